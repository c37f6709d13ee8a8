// First: it brings base.css, which settles the order of the layers.
import { auditPage, clear, show } from '@renderer/ui/test-kit'
import axe from 'axe-core'
import { Dexie } from 'dexie'
import { useMemo, useState } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { UNLIMITED } from '@shared/claim/scope'
import type { Reference } from '@shared/kernel/reference'
import type { SourceId } from '@shared/kernel/ids'
import { BLANK_SHIPMENT } from '@shared/shipment/new-shipment'
import { packBlock } from '@shared/table/block'
import { NO_MAPPING } from '@shared/table/mapping'
import { captionOf } from '@shared/search/caption'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { StoreProvider, useRecord } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { capture, claimDraft, clip, entityDraft, valueOf } from '@renderer/store/testing'
import { Chip } from '@renderer/ui/Chip'
import { type RecordCardProps, RegistryProvider } from '@renderer/ui/registry'
import { ContradictionList } from '@renderer/contradiction/ContradictionList'
import { ContradictionPage } from '@renderer/contradiction/ContradictionPage'
import { useSuggestedCount } from './use-suggested'

let catalogue: Catalogue
let store: Store
let sourceRows: SourceId

/** A company denies that it sold vehicles to Russia; one sale is on record, and a table has two more. */
beforeEach(async () => {
  catalogue = valueOf(await openCatalogue())
  store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Board'))))
  const excerpt = await clip(
    store,
    await capture(store, 'We sold no vehicles to Russia.'),
    'We sold no vehicles',
  )
  const { source } = await capture(store, 'the bytes of a file')
  sourceRows = source
  valueOf(
    await store.commit('Begin', (tx) => {
      const maker = tx.create('entity', { ...entityDraft(store, 'Orison Motors'), countries: ['cn'] }).id
      tx.create('claim', {
        ...claimDraft(store, excerpt.id, maker),
        kind: 'denial',
        proposition: 'We sold no vehicles to Russia.',
        date: { edtf: '2023-12-03', words: '' },
        scope: {
          ...UNLIMITED,
          parties: [{ id: store.newItemId(), party: { kind: 'entity', entity: maker } }],
          goods: [{ id: store.newItemId(), goods: { kind: 'words', words: 'vehicles' } }],
          to: [{ id: store.newItemId(), place: { kind: 'country', country: 'ru' } }],
        },
      })
      tx.create('shipment', {
        ...BLANK_SHIPMENT,
        consignor: { kind: 'entity', entity: maker },
        goods: 'off-road vehicles',
        period: { edtf: '2023-03', words: '' },
        route: { ...BLANK_SHIPMENT.route, destination: { kind: 'country', country: 'ru' } },
        evidence: [{ id: store.newItemId(), ref: { kind: 'record', record: excerpt.id } }],
      })
    }),
  )
})

afterEach(async () => {
  clear()
  await store.close()
  await catalogue.close()
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
})

const FIELDS = ['consignor', 'goods', 'destination', 'date'] as const

/** What a later import brings: two rows, one of which falls into the denial. */
async function importRows(): Promise<void> {
  const rows = [
    ['Orison Motors', 'vehicles', 'ru', '2023-05-02'],
    ['Karst Sport', 'tents', 'kz', '2023-05-03'],
  ]
  const columns = FIELDS.map((_, at) => rows.map((row) => row[at] ?? ''))
  const { sha256 } = valueOf(await store.putBlock(packBlock(columns, new Uint32Array([2, 3]))))
  valueOf(
    await store.commit('Import a table', (tx) => {
      tx.create('table', {
        source: sourceRows,
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
        rowCount: 2,
        blocks: [{ sha256, rows: 2 }],
        mapping: {
          ...NO_MAPPING,
          columns: FIELDS.map((field) => ({ id: store.newItemId(), field, column: field })),
        },
        problems: [],
      })
    }),
  )
}

const cardOf =
  (noun: 'claim' | 'shipment' | 'source' | 'entity') =>
  ({ id, onOpen }: RecordCardProps) => {
    const record = useRecord(noun, id)
    return record ? <Chip label={captionOf(noun, record).caption} {...(onOpen && { onOpen })} /> : null
  }
const CARDS = {
  claim: cardOf('claim'),
  shipment: cardOf('shipment'),
  source: cardOf('source'),
  entity: cardOf('entity'),
  row: ({ id }: RecordCardProps) => <span>the row {id.split('/').at(-1)}</span>,
}

const Work = () => {
  const [selected, setSelected] = useState<string | null>(null)
  const registry = useMemo(() => ({ cards: CARDS, pickers: {}, open: setSelected }), [])
  const waiting = useSuggestedCount()
  return (
    <RegistryProvider registry={registry}>
      <div style={{ display: 'grid', gridTemplateColumns: '22rem 1fr', height: '100vh' }}>
        <ContradictionList selected={selected} onSelect={setSelected} onNew={() => undefined} />
        <main>
          <p>Waiting: {waiting}</p>
          {selected && <ContradictionPage key={selected} id={selected} />}
        </main>
      </div>
    </RegistryProvider>
  )
}

const open = () =>
  show(
    <StoreProvider store={store}>
      <Work />
    </StoreProvider>,
  )
