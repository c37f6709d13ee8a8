/**
 * A cell of a CSV file (RFC 4180): quoted where it has to be. What a spreadsheet would take for a formula is led by an
 * apostrophe, so that a name out of a hostile file runs nothing where the list is opened.
 */
export function csvCell(text: string): string {
  const plain = /^[\s]*[=+\-@\t\r|]/.test(text) ? `'${text}` : text
  return /[",;\r\n\t]|^\s|\s$|^'/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** Rows as CSV text with CRLF line ends, each cell by `csvCell`. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
