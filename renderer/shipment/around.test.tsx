// First: it brings base.css, which settles the order of the layers.
import { auditPage, clear, show } from '@renderer/ui/test-kit'
import axe from 'axe-core'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Place } from '@shared/kernel/fields'
import type { SourceId } from '@shared/kernel/ids'
import { BLANK_SHIPMENT, type ShipmentDraft } from '@shared/shipment/new-shipment'
import { packBlock } from '@shared/table/block'
import { NO_MAPPING, type TableField } from '@shared/table/mapping'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { StoreProvider } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { capture, valueOf } from '@renderer/store/testing'
import { type RecordCardProps, RegistryProvider } from '@renderer/ui/registry'
import { createShipment } from './actions'
import { keepNomenclature } from './nomenclature'
import { ShipmentAside } from './ShipmentAside'
import { ShipmentCard } from './ShipmentCard'

let catalogue: Catalogue
let store: Store
let opened: string[] = []

beforeEach(async () => {
  catalogue = valueOf(await openCatalogue())
  store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Test'))))
  opened = []
})

afterEach(async () => {
  clear()
  await store.close()
  await catalogue.close()
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
})

/** Rows are shown by another noun, whose card the window registers. */
const PlainRow = ({ id, onOpen }: RecordCardProps) => (
  <button type="button" onClick={() => onOpen?.()}>
    row {id.replace('/', ' ')}
  </button>
)

const aside = (id: string) =>
  show(
    <StoreProvider store={store}>
      <RegistryProvider
        registry={{
          cards: { shipment: ShipmentCard, row: PlainRow },
          pickers: {},
          open: (other, at) => opened.push(at === undefined ? other : `${other} ${at}`),
        }}
      >
        <ShipmentAside id={id} />
      </RegistryProvider>
    </StoreProvider>,
  )

const country = (code: string): Place => ({ kind: 'country', country: code })
const exactly = (number: string) => ({ low: number, high: number, qualifier: 'exactly' as const })
const fromRow = (source: SourceId, row: number): Pick<ShipmentDraft, 'evidence'> => ({
  evidence: [{ id: store.newItemId(), ref: { kind: 'source', source, locator: { kind: 'row', row } } }],
})

test('what a code stands for is shown with the dated flag, and a nomenclature can be loaded', async () => {
  const id = valueOf(
    await createShipment(store, {
      ...BLANK_SHIPMENT,
      goods: 'processors',
      hsCode: { code: '8542319010', edition: '' },
      weight: { range: exactly('1.5'), unit: 'tonnes', words: '1,5 т' },
    }),
  )
  aside(id)
  await expect.element(page.getByText('integrated circuits', { exact: true })).toBeVisible()
  await expect
    .element(page.getByText(/Common High Priority List of 23 February 2024 .*not a verdict/))
    .toBeVisible()
  await expect.element(page.getByText('The edition of the code is not known', { exact: false })).toBeVisible()
  await expect.element(page.getByText('1,500 kg, from “1,5 т”')).toBeVisible()
  expect(await auditPage(axe)).toEqual([])
  const lines = Array.from({ length: 60 }, (_, at) => `${8501 + at},kind ${at}`)
  const file = new File([`hscode,description\n854231,"Thinking parts, small"\n${lines.join('\n')}`], 'hs.csv')
  expect(valueOf(await keepNomenclature(store, file, '2026-11-22'))).toEqual({ codes: 61, passed: 1 })
  await expect.element(page.getByText('Thinking parts, small')).toBeVisible()
  await expect.element(page.getByText('Labels from “hs”', { exact: false })).toBeVisible()
  const wrong = new File(['a,b\n1,2'], 'table.csv')
  expect(await keepNomenclature(store, wrong, '2026-11-22')).toMatchObject({
    ok: false,
    error: { code: 'nomenclature.none' },
  })
})

test('a consignor that is a forwarder by its name is recorded as one', async () => {
  const party = { kind: 'unnamed', description: 'KARST LOGISTICS LLC', country: 'kz' } as const
  const id = valueOf(await createShipment(store, { ...BLANK_SHIPMENT, goods: 'pumps', consignor: party }))
  aside(id)
  await userEvent.click(page.getByRole('button', { name: 'Record as forwarder' }))
  await expect
    .poll(() => store.get('shipment', id))
    .toMatchObject({
      consignor: null,
      forwarder: party,
    })
  await expect.poll(() => page.getByText('A forwarder instead of the shipper?').query()).toBeNull()
})

const FIELDS = ['masterBill', 'houseBill', 'goods'] as const satisfies readonly TableField[]

