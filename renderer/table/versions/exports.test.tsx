import { auditPage, clear, show } from '@renderer/ui/test-kit'
import axe from 'axe-core'
import { page } from 'vitest/browser'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { BLANK_SHIPMENT } from '@shared/shipment/new-shipment'
import { NO_MAPPING } from '@shared/table/mapping'
import type { Table } from '@shared/table/table'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { StoreProvider } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { valueOf } from '@renderer/store/testing'
import { RegistryProvider } from '@renderer/ui/registry'
import { importTable } from '@renderer/table/import/use-work'
import { previewTable } from '@renderer/work/table-read-in-worker'
import { soon } from '@renderer/ui/testing/soon'
import { Exports } from './Exports'

let catalogue: Catalogue
let store: Store
const opened = vi.fn<(id: string, at?: string) => void>()

beforeEach(async () => {
  await page.viewport(1280, 800)
  opened.mockClear()
  catalogue = valueOf(await openCatalogue())
  store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Test'))))
})
afterEach(async () => {
  clear()
  await store.close()
  await catalogue.close()
})

async function keep(fileName: string, rows: readonly string[], earlier: Table | null): Promise<Table> {
  const blob = new Blob([['declaration;line;consignee;goods;weight', ...rows, ''].join('\n')])
  const { layout } = valueOf(await previewTable(blob))
  const mapping = { ...NO_MAPPING, keys: ['declaration', 'line'] }
  const choices = { fileName, layout, mapping, earlier, accessed: '2024-01-01' }
  const turn = { signal: new AbortController().signal, onProgress: (): void => undefined }
  const { source } = valueOf(await importTable(store, blob, choices, turn))
  const [table] = await store.by('table', 'source', source)
  if (table === undefined) throw new Error('no table')
  return table
}
const take = async (table: Table, row: number, goods: string) => {
  const ref = { kind: 'source' as const, source: table.source, locator: { kind: 'row' as const, row } }
  const evidence = [{ id: store.newItemId(), ref }]
  valueOf(await store.commit('Take up', (tx) => void tx.create('shipment', { ...BLANK_SHIPMENT, goods, evidence }))) // prettier-ignore
}
const correct = async ({ source }: Table, row: number, value: string) =>
  valueOf(await store.commit('Correct', (tx) => void tx.create('correction', { source, row, column: 'consignee', value, why: '' }))) // prettier-ignore

const EARLIER = ['1;1;Karst;vests;10', '1;2;Karst;helmets;5', '2;1;Romb;optics;3', '3;1;Romb;boots;7']
const LATER = ['4;1;Orla;belts;1', '2;1;Romb Trade;optics;3', '1;2;Karst;helmets;6', '1;1;Karst;vests;10']

it('lists what was added, changed and gone, and has a person look at what rests on it', async () => {
  const first = await keep('customs May.csv', EARLIER, null)
  await correct(first, 2, 'Romb Sport')
  await correct(first, 3, 'Romb Sport')
  await take(first, 0, 'vests')
  await take(first, 1, 'helmets')
  const second = await keep('customs June.csv', LATER, first)
  // Made after the next export came: it has not followed.
  await correct(first, 0, 'Karst Sport')
  show(
    <StoreProvider store={store}>
      <RegistryProvider registry={{ cards: {}, pickers: {}, open: opened }}>
        <main>
          <h1>Table</h1>
          <h2>About</h2>
          <Exports source={second.source} />
        </main>
      </RegistryProvider>
    </StoreProvider>,
  )
  await page.getByRole('button', { name: 'What changed since customs May' }).click()
  await expect
    .element(page.getByText('3 rows stand in both; 2 of them changed. 1 row was added, 1 is gone.'))
    .toBeVisible()
  await expect.element(page.getByText('Rows are paired by “declaration”, “line”.')).toBeVisible()
  const items = page.getByRole('list', { name: 'To look at' })
  await expect
    .element(items.getByText(/and now says/))
    .toHaveTextContent(
      'The correction of “consignee” says “Romb Sport”. The cell under it said “Romb” and now says “Romb Trade”.',
    )
  await expect
    .element(items.getByText(/The row under this shipment changed/))
    .toHaveTextContent('weight: “5” became “6”')
  await expect.element(items.getByText(/stays with the earlier export/)).toBeVisible()
  expect(items.getByRole('listitem').elements()).toHaveLength(3)
  expect(await auditPage(axe)).toEqual([])

  await page.getByRole('button', { name: 'Let them follow' }).click()
  await soon(async () =>
    expect(
      (await store.by('correction', 'source', second.source)).map(({ row, value }) => [row, value]),
    ).toEqual([
      [1, 'Romb Sport'],
      [3, 'Karst Sport'],
    ]),
  )
  await page.getByRole('button', { name: 'Take the new cell' }).click()
  await page.getByRole('button', { name: 'Looked at' }).click()
  await soon(() => expect(items.getByRole('listitem').elements()).toHaveLength(1))
  expect((await store.by('correction', 'source', second.source)).map(({ row }) => row)).toEqual([3])
  // Neither is asked for again, and what was taken away does not come back.
  expect(page.getByRole('button', { name: 'Let them follow' }).query()).toBe(null)

  // What is secret leaves in no file.
  const save = page.getByRole('button', { name: 'Save as CSV…' })
  await expect.element(save).toBeVisible()
  valueOf(await store.commit('Hide', (tx) => tx.update('source', first.source, { protection: 'secret' })))
  await soon(() => expect(save.query()).toBe(null))

  await page.getByRole('tab', { name: /^Changed/ }).click()
  await expect.element(page.getByRole('grid', { name: 'Changed rows' })).toHaveTextContent('weight 5 6')
  await page.getByRole('tab', { name: /^Gone/ }).click()
  await expect.element(page.getByRole('grid', { name: 'Rows that are gone' })).toHaveTextContent('boots')
  await page.getByRole('tab', { name: /^Added/ }).click()
  const belts = page.getByRole('grid', { name: 'Added rows' }).getByText('belts')
  await belts.dblClick()
  expect(opened).toHaveBeenCalledWith(second.source, 'row-0')
}, 30_000)
