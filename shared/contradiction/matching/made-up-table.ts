import type { Column, Columns } from '@shared/table/columns'
import type { Layout } from '@shared/table/layout'

/** A made-up column for tests, each distinct cell once. */
function madeUpColumn(key: string, cells: readonly string[]): Column {
  const codeOf = new Map<string, number>()
  const codes = Uint32Array.from(cells, (cell) => {
    const code = codeOf.get(cell) ?? codeOf.size
    codeOf.set(cell, code)
    return code
  })
  const values = [...codeOf.keys()]
  return { key, header: key, size: values.length, codes, value: (code) => values[code] ?? '' }
}

/** A made-up table for tests, as if its file had a header and a line for each row. */
export const madeUpTable = (keys: readonly string[], rows: readonly (readonly string[])[]): Columns => ({
  rowCount: rows.length,
  columns: keys.map((key, at) =>
    madeUpColumn(
      key,
      rows.map((row) => row[at] ?? ''),
    ),
  ),
  lineOf: (row) => row + 2,
})

export const madeUpLayout: Layout = {
  kind: 'delimited',
  encoding: 'utf-8',
  delimiter: ',',
  sheet: '',
  headerRow: 0,
  decimal: '.',
  thousands: '',
  dateOrder: 'ymd',
}
