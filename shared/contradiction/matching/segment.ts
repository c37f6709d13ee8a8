import type { Claim } from '@shared/claim/claim'
import type { ScopeGoods } from '@shared/claim/match-goods'
import type { Scope } from '@shared/claim/scope'
import type { Dimension } from '@shared/contradiction/contradiction'
import {
  answerCapacity,
  answerGoods,
  answerGoodsItem,
  answerParty,
  answerPeriod,
  answerRoute,
  type Indexed,
  type PartyAnswer,
  type SortedCodes,
} from './answers'
import { allBits, type Bits, clearBit, eachBit, noBits, setBit } from './bits'
import { Candidates } from './candidates'
import { DayOrder } from './day-order'
import { type Entries, PARTY_COLUMNS, type PartyColumn } from './entries'
import { type Answer, grouped, type KeptAnswer, openWords, Postings } from './postings'
import { assertNever } from '@shared/kernel/result'
import type { Place } from '@shared/kernel/fields'
import type { Values } from './values'

export type TestedClaim = Pick<Claim, 'kind' | 'date' | 'scope'>

/**
 * What the five dimensions of a scope say of a list of entries; null where one is not limited, so that all meet. Only of
 * the candidates it is known whether the period misses: all others miss by two dimensions without it.
 */
export type Answers = Readonly<Record<Dimension, Answer | null>> & { readonly candidates: Candidates }

/** Answers that are kept take up to so many bytes. */
const KEPT = 48 * 1024 * 1024

/** A list of entries (the rows of a table, or shipments) that scopes are held against. */
export class Segment {
  readonly size: number
  /** Entries that take part. The others are as if they were not there. */
  counted: Bits
  /** The entry of each bit: those of one seller's class and one destination stand together. */
  readonly #order: Uint32Array
  readonly all: Bits
  readonly none: Bits
  readonly #index: Indexed
  readonly #candidates: Candidates
  readonly #values: Values
  /** By the content of a dimension, the one asked longest ago first. */
  readonly #kept = new Map<string, KeptAnswer>()
  readonly #room: number
  #generation: number
  #classes = new Map<PartyColumn, Postings | null>()

