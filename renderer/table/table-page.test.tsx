// First: it brings base.css, which settles the order of the layers.
import { auditPage, clear, focusOn, show } from '@renderer/ui/test-kit'
import axe from 'axe-core'
import { Dexie } from 'dexie'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Reference } from '@shared/kernel/reference'
import type { SourceId } from '@shared/kernel/ids'
import { problemWords } from '@shared/table/problems'
import { BLANK_SHIPMENT } from '@shared/shipment/new-shipment'
import { addRecord } from '@renderer/record/add-record'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { StoreProvider, useRecord } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { entityDraft, valueOf } from '@renderer/store/testing'
import { type RecordCardProps, RegistryProvider } from '@renderer/ui/registry'
import { linkSpellings } from './actions'
import { RowCard } from './RowCard'
import { TablePage } from './TablePage'
import { keepTestTable, type TestTable, TRADE } from './testing'

// Each test opens a case, loads a table in a worker and audits the page in both themes.
let catalogue: Catalogue
let store: Store
let put: readonly Reference[]
let opened: string[]

beforeEach(async () => {
  await page.viewport(1280, 800)
  put = []
  opened = []
  catalogue = valueOf(await openCatalogue())
  store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Test'))))
})

afterEach(async () => {
  clear()
  await store.close()
  await catalogue.close()
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
})

/** Shipments are shown by another noun, whose card the window registers. */
const PlainShipment = ({ id }: RecordCardProps) => <p>{useRecord('shipment', id)?.goods}</p>

const Page = ({ id }: { readonly id: string }) => {
  const [at, setAt] = useState<string | null>(null)
  return (
    <StoreProvider store={store}>
      <RegistryProvider
        registry={{
          cards: { row: RowCard, shipment: PlainShipment },
          pickers: {},
          open: (other, within) => opened.push(`${other} ${within}`),
        }}
      >
        <main style={{ blockSize: '100vh' }}>
          <TablePage id={id} at={at} onAt={setAt} onPut={(references) => (put = references)} />
        </main>
      </RegistryProvider>
    </StoreProvider>
  )
}

const grid = () => page.getByRole('grid')
const lines = () => [...document.querySelectorAll('[role="rowheader"]')].map((cell) => cell.textContent)
const toGrid = () => focusOn(document.querySelector('[role="grid"]'))
const cell = (text: string) => page.getByRole('gridcell', { name: text, exact: true })
const status = () => page.getByRole('group', { name: 'Rows shown' })

async function open(): Promise<SourceId> {
  const id = await keepTestTable(store, TRADE)
  show(<Page id={id} />)
  await expect.element(cell('thermal sights')).toBeVisible()
  return id
}

test('rows are sorted by value, filtered while words are typed, and a filter is kept and taken out', async () => {
  await open()
  expect(await auditPage(axe)).toEqual([])
  await userEvent.click(page.getByRole('columnheader', { name: 'Value' }))
  await expect.poll(lines).toEqual(['6', '4', '2', '3', '5'])
  toGrid()
  await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}{ArrowRight}/')
  await expect.element(page.getByLabelText('Filter value')).toHaveFocus()
  await userEvent.keyboard('karst')
  await expect.element(status()).toHaveTextContent('3 of 5 rows')
  await userEvent.keyboard('{Enter}')
  await expect
    .element(page.getByRole('button', { name: 'Buyer has the words “karst”', exact: true }))
    .toBeVisible()
  await expect.element(grid()).toHaveFocus()
  await userEvent.click(page.getByRole('button', { name: 'Remove Buyer has the words “karst”' }))
  await expect.element(status()).toHaveTextContent('5 rows')
})

test('a column tells how many rows have each value and what they add up to, unlike never with unlike', async () => {
  await open()
  toGrid()
  await userEvent.keyboard('{ArrowUp}{Home}{ArrowRight}{ArrowRight}{ArrowRight}{F2}')
  const values = page.getByRole('list', { name: 'Values' })
  await expect.element(values).toHaveTextContent(/OOO Karst3/)
  const whole = page.getByRole('region', { name: 'Values of the column' })
  await expect.element(whole).toHaveTextContent(/100,775\.75/)
  await expect.element(whole).toHaveTextContent(/1 row without an amount/)
  expect(await auditPage(axe)).toEqual([])
  await userEvent.click(values.getByRole('checkbox', { name: 'Romb AO' }))
  await expect.element(status()).toHaveTextContent('2 of 5 rows')
  // The other values of the column stay, to be chosen beside it.
  await userEvent.click(values.getByRole('checkbox', { name: 'OOO Karst' }))
  await expect.element(status()).toHaveTextContent('5 rows')
})

