import axe from 'axe-core'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { auditPage, clear, show } from '@renderer/ui/test-kit'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { StoreProvider } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { entityDraft, noteDraft, valueOf } from '@renderer/store/testing'
import { HistoryList } from './HistoryList'
import { HistoryPage } from './HistoryPage'
import { TrashView } from './TrashView'

let catalogue: Catalogue
let store: Store

beforeEach(async () => {
  catalogue = valueOf(await openCatalogue())
  store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Test', 'R. Reporter'))))
})

afterEach(async () => {
  clear()
  await store.close()
  await catalogue.close()
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
})

const text = () => expect.poll(() => document.body.textContent)

it('lists who did what, and checks that the history holds', async () => {
  valueOf(
    await store.commit('Write a note', (transaction) => void transaction.create('note', noteDraft('One'))),
  )
  show(
    <StoreProvider store={store}>
      <div style={{ height: '600px' }}>
        <HistoryList selected={null} onSelect={() => undefined} />
      </div>
    </StoreProvider>,
  )
  await text().toMatch(/Write a note1 note added.* · R\. Reporter.*Create the case/)
  await store.undo()
  await text().toMatch(/Undo: Write a note1 note removed/)
  await userEvent.click(page.getByRole('button', { name: 'Check' }))
  await text().toContain('All 3 changes hold together, and every record is as the history left it.')
  expect(await auditPage(axe)).toEqual([])
})

it('shows a change field by field and takes it back, or says why it cannot', async () => {
  valueOf(
    await store.commit(
      'Create',
      (transaction) => void transaction.create('entity', entityDraft(store, 'Acme')),
    ),
  )
  const [entity] = await store.list('entity')
  const id = entity?.id ?? ''
  const edit = valueOf(
    await store.commit('Edit', (transaction) =>
      transaction.update('entity', id, { summary: 'Sells things.' }),
    ),
  )
  show(
    <StoreProvider store={store}>
      <HistoryPage id={edit?.id ?? ''} />
    </StoreProvider>,
  )
  await text().toMatch(/Acme.*entity changed.*summarynothingSells things\./)
  expect(await auditPage(axe)).toEqual([])
  await store.commit('Edit again', (transaction) =>
    transaction.update('entity', id, { summary: 'Sells tractors.' }),
  )
  await userEvent.click(page.getByRole('button', { name: 'Undo this change' }))
  await text().toContain('the entity “Acme” has been changed in the same place since (summary)')
  await store.undo()
  await userEvent.click(page.getByRole('button', { name: 'Undo this change' }))
  await expect.poll(async () => (await store.get('entity', id))?.summary).toBe('')
})

it('shows the trash and restores from it', async () => {
  valueOf(await store.commit('Write', (transaction) => void transaction.create('note', noteDraft('One'))))
  const [note] = await store.list('note')
  show(
    <StoreProvider store={store}>
      <div style={{ height: '600px' }}>
        <TrashView />
      </div>
    </StoreProvider>,
  )
  await text().toContain('The trash is empty.')
  valueOf(await store.commit('Trash', (transaction) => transaction.trash('note', note?.id ?? '')))
  await userEvent.click(page.getByRole('button', { name: 'Restore One' }))
  await text().toContain('The trash is empty.')
  expect(await store.get('note', note?.id ?? '')).toMatchObject({ trashed: null })
  expect(await auditPage(axe)).toEqual([])
})