const list = () => page.getByRole('listbox', { name: 'Contradictions' })
const suggestion = () => list().getByRole('option', { name: /suggested/ })
const only = async () => {
  const [contradiction] = await store.list('contradiction')
  if (contradiction === undefined) throw new Error('there is no contradiction')
  return contradiction
}
const onSideB = async (): Promise<Reference[]> => (await only()).sideB.map(({ ref }) => ref)

test('a suggestion says why, and one key makes it a contradiction with its sides and readings', async () => {
  open()
  await page.getByRole('button', { name: 'Look at 1 suggested' }).click()
  await suggestion().click()
  await expect.element(page.getByRole('heading', { name: 'Why it is suggested' })).toBeVisible()
  await expect.element(page.getByRole('table', { name: /Test of/ })).toBeVisible()
  await expect.element(page.getByRole('heading', { name: 'Innocent readings' })).toBeVisible()
  expect(await auditPage(axe)).toEqual([])
  await userEvent.keyboard('a')
  await expect.element(page.getByRole('textbox', { name: 'Title of the contradiction' })).toBeVisible()
  await expect.element(page.getByText('Waiting: 0')).toBeVisible()
  const made = await only()
  expect(made).toMatchObject({ kind: 'denial-vs-record', status: 'open' })
  expect([made.sideA.length, made.sideB.length]).toEqual([1, 1])
  expect(made.readings.length).toBeGreaterThan(0)
  const [verdict] = await store.list('verdict')
  expect(verdict).toMatchObject({ kind: 'contradiction', decision: 'accepted', source: null })
  // One step back takes the contradiction and the verdict away together.
  valueOf(await store.undo())
  await expect.element(suggestion()).toBeVisible()
})

test('one that was checked is kept with its reason, is not suggested again, and can be asked again', async () => {
  open()
  await suggestion().click()
  await userEvent.keyboard('r')
  const reason = page.getByRole('textbox', { name: /^Reason/ })
  await expect.element(reason).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  expect(await store.list('verdict')).toEqual([])
  await reason.fill('They were toys.')
  await page.getByRole('button', { name: 'Not a contradiction', exact: true }).click()
  await expect.element(page.getByText('Waiting: 0')).toBeVisible()
  // A change of what it rests on does not bring it back.
  const [shipment] = await store.list('shipment')
  if (shipment === undefined) throw new Error('there is no shipment')
  valueOf(await store.commit('Edit', (tx) => tx.update('shipment', shipment.id, { comment: 'seen' })))
  await page.getByRole('combobox', { name: 'Status' }).selectOptions('refused')
  await list()
    .getByRole('option', { name: /They were toys/ })
    .click()
  await expect.element(page.getByRole('heading', { level: 1, name: 'They were toys.' })).toBeVisible()
  expect(await auditPage(axe)).toEqual([])
  await userEvent.keyboard('a')
  await expect.element(page.getByText('Waiting: 1')).toBeVisible()
})

test('evidence that comes later and falls into the scope is offered, and put on its side by one key', async () => {
  open()
  await suggestion().click()
  await userEvent.keyboard('a')
  await expect.element(page.getByRole('textbox', { name: 'Title of the contradiction' })).toBeVisible()
  await importRows()
  await expect
    .element(page.getByRole('heading', { name: /On no side yet: 1 inside the scope$/ }))
    .toBeVisible()
  expect(await auditPage(axe)).toEqual([])
  await userEvent.keyboard('o')
  const row = { kind: 'source', source: sourceRows, locator: { kind: 'row', row: 0 } }
  await expect.poll(async () => (await onSideB()).at(-1)).toEqual(row)
  await expect.element(page.getByRole('heading', { name: /On no side yet/ })).not.toBeInTheDocument()
  // The row is tested by what its table's mapping reads in it, and the side says what it rests on.
  await expect.element(page.getByRole('table', { name: /Test of/ }).nth(1)).toBeVisible()
  await expect.element(page.getByText('Rests on 2 sources, 2 origins.')).toBeVisible()
})

test('a title that is kept names no secret source', async () => {
  const named = { title: 'From the broker Pell', protection: 'secret' as const }
  valueOf(await store.commit('Edit', (tx) => tx.update('source', sourceRows, named)))
  await importRows()
  open()
  await page.getByRole('button', { name: 'Look at 2 suggested' }).click()
  await list()
    .getByRole('option', { name: /1 row of/ })
    .click()
  await userEvent.keyboard('a')
  await expect.element(page.getByText('Waiting: 1')).toBeVisible()
  await expect.element(page.getByRole('table', { name: /Test of/ })).toBeVisible()
  expect((await only()).title).toMatch(/1 row of a table$/)
})

test('a contradiction says when an edit takes the ground from under its suggestion', async () => {
  open()
  await suggestion().click()
  await userEvent.keyboard('a')
  await expect.element(page.getByRole('textbox', { name: 'Title of the contradiction' })).toBeVisible()
  const [shipment] = await store.list('shipment')
  if (shipment === undefined) throw new Error('there is no shipment')
  const later = { edtf: '2024-06', words: '' }
  valueOf(await store.commit('Edit', (tx) => tx.update('shipment', shipment.id, { period: later })))
  await expect.element(page.getByText('The suggestion it was made from no longer holds')).toBeVisible()
  valueOf(await store.undo())
  await expect
    .element(page.getByText('The suggestion it was made from no longer holds'))
    .not.toBeInTheDocument()
})
