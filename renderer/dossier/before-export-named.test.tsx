// First: it brings base.css, which settles the order of the layers.
import { auditPage, clear, show } from '@renderer/ui/test-kit'
import axe from 'axe-core'
import { Dexie } from 'dexie'
import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { openCatalogue } from '@renderer/store/catalogue'
import { StoreProvider } from '@renderer/store/react'
import { valueOf } from '@renderer/store/testing'
import { createDossier, editDossier } from './actions'
import { BeforeExportDialog } from './BeforeExportDialog'

afterEach(async () => {
  clear()
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
})

it('says before a dossier is written that a secret party is still named in it', async () => {
  const catalogue = valueOf(await openCatalogue())
  const store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Off-road'))))
  const id = valueOf(await createDossier(store, 'Buggies'))
  const name = {
    id: store.newItemId(),
    value: 'Osric Vane',
    kind: 'name' as const,
    language: '',
    script: '',
    basis: '',
    excerpt: null,
  }
  valueOf(
    await store.commit('Add an entity', (tx) => {
      tx.create('entity', {
        schema: 'Person',
        names: [name],
        countries: [],
        identifiers: [],
        role: 'key',
        summary: '',
      })
    }),
  )
  const [entity] = await store.list('entity')
  if (entity === undefined) throw new Error('The entity is in the case')
  const section = { kind: 'text' as const, id: store.newItemId(), title: 'What OSRIC  VANE knew', body: [] }
  valueOf(await editDossier(store, id, 'Add a section', { sections: [section] }))
  const dossier = await store.get('dossier', id)
  if (dossier === undefined) throw new Error('The dossier is in the case')
  show(
    <StoreProvider store={store}>
      <BeforeExportDialog dossier={dossier} format="markdown" onClose={() => undefined} />
    </StoreProvider>,
  )
  await expect.element(page.getByRole('button', { name: 'Choose a file and write' })).toBeEnabled()
  const named = page.getByText('1 secret record is still named or quoted in it')
  expect(named.elements()).toHaveLength(0)
  valueOf(
    await store.commit('Change who may see an entity', (tx) =>
      tx.update('entity', entity.id, { protection: 'secret' }),
    ),
  )
  await expect.element(named).toBeVisible()
  expect(await auditPage(axe)).toEqual([])
  clear()
  await store.close()
  await catalogue.close()
})
