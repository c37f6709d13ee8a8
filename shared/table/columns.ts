/**
 * A column of a loaded table. Cells are kept as codes into the values that occur, so that whatever depends on a value
 * alone (a filter, a parsed date, a country) is worked out once for each value and not once for each row.
 */
export type Column = {
  readonly key: string
  readonly header: string
  /** How many codes there are. */
  readonly size: number
  /** The code of each row; null where every row is its own code. */
  readonly codes: Uint8Array | Uint16Array | Uint32Array | null
  /** The text of a cell by its code, as the file has it. */
  readonly value: (code: number) => string
}

/** The rows of one table, in the file's order. */
export type Columns = {
  readonly rowCount: number
  readonly columns: readonly Column[]
  /** The line of the file that a row begins in, from 1. */
  readonly lineOf: (row: number) => number
}

/** The code of a row in a column. */
export const codeAt = (column: Column, row: number): number =>
  column.codes === null ? row : (column.codes[row] ?? 0)

/** The text of a cell, as the file has it. */
export const cellAt = (column: Column, row: number): string => column.value(codeAt(column, row))
