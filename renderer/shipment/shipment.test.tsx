// First: it brings base.css, which settles the order of the layers.
import { auditPage, clear, show } from '@renderer/ui/test-kit'
import axe from 'axe-core'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { BLANK_SHIPMENT, type ShipmentDraft } from '@shared/shipment/new-shipment'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { StoreProvider } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { capture, clip, valueOf } from '@renderer/store/testing'
import { createShipment } from './actions'
import { NewShipment } from './NewShipment'
import { ShipmentPage } from './ShipmentPage'
import { ShipmentTable } from './ShipmentTable'

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

const shipment = (goods: string, low: string, fields: Partial<ShipmentDraft> = {}): ShipmentDraft => ({
  ...BLANK_SHIPMENT,
  goods,
  quantity: { range: { low, high: low, qualifier: 'exactly' }, unit: 'pieces', words: '' },
  ...fields,
})

test('an excerpt fills in a shipment, which is saved by keyboard', async () => {
  const words = 'In March the company sent 137 vehicles, worth about $1.6 million.'
  const excerpt = await clip(store, await capture(store, words), words)
  const heard: string[] = []
  show(
    <StoreProvider store={store}>
      <NewShipment from={excerpt} onClose={() => undefined} onCreated={(id) => heard.push(id)} />
    </StoreProvider>,
  )
  await expect.element(page.getByLabelText('Value, in the source’s words')).toHaveValue('about $1.6 million')
  await expect.element(page.getByText('Read as about $1.6 million.')).toBeInTheDocument()
  await userEvent.fill(page.getByLabelText('Period', { exact: true }), '2023-03')
  await expect
    .element(page.getByLabelText('Period', { exact: true }))
    .toHaveAccessibleDescription('March 2023')
  expect(await auditPage(axe)).toEqual([])
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.poll(() => heard.length).toBe(1)
  expect(await store.get('shipment', heard[0] ?? '')).toMatchObject({
    level: 'alleged',
    quantity: {
      range: { low: '137', high: '137', qualifier: 'exactly' },
      unit: 'vehicles',
      words: '137 vehicles',
    },
    value: { range: { low: '1600000', qualifier: 'about' }, currency: 'USD', words: 'about $1.6 million' },
    period: { edtf: '2023-03', words: '' },
    evidence: [{ ref: { kind: 'record', record: excerpt.id } }],
    protection: 'desk',
  })
})

test('a date that cannot be read waits beside its field while the rest is kept', async () => {
  const id = valueOf(await createShipment(store, shipment('vests', '10')))
  show(
    <StoreProvider store={store}>
      <ShipmentPage id={id} />
    </StoreProvider>,
  )
  await userEvent.fill(page.getByLabelText('Period', { exact: true }), '2023-13')
  await userEvent.fill(page.getByLabelText('Goods, in the record’s own words'), 'armour vests')
  await userEvent.tab()
  await expect.poll(async () => (await store.get('shipment', id))?.goods).toBe('armour vests')
  expect((await store.get('shipment', id))?.period.edtf).toBe('')
  await userEvent.fill(page.getByLabelText('Period', { exact: true }), '2023-12')
  await userEvent.keyboard('{Enter}')
  await expect.poll(async () => (await store.get('shipment', id))?.period.edtf).toBe('2023-12')
})

test('a buyer who is not named is kept as described, and a stop on the way by its country', async () => {
  const id = valueOf(await createShipment(store, shipment('vests', '10')))
  show(
    <StoreProvider store={store}>
      <ShipmentPage id={id} />
    </StoreProvider>,
  )
  await userEvent.fill(page.getByLabelText('Consignee', { exact: true }), 'a dealer')
  await userEvent.click(page.getByRole('option', { name: /Not named/ }))
  await expect
    .poll(async () => (await store.get('shipment', id))?.consignee)
    .toEqual({ kind: 'unnamed', description: 'a dealer', country: '' })
  await userEvent.click(page.getByRole('button', { name: 'Add a stop on the way' }))
  await userEvent.keyboard('kazakh{Enter}')
  await expect
    .poll(async () => (await store.get('shipment', id))?.route.transit.map(({ place }) => place))
    .toEqual([{ kind: 'country', country: 'kz' }])
})

test(
  'five thousand shipments: few rows are drawn, all are summed, and filters narrow both',
  { timeout: 60_000 },
  async () => {
    valueOf(
      await store.commit('Add many', (tx) => {
        for (let count = 0; count < 5000; count += 1) {
          tx.create('shipment', shipment(count % 2 === 0 ? 'vests' : 'sights', '2'))
        }
      }),
    )
    await page.viewport(1300, 700)
    show(
      <StoreProvider store={store}>
        <div style={{ blockSize: '100vh' }}>
          <ShipmentTable selected={null} onSelect={() => undefined} onNew={() => undefined} />
        </div>
      </StoreProvider>,
    )
    await expect.element(page.getByText('10,000 pieces')).toBeVisible()
    expect(document.querySelectorAll('[role="row"]').length).toBeLessThan(80)
    await userEvent.fill(page.getByLabelText('Words'), 'sight')
    await expect.element(page.getByText('5,000 pieces')).toBeVisible()
    await expect.element(page.getByText(/2,500 of 5,000/)).toBeVisible()
  },
)
