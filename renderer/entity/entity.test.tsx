// First: it brings base.css, which settles the order of the layers.
import { linkExcerptToEntity } from '@renderer/record/mentions'
import { auditPage, clear, show } from '@renderer/ui/test-kit'
import axe from 'axe-core'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { newEntity, newName } from '@shared/entity/new-entity'
import { identities } from '@shared/entity/same-as'
import type { EntityId } from '@shared/kernel/ids'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { StoreProvider } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { capture, clip, codeOf, valueOf } from '@renderer/store/testing'
import { RegistryProvider } from '@renderer/ui/registry'
import { createEntity, markNotSame, mergeEntities, takeApart } from './actions'
import { EntityAside } from './EntityAside'
import { EntityCard } from './EntityCard'
import { EntityPage } from './EntityPage'
import { MergeEntities } from './MergeEntities'
import { NewEntity } from './NewEntity'

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

const add = async (name: string): Promise<EntityId> =>
  valueOf(await createEntity(store, newEntity(newName(store.newItemId(), name, '', null))))

const within = (node: React.ReactNode) => (
  <StoreProvider store={store}>
    <RegistryProvider registry={{ cards: { entity: EntityCard }, pickers: {}, open: () => undefined }}>
      {node}
    </RegistryProvider>
  </StoreProvider>
)

test('an entity from an excerpt is linked to it in the same change, and a link is noted once', async () => {
  const excerpt = await clip(store, await capture(store, 'Orison Motors sold.'), 'Orison Motors')
  const id = valueOf(
    await createEntity(
      store,
      newEntity(newName(store.newItemId(), 'Orison Motors', '', excerpt.id)),
      excerpt.id,
    ),
  )
  valueOf(await linkExcerptToEntity(store, excerpt.id, id))
  expect((await store.get('excerpt', excerpt.id))?.mentions.map(({ entity }) => entity)).toEqual([id])
  valueOf(await store.undo())
  expect((await store.get('excerpt', excerpt.id))?.mentions).toEqual([])
  expect(await store.get('entity', id)).toBeUndefined()
})

test('a merge keeps both halves, overrules “not the same”, and is taken apart', async () => {
  const [a, b, c] = [await add('Voltrim'), await add('Woltrim'), await add('Voltrym')]
  const before = await store.get('entity', b)
  valueOf(await markNotSame(store, { kept: a, merged: b, why: 'two registers' }))
  expect(codeOf(await markNotSame(store, { kept: b, merged: a, why: '' }))).toBe('entity.apart')
  valueOf(await mergeEntities(store, { kept: a, merged: b, why: 'one address' }))
  expect((await store.list('sameAs')).map(({ verdict }) => verdict)).toEqual(['same'])
  expect(codeOf(await mergeEntities(store, { kept: b, merged: a, why: '' }))).toBe('entity.same')
  expect(codeOf(await markNotSame(store, { kept: a, merged: b, why: '' }))).toBe('entity.same')
  valueOf(await mergeEntities(store, { kept: c, merged: a, why: '' }))
  expect(identities(await store.list('sameAs')).membersOf(b)).toEqual([c, a, b])
  for (const decision of await store.list('sameAs')) valueOf(await takeApart(store, decision))
  expect(identities(await store.list('sameAs')).membersOf(b)).toEqual([b])
  expect(await store.get('entity', b)).toEqual(before)
})

test('a field is one change when the focus leaves it, and undo brings the page back', async () => {
  const id = await add('Orison Motors')
  show(within(<EntityPage id={id} />))
  const summary = page.getByLabelText('Summary')
  await userEvent.fill(summary, 'Makes buggies.')
  expect((await store.get('entity', id))?.summary).toBe('')
  await userEvent.tab()
  await expect.poll(async () => (await store.get('entity', id))?.summary).toBe('Makes buggies.')
  expect((await store.history.page({ limit: 1 }))[0]?.label).toBe('Change the summary of an entity')
  await userEvent.selectOptions(page.getByLabelText('What it is'), 'public body')
  await expect.poll(async () => (await store.get('entity', id))?.schema).toBe('PublicBody')
  valueOf(await store.undo())
  valueOf(await store.undo())
  await expect.element(summary).toHaveValue('')
  expect(await auditPage(axe)).toEqual([])
})

