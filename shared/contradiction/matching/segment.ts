import type { Claim } from '@shared/claim/claim'
import type { ScopeGoods } from '@shared/claim/match-goods'
import type { Scope } from '@shared/claim/scope'
import type { Dimension } from '@shared/contradiction/contradiction'
import { answerCapacity, answerGoods, answerParty, answerPeriod, answerRoute, type Indexed } from './answers'
import type { PartyAnswer } from './answers'
import { allBits, type Bits, noBits, setBit } from './bits'
import { DayOrder } from './day-order'
import { type Entries, PARTY_COLUMNS, type PartyColumn } from './entries'
import { type Answer, Postings } from './postings'
import type { Values } from './values'

export type TestedClaim = Pick<Claim, 'kind' | 'date' | 'scope'>

/** What the five dimensions of a scope say of a list of entries; null where one is not limited, so that all meet. */
export type Answers = Readonly<Record<Dimension, Answer | null>>

/** Answers that are kept take up to so many bytes. */
const KEPT = 48 * 1024 * 1024

/** A list of entries (the rows of a table, or shipments) that scopes are held against. */
export class Segment {
  readonly size: number
  /** Entries that take part. The others are as if they were not there. */
  counted: Bits
  readonly #index: Indexed
  readonly #values: Values
  /** By the content of a dimension, the one asked longest ago first. */
  readonly #kept = new Map<string, Answer>()
  readonly #room: number
  #generation: number
  #classes = new Map<PartyColumn, Postings | null>()

  constructor(entries: Entries, values: Values) {
    const { size } = entries
    this.size = size
    this.counted = allBits(size)
    this.#values = values
    this.#generation = values.generation
    this.#room = Math.max(64, Math.floor(KEPT / Math.max(1, size / 4)))
    const column = (codes: Uint32Array, among: number) => new Postings(codes, among)
    const period = column(entries.period, values.periods.size)
    this.#index = {
      size,
      values,
      parties: PARTY_COLUMNS.map((role) => ({
        role,
        column: column(entries[role], values.parties.size),
      })).filter((party) => party.column.some),
      goods: column(entries.goods, values.goods.size),
      hs: column(entries.hs, values.hs.size),
      from: column(entries.from, values.places.size),
      to: column(entries.to, values.places.size),
      period,
      ...daysOf(period, size, values),
      classes: (role) => this.#classesOf(role),
      goodsItem: (goods, make) => this.#keep(itemKey(goods), make),
    }
  }

  /** What each dimension of a claim's scope says. */
  answers(claim: TestedClaim): Answers {
    this.#follow()
    const { scope } = claim
    const index = this.#index
    const party =
      scope.parties.length === 0
        ? null
        : this.#keep(partiesKey(scope), () => answerParty(scope.parties, index))
    const { capacity } = scope
    return {
      party,
      goods:
        scope.goods.length === 0
          ? null
          : scope.goods.length === 1
            ? answerGoods(scope.goods, index)
            : this.#keep(goodsKey(scope), () => answerGoods(scope.goods, index)),
      route:
        scope.from.length + scope.to.length === 0
          ? null
          : this.#keep(routeKey(scope), () => answerRoute(scope, index)),
      period: this.#period(claim),
      capacity:
        capacity === 'any'
          ? null
          : this.#keep(`capacity ${capacity} ${partiesKey(scope)}`, () =>
              answerCapacity(capacity, party, index),
            ),
    }
  }

  #period(claim: TestedClaim): Answer | null {
    const { kind, date, scope } = claim
    if (scope.period === '' && (kind === 'assertion' || kind === 'warning')) return null
    const words = scope.period === '' ? `${kind} ${date.edtf}` : `in ${scope.period}`
    return this.#keep(`period ${words}`, () => answerPeriod(claim, this.#index) ?? NO_ANSWER(this.size))
  }

  /** Entities changed: what rests on them is asked anew. Goods, codes and days stay. */
  #follow(): void {
    if (this.#generation === this.#values.generation) return
    this.#generation = this.#values.generation
    this.#classes = new Map()
    for (const key of this.#kept.keys()) {
      if (key.startsWith('part') || key.startsWith('route') || key.startsWith('capacity'))
        this.#kept.delete(key)
    }
  }

  #keep<T extends Answer | PartyAnswer>(key: string, make: () => T): T {
    // A key begins with its dimension, so that what is kept under it is of the type that its maker makes.
    const known = this.#kept.get(key) as T | undefined
    if (known !== undefined) {
      this.#kept.delete(key)
      this.#kept.set(key, known)
      return known
    }
    const made = make()
    this.#kept.set(key, made)
    if (this.#kept.size > this.#room) {
      for (const oldest of this.#kept.keys()) {
        this.#kept.delete(oldest)
        break
      }
    }
    return made
  }

  #classesOf(role: PartyColumn): Postings | null {
    const known = this.#classes.get(role)
    if (known !== undefined) return known
    const column = this.#index.parties.find((party) => party.role === role)?.column
    const { classOf, classes } = this.#values
    const made =
      column === undefined
        ? null
        : new Postings(
            column.codes.map((id) => classOf[id] ?? 0),
            classes.size,
          )
    this.#classes.set(role, made)
    return made
  }
}

const NO_ANSWER = (size: number): Answer => ({ meets: allBits(size), misses: noBits(size) })

const partiesKey = ({ parties }: Scope): string =>
  `parties ${parties.map(({ party }) => (party.kind === 'entity' ? party.entity : party.country)).join(' ')}`
const itemKey = (goods: ScopeGoods): string => `item ${JSON.stringify(goods)}`
const goodsKey = ({ goods }: Scope): string => `goods ${JSON.stringify(goods.map((item) => item.goods))}`
const routeKey = ({ from, to }: Scope): string =>
  `route ${JSON.stringify([from, to].map((places) => places.map(({ place }) => place)))}`

function daysOf(
  period: Postings,
  size: number,
  values: Values,
): Pick<Indexed, 'starts' | 'ends' | 'dated' | 'openPeriods'> {
  const dated = noBits(size)
  const openPeriods: number[] = []
  const firsts: { entries: Uint32Array; day: number }[] = []
  const lasts: { entries: Uint32Array; day: number }[] = []
  let same = true
  for (const id of period.values()) {
    const date = values.periods.at(id)
    if (date === undefined) continue
    const { start, end } = date
    if (start.kind !== 'day' || end.kind !== 'day') {
      openPeriods.push(id)
      continue
    }
    const entries = period.of(id)
    for (const entry of entries) setBit(dated, entry)
    firsts.push({ entries, day: start.day })
    lasts.push({ entries, day: end.day })
    same &&= start.day === end.day
  }
  const starts = new DayOrder(firsts, size)
  return { starts, ends: same ? starts : new DayOrder(lasts, size), dated, openPeriods }
}