test('a correction lies over a cell with its reason, and is taken back; the row stays as it was read', async () => {
  const id = await open()
  toGrid()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}{F2}')
  await expect.element(page.getByLabelText('It should be')).toHaveValue('Far Ocaen Ltd')
  await userEvent.fill(page.getByLabelText('It should be'), 'Far Ocean Ltd')
  await userEvent.fill(page.getByLabelText('Why'), 'Two letters stand in the wrong order.')
  expect(await auditPage(axe)).toEqual([])
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  const corrected = page.getByRole('gridcell', { name: /corrected to/ })
  await expect.element(corrected).toHaveTextContent(/corrected to Far Ocean Ltd, the file has Far Ocaen Ltd/)
  expect(await store.by('correction', 'source', id)).toMatchObject([
    { row: 2, column: 'Sender', value: 'Far Ocean Ltd', why: 'Two letters stand in the wrong order.' },
  ])
  await userEvent.click(corrected)
  await userEvent.keyboard('{Enter}')
  const row = page.getByRole('region', { name: 'Line 4' })
  await expect.element(row).toHaveTextContent(/The file has Far Ocaen Ltd\. Two letters/)
  toGrid()
  await userEvent.keyboard('{F2}')
  await userEvent.click(page.getByRole('button', { name: 'Take the correction back' }))
  await expect.element(cell('Far Ocaen Ltd')).toBeVisible()
})

test('rows become shipments in one change, keep the row as evidence, and are not taken up twice', async () => {
  const id = await open()
  valueOf(await store.commit('Add', (tx) => void tx.create('entity', entityDraft(store, 'ooo  KARST'))))
  toGrid()
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}t')
  await expect
    .element(page.getByRole('list', { name: 'What they become' }))
    .toHaveTextContent(/thermal sights/)
  expect(await auditPage(axe)).toEqual([])
  await userEvent.click(page.getByRole('button', { name: /^Take up 2 rows/ }))
  await expect.poll(() => lines().slice(0, 3)).toEqual(['taken up, 2', 'taken up, 3', '4'])
  const shipments = await store.by('shipment', 'evidence', id)
  expect(shipments.map(({ goods, evidence }) => [goods, evidence[0]?.ref])).toEqual([
    ['plastic pipes', { kind: 'source', source: id, locator: { kind: 'row', row: 0 } }],
    ['thermal sights', { kind: 'source', source: id, locator: { kind: 'row', row: 1 } }],
  ])
  expect(shipments.map(({ consignor, consignee }) => [consignor?.kind, consignee?.kind])).toEqual([
    ['unnamed', 'entity'],
    ['unnamed', 'entity'],
  ])
  toGrid()
  await userEvent.keyboard('t')
  await expect.element(page.getByText(/2 rows were taken up before/)).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Take up', exact: true }).last()).toBeDisabled()
})

test('“Undo” beside what was done takes back that, whatever was done since', async () => {
  const id = await open()
  toGrid()
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}t')
  await userEvent.click(page.getByRole('button', { name: /^Take up 2 rows/ }))
  const undo = page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' })
  await expect.element(undo).toBeVisible()
  const later = valueOf(await addRecord(store, 'Add', 'entity', entityDraft(store, 'Far Ocean')))
  await userEvent.click(undo)
  await expect.poll(async () => (await store.by('shipment', 'evidence', id)).length).toBe(0)
  expect(await store.get('entity', later)).toMatchObject({ trashed: null })
})

test('spellings that an entity had already change nothing and offer nothing to undo', async () => {
  const karst = valueOf(await addRecord(store, 'Add', 'entity', entityDraft(store, 'Karst')))
  expect(valueOf(await linkSpellings(store, karst, ['KARST'], ''))).toEqual({ added: 0, change: null })
  const linked = valueOf(await linkSpellings(store, karst, ['Carst'], ''))
  valueOf(await addRecord(store, 'Add', 'entity', entityDraft(store, 'Far Ocean')))
  valueOf(await store.undoChange(linked.change?.id ?? expect.fail('no change')))
  expect((await store.get('entity', karst))?.names.map(({ value }) => value)).toEqual(['Karst'])
  expect(await store.list('entity')).toHaveLength(2)
})

