import { auditPage, clear, show } from '@renderer/ui/test-kit'
import axe from 'axe-core'
import { page, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { makeExcerpt } from '@shared/excerpt/make-excerpt'
import type { SourceId } from '@shared/kernel/ids'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { StoreProvider } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { capture, type Captured, valueOf } from '@renderer/store/testing'
import { RegistryProvider } from '@renderer/ui/registry'
import { soon } from '@renderer/ui/testing/soon'
import { VersionsTab } from './VersionsTab'

const SENTENCES = [
  'The ministry spoke on Friday about the trade across the border.',
  'It said that no lethal goods had left the country since the spring of last year.',
  'A dealer in the port sold 137 vehicles to a firm that had been founded a week before.',
  'Nobody at the firm answered the telephone, and its office was empty when a reporter called.',
]
const EARLIER = SENTENCES.join('\n\n')
const LATER = EARLIER.replace('no lethal goods', 'no goods').replace(`\n\n${SENTENCES[3]}`, '')

let catalogue: Catalogue
let store: Store
let first: Captured
let second: Captured
const opened = vi.fn<(id: string) => void>()

const clip = async ({ source, rendition }: Captured, words: string) => {
  const start = EARLIER.indexOf(words)
  const draft = valueOf(makeExcerpt(EARLIER, { source, rendition }, { start, end: start + words.length }))
  valueOf(await store.commit('Clip', (tx) => void tx.create('excerpt', draft)))
}

const dated = (source: SourceId, day: string) =>
  store.commit('Date', (tx) =>
    tx.update('source', source, {
      url: 'https://example.org/a',
      title: 'On the border',
      published: { edtf: day, words: '', time: '', zone: '' },
    }),
  )

const tab = (id: string) =>
  show(
    <StoreProvider store={store}>
      <RegistryProvider registry={{ cards: {}, pickers: {}, open: opened }}>
        <main style={{ blockSize: '700px', inlineSize: '420px' }}>
          <h1>A source</h1>
          <h2>In this source</h2>
          <VersionsTab sourceId={id} onOpen={opened} />
        </main>
      </RegistryProvider>
    </StoreProvider>,
  )

beforeEach(async () => {
  await page.viewport(1280, 800)
  opened.mockClear()
  catalogue = valueOf(await openCatalogue())
  store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Test'))))
  first = await capture(store, EARLIER)
  second = await capture(store, LATER)
  valueOf(await dated(first.source, '2024-03-03'))
  valueOf(await dated(second.source, '2024-03-05'))
  await clip(first, 'no lethal goods had left the country')
  await clip(first, 'A dealer in the port sold 137 vehicles')
  await clip(first, 'Nobody at the firm answered the telephone')
})

afterEach(async () => {
  clear()
  await store.close()
  await catalogue.close()
})

const link = () =>
  store.commit('Link', (tx) => tx.update('source', second.source, { supersedes: first.source }))

it('asks whether a source is a later version, and takes no for an answer', async () => {
  tab(second.source)
  await expect.element(page.getByText('It has the same address.')).toBeVisible()
  await page.getByRole('button', { name: 'It is not, do not ask again' }).click()
  await expect.element(page.getByText('No other version of this document is known')).toBeVisible()
  await soon(() => expect(page.getByText('It has the same address.').query()).toBeNull())
  expect(await store.list('verdict')).toMatchObject([{ kind: 'duplicate', decision: 'refused' }])
  // Taken back, it asks again.
  valueOf(await store.undo())
  await page.getByRole('button', { name: 'It is', exact: true }).click()
  await soon(async () => expect((await store.get('source', second.source))?.supersedes).toBe(first.source))
  await expect.element(page.getByRole('button', { name: 'Compare with 3 March 2024' })).toBeVisible()
})

it('says what the text lost, goes through the changes by key, and clips one as evidence', async () => {
  valueOf(await link())
  tab(second.source)
  await page.getByRole('button', { name: 'Compare with 3 March 2024' }).click()
  await expect
    .element(page.getByText('The text lost the word “lethal” between 3 and 5 March 2024.'))
    .toBeVisible()
  expect(await auditPage(axe)).toEqual([])
  await userEvent.keyboard('n')
  await expect.element(page.getByText('Change 2 of 2')).toBeVisible()
  await userEvent.keyboard('n')
  await expect.element(page.getByText('Change 1 of 2')).toBeVisible()
  await page.getByRole('button', { name: 'Side by side' }).click()
  await userEvent.keyboard('e')
  await soon(async () =>
    expect((await store.list('excerpt')).at(-1)).toMatchObject({
      source: first.source,
      quote: { exact: 'lethal' },
      comment: '“lethal” stands in the version of 3 March 2024 and not in that of 5 March 2024.',
    }),
  )
  // What was clipped just now asks for a decision too.
  await expect.element(page.getByRole('tab', { name: 'Excerpts of the earlier version 4' })).toBeVisible()
})

it('proposes what became of each excerpt, and keeps what a person decides', async () => {
  valueOf(await link())
  tab(first.source)
  await page.getByRole('button', { name: 'Compare with 5 March 2024' }).click()
  await page.getByRole('tab', { name: /Excerpts/ }).click()
  const items = page.getByRole('list', { name: 'Excerpts of the earlier version' })
  await expect.element(items.getByText('Altered: lost “lethal”.')).toBeVisible()
  expect(await store.list('carryOver')).toEqual([])
  expect(await auditPage(axe)).toEqual([])

  await page.getByRole('button', { name: 'Confirm all that stand unchanged (1)' }).click()
  await soon(async () => expect(await store.list('carryOver')).toMatchObject([{ verdict: 'exact', why: '' }]))
  await expect.element(page.getByText('2 excerpts to decide.')).toBeVisible()
  // The first that is open: the altered one.
  await userEvent.keyboard('c')
  await expect.element(page.getByText('1 excerpt to decide.')).toBeVisible()

  // The last is proposed as gone; another decision needs a reason.
  await items.getByRole('button', { name: 'Decide otherwise…' }).click()
  await page.getByRole('radio', { name: 'It stands in other words, which I copy here' }).click()
  await page
    .getByRole('textbox', { name: 'The words in the later version' })
    .fill('a firm that had been founded')
  await page.getByRole('button', { name: 'Keep this decision' }).click()
  await expect.element(page.getByText('Say in a few words why: it is kept with the decision.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Why' }).fill('Merged into the sentence before.')
  await page.getByRole('button', { name: 'Keep this decision' }).click()
  await expect.element(page.getByText('All is decided.')).toBeVisible()
  const carried = await store.by('carryOver', 'version', second.source)
  expect(carried.map(({ verdict }) => verdict).toSorted()).toEqual(['altered', 'altered', 'exact'])
  expect(carried.find(({ why }) => why !== '')).toMatchObject({ words: 'a firm that had been founded' })
  // The excerpts themselves stayed where they were.
  expect((await store.by('excerpt', 'source', first.source)).length).toBe(3)
  valueOf(await store.undo())
  await expect.element(page.getByText('1 excerpt to decide.')).toBeVisible()
})
