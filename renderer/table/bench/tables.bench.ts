import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import { commands } from 'vitest/browser'
import { loadColumns } from '@shared/table/load-columns'
import { NO_MAPPING } from '@shared/table/mapping'
import type { Layout } from '@shared/table/layout'
import type { Table } from '@shared/table/table'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { type Figure, inTurn, median, took } from '@renderer/store/bench/rounds'
import type { Store } from '@renderer/store/store'
import { valueOf } from '@renderer/store/testing'
import { openTable, type TableHandle } from '@renderer/work/table-in-worker'
import { previewTable, readTable } from '@renderer/work/table-read-in-worker'
import { HEADERS, madeUpCsv, madeUpRows } from './made-up-rows'
import { rawRows, type RawRows } from '@renderer/store/bench/raw-rows'

/** Where the program behind `npm run bench` looks for what was measured. */
const OUT = 'out/bench/tables.json'
const SCALE = Number(import.meta.env['VITE_BENCH_SCALE'] ?? 1)
const ROWS = Math.ceil(100_000 * SCALE)
const TIMES = 10
const ROUNDS = 3
/** Milliseconds after which an answer is felt as waiting. */
const FELT = 100
const PAGE = 50
/** Bytes that a row may take in memory. */
const ROW_BYTES = 300

const rows = (count: number): string => count.toLocaleString('en-GB')

test('tables, beside the limits of the platform', { timeout: 600_000 }, async () => {
  const catalogue = valueOf(await openCatalogue())
  const store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Bench'))))
  const raw = await rawRows('bench-rows', HEADERS, madeUpRows(0, ROWS))
  const file = madeUpCsv(ROWS)
  const { layout } = valueOf(await previewTable(file))
  const kept = await aroundKeeping(store, raw, file, layout)
  const loaded = await aroundLoading(store, raw, kept.table)
  const handle = valueOf(await openTable(store.readBlocks, kept.table, []))
  const answers = [...(await aroundAnswers(handle)), await aroundPages(handle, raw)]
  handle.close()
  raw.close()
  const grown = await aroundGrowth(store, layout, median(kept.figure.ours), median(loaded[0]?.ours ?? []))
  await store.close()
  await end(catalogue)
  const figures: readonly Figure[] = [kept.figure, ...loaded, ...answers, ...grown]
  await commands.writeFile(OUT, JSON.stringify({ figures }))
})

async function end(catalogue: Catalogue): Promise<void> {
  await catalogue.close()
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
}

/** Reads a file and keeps its blocks; the table that a commit would make of it. */
async function keep(store: Store, file: Blob, layout: Layout, id: string): Promise<Table> {
  const { columns, rowCount, blocks } = valueOf(
    await readTable(file, layout, { onBlock: ({ bytes, sha256 }) => store.putBlock(bytes, sha256) }),
  )
  return {
    id: id as Table['id'],
    source: 'src-0' as Table['source'],
    createdAt: '',
    updatedAt: '',
    author: 'per-0' as Table['author'],
    protection: 'desk',
    protectedFields: [],
    pseudonym: '',
    trashed: null,
    layout,
    columns: columns.map(({ key, header }) => ({ id: store.newItemId(), key, header })),
    rowCount,
    blocks: blocks.map(({ sha256, rows: count }) => ({ sha256, rows: count })),
    mapping: {
      ...NO_MAPPING,
      columns: (
        [
          ['consignor', 'Consignor'],
          ['goods', 'Goods'],
          ['date', 'Date'],
          ['value', 'Customs value'],
          ['currency', 'Currency'],
          ['incoterms', 'Incoterms'],
        ] as const
      ).map(([field, column]) => ({ id: store.newItemId(), field, column })),
    },
    problems: [],
  }
}

