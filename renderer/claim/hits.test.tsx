// First: it brings base.css, which settles the order of the layers.
import { auditPage, clear, show } from '@renderer/ui/test-kit'
import axe from 'axe-core'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { UNLIMITED } from '@shared/claim/scope'
import type { ClaimId, SourceId } from '@shared/kernel/ids'
import type { Reference } from '@shared/kernel/reference'
import { BLANK_SHIPMENT } from '@shared/shipment/new-shipment'
import { packBlock } from '@shared/table/block'
import { NO_MAPPING, type TableField } from '@shared/table/mapping'
import { addRecord } from '@renderer/record/add-record'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { StoreProvider } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { capture, claimDraft, clip, entityDraft, valueOf } from '@renderer/store/testing'
import { ClaimPage } from './ClaimPage'

let catalogue: Catalogue
let store: Store

beforeEach(async () => {
  catalogue = valueOf(await openCatalogue())
  store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Test'))))
})

afterEach(async () => {
  clear()
  await store.close()
  await catalogue.close()
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
})

const FIELDS = [
  'consignor',
  'consignorCountry',
  'hsCode',
  'goods',
  'destination',
  'date',
  'value',
  'currency',
  'houseBill',
] as const satisfies readonly TableField[]
const ROWS = [
  ['Orison Motors', 'cn', '870310', 'buggies', 'ru', '2023-03-01', '1200.50', 'USD', 'H-70011'],
  ['Orison Motors', 'cn', '870310', 'off-road buggies', 'ru', '2023-04-09', '99.5', 'USD', 'h 70011'],
  ['Orison Motors', 'cn', '870310', 'late buggies', 'ru', '2024-02-01', '7', 'EUR'],
  ['Karst Trading LLC', 'kz', '820100', 'spades', 'ru', '2023-04-01', '', ''],
]

/** A data set with the rows above, as an import leaves it. */
async function importTable(): Promise<SourceId> {
  const { source } = await capture(store, 'the bytes of a file')
  const columns = FIELDS.map((_, at) => ROWS.map((row) => row[at] ?? ''))
  const block = packBlock(
    columns,
    Uint32Array.from(ROWS, (_, row) => row + 2),
  )
  const { sha256 } = valueOf(await store.putBlock(block))
  const made = await store.commit('Import a table', (tx) => {
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
      rowCount: ROWS.length,
      blocks: [{ sha256, rows: ROWS.length }],
      mapping: {
        ...NO_MAPPING,
        columns: FIELDS.map((field) => ({ id: store.newItemId(), field, column: field })),
      },
      problems: [],
    })
  })
  valueOf(made)
  return source
}

async function addClaim(): Promise<ClaimId> {
  const words = 'We do not sell vehicles to Russia.'
  const excerpt = await clip(store, await capture(store, words), words)
  return valueOf(
    await addRecord(store, 'Add a claim', 'claim', {
      ...claimDraft(store, excerpt.id, null),
      date: { edtf: '2023-12-03', words: '' },
      scope: {
        ...UNLIMITED,
        goods: [{ id: store.newItemId(), goods: { kind: 'hs', prefix: '8703', edition: '' } }],
        to: [{ id: store.newItemId(), place: { kind: 'country', country: 'ru' } }],
      },
    }),
  )
}

test('what a claim covers is counted while it is edited, and shown with its reasons', async () => {
  const source = await importTable()
  const maker = valueOf(
    await addRecord(store, 'Add an entity', 'entity', {
      ...entityDraft(store, 'Orison Motors'),
      countries: ['cn'],
    }),
  )
  const claim = await addClaim()
  const put: Reference[] = []
  show(
    <StoreProvider store={store}>
      <main>
        <ClaimPage id={claim} onPut={(_, __, hit) => put.push(hit)} />
      </main>
    </StoreProvider>,
  )
  const count = page.getByRole('status', { name: 'What the scope covers in this case' })
  await expect.element(count).toHaveTextContent('2 inside0 possible2 near misses')

  // An edit of the scope changes the count at once: nobody but the maker, and then a shipment that comes later.
  await userEvent.click(page.getByLabelText('Whose dealings', { exact: true }))
  await userEvent.keyboard('orison{Enter}')
  await expect.element(count).toHaveTextContent('2 inside0 possible1 near miss')
  valueOf(
    await addRecord(store, 'Add a shipment', 'shipment', {
      ...BLANK_SHIPMENT,
      consignor: { kind: 'entity', entity: maker },
      hsCode: { code: '870310', edition: '' },
    }),
  )
  await expect.element(count).toHaveTextContent('2 inside1 possible1 near miss')

  const panel = page.getByRole('region', { name: 'What the record shows' })
  await expect.element(panel.getByRole('list', { name: 'Together' })).toHaveTextContent('$1,300')
  const hit = panel.getByRole('article', { name: 'off-road buggies' })
  await expect.element(hit.getByText('9 April 2023 lies in “until 3 December 2023”')).toBeVisible()
  await expect.element(hit.getByText('Orison Motors is named')).toBeVisible()
  await userEvent.click(hit.getByRole('button', { name: 'Put on side B: off-road buggies' }))
  await userEvent.click(page.getByRole('menuitem', { name: 'A new contradiction' }))
  expect(put).toEqual([{ kind: 'source', source, locator: { kind: 'row', row: 1 } }])
  expect(await auditPage(axe)).toEqual([])

  // The sums stay as they are; what they may count twice is said and can be listed.
  await expect
    .element(
      panel.getByText(
        '2 of these 2 records may be the same goods as another of them, and are counted twice if so: 2 share a house bill.',
      ),
    )
    .toBeVisible()
  await userEvent.click(panel.getByRole('button', { name: 'List them side by side' }))
  const tied = panel.getByRole('list', { name: 'Maybe counted twice: shipments and rows' })
  await expect.element(tied.getByText('both name house bill H-70011').first()).toBeVisible()
  expect(tied.getByRole('button', { name: /^line \d/ }).elements()).toHaveLength(2)
  expect(await auditPage(axe)).toEqual([])

  await userEvent.click(panel.getByRole('tab', { name: /Near misses/ }))
  await userEvent.click(panel.getByLabelText('the date (1)'))
  const late = panel.getByRole('article', { name: 'late buggies' })
  await expect.element(late.getByText('Everything meets except the date.')).toBeVisible()
  await userEvent.click(panel.getByText('By seller (1)'))
  await expect.element(panel.getByRole('rowheader', { name: 'Orison Motors' })).toBeVisible()
  expect(await auditPage(axe)).toEqual([])
})
