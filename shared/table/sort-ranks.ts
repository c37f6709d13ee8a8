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
  const sorted = keys.filter((key) => !Number.isNaN(key)).sort()
  let most = 0
  for (let at = 0; at < sorted.length; at += 1) {
    const key = sorted[at] ?? 0
    if (at === 0 || key !== sorted[most - 1]) sorted[most++] = key
  }
  const places = sorted.subarray(0, most)
  const ranks = new Uint32Array(keys.length)
  for (let code = 0; code < keys.length; code += 1) {
    const key = keys[code] ?? Number.NaN
    ranks[code] = Number.isNaN(key) ? most : placeOf(places, key)
  }
  return { ranks, most }
}

function placeOf(places: Float64Array, key: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((places[middle] ?? 0) < key) low = middle + 1
    else high = middle
  }
  return low
}

/** Bits that a float holds exactly. */
const EXACT_BITS = 52

/**
 * Ranks of texts. As many characters as fit go into one number each, after what all texts begin with and counted in the
 * column's own alphabet: that settles most columns without comparing two strings.
 */
function ranksOfTexts(column: Column): Ranks {
  const { size } = column
  const texts: string[] = []
  const alphabet = new Uint8Array(0x10000)
  let shared: string | null = null
  let longest = 0
  for (let code = 0; code < size; code += 1) {
    const cell = column.value(code)
    const text = isEmptyCell(cell) ? '' : foldCell(cell)
    texts.push(text)
    if (text === '') continue
    shared = shared === null ? text : commonStart(shared, text)
    longest = Math.max(longest, text.length)
    for (let at = 0; at < text.length; at += 1) alphabet[text.charCodeAt(at)] = 1
  }
  const from = shared?.length ?? 0
  const { digits, base } = digitsOf(alphabet)
  const taken = Math.max(1, Math.floor(EXACT_BITS / Math.log2(base)))
  const keys = new Float64Array(size)
  for (let code = 0; code < size; code += 1) {
    const text = texts[code] ?? ''
    if (text === '') {
      keys[code] = Number.NaN
      continue
    }
    let key = 0
    for (let at = from; at < from + taken; at += 1)
      key = key * base + (at < text.length ? (digits[text.charCodeAt(at)] ?? 0) : 0)
    keys[code] = key
  }
  const ranks = ranksOfKeys(keys)
  return longest <= from + taken ? ranks : settleTies(ranks, texts, from + taken)
}

/** Each character that occurs by its place among them, from 1; 0 stands for the end of a text. */
function digitsOf(alphabet: Uint8Array): { readonly digits: Uint16Array; readonly base: number } {
  const digits = new Uint16Array(0x10000)
  let base = 1
  for (let unit = 0; unit < alphabet.length; unit += 1) if (alphabet[unit] === 1) digits[unit] = base++
  return { digits, base: Math.max(2, base) }
}

function commonStart(one: string, other: string): string {
  let length = 0
  while (length < one.length && one.charCodeAt(length) === other.charCodeAt(length)) length += 1
  return length === one.length ? one : one.slice(0, length)
}

/** Parts texts that share a rank by what follows their first `taken` characters. */
function settleTies({ ranks, most }: Ranks, texts: readonly string[], taken: number): Ranks {
  const groups = new Map<number, number[]>()
  const sizes = new Uint32Array(most + 1)
  for (const rank of ranks) sizes[rank] = (sizes[rank] ?? 0) + 1
  for (let code = 0; code < ranks.length; code += 1) {
    const rank = ranks[code] ?? 0
    if (rank === most || (sizes[rank] ?? 0) < 2) continue
    const group = groups.get(rank)
    if (group) group.push(code)
    else groups.set(rank, [code])
  }
  const settled = new Uint32Array(ranks.length)
  // How many ranks each old rank becomes, then where it begins.
  const begins = new Uint32Array(most + 1)
  for (const [rank, codes] of groups) {
    codes.sort((a, b) => compareFrom(texts[a] ?? '', texts[b] ?? '', taken))
    let extra = 0
    for (const [at, code] of codes.entries()) {
      const before = codes[at - 1]
      if (before !== undefined && texts[before] !== texts[code]) extra += 1
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

/** Unit by unit, as the operators on strings do it; their first `from` units are equal. */
const compareFrom = (a: string, b: string, from: number): number =>
  a.length <= from || b.length <= from ? a.length - b.length : a < b ? -1 : a > b ? 1 : 0
