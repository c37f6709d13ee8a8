import { linkExcerptToEntity, unlinkExcerptFromEntity } from '@renderer/record/mentions'
import '@renderer/ui/base.css'
import type { ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { page, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { CHANNELS } from '@shared/desk/channels'
import type { DeskBridge } from '@shared/desk/contract'
import type { ExcerptId } from '@shared/kernel/ids'
import { makeExcerpt } from '@shared/excerpt/make-excerpt'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { StoreProvider } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { capture, claimDraft, entityDraft, valueOf } from '@renderer/store/testing'
import { RegistryProvider } from '@renderer/ui/registry'
import { ToastProvider } from '@renderer/ui/Toasts'
import { soon } from '@renderer/ui/testing/soon'
import { editExcerpt, trashExcerpt } from './actions'
import { ExcerptCard } from './ExcerptCard'
import { ExcerptList } from './ExcerptList'
import { ExcerptPage } from './ExcerptPage'

const TEXT = 'The ministry denies it. The company sold 137 vehicles.'

let catalogue: Catalogue
let store: Store
let root: Root
let denial: ExcerptId
let sale: ExcerptId
const opened = vi.fn<(id: string) => void>()

const show = (what: ReactNode) =>
  root.render(
    <StoreProvider store={store}>
      <ToastProvider>
        <RegistryProvider registry={{ cards: {}, pickers: {}, open: opened }}>
          <div style={{ blockSize: '600px' }}>{what}</div>
        </RegistryProvider>
      </ToastProvider>
    </StoreProvider>,
  )

beforeEach(async () => {
  const host = document.createElement('div')
  document.body.replaceChildren(host)
  root = createRoot(host)
  opened.mockClear()
  catalogue = valueOf(await openCatalogue())
  store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Test'))))
  const { source, rendition } = await capture(store, TEXT)
  const drafts = ['The ministry denies it.', '137 vehicles'].map((words) => {
    const start = TEXT.indexOf(words)
    return valueOf(makeExcerpt(TEXT, { source, rendition }, { start, end: start + words.length }))
  })
  const made: ExcerptId[] = []
  valueOf(
    await store.commit('Clip', (tx) => {
      for (const draft of drafts) made.push(tx.create('excerpt', draft).id)
      const [first] = made
      if (first !== undefined) tx.create('claim', claimDraft(store, first, null))
    }),
  )
  const [first, second] = made
  if (first === undefined || second === undefined) throw new Error('no excerpts')
  denial = first
  sale = second
})

afterEach(async () => {
  root.unmount()
  await store.close()
  await catalogue.close()
})

it('lists excerpts by kind and narrows them by words', async () => {
  show(<ExcerptList selected={null} onSelect={() => undefined} onNew={() => undefined} />)
  const list = page.getByRole('listbox', { name: 'Excerpts' })
  await expect.element(list.getByText('what was said')).toBeVisible()
  await expect.element(list.getByText('clip', { exact: true })).toBeVisible()
  await page.getByRole('textbox', { name: 'Narrow the list' }).fill('VEHICLES')
  await expect.element(list.getByText('“137 vehicles”')).toBeVisible()
  await soon(() => expect(list.getByRole('option').elements().length).toBe(1))
})

it('saves a comment and a translation when their field is left, one change each', async () => {
  show(<ExcerptPage id={denial} />)
  const before = (await store.history.page({ limit: 50 })).length
  await page.getByRole('textbox', { name: 'Comment' }).fill('Said at the weekly briefing.')
  await page.getByRole('textbox', { name: 'Translation' }).fill('Das Ministerium bestreitet es.')
  await userEvent.keyboard('{Tab}')
  await soon(async () =>
    expect(await store.get('excerpt', denial)).toMatchObject({
      comment: 'Said at the weekly briefing.',
      translation: { text: 'Das Ministerium bestreitet es.', by: '', method: '' },
    }),
  )
  expect((await store.history.page({ limit: 50 })).length).toBe(before + 2)
  await page.getByRole('button', { name: 'Show in the source' }).click()
  expect(opened).toHaveBeenCalledWith(denial)
})

it('shows in a card what rests on the words, and that they are in the trash', async () => {
  show(<ExcerptCard id={denial} />)
  await expect.element(page.getByText('in 1 claim')).toBeVisible()
  await trashExcerpt(store, denial)
  await expect.element(page.getByText('in the trash')).toBeVisible()
})

it('copies with the citation, and nothing of a secret source or a secret excerpt', async () => {
  const copied: unknown[] = []
  const copy = async (request: unknown) => {
    copied.push(request)
    return { ok: true, value: {} }
  }
  const calls = Object.fromEntries(CHANNELS.map((channel) => [channel, copy])) as DeskBridge['calls']
  Object.defineProperty(window, 'desk', { value: { calls, events: {} }, configurable: true })
  try {
    const press = async () => page.getByRole('button', { name: 'Copy with citation' }).click()
    show(<ExcerptPage id={denial} />)
    await press()
    await expect.element(page.getByText('Copied with its citation.')).toBeVisible()
    expect(JSON.stringify(copied)).toContain('The ministry denies it.')
    copied.length = 0
    show(null)
    const secret = { protection: 'secret' } as const
    valueOf(await store.commit('Mark', (tx) => tx.update('excerpt', denial, secret)))
    show(<ExcerptPage id={denial} />)
    await press()
    await expect.element(page.getByText('This excerpt is secret: it is not copied.')).toBeVisible()
    show(null)
    const { source } = (await store.get('excerpt', denial)) ?? {}
    valueOf(await store.commit('Mark', (tx) => tx.update('source', source ?? '', secret)))
    valueOf(await store.commit('Clear', (tx) => tx.update('excerpt', denial, { protection: 'desk' })))
    show(<ExcerptPage id={denial} />)
    await press()
    await expect.element(page.getByText('This source is secret: nothing of it is copied.')).toBeVisible()
    expect(copied).toEqual([])
  } finally {
    Reflect.deleteProperty(window, 'desk')
  }
})

it('links an entity once and takes the link back', async () => {
  const change = await store.commit(
    'Make',
    (tx) => void tx.create('entity', entityDraft(store, 'Karst Sport')),
  )
  valueOf(change)
  const [entity] = await store.list('entity')
  if (entity === undefined) throw new Error('no entity')
  await linkExcerptToEntity(store, sale, entity.id)
  await linkExcerptToEntity(store, sale, entity.id)
  expect((await store.by('excerpt', 'mentions', entity.id)).map(({ id }) => id)).toEqual([sale])
  expect((await store.get('excerpt', sale))?.mentions.length).toBe(1)
  await unlinkExcerptFromEntity(store, sale, [entity.id])
  expect((await store.get('excerpt', sale))?.mentions).toEqual([])
})

it('leaves the words and their place alone, whatever is added', async () => {
  const before = await store.get('excerpt', sale)
  await editExcerpt(store, sale, { tags: ['figures'], comment: 'Check.' })
  const after = await store.get('excerpt', sale)
  expect(after).toMatchObject({ quote: before?.quote, position: before?.position, tags: ['figures'] })
})

it('says what became of the words in a later version, narrows the list by it, and who translated them how', async () => {
  const later = await capture(store, TEXT.replace('denies', 'does not confirm'))
  const excerpt = await store.get('excerpt', denial)
  if (excerpt === undefined) throw new Error('no excerpt')
  valueOf(
    await store.commit('Link', async (tx) => {
      await tx.update('source', later.source, { supersedes: excerpt.source })
      for (const source of [excerpt.source, later.source]) {
        const published = {
          words: '',
          time: '',
          zone: '',
          edtf: source === later.source ? '2024-03-05' : '2024-03-03',
        }
        await tx.update('source', source, { published })
      }
      tx.create('carryOver', {
        excerpt: denial,
        version: later.source,
        rendition: later.rendition,
        verdict: 'altered',
        place: { start: 0, end: 32 },
        words: 'The ministry does not confirm it.',
        difference: [
          { kind: 'same', text: 'The ministry ' },
          { kind: 'lost', text: 'denies ' },
          { kind: 'added', text: 'does not confirm ' },
          { kind: 'same', text: 'it.' },
        ],
        why: '',
      })
    }),
  )
  await editExcerpt(store, denial, {
    translation: { text: 'Das Ministerium bestreitet es.', by: 'A. Weber', method: 'by hand' },
  })
  show(<ExcerptPage id={denial} />)
  await expect
    .element(page.getByText('altered in the version of 5 March 2024: “denies” became “does not confirm”'))
    .toBeVisible()
  await expect.element(page.getByText('translated by A. Weber, by hand')).toBeVisible()
  show(<ExcerptCard id={sale} />)
  await expect.element(page.getByText('not decided yet: 1')).toBeVisible()
  show(<ExcerptList selected={null} onSelect={() => undefined} onNew={() => undefined} />)
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByRole('combobox', { name: 'In later versions' }).selectOptions('changed')
  await userEvent.keyboard('{Escape}')
  const list = page.getByRole('listbox', { name: 'Excerpts' })
  await soon(() => expect(list.getByRole('option').elements().length).toBe(1))
  await expect.element(list.getByText('altered later')).toBeVisible()
})