test('a name that is empty waits, the rest is kept, and the caption stays', async () => {
  const id = await add('Orison Motors')
  show(within(<EntityPage id={id} />))
  await userEvent.clear(page.getByLabelText('Caption'))
  await userEvent.fill(page.getByLabelText('Summary'), 'Kept.')
  await userEvent.tab()
  await expect.poll(async () => (await store.get('entity', id))?.summary).toBe('Kept.')
  expect((await store.get('entity', id))?.names[0]?.value).toBe('Orison Motors')
  await expect.element(page.getByText('A name needs letters.')).toBeVisible()
})

test('the side shows what was decided, and takes it apart', async () => {
  const [a, b] = [await add('Voltrim'), await add('Woltrim')]
  valueOf(await mergeEntities(store, { kept: a, merged: b, why: 'one address' }))
  show(within(<EntityAside id={b} />))
  await expect.element(page.getByText('Why: one address')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Take apart' }))
  await expect.poll(async () => (await store.list('sameAs')).length).toBe(0)
})

test('a new entity by keyboard alone; a known name is offered by its alias', async () => {
  const known = await add('Voltrim Motors')
  const excerpt = await clip(store, await capture(store, 'voltrim sold.'), 'voltrim')
  const heard: string[] = []
  show(within(<NewEntity from={excerpt} onClose={() => undefined} onCreated={(id) => heard.push(id)} />))
  await userEvent.click(page.getByRole('button', { name: /Voltrim Motors/ }))
  await expect.poll(() => heard).toEqual([known])
  expect((await store.get('excerpt', excerpt.id))?.mentions).toHaveLength(1)
  clear()
  show(within(<NewEntity from={null} onClose={() => undefined} onCreated={(id) => heard.push(id)} />))
  await expect.element(page.getByLabelText(/^Name/)).toHaveFocus()
  await userEvent.keyboard('Ministry of Trade{Control>}{Enter}{/Control}')
  await expect.poll(() => heard.length).toBe(2)
  expect(await store.get('entity', heard[1] ?? '')).toMatchObject({
    schema: 'PublicBody',
    protection: 'desk',
  })
})

test('the other half is found by its alias, seen before it is merged, and the kept one is chosen', async () => {
  const first = await add('Voltrim Motors')
  const item = newName(store.newItemId(), 'Вольтрим', 'customs papers', null)
  const named = newEntity(newName(store.newItemId(), 'Woltrim Ltd', '', null))
  const other = valueOf(
    await createEntity(store, {
      ...named,
      countries: ['ru'],
      names: [...named.names, { ...item, kind: 'alias' }],
    }),
  )
  const heard: string[] = []
  show(within(<MergeEntities first={first} onClose={() => undefined} onMerged={(id) => heard.push(id)} />))
  await userEvent.click(page.getByLabelText('The other entity'))
  await userEvent.keyboard('вольт')
  await expect.element(page.getByRole('option', { name: /alias “Вольтрим”/ })).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await userEvent.click(page.getByLabelText('Woltrim Ltd (company)'))
  await userEvent.fill(page.getByLabelText('Why'), 'one register entry')
  await expect.element(page.getByText('Woltrim Ltd, Вольтрим, Voltrim Motors (from the other)')).toBeVisible()
  expect(await auditPage(axe)).toEqual([])
  await userEvent.click(page.getByRole('button', { name: 'Merge', exact: true }))
  await expect.poll(() => heard).toEqual([other])
  expect(await store.list('sameAs')).toMatchObject([
    { kept: other, merged: first, why: 'one register entry' },
  ])
})
