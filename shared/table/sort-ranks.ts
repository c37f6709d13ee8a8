import type { Column } from './columns'
import { foldCell } from './filter-fold'
import { isEmptyCell } from './filter-pass'
import type { Layout } from './layout'
import { type ColumnKind, datesOf, numberOf } from './query-values'

/** The place of each value of a column among all of them; equal values have equal ranks. */
export type Ranks = {
  /** By code: from 0 to `most`; `most` itself for what has no place, which comes last either way. */
  readonly ranks: Uint32Array
  readonly most: number
}

/**
 * Orders the values of a column: numbers and dates by value (a date by its first day, then by its last), texts by their
 * folded form, unit by unit, since the order has to be the same everywhere. What is empty or cannot be read has no
 * place.
 */
export function ranksOf(column: Column, kind: ColumnKind, layout: Layout): Ranks {
  return kind === 'text' ? ranksOfTexts(column) : ranksOfNumbers(column, kind, layout)
}

/** Days that any date lies between, so that first and last day fit into one exact number. */
const DAYS = 2 ** 25

function ranksOfNumbers(column: Column, kind: 'number' | 'date', layout: Layout): Ranks {
  const keys = new Float64Array(column.size)
  for (let code = 0; code < column.size; code += 1) {
    const text = column.value(code)
    keys[code] = kind === 'number' ? numberOf(text, layout, 'money') : dayKey(text, layout)
  }
  return ranksOfKeys(keys)
}

function dayKey(text: string, layout: Layout): number {
  const days = datesOf(text, layout)
  if (days === null) return Number.NaN
  return clamp(days.first) * DAYS * 2 + clamp(days.last)
}
const clamp = (day: number): number => Math.max(-DAYS, Math.min(DAYS - 1, day))

/** Ranks of numbers; NaN has no place. */
function ranksOfKeys(keys: Float64Array): Ranks {
  const sorted = sortedPlaces(keys)
  const ranks = new Uint32Array(keys.length)
  let most = 0
  let before = Number.NaN
  for (const place of sorted) {
    const key = keys[place] ?? 0
    if (key !== before && !Number.isNaN(before)) most += 1
    before = key
    ranks[place] = most
  }
  if (sorted.length > 0) most += 1
  if (sorted.length < keys.length)
    for (let place = 0; place < keys.length; place += 1) if (Number.isNaN(keys[place])) ranks[place] = most
  return { ranks, most }
}

/** Fewer are sorted sooner by comparing them. */
const FEW = 2_000

/**
 * The places of numbers in ascending order, without those of NaN: a radix sort by sixteen bits at a time, which takes a
 * fifth of the time of sorting with a function. As bits, floats are in order once negative ones are turned round.
 */
function sortedPlaces(keys: Float64Array): Uint32Array {
  let places = new Uint32Array(keys.length)
  let count = 0
  for (let place = 0; place < keys.length; place += 1) if (!Number.isNaN(keys[place])) places[count++] = place
  places = places.slice(0, count)
  if (count < FEW) return places.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0))
  // Adding zero makes zeros alike.
  const digits = new Uint16Array(keys.map((key) => key + 0).buffer)
  for (let at = 3; at < digits.length; at += 4) {
    const negative = (digits[at] ?? 0) >= 0x8000
    for (let digit = at - 3; digit < at; digit += 1) if (negative) digits[digit] = ~(digits[digit] ?? 0)
    digits[at] = (digits[at] ?? 0) ^ (negative ? 0xffff : 0x8000)
  }
  for (let digit = 0; digit < 4; digit += 1) places = sortedByDigit(places, digits, digit)
  return places
}

function sortedByDigit(
  places: Uint32Array<ArrayBuffer>,
  digits: Uint16Array,
  digit: number,
): Uint32Array<ArrayBuffer> {
  const begins = new Uint32Array(0x10001)
  for (const place of places) {
    const value = (digits[place * 4 + digit] ?? 0) + 1
    begins[value] = (begins[value] ?? 0) + 1
  }
  // Where all have the same digit, there is nothing to sort.
  const [first = 0] = places
  if (begins[(digits[first * 4 + digit] ?? 0) + 1] === places.length) return places
  for (let value = 1; value < begins.length; value += 1)
    begins[value] = (begins[value] ?? 0) + (begins[value - 1] ?? 0)
  const sorted = new Uint32Array(places.length)
  for (const place of places) {
    const value = digits[place * 4 + digit] ?? 0
    const at = begins[value] ?? 0
    sorted[at] = place
    begins[value] = at + 1
  }
  return sorted
}

/** Bits that a float holds exactly. */
const EXACT_BITS = 52

/**
 * Ranks of texts. As many characters as fit go into one number each, after what all texts begin with and counted in the
 * column's own alphabet: that settles most columns without comparing two texts.
 */
