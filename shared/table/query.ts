import { err, fault, ok, type Result } from '@shared/kernel/result'
import { cellAt, type Column, type Columns } from './columns'
import { type Facet, facetOf } from './facets'
import { applyPass, passOf } from './filter-pass'
import { withCorrections } from './query-overlay'
import { type ColumnKind, kindOfColumn } from './query-values'
import { type Ranks, ranksOf } from './sort-ranks'
import { sortRows } from './sort-rows'
import { type Amounts, amountsOf } from './sums-amounts'
import type { Correction, Table } from './table'
import type { Filter, Sort } from './view'

/** What is asked of a table: all filters hold, the first key of the sort counts most. */
export type RowsAsked = { readonly filters: readonly Filter[]; readonly sort: readonly Sort[] }

/** The values of a column among the rows that filters leave. */
export type FacetAsked = {
  readonly column: string
  readonly filters: readonly Filter[]
  /** The column whose amounts are added up; null to count only. */
  readonly sumOf: string | null
  /** Most values that are listed. */
  readonly most: number
}

/** A row with cells of some columns, as the file has them. */
export type CellsOfRow = { readonly row: number; readonly line: number; readonly cells: readonly string[] }

/** A loaded table that answers. Corrections count in filters, orders and sums; cells are given as the file has them. */
export type TableQuery = {
  /** The rows that filters leave, in order. Code `table.no-column`. */
  readonly rows: (asked: RowsAsked) => Result<Uint32Array>
  readonly facet: (asked: FacetAsked) => Result<Facet>
  readonly cells: (rows: Iterable<number>, columns: readonly string[]) => CellsOfRow[]
  readonly kindOf: (column: string) => ColumnKind
  /** The same table with other corrections over it. */
  readonly corrected: (corrections: readonly Correction[]) => TableQuery
}

/** What a table's cells mean, as far as answering needs it. */
export type TableMeaning = Pick<Table, 'layout' | 'mapping'>

/** Columns whose order is kept once it was made: four bytes a value each. */
const MOST_RANKS = 4
const MOST_AMOUNTS = 2

/** Begins to answer over loaded columns. */
export function tableQuery(
  original: Columns,
  meaning: TableMeaning,
  corrections: readonly Correction[],
): TableQuery {
  const columns = withCorrections(original, corrections)
  const originalOf = new Map(original.columns.map((column) => [column.key, column]))
  const columnOf = new Map(columns.columns.map((column) => [column.key, column]))
  const kinds = new Map<string, ColumnKind>()
  const ranks = new Kept<Ranks>(MOST_RANKS)
  const amounts = new Kept<Amounts>(MOST_AMOUNTS)

  const find = (key: string): Result<Column> => {
    const column = columnOf.get(key)
    return column === undefined
      ? err(fault('table.no-column', `This table has no column “${key.slice(0, 80)}”.`))
      : ok(column)
  }
  const kindOf = (column: Column): ColumnKind => {
    const kind = kinds.get(column.key) ?? kindOfColumn(column, meaning.mapping, meaning.layout)
    kinds.set(column.key, kind)
    return kind
  }

  const filtered = (filters: readonly Filter[]): Result<Uint32Array> => {
    const kept = new Uint8Array(columns.rowCount).fill(1)
    for (const filter of filters) {
      const column = find(filter.column)
      if (!column.ok) return column
      applyPass(column.value, passOf(filter, kindOf(column.value), meaning.layout), kept)
    }
    let count = 0
    for (const one of kept) count += one
    const rows = new Uint32Array(count)
    let at = 0
    for (let row = 0; row < kept.length; row += 1) if (kept[row] === 1) rows[at++] = row
    return ok(rows)
  }

  return {
    rows({ filters, sort }) {
      const rows = filtered(filters)
      if (!rows.ok) return rows
      const keys = []
      for (const { column: key, descending } of sort) {
        const column = find(key)
        if (!column.ok) return column
        const { value } = column
        keys.push({
          column: value,
          ranks: ranks.of(key, () => ranksOf(value, kindOf(value), meaning.layout)),
          descending,
        })
      }
      return ok(sortRows(rows.value, keys))
    },
    facet({ column: key, filters, sumOf, most }) {
      const column = find(key)
      if (!column.ok) return column
      const rows = filtered(filters)
      if (!rows.ok) return rows
      if (sumOf === null) return ok(facetOf(column.value, rows.value, null, most))
      const summed = find(sumOf)
      if (!summed.ok) return summed
      const read = amounts.of(sumOf, () => amountsOf(summed.value, (other) => columnOf.get(other), meaning))
      return ok(facetOf(column.value, rows.value, read, most))
    },
    cells(rows, keys) {
      const picked = keys.map((key) => originalOf.get(key))
      return Array.from(rows, (row) => ({
        row,
        line: original.lineOf(row),
        cells: picked.map((column) => (column === undefined ? '' : cellAt(column, row))),
      }))
    },
    kindOf(key) {
      const column = columnOf.get(key)
      return column === undefined ? 'text' : kindOf(column)
    },
    corrected: (others) => tableQuery(original, meaning, others),
  }
}

/** The last few answers that take long to make. */
class Kept<T> {
  readonly #most: number
  readonly #held = new Map<string, T>()

  constructor(most: number) {
    this.#most = most
  }

  of(key: string, make: () => T): T {
    const held = this.#held.get(key) ?? make()
    this.#held.delete(key)
    this.#held.set(key, held)
    const [oldest] = this.#held.keys()
    if (this.#held.size > this.#most && oldest !== undefined) this.#held.delete(oldest)
    return held
  }
}
