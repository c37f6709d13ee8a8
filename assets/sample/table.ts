import type { Table } from '@shared/table/table'
import { BLOCK_ROWS } from '@shared/table/table'
import type { Mapping, TableField } from '@shared/table/mapping'
import { packBlock } from '@shared/table/block'
import { sha256Hex } from '@shared/kernel/sha256'
import { type Entry, idOf, type Items } from './maker'
import type { SourceFacts } from './sources'

/** The imported table of the sample: its file under `sources/`. */
export const TABLE_FILE = 'synthetic-declarations.csv'

/** What a person would fill in about it. */
export const tableFacts = (items: Items): SourceFacts => ({
  title: 'Synthetic declarations of 2023 (every party made up)',
  kind: 'data-set',
  publisher: 'Made for the sample case',
  published: { edtf: '2024-06-03', words: '', time: '', zone: '' },
  language: 'en',
  reliability: 'F',
  tags: ['synthetic'],
  attribution: items.list({ links: items.list({ who: 'Made for the sample case; no real declaration', entity: null }) }),
  comment: 'An imported table: its rows can be sorted, filtered and held against claims. Nothing in it is about anybody.',
})

const COLUMNS: readonly (readonly [header: string, field: TableField])[] = [
  ['declaration', 'declarationNumber'],
  ['line', 'lineNumber'],
  ['date', 'date'],
  ['sender', 'consignor'],
  ['sender country', 'consignorCountry'],
  ['receiver', 'consignee'],
  ['receiver country', 'consigneeCountry'],
  ['goods', 'goods'],
  ['hs code', 'hsCode'],
  ['pieces', 'quantity'],
  ['net kg', 'netWeight'],
  ['value usd', 'value'],
  ['basis', 'valueBasis'],
  ['dispatched from', 'dispatchedFrom'],
  ['origin', 'origin'],
  ['destination', 'destination'],
  ['transit', 'transit'],
]

/** The table's record and its packed rows by their hash. Throws where the file is not the one described here. */
export function sampleTable(text: string, items: Items): { entry: Entry<'table'>; blocks: Map<string, Uint8Array> } {
  const [header = '', ...lines] = text.trimEnd().split('\n')
  const headers = header.split(',')
  if (headers.join() !== COLUMNS.map(([name]) => name).join()) throw new Error(`${TABLE_FILE}: other columns`)
  // The file has no quotes, so that a comma always ends a cell.
  const rows = lines.map((line) => line.split(','))
  if (rows.some((row) => row.length !== headers.length)) throw new Error(`${TABLE_FILE}: a ragged row`)
  const blocks = new Map<string, Uint8Array>()
  const list: Table['blocks'] = []
  for (let start = 0; start < rows.length; start += BLOCK_ROWS) {
    const part = rows.slice(start, start + BLOCK_ROWS)
    const columns = headers.map((_, column) => part.map((row) => row[column] ?? ''))
    const bytes = packBlock(columns, Uint32Array.from(part, (_, row) => start + row + 2))
    const sha256 = sha256Hex(bytes)
    blocks.set(sha256, bytes)
    list.push({ sha256, rows: part.length })
  }
  const mapping: Mapping = {
    columns: items.list(...COLUMNS.map(([column, field]) => ({ field, column }))),
    constants: items.list(
      { field: 'quantityUnit' as const, value: 'pieces' },
      { field: 'weightUnit' as const, value: 'kg' },
      { field: 'currency' as const, value: 'USD' },
    ),
    keys: ['declaration', 'line'],
    level: 'consignment',
    basis: 'The synthetic table of the sample case; no real declaration',
    hsEdition: '2022',
  }
  const entry: Entry<'table'> = {
    key: 'synthetic-declarations',
    source: idOf('source', 'synthetic-declarations'),
    layout: {
      kind: 'delimited',
      encoding: 'utf-8',
      delimiter: ',',
      sheet: '',
      headerRow: 0,
      decimal: '',
      thousands: '',
      dateOrder: 'ymd',
    },
    columns: items.list(...headers.map((name) => ({ key: name, header: name }))),
    rowCount: rows.length,
    blocks: list,
    mapping,
    problems: [],
  }
  return { entry, blocks }
}
