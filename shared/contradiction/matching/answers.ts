import { type CoveredDays, coveredDays } from '@shared/claim/effective-period'
import type { Claim } from '@shared/claim/claim'
import { matchGoodsItem, type ScopeGoods } from '@shared/claim/match-goods'
import { GOODS_CATEGORY_RULES } from '@shared/claim/goods-categories'
import type { Scope } from '@shared/claim/scope'
import type { ScopeParty } from '@shared/contradiction/party-test'
import { matchPlace, placeFacts } from '@shared/contradiction/route-test'
import type { Bound, Edtf } from '@shared/kernel/edtf'
import { within } from '@shared/kernel/edtf-compare'
import { assertNever } from '@shared/kernel/result'
import { allBits, type Bits, clearBit, keepOnly, noBits, setBit, takeAway, unite } from './bits'
import type { Candidates } from './candidates'
import type { DayOrder, PeriodDays } from './day-order'
import type { PartyColumn } from './entries'
import type { Answer, KeptAnswer, Postings, Told } from './postings'
import type { Values } from './values'

export type SortedCodes = readonly { readonly code: string; readonly id: number }[]

/** What the index knows of a list of entries. */
export type Indexed = {
  readonly size: number
  readonly values: Values
  /** The roles that any entry has, in the order of `PARTY_COLUMNS`. */
  readonly parties: readonly { readonly role: PartyColumn; readonly column: Postings }[]
  readonly goods: Postings
  readonly hs: Postings
  readonly from: Postings
  readonly to: Postings
  readonly period: Postings
  /** Entries by the first and by the last day of their period, where both are days. */
  readonly starts: DayOrder
  readonly ends: DayOrder
  readonly dated: Bits
  readonly days: PeriodDays
  /** Every entry, and none. */
  readonly all: Bits
  readonly none: Bits
  /** Memory for the answer of the period. */
  readonly scratch: Answer & { readonly days: readonly [Bits, Bits, Bits, Bits] }
  /** The HS codes that occur, by their edition, in the order of their digits. */
  readonly codes: ReadonlyMap<string, SortedCodes>
  /** Periods with an open or unknown side. */
  readonly openPeriods: readonly number[]
  /** The entries of a role by the class of the party (`Values.classes`). */
  readonly classes: (role: PartyColumn) => Postings | null
  readonly goodsItem: (goods: ScopeGoods, make: () => Answer) => KeptAnswer
}

const none = (size: number): Answer => ({ meets: noBits(size), misses: noBits(size) })

/** Alternatives: one that meets is enough, and all must miss for a miss. */
function any(answers: readonly Answer[], size: number): Answer {
  const [first, ...others] = answers
  if (first === undefined) return none(size)
  if (others.length === 0) return first
  const meets = first.meets.slice()
  const misses = first.misses.slice()
  for (const other of others) {
    unite(meets, other.meets)
    keepOnly(misses, other.misses)
  }
  return { meets, misses }
}

/** The party test over all entries, and which entries each role met it with, for capacity. */
export type PartyAnswer = Answer & {
  readonly met: readonly { readonly role: PartyColumn; readonly bits: Bits }[]
}

/** See `testParty`. */
export function answerParty(scope: Scope['parties'], index: Indexed): PartyAnswer {
  const { size } = index
  const meets = noBits(size)
  const misses = noBits(size)
  const met: { role: PartyColumn; bits: Bits }[] = []
  for (const { role, column } of index.parties) {
    const answer = any(
      scope.map(({ party }) => answerRole(party, role, column, index)),
      size,
    )
    if (role === 'seller') unite(misses, answer.misses)
    // Who is named and may be meant, or a maker that is meant, leaves it unknown.
    else if (role === 'maker') takeAway(misses, answer.meets)
    else takeAwayOpen(misses, column.present, answer)
    if (role === 'maker') continue
    unite(meets, answer.meets)
    met.push({ role, bits: answer.meets })
  }
  takeAway(misses, meets)
  return { meets, misses, met }
}

