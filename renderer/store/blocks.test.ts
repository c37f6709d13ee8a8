import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NO_DATE } from '@shared/kernel/fields'
import { utf8Encode } from '@shared/kernel/utf8'
import { packBlock, packedCell, unpackBlock } from '@shared/table/block'
import { NO_MAPPING } from '@shared/table/mapping'
import type { TableId } from '@shared/kernel/ids'
import { type Catalogue, openCatalogue } from './catalogue'
import { browserPlatform } from './platform'
import type { Store } from './store'
import { sweep } from './sweep'
import { caseDatabaseName, CASE_VERSIONS, tablesOf } from './tables'
import { openDatabase } from './database'
import { codeOf, valueOf } from './testing'

const HOUR = 3_600_000
let catalogue: Catalogue
let store: Store

beforeEach(async () => {
  catalogue = valueOf(await openCatalogue())
  store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Tables'))))
})

afterEach(async () => {
  await store.close()
  await catalogue.close()
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
})

const first = packBlock([['Ltd', 'OOO']], Uint32Array.of(2, 3))
const second = packBlock([['GmbH']], Uint32Array.of(4))

/** Imports a table of three rows whose blocks were written ahead, or are said to have been. */
async function importTable(blocks: readonly { sha256: string; rows: number }[]) {
  const file = new File([utf8Encode('party\nLtd\nOOO\nGmbH\n'.padEnd(70_000))], 'rows.csv')
  const digest = await browserPlatform.sha256(new Uint8Array(await file.arrayBuffer()))
  const { sha256 } = valueOf(await store.putOriginalBlob(file, digest))
  let table: TableId | null = null
  const committed = await store.commit('Import a table', (transaction) => {
    const source = transaction.create('source', {
      title: 'Rows',
      kind: 'data-set',
      publisher: '',
      authors: [],
      published: { ...NO_DATE, time: '', zone: '' },
      accessed: NO_DATE,
      url: '',
      archiveUrl: '',
      language: '',
      original: { fileName: 'rows.csv', mediaType: 'text/csv', byteLength: file.size, sha256 },
      attribution: [],
      reliability: 'F',
      tags: [],
      review: { state: 'unread', by: '' },
      supersedes: null,
      comment: '',
    })
    table = transaction.create('table', {
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
      columns: [{ id: store.newItemId(), key: 'party', header: 'party' }],
      rowCount: 3,
      blocks: blocks.map((block) => ({ ...block })),
      mapping: NO_MAPPING,
      problems: [],
    }).id
  })
  return { committed, table }
}

const putBoth = async () => {
  const put = await Promise.all([store.putBlock(first), store.putBlock(second)])
  const [one, two] = put.map((result) => valueOf(result).sha256)
  return [
    { sha256: one ?? '', rows: 2 },
    { sha256: two ?? '', rows: 1 },
  ]
}

describe('packed rows', () => {
  it('come back in the order they are asked for, under their SHA-256', async () => {
    const blocks = await putBoth()
    const read = valueOf(await store.readBlocks(blocks.map(({ sha256 }) => sha256).toReversed()))
    expect(read).toEqual([second, first])
    expect(codeOf(await store.readBlocks(['0'.repeat(64)]))).toBe('store.no-block')
  })

  it('are kept without what lies beside them in memory', async () => {
    const wide = new Uint8Array(1_000_000)
    wide.set(second, 500)
    const { sha256 } = valueOf(await store.putBlock(wide.subarray(500, 500 + second.length)))
    const [read] = valueOf(await store.readBlocks([sha256]))
    expect(read?.buffer.byteLength).toBe(second.length)
  })

  it('must be there before a table names them', async () => {
    const { committed } = await importTable([{ sha256: '0'.repeat(64), rows: 3 }])
    expect(codeOf(committed)).toBe('store.no-content')
    expect(await store.list('table')).toEqual([])
  })

  it('are swept where no table names them, and kept where the history does', async () => {
    const blocks = await putBoth()
    const { committed } = await importTable(blocks.slice(0, 1).map((block) => ({ ...block, rows: 3 })))
    valueOf(committed)
    valueOf(await store.undo())
    const db = valueOf(await openDatabase(caseDatabaseName(store.caseId), CASE_VERSIONS))
    const tables = tablesOf(db)
    expect(await sweep(tables, Date.now())).toBe(0)
    expect(await sweep(tables, Date.now() + 2 * HOUR)).toBe(1)
    db.close()
    expect((await store.readBlocks([blocks[0]?.sha256 ?? ''])).ok).toBe(true)
    expect(codeOf(await store.readBlocks([blocks[1]?.sha256 ?? '']))).toBe('store.no-block')
    valueOf(await store.redo())
    expect(await store.list('table')).toHaveLength(1)
  })

  it('travel with a case, checked by their SHA-256', async () => {
    const { committed, table } = await importTable(await putBoth())
    valueOf(committed)
    const contents = valueOf(await store.contents())
    const altered = new Map([...contents.blocks].map(([sha256]) => [sha256, () => Promise.resolve(first)]))
    const refused = await catalogue.importContents({ ...contents, blocks: altered }, { asCopy: true })
    expect(codeOf(refused)).toBe('import.hash')
    const missing = await catalogue.importContents({ ...contents, blocks: new Map() }, { asCopy: true })
    expect(codeOf(missing)).toBe('import.no-content')

    const imported = valueOf(await catalogue.importContents(contents, { asCopy: true }))
    const copy = valueOf(await catalogue.openCase(imported.caseId))
    const taken = await copy.get('table', table ?? '')
    const rows = valueOf(await copy.readBlocks(taken?.blocks.map(({ sha256 }) => sha256) ?? []))
    const cells = rows.flatMap((bytes) => {
      const { columns, rows: count } = valueOf(unpackBlock(bytes))
      return Array.from({ length: count }, (_, row) => columns.map((column) => packedCell(column, row)))
    })
    expect(cells).toEqual([['Ltd'], ['OOO'], ['GmbH']])
    await copy.close()
  })
})

describe('a large original', () => {
  it('is kept as a file without its name, and read again', async () => {
    const bytes = utf8Encode('party;goods\n'.repeat(20_000))
    const { sha256 } = valueOf(
      await store.putOriginalBlob(new File([bytes], 'customs.csv', { type: 'text/csv' }), 'b'.repeat(64)),
    )
    const kept = await store.original(sha256)
    expect(kept instanceof File).toBe(false)
    expect(await kept?.text()).toBe(new TextDecoder().decode(bytes))
  })
})