test('a view keeps filters, order and columns under a name, and is taken again', async () => {
  const id = await open()
  await userEvent.click(page.getByRole('columnheader', { name: 'Date' }))
  await userEvent.click(page.getByRole('columnheader', { name: 'Date' }))
  await userEvent.click(page.getByRole('button', { name: 'Views' }))
  await userEvent.click(page.getByRole('menuitem', { name: 'Keep this view as…' }))
  await userEvent.fill(page.getByLabelText('Name of the view'), 'Newest first')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('button', { name: 'Newest first', exact: true })).toBeVisible()
  expect(await store.by('view', 'source', id)).toMatchObject([
    { name: 'Newest first', columns: [], filters: [], sort: [{ column: 'Date', descending: true }] },
  ])
  await userEvent.click(page.getByRole('columnheader', { name: 'Date' }))
  await expect.poll(lines).toEqual(['2', '3', '4', '5', '6'])
  await userEvent.click(page.getByRole('button', { name: 'Newest first (changed)' }))
  await userEvent.click(page.getByRole('menuitem', { name: 'Newest first', exact: true }))
  await expect.poll(lines).toEqual(['6', '5', '4', '3', '2'])
})

test('columns are put in another order by pointer, by key and in their list; views and coming back keep it', async () => {
  const id = await open()
  const head = (name: string) => page.getByRole('columnheader', { name: new RegExp(`^${name}`) })
  const heads = () =>
    [...document.querySelectorAll('[role="columnheader"]')].slice(1).map((one) => one.textContent)
  await userEvent.dragAndDrop(head('Value'), head('Sender'), {
    sourcePosition: { x: 20, y: 12 },
    targetPosition: { x: 10, y: 12 },
  })
  const dragged = ['Declaration', 'Value', 'Sender', 'Buyer', 'Goods', 'HS', 'Currency', 'Date', 'To']
  await expect.poll(heads).toEqual(dragged)
  // A drag is no press: nothing is sorted.
  expect(head('Value').element().getAttribute('aria-sort')).toBe('none')
  expect(document.querySelector('[role="grid"]')).toBe(document.activeElement)
  await userEvent.keyboard('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}')
  await expect.poll(() => heads().slice(0, 3)).toEqual(['Declaration', 'Sender', 'Value'])
  await expect.element(page.getByText('Value is column 3 of 9.')).toBeInTheDocument()
  await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}')
  const wide = head('Value').element().getBoundingClientRect().width

  await userEvent.click(page.getByRole('button', { name: 'Columns', exact: true }))
  const list = page.getByRole('group', { name: 'Columns' })
  await userEvent.click(list.getByRole('checkbox', { name: 'HS' }))
  const last = list.getByRole('checkbox', { name: 'To' })
  focusOn(last.element())
  await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}')
  await expect.element(last).toHaveFocus()
  await expect.element(page.getByText('To is column 6 of 8.')).toBeInTheDocument()
  await userEvent.click(list.getByRole('button', { name: 'Move Goods up' }))
  expect(await auditPage(axe)).toEqual([])
  await userEvent.keyboard('{Escape}')
  const moved = ['Declaration', 'Sender', 'Value', 'Goods', 'Buyer', 'To', 'Currency', 'Date']
  await expect.poll(heads).toEqual(moved)

  clear()
  show(<Page id={id} />)
  await expect.poll(heads).toEqual(moved)
  expect(head('Value').element().getBoundingClientRect().width).toBe(wide)
  await userEvent.click(page.getByRole('button', { name: 'Views' }))
  await userEvent.click(page.getByRole('menuitem', { name: 'Keep this view as…' }))
  await userEvent.fill(page.getByLabelText('Name of the view'), 'Worth first')
  await userEvent.keyboard('{Enter}')
  await expect.poll(async () => (await store.by('view', 'source', id))[0]?.columns).toEqual(moved)
  await userEvent.click(page.getByRole('button', { name: /^Columns/ }))
  await userEvent.click(page.getByRole('button', { name: 'In the order of the file' }))
  await userEvent.click(list.getByRole('checkbox', { name: 'HS' }))
  await userEvent.keyboard('{Escape}')
  await expect
    .poll(heads)
    .toEqual(['Declaration', 'Sender', 'Buyer', 'Goods', 'HS', 'Value', 'Currency', 'Date', 'To'])
  await userEvent.click(page.getByRole('button', { name: 'Worth first (changed)' }))
  await userEvent.click(page.getByRole('menuitem', { name: 'Worth first', exact: true }))
  await expect.poll(heads).toEqual(moved)
})