/** Takes away entries that are present and neither meet nor miss. */
function takeAwayOpen(bits: Bits, present: Bits, { meets, misses }: Answer): void {
  for (let word = 0; word < bits.length; word += 1) {
    const open = (present[word] ?? 0) & ~((meets[word] ?? 0) | (misses[word] ?? 0))
    bits[word] = (bits[word] ?? 0) & ~open
  }
}

function answerRole(scope: ScopeParty, role: PartyColumn, column: Postings, index: Indexed): Answer {
  const { values } = index
  const { lookup } = values
  switch (scope.kind) {
    case 'companies-of':
      return byClass(role, index, ({ countries, standing }) => {
        if (countries.length === 0) return 'unknown'
        if (!countries.includes(scope.country) || standing === 'state') return 'misses'
        return standing === 'company' ? 'meets' : 'unknown'
      })
    case 'entity': {
      const wanted = lookup.entity(scope.entity)
      if (wanted?.schema === 'Country') {
        return byClass(role, index, ({ countries }) => {
          if (countries.length === 0 || wanted.countries.length === 0) return 'unknown'
          return wanted.countries.some((code) => countries.includes(code)) ? 'meets' : 'misses'
        })
      }
      return column.answer({
        meets: values.ofEntity(scope.entity),
        except: values.maybeEntity(scope.entity),
        rest: 'misses',
      })
    }
    default:
      return assertNever(scope)
  }
}

type PartyClass = NonNullable<ReturnType<Values['classes']['at']>>

function byClass(
  role: PartyColumn,
  index: Indexed,
  judge: (party: PartyClass) => 'meets' | 'misses' | 'unknown',
): Answer {
  const postings = index.classes(role)
  if (postings === null) return none(index.size)
  const meets: number[] = []
  const except: number[] = []
  for (const id of postings.values()) {
    const party = index.values.classes.at(id)
    if (party === undefined) continue
    const result = judge(party)
    if (result === 'meets') meets.push(id)
    else if (result === 'unknown') except.push(id)
  }
  return postings.answer({ meets, except, rest: 'misses' })
}

/** See `testCapacity`: judged by the party that met the scope, else by the seller. */
export function answerCapacity(
  capacity: Exclude<Scope['capacity'], 'any'>,
  party: PartyAnswer | null,
  index: Indexed,
): Answer {
  const meets = noBits(index.size)
  const misses = noBits(index.size)
  const left = allBits(index.size)
  const judge = (role: PartyColumn, among: Bits) => {
    const answer = byClass(role, index, ({ standing, stateOwner }) => {
      if (standing === 'unclear') return 'unknown'
      if (capacity === 'companies') return standing === 'company' ? 'meets' : 'misses'
      if (standing === 'state') return 'meets'
      return stateOwner === null ? 'misses' : 'unknown'
    })
    for (let word = 0; word < among.length; word += 1) {
      const mask = among[word] ?? 0
      meets[word] = (meets[word] ?? 0) | ((answer.meets[word] ?? 0) & mask)
      misses[word] = (misses[word] ?? 0) | ((answer.misses[word] ?? 0) & mask)
    }
  }
  for (const { role, bits } of party?.met ?? []) {
    const here = bits.slice()
    keepOnly(here, left)
    judge(role, here)
    takeAway(left, here)
  }
  judge('seller', left)
  return { meets, misses }
}

/** See `testRoute`. Null: that side is not limited. */
export function answerRoute(scope: Pick<Scope, 'from' | 'to'>, index: Indexed): Answer {
  const from = scope.from.length === 0 ? null : answerPlaces(scope.from, index.from, index)
  const to = scope.to.length === 0 ? null : answerPlaces(scope.to, index.to, index)
  if (from === null || to === null) return from ?? to ?? none(index.size)
  const meets = from.meets.slice()
  const misses = from.misses.slice()
  keepOnly(meets, to.meets)
  unite(misses, to.misses)
  return { meets, misses }
}

