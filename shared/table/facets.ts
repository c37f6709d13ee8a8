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
  const { groups, groupAt } = groupsOf(column, rows)
  const filled = groups.filter(({ text }) => text !== '')
  const listed = leading(filled, most)
  // Slots: 0 for all rows, 1 for the empty ones, the rest for listed values.
  const slots = new Int32Array(groups.length).fill(-1)
  for (const [place, group] of listed.entries()) slots[group.id] = place + 2
  const empty = groups.find(({ text }) => text === '')
  if (empty !== undefined) slots[empty.id] = 1
  const tally = amounts === null ? null : tallyOf(rows, groupAt, slots, amounts, listed.length + 2)
  const group = (slot: number, count: number): Group => ({
    rows: count,
    ...(tally?.(slot) ?? { sums: [], suppressed: 0, unreadable: 0 }),
  })
  return {
    distinct: filled.length,
    values: listed.map(({ text, rows: count }, place) => ({ value: text, ...group(place + 2, count) })),
    others:
      filled.reduce((sum, { rows: count }) => sum + count, 0) - listed.reduce((sum, g) => sum + g.rows, 0),
    empty: group(1, empty?.rows ?? 0),
    all: group(0, rows.length),
  }
}

type Counted = { readonly id: number; readonly text: string; rows: number }

/** Rows by the text of their cell. Codes are not groups yet: several can have one text. */
function groupsOf(column: Column, rows: Uint32Array) {
  const { codes, size } = column
  const counts = new Uint32Array(size)
  for (const row of rows) {
    const code = codes === null ? row : (codes[row] ?? 0)
    counts[code] = (counts[code] ?? 0) + 1
  }
  const ids = new Uint32Array(size)
  const byText = new Map<string, Counted>()
  const groups: Counted[] = []
  for (let code = 0; code < size; code += 1) {
    const count = counts[code] ?? 0
    if (count === 0) continue
    const cell = column.value(code)
    const text = isEmptyCell(cell) ? '' : cell
    const known = byText.get(text)
    if (known) {
      known.rows += count
      ids[code] = known.id
    } else {
      const group = { id: groups.length, text, rows: count }
      ids[code] = group.id
      byText.set(text, group)
      groups.push(group)
    }
  }
  return { groups, groupAt: (row: number): number => ids[codes === null ? row : (codes[row] ?? 0)] ?? 0 }
}

/** The most frequent groups. Where there are many, only those that can be among them are sorted. */
function leading(groups: readonly Counted[], most: number): readonly Counted[] {
  const order = (a: Counted, b: Counted) => b.rows - a.rows || (a.text < b.text ? -1 : 1)
  if (most <= 0) return []
  if (groups.length <= most * 2) return groups.toSorted(order).slice(0, most)
  const counts = Uint32Array.from(groups, ({ rows }) => rows).sort()
  const least = counts[counts.length - most] ?? 0
  const above = groups.filter(({ rows }) => rows > least)
  const equal = groups.filter(({ rows }) => rows === least)
  return [...above, ...leastTexts(equal, most - above.length)].toSorted(order)
}

/** The first `count` of groups by their text. */
function leastTexts(groups: readonly Counted[], count: number): readonly Counted[] {
  const order = (a: Counted, b: Counted) => (a.text < b.text ? -1 : 1)
  let best: Counted[] = []
  // In batches: sorting a hundred thousand texts takes longer than anybody waits.
  for (let from = 0; from < groups.length; from += 4 * count + 64) {
    const last = best.length === count ? best.at(-1) : undefined
    const next = groups.slice(from, from + 4 * count + 64)
    const able = last === undefined ? next : next.filter(({ text }) => text < last.text)
    if (able.length > 0) best = [...best, ...able].toSorted(order).slice(0, count)
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
