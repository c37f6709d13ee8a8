import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { UNLIMITED } from '@shared/claim/scope'
import type { SourceId } from '@shared/kernel/ids'
import { BLANK_SHIPMENT } from '@shared/shipment/new-shipment'
import { packBlock } from '@shared/table/block'
import { NO_MAPPING } from '@shared/table/mapping'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import type { Store } from '@renderer/store/store'
import { capture, claimDraft, clip, valueOf } from '@renderer/store/testing'
import { matchFeedOf } from '@renderer/work/match-feed'
import { tableHits } from './table-hits'

let catalogue: Catalogue
let store: Store

beforeEach(async () => {
  catalogue = valueOf(await openCatalogue())
  store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Rows'))))
})
afterEach(async () => {
  await store.close()
  await catalogue.close()
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
})

const FIELDS = ['goods', 'destination', 'date'] as const

/** Tents, and in every so-manieth row vehicles: whether tents are vehicles is for a person to say, so they are possible. */
async function importTable(rowCount: number, every: number): Promise<SourceId> {
  const { source } = await capture(store, `the bytes of a file of ${rowCount}`)
  const rows = Array.from({ length: rowCount }, (_, row) => [
    row % every === 0 ? 'vehicles' : 'tents',
    'ru',
    '2023-05-02',
  ])
  const columns = FIELDS.map((_, at) => rows.map((row) => row[at] ?? ''))
  const lines = Uint32Array.from(rows, (_, row) => row + 2)
  const { sha256 } = valueOf(await store.putBlock(packBlock(columns, lines)))
  valueOf(
    await store.commit('Import a table', (tx) => {
      tx.create('table', {
        source,
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
        columns: FIELDS.map((key) => ({ id: store.newItemId(), key, header: key })),
        rowCount,
        blocks: [{ sha256, rows: rowCount }],
        mapping: {
          ...NO_MAPPING,
          columns: FIELDS.map((field) => ({ id: store.newItemId(), field, column: field })),
        },
        problems: [],
      })
    }),
  )
  return source
}

test('rows that fall into a claim are counted table by table, beside shipments, with the first of each', async () => {
  const excerpt = await clip(store, await capture(store, 'No vehicles go to Russia.'), 'No vehicles')
  const to = { id: store.newItemId(), place: { kind: 'country', country: 'ru' } } as const
  valueOf(
    await store.commit('Begin', (tx) => {
      tx.create('claim', {
        ...claimDraft(store, excerpt.id, null),
        kind: 'denial',
        date: { edtf: '2023-12-03', words: '' },
        scope: {
          ...UNLIMITED,
          goods: [{ id: store.newItemId(), goods: { kind: 'words', words: 'vehicles' } }],
          to: [to],
        },
      })
      for (const goods of ['vehicles', 'off-road vehicles']) {
        tx.create('shipment', {
          ...BLANK_SHIPMENT,
          goods,
          period: { edtf: '2023-03', words: '' },
          route: { ...BLANK_SHIPMENT.route, destination: to.place },
        })
      }
    }),
  )
  const many = await importTable(900, 7)
  const few = await importTable(50, 20)
  const feed = matchFeedOf(store)
  const leave = feed.use()
  try {
    await expect.poll(() => feed.state().ready, { timeout: 10_000 }).toBe(true)
    if (feed.worker === null) throw new Error('nobody matches')
    const claims = await store.list('claim')
    const hits = await tableHits(feed.worker, claims, (source) => source, new AbortController().signal)
    expect(hits?.map(({ source, inside, possible }) => [source, inside.count, possible.count])).toEqual(
      [
        [many, 129, 771],
        [few, 3, 47],
      ].toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    )
    expect(hits?.find(({ source }) => source === few)?.inside.rows).toEqual([0, 20, 40])
    expect(hits?.find(({ source }) => source === many)?.inside.rows.slice(0, 3)).toEqual([0, 7, 14])
  } finally {
    leave()
  }
})