function answerPlaces(scope: Scope['to'], column: Postings, { values }: Indexed): Answer {
  const wanted = scope.map(({ place }) => placeFacts(place, values.lookup))
  const meets: number[] = []
  const except: number[] = []
  for (const id of column.values()) {
    const facts = values.placeFactsOf(id)
    if (facts === undefined) continue
    const results = wanted.map((place) => matchPlace(place, facts))
    if (results.includes('meets')) meets.push(id)
    else if (results.includes('unknown')) except.push(id)
  }
  return column.answer({ meets, except, rest: 'misses' })
}

/** See `matchGoods`. */
export function answerGoods(scope: Scope['goods'], index: Indexed): Answer {
  return any(
    scope.map(({ goods }) => index.goodsItem(goods, () => answerGoodsItem(goods, index))),
    index.size,
  )
}

/** See `matchGoodsItem`. */
export function answerGoodsItem(goods: ScopeGoods, index: Indexed): Answer {
  const { values } = index
  switch (goods.kind) {
    case 'hs':
      return index.hs.answer(prefixed(goods, index))
    case 'words':
      return index.goods.answer({
        meets: values.terms.naming(goods.words, values.goods.size),
        except: [],
        rest: 'unknown',
      })
    case 'category':
      return answerCategory(goods, index)
    default:
      return assertNever(goods)
  }
}

/** Codes of another edition cannot be compared; codes that are shorter than the prefix settle nothing. */
function prefixed({ prefix, edition }: Extract<ScopeGoods, { kind: 'hs' }>, index: Indexed): Told {
  const meets: number[] = []
  const except: number[] = []
  for (const [itsEdition, codes] of index.codes) {
    if (edition !== '' && itsEdition !== '' && itsEdition !== edition) {
      for (const { id } of codes) except.push(id)
      continue
    }
    for (let at = firstFrom(codes, prefix); codes[at]?.code.startsWith(prefix) === true; at += 1)
      meets.push(codes[at]?.id ?? 0)
    for (let length = 1; length < prefix.length; length += 1) {
      const shorter = prefix.slice(0, length)
      const there = codes[firstFrom(codes, shorter)]
      if (there?.code === shorter) except.push(there.id)
    }
  }
  return { meets, except, rest: 'misses' }
}

