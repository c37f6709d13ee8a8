import type { Column } from './columns'
import type { Ranks } from './sort-ranks'

/** A column to sort by. What has no place comes last, ascending or descending. */
export type SortKey = { readonly column: Column; readonly ranks: Ranks; readonly descending: boolean }

/** Sorts rows by keys, the first of which counts most; rows that are equal in all of them stay in their order. */
export function sortRows(rows: Uint32Array, keys: readonly SortKey[]): Uint32Array {
  let sorted = rows
  for (const key of keys.toReversed()) sorted = sortByOne(sorted, key)
  return sorted
}

/** Counting sort: one pass to count, one to place. */
function sortByOne(rows: Uint32Array, { column, ranks: { ranks, most }, descending }: SortKey): Uint32Array {
  const { codes } = column
  const rankAt = (row: number): number => {
    const rank = ranks[codes === null ? row : (codes[row] ?? 0)] ?? 0
    return descending && rank !== most ? most - 1 - rank : rank
  }
  const places = new Uint32Array(most + 2)
  for (const row of rows) places[rankAt(row) + 1] = (places[rankAt(row) + 1] ?? 0) + 1
  for (let rank = 1; rank <= most; rank += 1) places[rank] = (places[rank] ?? 0) + (places[rank - 1] ?? 0)
  const sorted = new Uint32Array(rows.length)
  for (const row of rows) {
    const rank = rankAt(row)
    const place = places[rank] ?? 0
    sorted[place] = row
    places[rank] = place + 1
  }
  return sorted
}