/** A table of bills, as an import leaves it. */
async function importBills(rows: readonly (readonly string[])[]): Promise<SourceId> {
  const { source } = await capture(store, rows.flat().join(' '))
  const { sha256 } = valueOf(
    await store.putBlock(
      packBlock(
        FIELDS.map((_, at) => rows.map((row) => row[at] ?? '')),
        Uint32Array.from(rows, (_, row) => row + 2),
      ),
    ),
  )
  const keyed = FIELDS.map((key) => ({ id: store.newItemId(), key, header: key }))
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
        columns: keyed,
        rowCount: rows.length,
        blocks: [{ sha256, rows: rows.length }],
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

test('the master bill over a house bill is found by the rows, and marking it ends the question', async () => {
  const source = await importBills([
    ['MAEU7654321', '', 'pumps'],
    ['MAEU7654321', 'HB-20001', 'pumps'],
  ])
  const master = valueOf(
    await createShipment(store, { ...BLANK_SHIPMENT, goods: 'all pumps', ...fromRow(source, 0) }),
  )
  const house = valueOf(
    await createShipment(store, { ...BLANK_SHIPMENT, goods: 'some pumps', ...fromRow(source, 1) }),
  )
  aside(house)
  await expect
    .element(
      page.getByText('One is master bill MAEU7654321, the other house bill HB-20001 under it', {
        exact: false,
      }),
    )
    .toBeVisible()
  expect(await auditPage(axe)).toEqual([])
  await userEvent.click(page.getByRole('button', { name: 'Same consignment' }))
  await expect.poll(() => store.get('shipment', house)).toMatchObject({ sameConsignmentAs: master })
  await expect.poll(() => page.getByText('Maybe the same goods').query()).toBeNull()
})

test('a row that nobody took up is shown with the shipment that its papers tie it to, and leads there', async () => {
  const [exports, imports] = [
    await importBills([['MAEU7654321', 'HB-20001', 'pumps']]),
    await importBills([
      ['MAEU7654321', '', 'all pumps'],
      ['MAEU7654321', 'HB-20002', 'seals'],
      ['', 'hb 20001', 'насосы'],
    ]),
  ]
  const id = valueOf(
    await createShipment(store, { ...BLANK_SHIPMENT, goods: 'pumps', ...fromRow(exports, 0) }),
  )
  aside(id)
  const section = page.getByRole('region', { name: 'Other records of these goods' })
  await expect.element(section.getByText('Both name house bill HB-20001.')).toBeVisible()
  await expect.element(section.getByText('One is master bill MAEU7654321', { exact: false })).toBeVisible()
  await expect.element(section.getByRole('heading')).toHaveTextContent('2')
  expect(await auditPage(axe)).toEqual([])
  await userEvent.click(section.getByText(`row ${imports} 2`))
  expect(opened).toEqual([`${imports} row-2`])

  // Taken up, it stands here once: as a shipment, which can be marked.
  valueOf(
    await createShipment(store, { ...BLANK_SHIPMENT, goods: 'all of the pumps', ...fromRow(imports, 0) }),
  )
  await expect.element(section.getByText('all of the pumps')).toBeVisible()
  await expect.element(section.getByRole('heading')).toHaveTextContent('2')
  await expect.element(section.getByRole('button', { name: 'Same consignment' })).toBeVisible()
})

test('the two ends of a trade stand side by side, by keyboard', async () => {
  const [one, other] = [await capture(store, 'exports'), await capture(store, 'imports')]
  const bearings = { ...BLANK_SHIPMENT, goods: 'ball bearings', hsCode: { code: '848210', edition: '2022' } }
  const sent = valueOf(
    await createShipment(store, {
      ...bearings,
      ...fromRow(one.source, 0),
      value: { range: exactly('100000'), currency: 'USD', basis: 'FOB', words: '' },
      period: { edtf: '2023-03-02', words: '' },
      route: { origin: null, dispatchedFrom: country('tr'), transit: [], destination: country('kz') },
    }),
  )
  const received = valueOf(
    await createShipment(store, {
      ...bearings,
      goods: 'подшипники',
      ...fromRow(other.source, 0),
      value: { range: exactly('112500'), currency: 'USD', basis: 'CIF', words: '' },
      period: { edtf: '2023-04-11', words: '' },
      route: { origin: country('tr'), dispatchedFrom: null, transit: [], destination: country('kz') },
    }),
  )
  aside(received)
  const compare = page.getByRole('button', { name: /^Compare side by side/ })
  await expect.element(compare).toBeVisible()
  ;(compare.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  const dialog = page.getByRole('dialog')
  await expect.element(dialog).toHaveAccessibleName('Sent and received, side by side')
  await expect
    .element(
      dialog.getByText('The receiver’s is 12.5% more. Freight and insurance, which CIF holds', {
        exact: false,
      }),
    )
    .toBeVisible()
  expect(await auditPage(axe)).toEqual([])
  await userEvent.click(dialog.getByRole('button', { name: /ball bearings/ }))
  expect(opened).toEqual([sent])
  await expect.poll(() => page.getByRole('dialog').query()).toBeNull()
})