  constructor(entries: Entries, values: Values) {
    const { size } = entries
    this.size = size
    this.all = allBits(size)
    this.none = noBits(size)
    this.counted = this.all
    this.#candidates = new Candidates(this.all, this.none)
    this.#values = values
    this.#generation = values.generation
    this.#room = Math.max(64, Math.floor(KEPT / Math.max(1, size / 4)))
    const order = together(entries, values)
    this.#order = order
    const absent = new Postings(new Uint32Array(size), 1)
    const column = (codes: Uint32Array, among: number) =>
      codes.every((code) => code === 0)
        ? absent
        : new Postings(
            order.map((entry) => codes[entry] ?? 0),
            among,
          )
    const period = column(entries.period, values.periods.size)
    const hs = column(entries.hs, values.hs.size)
    this.#index = {
      size,
      values,
      parties: PARTY_COLUMNS.map((role) => ({
        role,
        column: column(entries[role], values.parties.size),
      })).filter((party) => party.column.some),
      goods: column(entries.goods, values.goods.size),
      hs,
      codes: codesOf(hs, values),
      all: this.all,
      none: this.none,
      scratch: {
        meets: noBits(size),
        misses: noBits(size),
        days: [noBits(size), noBits(size), noBits(size), noBits(size)],
      },
      from: column(entries.from, values.places.size),
      to: column(entries.to, values.places.size),
      period,
      ...daysOf(period, size, values),
      classes: (role) => this.#classesOf(role),
      goodsItem: (goods, make) => this.#keep(itemKey(goods), make),
    }
  }

  /** What each dimension of a claim's scope says. It holds until the next question. */
  answers(claim: TestedClaim): Answers {
    this.#follow()
    const { scope } = claim
    const index = this.#index
    const limited = scope.parties.length > 0
    const party = limited ? this.#keep(partiesKey(scope), () => answerParty(scope.parties, index)) : null
    const { capacity } = scope
    const [first, second] = scope.goods
    const goods =
      first === undefined
        ? null
        : second === undefined
          ? index.goodsItem(first.goods, () => answerGoodsItem(first.goods, index))
          : this.#keep(goodsKey(scope), () => answerGoods(scope.goods, index))
    const route =
      scope.from.length + scope.to.length === 0
        ? null
        : this.#keep(routeKey(scope), () => answerRoute(scope, index))
    const inCapacity =
      capacity === 'any'
        ? null
        : this.#keep(`capacity ${capacity} ${partiesKey(scope)}`, () =>
            answerCapacity(capacity, party, index),
          )
    const candidates = this.#candidates
    candidates.find(
      this.counted,
      [party, goods, route, inCapacity].filter((answer) => answer !== null),
    )
    const period = answerPeriod(claim, index, candidates)
    return { party, goods, route, period, capacity: inCapacity, candidates }
  }

  /** Leaves entries out; all others take part. */
  leaveOut(entries: ReadonlySet<number>): void {
    if (entries.size === 0) {
      this.counted = this.all
      return
    }
    const counted = this.all.slice()
    for (const [at, entry] of this.#order.entries()) if (entries.has(entry)) clearBit(counted, at)
    this.counted = counted
  }

  /** The entries of a set, in their order. */
  entriesIn(bits: Bits): readonly number[] {
    const found: number[] = []
    eachBit(bits, (at) => void found.push(this.#order[at] ?? 0))
    return found.toSorted((a, b) => a - b)
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

  #keep<T extends Answer | PartyAnswer>(key: string, make: () => T): T & KeptAnswer {
    // A key begins with its dimension, so that what is kept under it is of the type that its maker makes.
    const known = this.#kept.get(key) as (T & KeptAnswer) | undefined
    if (known !== undefined) {
      // While there is room, nothing has to go, and the order does not matter.
      if (this.#kept.size * 2 > this.#room) {
        this.#kept.delete(key)
        this.#kept.set(key, known)
      }
      return known
    }
    const answer = make()
    const made = { ...answer, open: openWords(answer, this.all) }
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

const partiesKey = ({ parties }: Scope): string =>
  `parties ${parties.map(({ party }) => (party.kind === 'entity' ? party.entity : party.country)).join(' ')}`
const itemKey = (goods: ScopeGoods): string => `item ${goodsWords(goods)}`
const goodsKey = ({ goods }: Scope): string =>
  `goods ${goods.map((item) => goodsWords(item.goods)).join('\n')}`

function goodsWords(goods: ScopeGoods): string {
  switch (goods.kind) {
    case 'hs':
      return `hs ${goods.prefix} ${goods.edition}`
    case 'category':
      return goods.category
    case 'words':
      return JSON.stringify(goods.words)
    default:
      return assertNever(goods)
  }
}

const routeKey = ({ from, to }: Scope): string =>
  `route ${[...from, null, ...to].map((item) => (item === null ? 'to' : placeKey(item.place))).join(' ')}`

function placeKey(place: Place): string {
  if (place.kind === 'country') return place.country
  return place.kind === 'entity' ? place.entity : JSON.stringify(place.words)
}

/** Entries in an order in which those that the same scopes cover stand side by side. */
function together({ seller, to }: Entries, { classOf, classes, places }: Values): Uint32Array {
  const byPlace = grouped(to, places.size).entries
  const itsClass = byPlace.map((entry) => classOf[seller[entry] ?? 0] ?? 0)
  return grouped(itsClass, classes.size).entries.map((at) => byPlace[at] ?? 0)
}

function daysOf(
  period: Postings,
  size: number,
  values: Values,
): Pick<Indexed, 'starts' | 'ends' | 'dated' | 'days' | 'openPeriods'> {
  const dated = noBits(size)
  const openPeriods: number[] = []
  const days = {
    firsts: new Float64Array(values.periods.size).fill(NaN),
    lasts: new Float64Array(values.periods.size).fill(NaN),
  }
  const firsts: { entries: Uint32Array; day: number }[] = []
  const lasts: { entries: Uint32Array; day: number }[] = []
  let same = true
  for (const id of period.values()) {
    const date = values.periods.at(id)
    if (date === undefined) continue
    const { start, end } = date
    days.firsts[id] = start.kind === 'day' ? start.day : -Infinity
    days.lasts[id] = end.kind === 'day' ? end.day : Infinity
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
  return { starts, ends: same ? starts : new DayOrder(lasts, size), dated, days, openPeriods }
}

function codesOf(hs: Postings, values: Values): ReadonlyMap<string, SortedCodes> {
  const codes = new Map<string, { code: string; id: number }[]>()
  for (const id of hs.values()) {
    const value = values.hs.at(id)
    if (value === undefined) continue
    const there = codes.get(value.edition)
    if (there === undefined) codes.set(value.edition, [{ code: value.code, id }])
    else there.push({ code: value.code, id })
  }
  for (const list of codes.values()) list.sort((a, b) => (a.code < b.code ? -1 : 1))
  return codes
}
