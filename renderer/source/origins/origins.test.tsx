import axe from 'axe-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { parseChains } from '@shared/source/attribution'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { StoreProvider } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { capture, valueOf } from '@renderer/store/testing'
import { auditPage, clear, show } from '@renderer/ui/test-kit'
import { OriginsTab } from './OriginsTab'

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
})

/** Sixty words that no other story has. */
const story = (name: string) => Array.from({ length: 60 }, (_, at) => `${name}${at}`).join(' ')

async function source(text: string, publisher: string, line = '') {
  const { source: id } = await capture(store, text)
  valueOf(
    await store.commit('Describe', (tx) =>
      tx.update('source', id, {
        title: `${publisher}: a story`,
        publisher,
        attribution: parseChains(line, [], () => store.newItemId()),
      }),
    ),
  )
  return id
}

const open = (id: string, links: readonly string[] = []) =>
  show(
    <StoreProvider store={store}>
      <OriginsTab
        sourceId={id}
        proposed={
          links.length === 0
            ? []
            : [
                {
                  key: 'attribution:x',
                  links,
                  exact: 'Source: Wire',
                  reason: 'a line names it',
                  start: 0,
                  end: 5,
                },
              ]
        }
        onShow={() => undefined}
        onCompare={() => undefined}
      />
    </StoreProvider>,
  )

it('takes a proposed chain with the publisher as who reports, once', async () => {
  const id = await source(story('a'), 'Harbour Post')
  open(id, ['Northern Wire', 'customs data'])
  await page.getByRole('button', { name: 'Accept' }).click()
  await expect
    .element(page.getByRole('list', { name: /Chain of attribution/ }))
    .toHaveTextContent(/Harbour Post.*citing.*Northern Wire.*citing.*customs data.*origin/)
  await expect.element(page.getByRole('button', { name: 'Accept' })).not.toBeInTheDocument()
  expect((await store.list('verdict')).map(({ kind, decision }) => [kind, decision])).toEqual([
    ['attribution', 'accepted'],
  ])
  expect(await auditPage(axe)).toEqual([])
})

it('does not propose again what was refused, in whatever source', async () => {
  const [one, other] = [await source(story('a'), 'A'), await source(story('b'), 'B')]
  open(one, ['Northern Wire'])
  await page.getByRole('button', { name: 'Not this' }).click()
  open(other, ['Northern Wire'])
  await expect.element(page.getByText('This case: 2 sources, 2 origins.')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Accept' })).not.toBeInTheDocument()
})

it('finds the same story, and counts one origin when one rests on the other', async () => {
  const wire = await source(`Wire: ${story('w')}`, 'Northern Wire')
  const copy = await source(`Our desk. ${story('w')} Read on.`, 'Harbour Post')
  await source(story('other'), 'Coast Daily')
  open(copy)
  await expect.element(page.getByText('This case: 3 sources, 3 origins.')).toBeVisible()
  await page.getByRole('button', { name: 'It rests on that one' }).click()
  await expect.element(page.getByText('This case: 3 sources, 2 origins.')).toBeVisible()
  await expect.element(page.getByText('2 sources rest on')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'It rests on that one' })).not.toBeInTheDocument()
  expect((await store.get('source', wire))?.attribution).toEqual([])
  expect(await auditPage(axe)).toEqual([])
})

it('says when two cite each other', async () => {
  const id = await source(story('a'), 'Harbour Post', 'Harbour Post, citing Coast Daily')
  await source(story('b'), 'Coast Daily', 'Coast Daily, citing Harbour Post')
  open(id)
  await expect
    .element(page.getByText(/Harbour Post cites Coast Daily, Coast Daily cites Harbour Post/))
    .toBeVisible()
})