/** A file to rows on the disk, beside decoding and scanning its bytes and one write of the same rows. */
async function aroundKeeping(store: Store, raw: RawRows, file: Blob, layout: Layout) {
  const texts = jsonParts()
  const made: Table[] = []
  const times = await begun(() => keep(store, madeUpCsv(1), layout, 'tbl-0'), {
    ours: async () => {
      made.push(await keep(store, file, layout, 'tbl-0'))
    },
    bare: async () => {
      const bytes = new Uint8Array(await file.arrayBuffer())
      new TextDecoder().decode(bytes)
      expect(scan(bytes)).toBeGreaterThan(ROWS)
      await raw.putTexts(texts)
    },
  })
  const [table] = made
  if (table === undefined) throw new Error('nothing was kept')
  expect(table.rowCount).toBe(ROWS)
  const what = `Keep a file of ${rows(ROWS)} rows`
  const limit = 'decode, scan its bytes, write the rows as JSON, 1,000 a record'
  return { table, figure: { what, limit, aim: 1.5, ...times } satisfies Figure }
}

/** The rows as JSON, a thousand in each text. */
function jsonParts(): string[] {
  const parts: string[] = []
  for (let from = 0; from < ROWS; from += 1_000) {
    const some = [...madeUpRows(from, Math.min(1_000, ROWS - from))]
    parts.push(
      JSON.stringify(some.map((cells) => Object.fromEntries(cells.map((cell, at) => [HEADERS[at], cell])))),
    )
  }
  return parts
}

/** The places where cells end. */
function scan(bytes: Uint8Array): number {
  const ends = new Uint32Array(bytes.length >> 1)
  let count = 0
  let quoted = false
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === 34) quoted = !quoted
    else if ((byte === 44 || byte === 10) && !quoted) ends[count++] = at
  }
  return count
}

/**
 * As `inTurn`, without what the same work takes for a single row: the worker's start, whose modules come one by one
 * where the bench runs and as one file in the app.
 */
async function begun(start: () => Promise<unknown>, pair: Pair): Promise<Pick<Figure, 'ours' | 'bare'>> {
  const starts: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) starts.push(await took(start))
  const times = await inTurn(ROUNDS, pair)
  const least = Math.min(...starts)
  return { ...times, ours: times.ours.map((time) => Math.max(0, time - least)) }
}
type Pair = Parameters<typeof inTurn>[1]

/** Blocks on the disk to columns in a worker, beside reading all rows as records; and what a row takes in memory. */
async function aroundLoading(store: Store, raw: RawRows, table: Table): Promise<Figure[]> {
  const single = await keep(store, madeUpCsv(1), table.layout, 'tbl-0')
  const open = async (one: Table) =>
    valueOf(await openTable((sha256s) => store.readBlocks(sha256s), one, [])).close()
  const times = await begun(() => open(single), {
    ours: async () => {
      // Read by another function, the table is another one: nothing of it is in memory yet.
      await open(table)
    },
    bare: async () => expect(await raw.all()).toHaveLength(ROWS),
  })
  const blocks = valueOf(await store.readBlocks(table.blocks.map(({ sha256 }) => sha256)))
  const { byteLength } = valueOf(loadColumns(table.columns, table.rowCount, blocks))
  return [
    { what: `Load ${rows(ROWS)} rows`, limit: 'read all rows as records', aim: 0.5, ...times },
    {
      what: 'Memory of a loaded row (bytes)',
      limit: `${ROW_BYTES} bytes`,
      aim: 1,
      ours: [byteLength / table.rowCount],
      bare: [ROW_BYTES],
    },
  ]
}

