import type { Column } from './columns'
import { isEmptyCell } from './filter-pass'
import { type AmountKind, type Amounts, SUPPRESSED, UNREADABLE } from './sums-amounts'
import { ExactSums } from './sums-exact'

/** A sum of like amounts. */
export type FacetSum = AmountKind & {
  /** Exact decimal. */
  readonly total: string
  /** How many rows are in it. */
  readonly rows: number
}

/** Some rows, and what they add up to. */
export type Group = {
  readonly rows: number
  /** The sum of most rows first; empty where nothing is added up. */
  readonly sums: readonly FacetSum[]
  /** Rows whose cell says nothing of the amount: empty, “-”, “not declared”. They are in no sum. */
  readonly suppressed: number
  /** Rows whose cell says something that cannot be read as one amount. They are in no sum. */
  readonly unreadable: number
}

/** The values of a column among some rows. */
export type Facet = {
  /** Values there are, without the empty one. */
  readonly distinct: number
  /** The most frequent ones first, equally frequent ones by their text; as many as were asked for. */
  readonly values: readonly (Group & { readonly value: string })[]
  /** Rows with a value that is not listed. */
  readonly others: number
  /** Rows that have none. */
  readonly empty: Group
  readonly all: Group
}

/** Counts the values of a column among rows, and adds up amounts of the `most` most frequent ones. */
export function facetOf(column: Column, rows: Uint32Array, amounts: Amounts | null, most: number): Facet {
  const groups = groupsOf(column, rows)
  const { texts, counts, empty } = groups
  const listed = leading(groups, most)
  // Slots: 0 for all rows, 1 for the empty ones, the rest for listed values.
  const slots = new Int32Array(texts.length).fill(-1)
  for (const [place, id] of listed.entries()) slots[id] = place + 2
  if (empty >= 0) slots[empty] = 1
  const rowsOf = (id: number): number => counts[id] ?? 0
  const tally = amounts === null ? null : tallyOf(rows, groups.groupAt, slots, amounts, listed.length + 2)
  const group = (slot: number, count: number): Group => ({
    rows: count,
    ...(tally?.(slot) ?? { sums: [], suppressed: 0, unreadable: 0 }),
  })
  const withValue = rows.length - rowsOf(empty)
  return {
    distinct: texts.length - (empty >= 0 ? 1 : 0),
    values: listed.map((id, place) => ({ value: texts[id] ?? '', ...group(place + 2, rowsOf(id)) })),
    others: listed.reduce((left, id) => left - rowsOf(id), withValue),
    empty: group(1, rowsOf(empty)),
    all: group(0, rows.length),
  }
}

/** Rows by the text of their cell. Codes are not groups yet: several can have one text. */
type Groups = {
  readonly texts: readonly string[]
  readonly counts: Uint32Array
  /** The group of rows without a value; -1 where there are none. */
  readonly empty: number
  readonly groupAt: (row: number) => number
}

function groupsOf({ codes, size, value }: Column, rows: Uint32Array): Groups {
  const perCode = new Uint32Array(size)
  for (const row of rows) {
    const code = codes === null ? row : (codes[row] ?? 0)
    perCode[code] = (perCode[code] ?? 0) + 1
  }
  const ids = new Uint32Array(size)
  const byText = new Map<string, number>()
  const texts: string[] = []
  const counts = new Uint32Array(size)
  for (let code = 0; code < size; code += 1) {
    const count = perCode[code] ?? 0
    if (count === 0) continue
    const cell = value(code)
    const text = isEmptyCell(cell) ? '' : cell
    let id = byText.get(text)
    if (id === undefined) {
      id = texts.push(text) - 1
      byText.set(text, id)
    }
    counts[id] = (counts[id] ?? 0) + count
    ids[code] = id
  }
  return {
    texts,
    counts,
    empty: byText.get('') ?? -1,
    groupAt: (row) => ids[codes === null ? row : (codes[row] ?? 0)] ?? 0,
  }
}

/** The most frequent groups. Where there are many, only those that can be among them are sorted. */
function leading({ texts, counts, empty }: Groups, most: number): readonly number[] {
  const order = (a: number, b: number) =>
    (counts[b] ?? 0) - (counts[a] ?? 0) || ((texts[a] ?? '') < (texts[b] ?? '') ? -1 : 1)
  const filled: number[] = []
  for (let id = 0; id < texts.length; id += 1) if (id !== empty) filled.push(id)
  if (most <= 0) return []
  if (filled.length <= most * 2) return filled.sort(order).slice(0, most)
  const sorted = Uint32Array.from(filled, (id) => counts[id] ?? 0).sort()
  const least = sorted[sorted.length - most] ?? 0
  const above = filled.filter((id) => (counts[id] ?? 0) > least)
  const equal = filled.filter((id) => counts[id] === least)
  return [...above, ...leastTexts(equal, texts, most - above.length)].sort(order)
}

/** The first `count` of groups by their text. */
function leastTexts(ids: readonly number[], texts: readonly string[], count: number): readonly number[] {
  const order = (a: number, b: number) => ((texts[a] ?? '') < (texts[b] ?? '') ? -1 : 1)
  const batch = 4 * count + 64
  let best: number[] = []
  // In batches: sorting a hundred thousand texts takes longer than anybody waits.
  for (let from = 0; from < ids.length; from += batch) {
    const last = best.length === count ? best.at(-1) : undefined
    const next = ids.slice(from, from + batch)
    const able = last === undefined ? next : next.filter((id) => (texts[id] ?? '') < (texts[last] ?? ''))
    if (able.length > 0) best = [...best, ...able].sort(order).slice(0, count)
  }
  return best
}

/** Adds up the amounts of rows by slot and kind; every row counts in slot 0. */
function tallyOf(
  rows: Uint32Array,
  groupAt: (row: number) => number,
  slots: Int32Array,
  amounts: Amounts,
  slotCount: number,
): (slot: number) => Pick<Group, 'sums' | 'suppressed' | 'unreadable'> {
  const { kinds, kindAt, amountAt, scale } = amounts
  const sums = new ExactSums(scale)
  const suppressed = new Uint32Array(slotCount)
  const unreadable = new Uint32Array(slotCount)
  // Kinds are found while rows are read; a kind’s places lie together.
  const counts: Uint32Array[] = []
  const add = (slot: number, kind: number, amount: number | bigint): void => {
    const byKind = (counts[kind] ??= new Uint32Array(slotCount))
    byKind[slot] = (byKind[slot] ?? 0) + 1
    sums.add(kind * slotCount + slot, amount)
  }
  for (const row of rows) {
    const slot = slots[groupAt(row)] ?? -1
    const kind = kindAt(row)
    if (kind === SUPPRESSED || kind === UNREADABLE) {
      const into = kind === SUPPRESSED ? suppressed : unreadable
      into[0] = (into[0] ?? 0) + 1
      if (slot > 0) into[slot] = (into[slot] ?? 0) + 1
      continue
    }
    const amount = amountAt(row)
    add(0, kind, amount)
    if (slot > 0) add(slot, kind, amount)
  }
  return (slot) => ({
    sums: kinds
      .map((kind, place) => ({ ...kind, rows: counts[place]?.[slot] ?? 0, place }))
      .filter(({ rows: count }) => count > 0)
      .map(({ place, ...kind }) => ({ ...kind, total: sums.total(place * slotCount + slot) }))
      .toSorted((a, b) => b.rows - a.rows),
    suppressed: suppressed[slot] ?? 0,
    unreadable: unreadable[slot] ?? 0,
  })
}
