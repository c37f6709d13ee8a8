import { webcrypto } from 'node:crypto'
import { basename } from 'node:path'
import { err, fault, ok } from '@shared/kernel/result'
import { readToolsOf } from '@shared/source/read-tools'
import type { Detected } from '@shared/table/detect-layout'
import { detectTable, readTableFile, type TableTools } from '@shared/table/read-file'
import { openDecoderOf, type RowsRead } from '@shared/table/read-rows'
import { withFile } from './bundle-file'
import type { Command } from './command'
import { mappedRows, type MappedRows } from './table-rows'
import { WesternTextDecoder } from './text-decoder'

/** `table`: how a table is written, what its columns are taken for, and what is wrong with its lines. */
export const tableCommand: Command = {
  name: 'table',
  synopsis: 'FILE [--rows COUNT] [--json]',
  summary:
    'say how a table (CSV, TSV, XLSX) is written: encoding, delimiter, header, signs, columns, problems',
  shape: { files: 1, options: { rows: 'value', json: 'flag' } },
  run: async ({ files: [path = ''], values, flags }) => {
    const most = Number(values['rows'] ?? (flags.has('json') ? '1000' : '5'))
    if (!Number.isInteger(most) || most < 0) return err(fault('cli.usage', '--rows needs a count.'))
    const read = await withFile(path, async ({ size, read: readAt }) => {
      const file = { byteLength: size, read: readAt }
      const detected = await detectTable(file, tools)
      if (!detected.ok) return detected
      const { layout } = detected.value
      const mapped = mappedRows(layout, most)
      const rows = await readTableFile(file, layout, mapped.sink, tools)
      return rows.ok ? ok(tableAsJson(detected.value, rows.value, mapped.read())) : rows
    })
    if (!read.ok) return read
    return ok({ text: describe(basename(path), read.value), json: read.value })
  },
}

const tools: TableTools = {
  decodeAs: readToolsOf(webcrypto.subtle, WesternTextDecoder).decodeAs,
  openDecoder: openDecoderOf(WesternTextDecoder),
}

/** What `table --json` prints. What is not known, or is not of this kind of file, is null. */
type TableJson = ReturnType<typeof tableAsJson>

function tableAsJson(detected: Detected, read: RowsRead, mapped: MappedRows) {
  const { layout, date, doubts, sheets } = detected
  const isLines = layout.kind === 'delimited'
  const empty = read.columns.length === 0
  return {
    encoding: isLines ? layout.encoding : null,
    delimiter: isLines && !empty ? layout.delimiter : null,
    sheet: isLines ? null : layout.sheet,
    sheets,
    /** The line of the file, from 0. */
    header_row: read.headerLine === null ? null : read.headerLine - 1,
    rows: read.rowCount,
    decimal: layout.decimal || null,
    thousands: layout.thousands || null,
    date: date || null,
    columns: read.columns,
    mapping: mapped.mapping,
    /** The columns that together name a row. */
    keys: mapped.keys,
    problems: read.problems.map(({ why, lines, first }) => ({ why, lines, first })),
    doubts: [...doubts, ...mapped.doubts].map(({ about, why }) => ({ about, why })),
    /** The first rows, as the mapping reads them. */
    mapped_rows: mapped.rows,
  }
}

const SIGNS: Readonly<Record<string, string>> = { '\t': 'tab', ' ': 'space' }

function describe(name: string, table: TableJson): string {
  const sign = (text: string | null) => (text === null ? 'not told' : (SIGNS[text] ?? text))
  const { encoding, delimiter, sheet, header_row: header } = table
  const lines = [
    `Table      ${name}`,
    ...(sheet === null ? [] : [`Sheet      ${sheet} (of ${table.sheets.join(', ')})`]),
    ...(encoding === null ? [] : [`Encoding   ${encoding}`, `Delimiter  ${sign(delimiter)}`]),
    `Header     ${header === null ? 'none' : `line ${header + 1}`}`,
    `Rows       ${table.rows}`,
    `Decimals   ${sign(table.decimal)}`,
    `Thousands  ${sign(table.thousands)}`,
    `Dates      ${table.date ?? 'not told'}`,
    'Columns',
    ...table.columns.map(({ key }) => `  ${key}`),
  ]
  if (table.mapping.length > 0) lines.push('Read as')
  for (const { field, column, why } of table.mapping) lines.push(`  ${field} from “${column}”: ${why}`)
  if (table.keys.length > 0) lines.push(`Rows are named by ${table.keys.join(', ')}`)
  for (const { line, cells } of table.mapped_rows) {
    lines.push(
      `Line ${line}`,
      ...Object.entries(cells).map(([field, cell]) => `  ${field}: ${cell.replace(/\s+/g, ' ')}`),
    )
  }
  if (table.problems.length > 0) lines.push('Problems')
  for (const { why, lines: count, first } of table.problems) {
    lines.push(`  ${count === 1 ? `line ${first}` : `${count} lines, the first ${first}`}: ${why}`)
  }
  if (table.doubts.length > 0) lines.push('To check')
  for (const { why } of table.doubts) lines.push(`  ${why}`)
  return `${lines.join('\n')}\n`
}
