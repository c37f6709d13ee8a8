import { describe, expect, it } from 'vitest'
import {
  country,
  item,
  madeUpBase,
  madeUpClaim,
  madeUpContradiction,
  madeUpEntity,
  madeUpId,
  madeUpShipment,
  madeUpSource,
} from '@shared/contradiction/made-up'
import { type Reference, toRecord } from '@shared/kernel/reference'
import { err, fault, ok } from '@shared/kernel/result'
import { packBlock } from '@shared/table/block'
import { NO_MAPPING } from '@shared/table/mapping'
import type { Correction, Table } from '@shared/table/table'
import { beforeExport } from './before-export'
import { buildDossier } from './build'
import type { Dossier } from './dossier'
import { toHtml } from './html'
import { toMarkdown } from './markdown'
import { indexRecords } from './records'
import { readRowsOf } from './rows'

const SOURCE = madeUpId('source', 1)
const row = (at: number): Reference => ({ kind: 'source', source: SOURCE, locator: { kind: 'row', row: at } })
const cell: Reference = {
  kind: 'source',
  source: SOURCE,
  locator: { kind: 'cell', row: 2, column: 'Remarks' },
}
const table: Table = {
  ...madeUpBase('table', 1),
  source: SOURCE,
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
  columns: ['Sender', 'Goods', 'Pieces', 'Remarks'].map((key) => ({ id: item(), key, header: key })),
  rowCount: 4,
  blocks: [
    { sha256: 'a'.repeat(64), rows: 2 },
    { sha256: 'b'.repeat(64), rows: 2 },
  ],
  mapping: {
    ...NO_MAPPING,
    columns: (
      [
        ['consignor', 'Sender'],
        ['goods', 'Goods'],
        ['quantity', 'Pieces'],
      ] as const
    ).map(([field, column]) => ({ id: item(), field, column })),
    constants: [{ id: item(), field: 'quantityUnit', value: 'pieces' }],
    basis: 'customs declarations',
  },
  problems: [],
}
const blocks = new Map([
  [
    'a'.repeat(64),
    packBlock(
      [
        ['Other', 'Other'],
        ['tea', 'tea'],
        ['1', '2'],
        ['', ''],
      ],
      new Uint32Array([2, 3]),
    ),
  ],
  [
    'b'.repeat(64),
    packBlock(
      [
        ['Orison Motors', 'Orison Motors'],
        ['Dune 100O', 'Dune 1000'],
        ['96', '41'],
        ['by night | *fast*', ''],
      ],
      new Uint32Array([5, 9]),
    ),
  ],
])
const correction: Correction = {
  ...madeUpBase('correction', 1),
  source: SOURCE,
  row: 2,
  column: 'Goods',
  value: 'Dune 1000',
  why: 'a slip',
}
const claim = madeUpClaim(1, 'We sell nothing.', {
  scope: {
    parties: [{ id: item(), party: { kind: 'entity', entity: madeUpId('entity', 1) } }],
    goods: [],
    from: [{ id: item(), place: country('cn') }],
    to: [],
    period: '',
    capacity: 'any',
  },
})
const dossier: Dossier = {
  ...madeUpBase('dossier', 1),
  title: 'Rows',
  lead: '',
  audience: 'desk',
  template: 'standard',
  citationStyle: 'notes',
  language: 'en',
  sections: [{ kind: 'contradiction', id: item(), contradiction: madeUpId('contradiction', 1) }],
}
const records = (tables: readonly Table[] = [table]) => ({
  source: [
    madeUpSource(1, 'Customs export', {
      kind: 'data-set',
      original: { ...madeUpSource(1, '').original, fileName: 'customs.csv' },
    }),
  ],
  entity: [madeUpEntity(1, 'Orison Motors')],
  sameAs: [],
  relation: [],
  note: [],
  claim: [claim],
  // It was taken up from the last row, so that the row counts no second time.
  shipment: [
    madeUpShipment(1, {
      goods: 'Dune 1000',
      quantity: { range: { low: '41', high: '41', qualifier: 'exactly' }, unit: 'pieces', words: '41' },
      evidence: [{ id: item(), ref: row(3) }],
    }),
  ],
  contradiction: [
    madeUpContradiction(1, 'Nothing, and 96', {
      sideA: [{ id: item(), ref: toRecord(claim.id) }],
      sideB: [row(2), row(3), toRecord(madeUpId('shipment', 1)), cell].map((ref) => ({ id: item(), ref })),
    }),
  ],
  dossier: [dossier],
  table: tables,
  correction: [correction],
})
const inputs = { now: '2026-11-21T12:00:00.000Z', zone: 'Z', historyHead: 'x' }
const read = async (given: ReturnType<typeof records>) => {
  const asked: string[] = []
  const rows = await readRowsOf(given, (hashes) => {
    asked.push(...hashes)
    const found = hashes.flatMap((hash) => blocks.get(hash) ?? [])
    return Promise.resolve(found.length > 0 ? ok(found) : err(fault('store.no-block', 'not here')))
  })
  const built = buildDossier(indexRecords(given, rows), dossier, inputs)
  if (!built.ok) throw new Error(built.error.message)
  return { document: built.value, rows, asked }
}

describe('a row of a table in a dossier', () => {
  it('stands in the table of its side, is tested, and is cited by file, line, cells and hash', async () => {
    const { document, asked } = await read(records())
    expect(asked).toEqual(['b'.repeat(64)])
    const markdown = toMarkdown(document)
    expect(markdown).toContain(
      'line 5 of customs.csv: Sender: “Orison Motors”; Goods: “Dune 1000” (corrected; the file has “Dune 100O”); Pieces: “96”',
    )
    expect(markdown).toContain('line 5 of customs.csv, column Remarks: Remarks: “by night \\| \\*fast\\*”')
    expect(document.manifest.map(({ place }) => place)).toEqual([
      'row 3, line 5, columns Sender; Goods; Pieces',
      'row 4, line 9, columns Sender; Goods; Pieces',
      'row 4, line 9, columns Sender; Goods; Pieces',
      'row 3, line 5, column Remarks',
    ])
    const hash = records().source[0]?.original.sha256 ?? ''
    expect(document.manifest.every(({ snapshotSha256 }) => snapshotSha256 === hash)).toBe(true)
    expect(markdown).toContain('Of 3 records,')
    // 96 of the row and 41 of the shipment; the row that the shipment was taken up from is not added again.
    expect(markdown).toContain('**137 pieces**')
    expect(toHtml(document)).toContain('line 9 of customs.csv')
  })

  it('accuses its seller before the dossier is written', async () => {
    const { rows } = await read(records())
    const { unanswered } = beforeExport(indexRecords(records(), rows), dossier, '2026-11-21')
    expect(unanswered.map(({ party }) => party)).toEqual([madeUpId('entity', 1)])
  })

  it('is a place like any other where its table is secret or not here', async () => {
    const { document } = await read(records([{ ...table, protection: 'secret' }]))
    const markdown = toMarkdown(document)
    expect(markdown).not.toContain('Dune 100O')
    expect(markdown).toContain('row 3')
  })
})
