// First: it brings base.css, which settles the order of the layers.
import { clear, show } from '@renderer/ui/test-kit'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { Reference } from '@shared/kernel/reference'
import { createContradiction } from '@renderer/contradiction/actions'
import { ContradictionCard } from '@renderer/contradiction/ContradictionCard'
import { EntityPage } from '@renderer/entity/EntityPage'
import { addRecord } from '@renderer/record/add-record'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { StoreProvider } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { entityDraft, valueOf } from '@renderer/store/testing'
import { correctCell } from '@renderer/table/actions'
import { keepTestTable, TRADE } from '@renderer/table/testing'
import { RegistryProvider } from '@renderer/ui/registry'

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

test('a party that only rows of a table name as the consignor finds what accuses it, corrections counted', async () => {
  const source = await keepTestTable(store, TRADE)
  const accused = valueOf(
    await addRecord(store, 'Add an entity', 'entity', entityDraft(store, 'Far Ocean Ltd')),
  )
  const begin = (title: string, row: number) => {
    const ref: Reference = { kind: 'source', source, locator: { kind: 'row', row } }
    return createContradiction(store, { title, kind: 'denial-vs-record', sideA: [], sideB: [ref] })
  }
  valueOf(await begin('By its name', 0))
  valueOf(await begin('By a slip of the pen', 2))
  valueOf(await begin('By somebody else', 3))
  show(
    <StoreProvider store={store}>
      <RegistryProvider
        registry={{ cards: { contradiction: ContradictionCard }, pickers: {}, open: () => undefined }}
      >
        <EntityPage id={accused} />
      </RegistryProvider>
    </StoreProvider>,
  )
  await expect.element(page.getByRole('heading', { name: /Contradictions that accuse it/ })).toBeVisible()
  await expect.element(page.getByText('By its name')).toBeVisible()
  expect(page.getByText('By a slip of the pen').elements()).toEqual([])
  valueOf(
    await correctCell(
      store,
      { source, row: 2, column: 'Sender', value: 'Far Ocean Ltd', why: 'A slip.' },
      null,
    ),
  )
  await expect.element(page.getByText('By a slip of the pen')).toBeVisible()
  expect(page.getByText('By somebody else').elements()).toEqual([])
})
