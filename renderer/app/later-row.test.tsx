// First: it brings base.css, which settles the order of the layers.
import { auditPage, clear, show } from '@renderer/ui/test-kit'
import axe from 'axe-core'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { Reference } from '@shared/kernel/reference'
import { NO_MAPPING } from '@shared/table/mapping'
import type { Table } from '@shared/table/table'
import { createContradiction } from '@renderer/contradiction/actions'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { StoreProvider } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { valueOf } from '@renderer/store/testing'
import { importTable } from '@renderer/table/import/use-work'
import { RowCard } from '@renderer/table/RowCard'
import { RegistryProvider } from '@renderer/ui/registry'
import { previewTable } from '@renderer/work/table-read-in-worker'
import { ContradictionPlace } from './ContradictionPlace'

let catalogue: Catalogue
let store: Store

beforeEach(async () => {
  await page.viewport(1280, 800)
  catalogue = valueOf(await openCatalogue())
  store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Test'))))
})
afterEach(async () => {
  clear()
  await store.close()
  await catalogue.close()
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
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

const rowOf = ({ source }: Table, row: number): Reference => ({
  kind: 'source',
  source,
  locator: { kind: 'row', row },
})

test('a cited row says what a later export made of it, and the later row takes its place by one press', async () => {
  const first = await keep('May.csv', ['1;1;Karst;vests;10', '1;2;Karst;helmets;5', '3;1;Romb;boots;7'], null)
  const weight: Reference = {
    kind: 'source',
    source: first.source,
    locator: { kind: 'cell', row: 1, column: 'weight' },
  }
  const sideB = [rowOf(first, 0), rowOf(first, 1), rowOf(first, 2), weight]
  const id = valueOf(
    await createContradiction(store, { title: 'Vests', kind: 'denial-vs-record', sideA: [], sideB }),
  )
  show(
    <StoreProvider store={store}>
      <RegistryProvider registry={{ cards: { row: RowCard }, pickers: {}, open: () => undefined }}>
        <main>
          <h1>Vests</h1>
          <ContradictionPlace id={id} />
        </main>
      </RegistryProvider>
    </StoreProvider>,
  )
  const side = page.getByRole('region', { name: 'What the record shows' })
  const notes = side.getByRole('note', { name: 'A later export' })
  await expect.element(side.getByText(/line 2/).first()).toBeVisible()
  expect(notes.elements()).toEqual([])

  const second = await keep(
    'June.csv',
    ['4;1;Orla;belts;1', '1;2;Karst;helmets;6', '1;1;Karst;vests;10'],
    first,
  )
  await expect.poll(() => notes.elements().length).toBe(4)
  await expect
    .element(notes.nth(0))
    .toHaveTextContent('A later export of this table has this row, unchanged.')
  await expect.element(notes.nth(1)).toHaveTextContent('has this row, changed: weight “5” became “6”.')
  await expect.element(notes.nth(2)).toHaveTextContent('does not have this row any more.')
  await expect.element(notes.nth(3)).toHaveTextContent('has this cell, changed: weight “5” became “6”.')
  expect(notes.nth(2).getByRole('button').elements()).toEqual([])
  expect(await auditPage(axe)).toEqual([])
  const sideNow = async () => (await store.get('contradiction', id))?.sideB.map(({ ref }) => ref)
  // It never moves by itself.
  expect(await sideNow()).toEqual(sideB)

  await notes.nth(1).getByRole('button', { name: 'Put the later row in its place' }).click()
  const moved = [sideB[0], rowOf(second, 1), sideB[2], weight]
  await expect.poll(sideNow).toEqual(moved)
  await expect.poll(() => notes.elements().length).toBe(3)
  valueOf(await store.undo())
  expect(await sideNow()).toEqual(sideB)
})