/** The place of the first code from `wanted` on. */
function firstFrom(codes: SortedCodes, wanted: string): number {
  let low = 0
  let high = codes.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((codes[middle]?.code ?? '') < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** Text that names nothing, but is not empty. */
const NAMELESS = '·'

/** By the code alone where the words name nothing of the category; entries whose words do are judged by both. */
function answerCategory(goods: Extract<ScopeGoods, { kind: 'category' }>, index: Indexed): Answer {
  const { values } = index
  const meets: number[] = []
  const except: number[] = []
  for (const id of index.hs.values()) {
    const hsCode = values.hs.at(id)
    if (hsCode === undefined) continue
    const { result } = matchGoodsItem(goods, { goods: NAMELESS, hsCode })
    if (result === 'meets') meets.push(id)
    else if (result === 'unknown') except.push(id)
  }
  const answer = index.hs.answer({ meets, except, rest: 'misses' })
  const named = new Set<number>()
  for (const word of GOODS_CATEGORY_RULES[goods.category].words)
    for (const id of values.terms.naming(word, values.goods.size)) named.add(id)
  for (const text of named) {
    const results = new Map<number, string>()
    index.goods.each(text, (entry) => {
      const code = index.hs.codes[entry] ?? 0
      let result = results.get(code)
      if (result === undefined) {
        const hsCode = values.hs.at(code) ?? { code: '', edition: '' }
        result = matchGoodsItem(goods, { goods: values.goods.at(text) ?? '', hsCode }).result
        results.set(code, result)
      }
      clearBit(answer.meets, entry)
      clearBit(answer.misses, entry)
      if (result === 'meets') setBit(answer.meets, entry)
      else if (result === 'misses') setBit(answer.misses, entry)
    })
  }
  return answer
}

/**
 * See `testPeriod`. Null: the period is not limited. Nearly every claim has a day of its own, so that this answer is not
 * kept: it is written into the same memory every time, and holds until the next one. It is about the candidates alone.
 */
export function answerPeriod(
  claim: Pick<Claim, 'kind' | 'date' | 'scope'>,
  index: Indexed,
  candidates: Candidates,
): Answer | null {
  const covered = coveredDays(claim)
  if (covered === 'not-limited') return null
  const { meets, misses } = index.scratch
  if (covered === 'unknown') {
    meets.fill(0)
    misses.fill(0)
  } else if (isAskedOneByOne(candidates, index.size)) askDays(covered, index, candidates)
  else orderDays(covered, index)
  return index.scratch
}

/** Candidates are asked for their days one by one where they are fewer than one in sixteen; else by the order of days. */
export const isAskedOneByOne = ({ entries }: Candidates, size: number): boolean => entries * 16 < size

const dayOf = (bound: Bound, open: number, unknown: number): number =>
  bound.kind === 'day' ? bound.day : bound.kind === 'open' ? open : unknown

/** As `within` has it: an open side of the claim reaches without limit, and an unknown one settles nothing. */
function askDays(
  { sure, possible }: CoveredDays,
  { days, period, scratch }: Indexed,
  { words, left, count }: Candidates,
): void {
  const { meets, misses } = scratch
  const { codes } = period
  const { firsts, lasts } = days
  const from = dayOf(sure.start, -Infinity, NaN)
  const to = dayOf(sure.end, Infinity, NaN)
  const earliest = dayOf(possible.start, -Infinity, -Infinity)
  const latest = dayOf(possible.end, Infinity, Infinity)
  for (let at = 0; at < count; at += 1) {
    const word = words[at] ?? 0
    let met = 0
    let missed = 0
    for (let rest = left[at] ?? 0; rest !== 0; rest &= rest - 1) {
      const bit = rest & -rest
      const value = codes[(word << 5) + 31 - Math.clz32(bit)] ?? 0
      const first = firsts[value] ?? NaN
      const last = lasts[value] ?? NaN
      if (first >= from && last <= to) met |= bit
      else if (last < earliest || first > latest) missed |= bit
    }
    meets[word] = met
    misses[word] = missed
  }
}

/** The same of all entries, by the order of their days; what has an open or unknown side is asked by its value. */
function orderDays({ sure, possible }: CoveredDays, index: Indexed): void {
  const { meets, misses } = index.scratch
  const uneven = [sure, possible].some(({ start, end }) => start.kind === 'unknown' || end.kind === 'unknown')
  if (uneven) {
    meets.fill(0)
    misses.fill(0)
  } else setDays(sure, possible, index)
  for (const id of uneven ? index.period.values() : index.openPeriods) {
    const date = index.values.periods.at(id)
    if (date === undefined) continue
    if (within(date, sure) === 'yes') index.period.addTo(meets, id)
    else if (within(date, possible) === 'no') index.period.addTo(misses, id)
  }
}

/** The entries all of whose days lie in the sure period, and those none of whose days lie in the possible one. */
function setDays(sure: Edtf, possible: Edtf, { starts, ends, dated, none, all, scratch }: Indexed): void {
  const { meets, misses, days } = scratch
  const before = (order: DayOrder, { start }: Edtf, into: Bits) =>
    start.kind === 'day' ? order.before(start.day, into) : none
  const through = (order: DayOrder, { end }: Edtf, into: Bits) =>
    end.kind === 'day' ? order.before(end.day + 1, into) : all
  const startsBefore = before(starts, sure, days[0])
  const endsThrough = through(ends, sure, days[1])
  const isSame = starts === ends && isSameDay(sure.start, possible.start) && isSameDay(sure.end, possible.end)
  const endsBefore = isSame ? startsBefore : before(ends, possible, days[2])
  const startsThrough = isSame ? endsThrough : through(starts, possible, days[3])
  for (let word = 0; word < dated.length; word += 1) {
    const here = dated[word] ?? 0
    meets[word] = here & ~(startsBefore[word] ?? 0) & (endsThrough[word] ?? 0)
    misses[word] = here & ((endsBefore[word] ?? 0) | ~(startsThrough[word] ?? 0))
  }
}

const isSameDay = (a: Bound, b: Bound): boolean =>
  a.kind === b.kind && (a.kind !== 'day' || b.kind !== 'day' || a.day === b.day)
