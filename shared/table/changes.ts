import { cellAt, codeAt, type Columns } from './columns'
import { type Pairing, type SharedColumn, sharedColumns } from './pairing'

/** A cell that reads otherwise in the later export. */
export type ChangedCell = { readonly column: string; readonly from: string; readonly to: string }

/** What became of an earlier row in a later export. */
export type RowFate =
  | { readonly kind: 'paired'; readonly row: number; readonly cells: readonly ChangedCell[] }
  | { readonly kind: 'gone' }
  | { readonly kind: 'ambiguous'; readonly rows: readonly number[] }

/** What changed from one export of a table to the next. */
export type TableChanges = {
  readonly paired: number
  /** Rows whose cells changed: how many, and in which columns how often, the most changed first. */
  readonly changedRows: readonly number[]
  readonly byColumn: readonly { readonly column: string; readonly rows: number }[]
  /** Columns of one export alone. Their cells are no changes of a row. */
  readonly columnsAdded: readonly string[]
  readonly columnsGone: readonly string[]
  /** The cells of a later row that changed. */
  readonly cellsOf: (laterRow: number) => readonly ChangedCell[]
  readonly fateOf: (earlierRow: number) => RowFate
}

/** Compares the cells of paired rows. White space around a cell is no change; anything else is, as text. */
export function changesOf(earlier: Columns, later: Columns, pairing: Pairing): TableChanges {
  const shared = sharedColumns(earlier, later)
  const known = new Set(shared.map(({ key }) => key))
  const isChanged = new Uint8Array(later.rowCount)
  const byColumn: { column: string; rows: number }[] = []
  for (const column of shared) {
    const same = sameCells(column)
    let rows = 0
    for (let row = 0; row < later.rowCount; row += 1) {
      const before = pairing.earlier[row] ?? -1
      if (before === -1 || same(before, row)) continue
      rows += 1
      isChanged[row] = 1
    }
    if (rows > 0) byColumn.push({ column: column.key, rows })
  }
  const changedRows: number[] = []
  let paired = 0
  for (let row = 0; row < later.rowCount; row += 1) {
    if ((pairing.earlier[row] ?? -1) !== -1) paired += 1
    if (isChanged[row] === 1) changedRows.push(row)
  }
  const cellsOf = (row: number): ChangedCell[] => {
    const before = pairing.earlier[row] ?? -1
    if (before === -1 || isChanged[row] !== 1) return []
    return shared.flatMap((column) => {
      const [from, to] = [cellAt(column.earlier, before), cellAt(column.later, row)]
      return from.trim() === to.trim() ? [] : { column: column.key, from, to }
    })
  }
  const unclear = new Map<number, readonly number[]>()
  for (const group of pairing.ambiguous) for (const row of group.earlier) unclear.set(row, group.later)
  return {
    paired,
    changedRows,
    byColumn: byColumn.toSorted((a, b) => b.rows - a.rows),
    columnsAdded: later.columns.filter(({ key }) => !known.has(key)).map(({ key }) => key),
    columnsGone: earlier.columns.filter(({ key }) => !known.has(key)).map(({ key }) => key),
    cellsOf,
    fateOf: (row) => {
      const after = pairing.later[row] ?? -1
      const rows = unclear.get(row)
      if (after !== -1) return { kind: 'paired', row: after, cells: cellsOf(after) }
      return rows === undefined ? { kind: 'gone' } : { kind: 'ambiguous', rows }
    },
  }
}

/** Whether two cells read the same; where both columns are coded, without reading a text twice. */
function sameCells({ earlier, later }: SharedColumn): (before: number, after: number) => boolean {
  if (earlier.codes === null || later.codes === null)
    return (before, after) => cellAt(earlier, before).trim() === cellAt(later, after).trim()
  const words = new Map<string, number>()
  const ids = ({ size, value }: SharedColumn['later']): Uint32Array =>
    Uint32Array.from({ length: size }, (_, code) => {
      const text = value(code).trim()
      const id = words.get(text) ?? words.size
      words.set(text, id)
      return id
    })
  const [mine, theirs] = [ids(earlier), ids(later)]
  return (before, after) => mine[codeAt(earlier, before)] === theirs[codeAt(later, after)]
}
