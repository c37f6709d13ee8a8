import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '@shared/kernel/sha256'
import { packBlock } from '@shared/table/block'
import { NO_MAPPING } from '@shared/table/mapping'
import type { Table } from '@shared/table/table'
import { readerOfBytes } from './archive'
import type { BundleContents } from './contents'
import { readBundle } from './read'
import { testContents } from './test-contents'
import { withholdSecrets } from './withhold'
import { writeBundle } from './write'

/* Tables in a bundle: their packed rows are files of their own, under their SHA-256. */

const platform = {
  sha256: (bytes: Uint8Array) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
}
const inputs = { now: Date.UTC(2024, 5, 1, 9, 30), caseName: 'Case', software: 'Gainsay' }

const FIRST = packBlock(
  [
    ['Ltd', 'OOO'],
    ['8703', '8704'],
  ],
  Uint32Array.of(2, 3),
)
const SECOND = packBlock([['GmbH'], ['8905']], Uint32Array.of(5))

/** A case with a table of three rows and two columns, changed by `change` before its history is made. */
function withTable(secret: boolean, change: (table: Table) => void = () => undefined): BundleContents {
  const contents = testContents(
    'Case',
    [{ text: 'party,hs', start: 0, end: 5, secret }],
    (records, id, base) => {
      const [source] = records.source
      if (!source) throw new Error('no source')
      const table: Table = {
        ...base(),
        id: id('table'),
        source: source.id,
        layout: {
          kind: 'delimited',
          encoding: 'utf-8',
          delimiter: ',',
          sheet: '',
          headerRow: 0,
          decimal: '',
          thousands: '',
          dateOrder: '',
        },
        columns: ['party', 'hs'].map((key) => ({ id: id('item'), key, header: key })),
        rowCount: 3,
        blocks: [
          { sha256: sha256Hex(FIRST), rows: 2 },
          { sha256: sha256Hex(SECOND), rows: 1 },
        ],
        mapping: NO_MAPPING,
        problems: [],
      }
      change(table)
      records.table.push(table)
    },
  )
  return { ...contents, blocks: blocks(FIRST, SECOND) }
}

const blocks = (...all: Uint8Array[]) =>
  new Map(all.map((bytes) => [sha256Hex(bytes), () => Promise.resolve(bytes)]))

async function bundle(contents: BundleContents): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of writeBundle(contents, { ...inputs, store: true }, platform)) pieces.push(piece)
  return Buffer.concat(pieces)
}

const read = async (contents: BundleContents) =>
  readBundle(readerOfBytes(new Uint8Array(await bundle(contents))), platform)

describe('the rows of a table in a bundle', () => {
  it('are written and read as they lie in the case', async () => {
    const found = await read(withTable(false))
    if (!found.ok) throw new Error(found.error.message)
    const [table] = found.value.records.table
    const rows = await Promise.all(
      (table?.blocks ?? []).map(({ sha256 }) => found.value.blocks.get(sha256)?.()),
    )
    expect(rows).toEqual([FIRST, SECOND])
  })

  const damaged = packBlock([['x'], ['y']], Uint32Array.of(9)).slice(0, -1)
  it.each<readonly [string, (table: Table) => void, Map<string, () => Promise<Uint8Array>>, string]>([
    ['missing', () => undefined, blocks(FIRST), 'Rows of table .* are missing'],
    ['fewer than the table says', (table) => (table.rowCount = 4), blocks(FIRST, SECOND), 'as many rows'],
    [
      'other than the table says',
      ({ blocks: [first, second] }) => {
        if (first && second) [first.rows, second.rows] = [1, 2]
      },
      blocks(FIRST, SECOND),
      'rows and columns',
    ],
    ['of fewer columns', (table) => table.columns.push(...table.columns), blocks(FIRST, SECOND), 'columns'],
    [
      'damaged',
      (table) => {
        table.blocks = [{ sha256: sha256Hex(damaged), rows: 3 }]
      },
      blocks(damaged),
      'cannot be read',
    ],
    ['nobody’s', () => undefined, blocks(FIRST, SECOND, damaged), 'Nothing in the case refers to'],
  ])('are refused when they are %s', async (_, change, files, message) => {
    const found = await read({ ...withTable(false, change), blocks: files })
    expect(found).toMatchObject({ ok: false, error: { code: 'bundle.links' } })
    if (!found.ok) expect(found.error.message).toMatch(new RegExp(message))
  })

  it('are withheld with their source: records, files and states', async () => {
    const { contents, withheld } = withholdSecrets(withTable(true))
    expect(contents.records.table).toEqual([])
    expect(contents.blocks.size).toBe(0)
    expect(withheld.records).toBeGreaterThan(1)
    const whole = (await bundle(withTable(true))).toString('latin1')
    for (const secret of [sha256Hex(FIRST), sha256Hex(SECOND), 'OOO']) expect(whole).not.toContain(secret)
    expect((await bundle(withTable(false))).toString('latin1')).toContain(sha256Hex(FIRST))
  })
})
