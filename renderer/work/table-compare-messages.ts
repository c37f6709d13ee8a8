import type { Fault } from '@shared/kernel/result'
import type { ChangedCell, RowFate } from '@shared/table/changes'

/** What is compared: two exports of one table. Their blocks follow, each side in the order of its rows. */
export type CompareTables = {
  readonly earlier: ComparedTable
  readonly later: ComparedTable
  /** The columns that name a row. */
  readonly keys: readonly string[]
  /** The columns that stand for a row where it is listed. */
  readonly shown: readonly string[]
  /** Earlier rows whose fate is asked for. */
  readonly watched: readonly number[]
  /** Most rows of each kind that are listed. */
  readonly most: number
}
export type ComparedTable = {
  readonly columns: readonly { readonly key: string; readonly header: string }[]
  readonly rowCount: number
}
export type Side = 'earlier' | 'later'

/** A row as it is listed: its place, and its cells in the columns that are shown, in their order. */
export type ListedRow = { readonly row: number; readonly line: number; readonly cells: readonly string[] }

export type ListedChange = {
  readonly earlier: { readonly row: number; readonly line: number }
  readonly later: ListedRow
  readonly changed: readonly ChangedCell[]
}
export type ListedAmbiguity = {
  /** The cells that name them all. */
  readonly name: readonly string[]
  readonly earlier: readonly { readonly row: number; readonly line: number }[]
  readonly later: readonly { readonly row: number; readonly line: number }[]
}

export type ComparedTables = {
  /** Whether rows were paired by key columns, or by all that both tables have. */
  readonly by: 'keys' | 'rows'
  readonly keys: readonly string[]
  readonly shown: readonly string[]
  /** Rows; `unclear` on either side. */
  readonly counts: {
    readonly paired: number
    readonly changed: number
    readonly added: number
    readonly gone: number
    readonly unclearEarlier: number
    readonly unclearLater: number
  }
  readonly byColumn: readonly { readonly column: string; readonly rows: number }[]
  readonly columnsAdded: readonly string[]
  readonly columnsGone: readonly string[]
  readonly changed: readonly ListedChange[]
  readonly added: readonly ListedRow[]
  readonly gone: readonly ListedRow[]
  readonly ambiguous: readonly ListedAmbiguity[]
  readonly fates: ReadonlyMap<number, RowFate>
}

export type ToTableCompare =
  | { readonly kind: 'begin'; readonly request: CompareTables }
  | { readonly kind: 'blocks'; readonly side: Side; readonly blocks: readonly Uint8Array[] }
  | { readonly kind: 'compare' }
export type FromTableCompare =
  | { readonly kind: 'compared'; readonly value: ComparedTables }
  | { readonly kind: 'refused'; readonly error: Fault }