test('words are found in any cell, one after the other, and a line of the file is gone to', async () => {
  await open()
  const atHand = () =>
    document.getElementById(
      document.querySelector('[role="grid"]')?.getAttribute('aria-activedescendant') ?? '',
    )
  const find = page.getByRole('search', { name: 'Find in the table' })
  const said = find.getByRole('status')
  toGrid()
  await userEvent.keyboard('{Control>}f{/Control}')
  await expect.element(find.getByLabelText('Find words in any cell')).toHaveFocus()
  await userEvent.keyboard('ROMB{Enter}')
  await expect.element(said).toHaveTextContent('Line 4, Buyer')
  expect(atHand()?.textContent).toBe('Romb AO')
  await userEvent.keyboard('{Enter}')
  await expect.element(said).toHaveTextContent('Line 6, Buyer')
  await userEvent.keyboard('{Enter}')
  await expect.element(said).toHaveTextContent('Line 4, Buyer; on from the first row')
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}')
  await expect.element(said).toHaveTextContent('Line 6, Buyer; on from the last row')
  await userEvent.fill(find.getByLabelText('Find words in any cell'), 'nowhere')
  await userEvent.keyboard('{Enter}')
  await expect.element(said).toHaveTextContent('No cell that is shown has “nowhere”.')
  expect(await auditPage(axe)).toEqual([])

  await userEvent.click(page.getByRole('columnheader', { name: 'Value' }))
  await userEvent.keyboard('{Control>}g{/Control}')
  await expect.element(find.getByLabelText('Go to a line of the file')).toHaveFocus()
  await userEvent.keyboard('5{Enter}')
  await expect.element(said).toHaveTextContent('Line 5 is in hand.')
  await userEvent.keyboard('{Escape}')
  await expect.element(grid()).toHaveFocus()
  expect(find.elements()).toEqual([])
  expect(atHand()?.closest('[role="row"]')?.firstElementChild?.textContent).toBe('5')
})

test('spellings that may be one party become names of one entity, when a person says so', async () => {
  await open()
  await userEvent.keyboard('d')
  await userEvent.click(page.getByRole('tab', { name: 'Parties' }))
  const cluster = page.getByRole('region', { name: /^Spellings like Far Ocean|^Spellings like FAR OCEAN/i })
  await expect.element(cluster).toBeVisible()
  expect(await auditPage(axe)).toEqual([])
  await userEvent.click(cluster.getByRole('button', { name: 'Make an entity' }))
  await expect.poll(async () => (await store.list('entity')).length).toBe(1)
  const [entity] = await store.list('entity')
  expect(entity?.names.map(({ value }) => value).toSorted()).toEqual(['FAR OCEAN LTD.', 'Far Ocean Ltd'])
  expect(entity?.names[0]?.basis).toBe('the table Harbour declarations')
})

test('sums say how many rows look like sums of others', async () => {
  const id = await keepTestTable(store, TRADE)
  const [table] = await store.by('table', 'source', id)
  const why = problemWords('subtotal')
  const problems = [{ id: store.newItemId(), why, lines: 2, first: 4 }]
  valueOf(await store.commit('Note', (tx) => tx.update('table', table?.id ?? '', { problems })))
  show(<Page id={id} />)
  await expect.element(cell('thermal sights')).toBeVisible()
  toGrid()
  await userEvent.keyboard('{ArrowUp}{Home}{ArrowRight}{ArrowRight}{ArrowRight}{F2}')
  await expect
    .element(page.getByRole('region', { name: 'Values of the column' }))
    .toHaveTextContent(/2 rows of the table look like a sum of others \(the first is line 4\)/)
  expect(await auditPage(axe)).toEqual([])
})

test('a party with one spelling can become an entity, too', async () => {
  await open()
  await userEvent.keyboard('d')
  await userEvent.click(page.getByRole('tab', { name: 'Parties' }))
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Parties of' }), 'Consignee')
  await expect.element(page.getByRole('heading', { name: /^Parties with one spelling/ })).toBeVisible()
  expect(await auditPage(axe)).toEqual([])
  const party = page.getByRole('region', { name: 'Romb AO', exact: true })
  await userEvent.click(party.getByRole('button', { name: 'Make an entity' }))
  await expect
    .poll(async () => (await store.list('entity')).map(({ names }) => names.map(({ value }) => value)))
    .toEqual([['Romb AO']])
  // It is one of the case now, so it stands with its entity.
  await expect.element(page.getByRole('region', { name: 'Spellings like Romb AO' })).toBeVisible()
})

