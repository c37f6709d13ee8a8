import { type Column, type Columns, codeAt } from './columns'
import type { Correction } from './table'

/**
 * Lays corrections over loaded columns: what is sorted, filtered and added up is what a person made of the cells. The
 * columns beneath stay as they are; those without a correction are the same ones. Where two corrections meet one cell,
 * the later one holds. Corrections of rows or columns that are not there are left out.
 */
export function withCorrections(
  columns: Columns,
  corrections: readonly Pick<Correction, 'row' | 'column' | 'value'>[],
): Columns {
  if (corrections.length === 0) return columns
  const byColumn = new Map<string, Map<number, string>>()
  for (const { row, column, value } of corrections) {
    if (row >= columns.rowCount) continue
    const cells = byColumn.get(column) ?? new Map<number, string>()
    byColumn.set(column, cells.set(row, value))
  }
  return {
    ...columns,
    columns: columns.columns.map((column) => {
      const cells = byColumn.get(column.key)
      return cells === undefined ? column : corrected(column, cells, columns.rowCount)
    }),
  }
}

/** Corrected cells have codes behind those of the column, one each. */
function corrected(column: Column, cells: ReadonlyMap<number, string>, rowCount: number): Column {
  const { size } = column
  const codes = new Uint32Array(rowCount)
  if (column.codes === null) for (let row = 0; row < rowCount; row += 1) codes[row] = codeAt(column, row)
  else codes.set(column.codes)
  const values = [...cells.values()]
  for (const [place, row] of [...cells.keys()].entries()) codes[row] = size + place
  return {
    ...column,
    size: size + values.length,
    codes,
    value: (code) => (code < size ? column.value(code) : (values[code - size] ?? '')),
  }
}
