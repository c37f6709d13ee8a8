import axe from 'axe-core'
import { page, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { makeExcerpt } from '@shared/excerpt/make-excerpt'
import { utf8Encode } from '@shared/kernel/utf8'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { StoreProvider } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { valueOf } from '@renderer/store/testing'
import { RegistryProvider } from '@renderer/ui/registry'
import { auditPage, clear, show } from '@renderer/ui/test-kit'
import { soon } from '@renderer/ui/testing/soon'
import { captureBytes } from './capture'
import { SourceList } from './SourceList'

let catalogue: Catalogue
let store: Store
const selected = vi.fn<(id: string) => void>()

beforeEach(async () => {
  catalogue = valueOf(await openCatalogue())
  store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Test'))))
  for (const name of ['Alpha', 'Beta', 'Gamma'])
    valueOf(
      await captureBytes(
        store,
        { fileName: `${name}.txt`, mediaType: '' },
        utf8Encode(`${name} words.`) as Uint8Array<ArrayBuffer>,
        { title: name },
      ),
    )
})

afterEach(async () => {
  clear()
  await store.close()
  await catalogue.close()
})

const shown = () =>
  show(
    <StoreProvider store={store}>
      <RegistryProvider registry={{ cards: {}, pickers: {}, open: () => undefined }}>
        <div style={{ blockSize: '600px', inlineSize: '340px' }}>
          <SourceList selected={null} onSelect={selected} onNew={() => undefined} />
        </div>
      </RegistryProvider>
    </StoreProvider>,
  )

const list = page.getByRole('listbox', { name: 'Sources' })
const sources = async () =>
  (await store.list('source')).map(({ title, tags, review }) => [title, tags, review])

it('marks by keyboard, tags and reviews in one change each, and takes it back', async () => {
  shown()
  await expect.element(list.getByRole('option', { name: /Alpha/ })).toBeVisible()
  const record = valueOf(
    await store.commit('Name', async (tx) => {
      const now = await tx.get('case', store.caseId)
      if (now)
        await tx.update('case', store.caseId, {
          personas: [{ id: store.persona(), name: 'A. Reporter' }],
        })
    }),
  )
  expect(record).not.toBeNull()
  list.element().focus()
  await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}')
  await expect.element(page.getByText('2 sources chosen')).toBeVisible()
  await page.getByRole('button', { name: 'Review…' }).click()
  await page.getByRole('menuitem', { name: 'Checked' }).click()
  await expect.element(page.getByText('2 sources: checked.')).toBeVisible()
  const checked = { state: 'checked', by: 'A. Reporter' }
  const unread = { state: 'unread', by: '' }
  expect(await sources()).toEqual([
    ['Alpha', [], unread],
    ['Beta', [], checked],
    ['Gamma', [], checked],
  ])
  await page.getByRole('button', { name: 'Add tags…' }).click()
  await page.getByRole('combobox', { name: 'Tags to add' }).fill('port')
  await userEvent.keyboard('{Enter}')
  await page.getByRole('button', { name: 'Add', exact: true }).last().click()
  await soon(async () => expect((await sources()).map(([, tags]) => tags)).toEqual([[], ['port'], ['port']]))
  valueOf(await store.undo())
  expect((await sources()).map(([, tags]) => tags)).toEqual([[], [], []])
  expect(await auditPage(axe)).toEqual([])
})

it('never changes what is narrowed away, and filters by review', async () => {
  shown()
  await page.getByRole('button', { name: 'Choose several' }).click()
  list.element().focus()
  await userEvent.keyboard('{ArrowDown}{Control>}a{/Control}')
  await expect.element(page.getByText('3 sources chosen')).toBeVisible()
  await page.getByRole('textbox', { name: 'Narrow the list' }).fill('Alpha')
  await expect.element(page.getByText('1 source chosen')).toBeVisible()
  await page.getByRole('button', { name: 'Move to trash' }).click()
  await soon(async () => expect((await sources()).map(([title]) => title)).toEqual(['Beta', 'Gamma']))
  await page.getByRole('textbox', { name: 'Narrow the list' }).fill('')
  await page.getByRole('button', { name: 'Filter the list' }).click()
  await page.getByRole('combobox', { name: 'Review' }).selectOptions('Checked')
  await expect.element(page.getByText(/No source is left/)).toBeVisible()
})

it('finds the sources whose excerpts a person found altered in a later version', async () => {
  const [alpha, beta] = await store.list('source')
  const [rendition] = await store.by('rendition', 'source', alpha?.id ?? '')
  if (!alpha || !beta || !rendition) throw new Error('the sources are not there')
  const { text } = valueOf(await store.text(rendition))
  const draft = valueOf(
    makeExcerpt(text, { source: alpha.id, rendition: rendition.id }, { start: 0, end: 5 }),
  )
  valueOf(
    await store.commit('Lose a word', (tx) => {
      const excerpt = tx.create('excerpt', draft)
      tx.create('carryOver', {
        excerpt: excerpt.id,
        version: beta.id,
        rendition: rendition.id,
        verdict: 'gone',
        place: null,
        words: '',
        difference: [],
        why: '',
      })
    }),
  )
  shown()
  await page.getByRole('button', { name: 'Filter the list' }).click()
  await page.getByRole('checkbox', { name: /Excerpts altered or gone/ }).click()
  await expect.element(list.getByRole('option', { name: /Beta/ })).not.toBeInTheDocument()
  await expect.element(list.getByRole('option', { name: /Alpha/ })).toBeVisible()
  await page.getByRole('button', { name: 'Close the filters' }).click()
  await expect.element(list.getByRole('option', { name: /Beta/ })).toBeVisible()
})