test('rows are put on a side as references to their rows', async () => {
  const id = await open()
  toGrid()
  await userEvent.keyboard(' {ArrowDown}{ArrowDown} b')
  await expect
    .poll(() => put)
    .toEqual([0, 2].map((row) => ({ kind: 'source', source: id, locator: { kind: 'row', row } })))
})

const BILLS: TestTable = {
  headers: ['Declaration', 'Line', 'Master', 'House', 'Goods', 'HS', 'To', 'Date', 'Net, kg'],
  rows: [
    ['D-10031', '1', 'MAEU5501', '', 'pumps', '841370', 'KZ', '2023-03-02', '900'],
    ['D-10031', '2', '', '', 'seals', '848420'],
    ['D10031', '01', '', '', 'pumps', '841370', '', '', '900'],
    ['D-10035', '1', 'MAEU5501', 'H-70011', 'pumps', '841370'],
  ],
  fields: {
    declarationNumber: 'Declaration',
    lineNumber: 'Line',
    masterBill: 'Master',
    houseBill: 'House',
    goods: 'Goods',
    hsCode: 'HS',
    destination: 'To',
    date: 'Date',
    netWeight: 'Net, kg',
  },
}

test('a row shows the rows and shipments that may be the same goods, and one click leads there', async () => {
  const id = await keepTestTable(store, BILLS)
  const other = await keepTestTable(store, {
    headers: ['Bill', 'What'],
    rows: [
      ['H 70099', 'pipes'],
      ['maeu-5501', 'насосы'],
    ],
    fields: { masterBill: 'Bill', goods: 'What' },
  })
  valueOf(
    await addRecord(store, 'Add a shipment', 'shipment', {
      ...BLANK_SHIPMENT,
      goods: 'the pumps of a press report',
      hsCode: { code: '841370', edition: '' },
      evidence: [
        { id: store.newItemId(), ref: { kind: 'source', source: other, locator: { kind: 'row', row: 1 } } },
      ],
    }),
  )
  valueOf(
    await addRecord(store, 'Add a shipment', 'shipment', {
      ...BLANK_SHIPMENT,
      goods: 'a mirrored load',
      hsCode: { code: '84137000', edition: '' },
      weight: { range: { low: '945', high: '945', qualifier: 'exactly' }, unit: 'kg', words: '' },
      period: { edtf: '2023-04-11', words: '' },
      route: { ...BLANK_SHIPMENT.route, destination: { kind: 'country', country: 'kz' } },
    }),
  )
  show(<Page id={id} />)
  await userEvent.click(cell('MAEU5501').first())
  await userEvent.keyboard('{Enter}')
  const ties = page.getByRole('region', { name: 'May be the same goods' })
  await expect
    .element(
      ties.getByText('Both are line 01 of declaration D-10031: one record may be a copy of the other.'),
    )
    .toBeVisible()
  await expect
    .element(ties.getByText('the other house bill H-70011 under it', { exact: false }).first())
    .toBeVisible()
  await expect.element(ties.getByText('Both name bill MAEU5501.').first()).toBeVisible()
  await expect.element(ties.getByText('the pumps of a press report')).toBeVisible()
  expect(await auditPage(axe)).toEqual([])
  await userEvent.click(ties.getByRole('button', { name: /line 5/ }))
  expect(opened).toEqual([`${id} row-3`])
  // A shipment of another source that says what was got, where the row says what was sent.
  const mirrors = page.getByRole('region', { name: 'Maybe the other end of this trade' })
  await expect.element(mirrors.getByText('a mirrored load')).toBeVisible()
  await expect.element(mirrors.getByText('40 days apart', { exact: false })).toBeVisible()
  await expect
    .element(
      mirrors.getByText('Weight: sent 900 kg, received 945 kg. The receiver’s is 5% more.', { exact: false }),
    )
    .toBeVisible()
  // Another line of the declaration is other goods.
  await userEvent.click(cell('seals'))
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('heading', { name: 'Line 3' })).toBeVisible()
  await expect.poll(() => ties.query()).toBeNull()
})