/** Each question is asked once, of a column that nothing is known of yet. */
async function aroundAnswers(handle: TableHandle): Promise<Figure[]> {
  const felt = (what: string, ours: readonly number[]): Figure => ({
    what,
    limit: 'a tenth of a second',
    aim: 1,
    ours,
    bare: ours.map(() => FELT),
  })
  const each = async (asks: readonly (() => Promise<unknown>)[]): Promise<number[]> => {
    const times: number[] = []
    for (const ask of asks) times.push(await took(ask))
    return times
  }
  const filter = (column: string, kind: 'contains' | 'from' | 'is', value: string) => async () =>
    valueOf(await handle.query({ filters: [{ column, kind, value }], sort: [] }))
  const sort = (column: string) => async () =>
    valueOf(await handle.query({ filters: [], sort: [{ column, descending: true }] }))
  const facet = (column: string, sumOf: string | null) => async () =>
    valueOf(await handle.facet({ column, filters: [], sumOf, most: 200 }))
  return [
    felt(
      'Filter by words, a number, a date or a value',
      await each([
        filter('Declaration', 'contains', '4321'),
        filter('Goods', 'contains', 'optical vest'),
        filter('Customs value', 'from', '399000'),
        filter('Date', 'from', '2023-11'),
        filter('Consignor', 'is', 'Yiwu Company 4 Trading Co., Ltd'),
      ]),
    ),
    felt(
      'Sort by a column',
      await each(['Declaration', 'Consignor', 'Date', 'Customs value', 'Goods'].map(sort)),
    ),
    felt(
      'Facet with sums',
      await each([
        facet('Consignor', 'Customs value'),
        facet('Goods', 'Customs value'),
        facet('HS code', 'Net weight (kg)'),
        facet('City', null),
      ]),
    ),
  ]
}

/** Any page of a sorted and filtered table, beside a page of records behind a key. */
async function aroundPages(handle: TableHandle, raw: RawRows): Promise<Figure> {
  const order = valueOf(
    await handle.query({
      filters: [{ column: 'Customs value', kind: 'from', value: '100' }],
      sort: [{ column: 'Consignor', descending: false }],
    }),
  )
  let turn = 0
  const depth = () => Math.floor((((turn += 7_919) % 9_973) / 9_973) * (order.count - PAGE))
  const times = await inTurn(60, {
    ours: async () => expect(valueOf(await order.page(depth(), PAGE, HEADERS))).toHaveLength(PAGE),
    bare: async () => expect(await raw.page(depth(), PAGE)).toHaveLength(PAGE),
  })
  return {
    what: `Any page of ${PAGE} rows, all columns`,
    limit: 'a page of records by key',
    aim: 1.5,
    ...times,
  }
}

/** Ten times as many rows: the work should take ten times as long. */
async function aroundGrowth(
  store: Store,
  layout: Layout,
  keepTime: number,
  loadTime: number,
): Promise<Figure[]> {
  // With its addresses a million rows would be more than the 256 MB that a table can have.
  const file = madeUpCsv(ROWS * TIMES, 'Address of consignor')
  let table: Table | null = null
  const kept = await took(async () => {
    table = await keep(store, file, layout, 'tbl-1')
  })
  if (table === null) throw new Error('nothing was kept')
  const large: Table = table
  let handle: TableHandle | null = null
  const loaded = await took(async () => {
    handle = valueOf(await openTable(store.readBlocks, large, []))
  })
  const opened = handle as TableHandle | null
  if (opened === null) throw new Error('nothing was loaded')
  const asked = { filters: [], sort: [{ column: 'Customs value', descending: true }] } as const
  const sorted = await took(async () => expect(valueOf(await opened.query(asked)).count).toBe(large.rowCount))
  opened.close()
  const grows = (what: string, time: number, before: number): Figure => ({
    what: `${what} ${rows(ROWS * TIMES)} rows (grows with n^${Math.log10(time / before).toFixed(2)})`,
    limit: `${TIMES} times that of ${rows(ROWS)}`,
    aim: null,
    ours: [time],
    bare: [before * TIMES],
  })
  return [
    grows('Keep', kept, keepTime),
    grows('Load', loaded, loadTime),
    {
      what: `Sort ${rows(ROWS * TIMES)} rows by value, the first time`,
      limit: 'a tenth of a second for each 100,000',
      aim: null,
      ours: [sorted],
      bare: [(FELT * ROWS * TIMES) / 100_000],
    },
  ]
}
