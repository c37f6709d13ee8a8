import { csvCell } from '@shared/kernel/csv'

// A plain number is no formula, though it may begin with a sign.
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*$/

/**
 * Rows of a table as CSV (RFC 4180, CRLF, UTF-8 with the mark by which spreadsheets know it), with the header first.
 * What a spreadsheet would run is led by an apostrophe; numbers and codes stay as they are.
 */
export function csvOut(header: readonly string[], rows: Iterable<readonly string[]>): string {
  const lines = [lineOf(header)]
  for (const row of rows) lines.push(lineOf(row))
  return `\ufeff${lines.join('')}`
}

const lineOf = (cells: readonly string[]): string =>
  `${cells.map((cell) => (NUMBER.test(cell) && !cell.includes(',') ? cell : csvCell(cell))).join(',')}\r\n`
