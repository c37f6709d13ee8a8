import type { Fault, Result } from '@shared/kernel/result'
import type { Facet } from '@shared/table/facets'
import type { Papered } from '@shared/shipment/consignment'
import type { CellsOfRow, FacetAsked, RowsAsked, TableMeaning } from '@shared/table/query'
import type { ColumnKind } from '@shared/table/query-values'
import type { RowTies } from '@shared/table/row-ties'
import type { Correction, Table } from '@shared/table/table'

/** What the window asks of the worker that holds a table. */
export type TableQuestion =
  /** Answered when all blocks are loaded. */
  | { readonly kind: 'ready' }
  /** How many rows filters leave; their order is made on the way and kept for the pages. */
  | { readonly kind: 'count'; readonly asked: RowsAsked }
  | {
      readonly kind: 'page'
      readonly asked: RowsAsked
      readonly from: number
      readonly count: number
      readonly columns: readonly string[]
    }
  /** Rows by their index, whatever is filtered. */
  | { readonly kind: 'rows'; readonly rows: readonly number[]; readonly columns: readonly string[] }
  /** Where a row stands in an order; -1 where filters leave it out. */
  | { readonly kind: 'place'; readonly asked: RowsAsked; readonly row: number }
  | { readonly kind: 'facet'; readonly asked: FacetAsked }
  | { readonly kind: 'kinds' }
  /** Rows that may be the same goods by their papers. */
  | { readonly kind: 'ties'; readonly asked: TiesAsked }

/** Goods on paper, the row that is no answer, and how many rows are named at most. */
export type TiesAsked = { readonly of: Papered; readonly except: number | null; readonly most: number }

/** What it answers to each. */
export type TableAnswers = {
  readonly ready: null
  readonly count: number
  readonly page: readonly CellsOfRow[]
  readonly rows: readonly CellsOfRow[]
  readonly place: number
  readonly facet: Facet
  readonly kinds: ReadonlyMap<string, ColumnKind>
  readonly ties: RowTies
}
export type TableQuestionKind = TableQuestion['kind']

/** What a worker is told of the table, before its blocks and whenever it changes. */
export type TableFacts = { readonly meaning: TableMeaning; readonly corrections: readonly Correction[] }

export type ToTable =
  | {
      readonly kind: 'load'
      readonly columns: readonly Pick<Table['columns'][number], 'key' | 'header'>[]
      readonly rowCount: number
      readonly facts: TableFacts
    }
  /** The next blocks, in the order of their rows. */
  | { readonly kind: 'blocks'; readonly blocks: readonly Uint8Array<ArrayBuffer>[] }
  | { readonly kind: 'facts'; readonly facts: TableFacts }
  /** Question and answer are paired by a number. */
  | { readonly kind: 'ask'; readonly id: number; readonly question: TableQuestion }

export type FromTable = {
  readonly id: number
  readonly result: Result<TableAnswers[TableQuestionKind], Fault>
}