function ranksOfTexts(column: Column): Ranks {
  const { units, starts } = foldedUnits(column)
  const from = commonStart(units, starts)
  const { digits, base } = digitsOf(units)
  const taken = from + Math.max(1, Math.floor(EXACT_BITS / Math.log2(base)))
  const keys = new Float64Array(column.size)
  let longest = 0
  for (let code = 0; code < column.size; code += 1) {
    const begin = starts[code] ?? 0
    const end = starts[code + 1] ?? 0
    let key = 0
    for (let at = begin + from; at < begin + taken; at += 1)
      key = key * base + (at < end ? (digits[units[at] ?? 0] ?? 0) : 0)
    keys[code] = begin === end ? Number.NaN : key
    longest = Math.max(longest, end - begin)
  }
  const ranks = ranksOfKeys(keys)
  return longest <= taken ? ranks : settleTies(ranks, units, starts, taken)
}

/** The folded texts of a column one behind the other, where each begins, and where the last one ends. */
type Folded = { readonly units: Uint16Array; readonly starts: Uint32Array }

/** No text is kept as a string: a hundred thousand of them would have to be cleared away again. */
function foldedUnits(column: Column): Folded {
  const starts = new Uint32Array(column.size + 1)
  let units = new Uint16Array(1_024)
  let length = 0
  for (let code = 0; code < column.size; code += 1) {
    const cell = column.value(code)
    const text = isEmptyCell(cell) ? '' : foldCell(cell)
    if (length + text.length > units.length) {
      const wider = new Uint16Array(Math.max(units.length * 2, length + text.length))
      wider.set(units)
      units = wider
    }
    for (let at = 0; at < text.length; at += 1) units[length + at] = text.charCodeAt(at)
    length += text.length
    starts[code + 1] = length
  }
  return { units: units.subarray(0, length), starts }
}

/** How many units all texts but the empty ones begin with. */
function commonStart(units: Uint16Array, starts: Uint32Array): number {
  let first = 0
  let common = -1
  for (let code = 0; code + 1 < starts.length; code += 1) {
    const begin = starts[code] ?? 0
    const length = (starts[code + 1] ?? 0) - begin
    if (length === 0) continue
    if (common < 0) {
      first = begin
      common = length
    }
    let same = 0
    while (same < common && same < length && units[first + same] === units[begin + same]) same += 1
    common = same
  }
  return Math.max(0, common)
}

/** Each unit that occurs by its place among them, from 1; 0 stands for the end of a text. */
function digitsOf(units: Uint16Array): { readonly digits: Uint16Array; readonly base: number } {
  const digits = new Uint16Array(0x10000)
  for (const unit of units) digits[unit] = 1
  let base = 1
  for (let unit = 0; unit < digits.length; unit += 1) if (digits[unit] === 1) digits[unit] = base++
  return { digits, base: Math.max(2, base) }
}

/** Parts texts that share a rank by what follows their first `taken` units. */
function settleTies({ ranks, most }: Ranks, units: Uint16Array, starts: Uint32Array, taken: number): Ranks {
  const sizes = new Uint32Array(most + 1)
  for (const rank of ranks) sizes[rank] = (sizes[rank] ?? 0) + 1
  const groups = new Map<number, number[]>()
  for (let code = 0; code < ranks.length; code += 1) {
    const rank = ranks[code] ?? 0
    if (rank === most || (sizes[rank] ?? 0) < 2) continue
    const group = groups.get(rank)
    if (group) group.push(code)
    else groups.set(rank, [code])
  }
  const compare = (a: number, b: number): number => compareUnits(units, starts, taken, a, b)
  const settled = new Uint32Array(ranks.length)
  // How many ranks each old rank becomes more, then where it begins.
  const begins = new Uint32Array(most + 1)
  for (const [rank, codes] of groups) {
    codes.sort(compare)
    let extra = 0
    for (const [at, code] of codes.entries()) {
      const before = codes[at - 1]
      if (before !== undefined && compare(before, code) !== 0) extra += 1
      settled[code] = extra
    }
    begins[rank] = extra
  }
  let begin = 0
  for (let rank = 0; rank <= most; rank += 1) {
    const extra = begins[rank] ?? 0
    begins[rank] = begin
    begin += 1 + extra
  }
  for (let code = 0; code < ranks.length; code += 1)
    settled[code] = (settled[code] ?? 0) + (begins[ranks[code] ?? 0] ?? 0)
  return { ranks: settled, most: begins[most] ?? 0 }
}

/** Unit by unit, as the operators on strings do it; the first `from` units of both are equal. */
function compareUnits(units: Uint16Array, starts: Uint32Array, from: number, a: number, b: number): number {
  const [beginA, beginB] = [starts[a] ?? 0, starts[b] ?? 0]
  const [lengthA, lengthB] = [(starts[a + 1] ?? 0) - beginA, (starts[b + 1] ?? 0) - beginB]
  const shared = Math.min(lengthA, lengthB)
  for (let at = from; at < shared; at += 1) {
    const apart = (units[beginA + at] ?? 0) - (units[beginB + at] ?? 0)
    if (apart !== 0) return apart
  }
  return lengthA - lengthB
}
