import { NO_DATE } from '@shared/kernel/fields'
import type { SourceId } from '@shared/kernel/ids'
import { utf8Encode } from '@shared/kernel/sha256'
import { packBlock } from '@shared/table/block'
import { NO_MAPPING, type TableField } from '@shared/table/mapping'
import { BLOCK_ROWS } from '@shared/table/table'
import type { Store } from '@renderer/store/store'
import { valueOf } from '@renderer/store/testing'

export type TestTable = {
  readonly headers: readonly string[]
  /** Row by row; each begins in the line after the one before. */
  readonly rows: readonly (readonly string[])[]
  /** Column by field. */
  readonly fields?: Partial<Readonly<Record<TableField, string>>>
}

/** Keeps a table as an import does: bytes, blocks, then source and table in one change. */
export async function keepTestTable(
  store: Store,
  { headers, rows, fields = {} }: TestTable,
): Promise<SourceId> {
  const bytes = utf8Encode([headers, ...rows.slice(0, 5)].map((cells) => cells.join(',')).join('\n'))
  const { sha256 } = valueOf(await store.putOriginal(bytes))
  const blocks: { sha256: string; rows: number }[] = []
  for (let from = 0; from < rows.length; from += BLOCK_ROWS) {
    const part = rows.slice(from, from + BLOCK_ROWS)
    const columns = headers.map((_, column) => part.map((row) => row[column] ?? ''))
    const lines = Uint32Array.from(part, (_, row) => from + row + 2)
    const kept = valueOf(await store.putBlock(packBlock(columns, lines)))
    blocks.push({ sha256: kept.sha256, rows: part.length })
  }
  const made: SourceId[] = []
  valueOf(
    await store.commit('Import a table', (tx) => {
      const source = tx.create('source', {
        title: 'Harbour declarations',
        kind: 'data-set',
        publisher: 'Harbour Register',
        authors: [],
        published: { ...NO_DATE, time: '', zone: '' },
        accessed: NO_DATE,
        url: '',
        archiveUrl: '',
        language: '',
        original: { fileName: 'harbour.csv', mediaType: 'text/csv', byteLength: bytes.length, sha256 },
        attribution: [],
        reliability: 'F',
        tags: [],
        review: { state: 'unread', by: '' },
        supersedes: null,
        comment: '',
      })
      tx.create('table', {
        source: source.id,
        layout: {
          kind: 'delimited',
          encoding: 'utf-8',
          delimiter: ',',
          sheet: '',
          headerRow: 0,
          decimal: '.',
          thousands: '',
          dateOrder: 'ymd',
        },
        columns: headers.map((header) => ({ id: store.newItemId(), key: header, header })),
        rowCount: rows.length,
        blocks,
        mapping: {
          ...NO_MAPPING,
          basis: 'customs declarations',
          columns: Object.entries(fields).map(([field, column]) => ({
            id: store.newItemId(),
            // The keys of `fields` are fields by its type.
            field: field as TableField,
            column,
          })),
        },
        problems: [],
      })
      made.push(source.id)
    }),
  )
  const [source] = made
  if (source === undefined) throw new Error('the commit did not run')
  return source
}

/** A small trade table: parties in several spellings, two currencies, a value that is suppressed. */
export const TRADE: TestTable = {
  headers: ['Declaration', 'Sender', 'Buyer', 'Goods', 'HS', 'Value', 'Currency', 'Date', 'To'],
  rows: [
    ['0001', 'Far Ocean Ltd', 'OOO Karst', 'plastic pipes', '0391732', '1200.50', 'USD', '2023-01-10', 'RU'],
    ['0002', 'FAR OCEAN LTD.', 'OOO Karst', 'thermal sights', '901380', '99500', 'USD', '2023-02-11', 'RU'],
    ['0003', 'Far Ocaen Ltd', 'Romb AO', 'armour vests', '621133', '400', 'EUR', '2023-03-12', 'KZ'],
    ['0004', 'Green Delta', 'OOO Karst', 'pumps', '841370', '', 'USD', '2023-03-15', 'RU'],
    ['0005', 'Green Delta', 'Romb AO', 'pumps', '841370', '75.25', 'USD', '2023-04-02', 'KZ'],
  ],
  fields: {
    declarationNumber: 'Declaration',
    consignor: 'Sender',
    consignee: 'Buyer',
    goods: 'Goods',
    hsCode: 'HS',
    value: 'Value',
    currency: 'Currency',
    date: 'Date',
    destination: 'To',
  },
}
