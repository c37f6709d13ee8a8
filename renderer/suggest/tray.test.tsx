// First: it brings base.css, which settles the order of the layers.
import { auditPage, clear, focusOn, show } from '@renderer/ui/test-kit'
import axe from 'axe-core'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { TextRange } from '@shared/kernel/segments'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { StoreProvider } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { capture, type Captured, valueOf } from '@renderer/store/testing'
import { RegistryProvider } from '@renderer/ui/registry'
import { SuggestionsTab } from './SuggestionsTab'
import { addCompany, ARTICLE, PUBLISHED } from './testing'
import { useSuggestions } from './use-suggestions'

let catalogue: Catalogue
let store: Store
let captured: Captured
let shown: TextRange[]
let opened: string[]

beforeEach(async () => {
  catalogue = valueOf(await openCatalogue())
  store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Tray'))))
  captured = await capture(store, ARTICLE)
  shown = []
  opened = []
})

afterEach(async () => {
  clear()
  await store.close()
  await catalogue.close()
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
})

const open = (text: string = ARTICLE, published = PUBLISHED, at: Captured = captured) =>
  show(
    <StoreProvider store={store}>
      <RegistryProvider registry={{ cards: {}, pickers: {}, open: (id) => opened.push(id) }}>
        <main style={{ inlineSize: '24rem', blockSize: '46rem', padding: '0 1rem' }}>
          <h1>Source</h1>
          <h2>In this source</h2>
          <SuggestionsTab
            sourceId={at.source}
            rendition={at.rendition}
            text={text}
            published={published}
            onShow={(range) => shown.push(range)}
          />
        </main>
      </RegistryProvider>
    </StoreProvider>,
  )

const line = (words: string) => page.getByRole('listitem').filter({ hasText: words })
const first = async () => {
  await expect.element(page.getByRole('list', { name: 'Suggestions' })).toBeVisible()
  focusOn(document.querySelector('[role="listitem"]'))
}
const current = () => document.querySelector('[role="listitem"][aria-current]')?.textContent ?? ''
const verdicts = async () => (await store.list('verdict')).map(({ decision }) => decision)

test('by keys alone: move, show, refuse, accept, undo, open; each line says what and why; axe finds nothing', async () => {
  open()
  await first()
  await expect.poll(current).toContain('Add Turkey')
  expect(current()).toContain('Found because')
  expect(await auditPage(axe)).toEqual([])
  await userEvent.keyboard('{Enter}')
  expect(shown.map(({ start, end }) => ARTICLE.slice(start, end))).toEqual(['Turkey'])

  await userEvent.keyboard('x')
  await expect.poll(current).toContain('Add Russia')
  expect(await verdicts()).toEqual(['refused'])
  await expect.element(page.getByText('1 refused earlier')).toBeVisible()

  await userEvent.keyboard('j')
  await expect.poll(current).toContain('Add Brenor Ltd')
  await userEvent.keyboard('a')
  await expect.poll(async () => (await store.list('entity')).length).toBe(1)
  // The next line is in hand, and the keys go on working.
  await expect.poll(current).toContain('Merano Marine Group')
  await userEvent.keyboard('e')
  expect(opened).toEqual((await store.list('entity')).map(({ id }) => id))
  await userEvent.keyboard('u')
  await expect.poll(async () => (await store.list('entity')).length).toBe(0)
  await expect.poll(current).toContain('Add Brenor Ltd')
  await userEvent.keyboard('u')
  await expect.poll(verdicts).toEqual([])
  await expect.element(line('Add Turkey')).toBeVisible()
})

test('what the undo of the case took back is no step of the tray any more', async () => {
  open()
  await first()
  await userEvent.keyboard('x')
  await expect.element(page.getByText('Refused: “Turkey”').last()).toBeVisible()
  valueOf(await store.undo())
  await expect.element(line('Add Turkey')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Undo' })).not.toBeInTheDocument()
})

test('a figure says its number, goods, way and period in plain words, and S makes the shipment with it', async () => {
  open()
  await page.getByRole('button', { name: /^Figures/ }).click()
  await first()
  await expect.poll(current).toContain('Two figures: 220 pumps and $11 million')
  expect(current()).toContain('from Turkey to Russia')
  expect(current()).toContain('2023')
  await userEvent.keyboard('s')
  await expect.poll(async () => (await store.list('shipment')).length).toBe(1)
  expect(await store.list('figure')).toHaveLength(2)
})

test('a refusal is taken back from the list of what was refused', async () => {
  open()
  await first()
  await userEvent.keyboard('x')
  await page.getByRole('button', { name: 'Show', exact: true }).last().click()
  await expect.element(page.getByRole('list', { name: 'Refused earlier' })).toBeVisible()
  expect(await auditPage(axe)).toEqual([])
  focusOn(document.querySelector('[role="listitem"]'))
  await userEvent.keyboard('a')
  await expect.poll(verdicts).toEqual([])
  await expect.element(line('Add Turkey')).toBeVisible()
})

test('a near spelling of a name in the case is asked with its reason, and answered by one key', async () => {
  const entity = await addCompany(store, 'Tekhnoval')
  open()
  await expect.element(line('Same as Tekhnoval?')).toBeVisible()
  await line('Same as Tekhnoval?').click()
  expect(current()).toContain('sounds the same when transliterated')
  await userEvent.keyboard('a')
  await expect.poll(async () => (await store.get('entity', entity))?.names.length).toBe(2)
})

test('a response that names nobody asks who it was, and accepting makes it', async () => {
  await addCompany(store, 'Port Authority')
  open()
  await page.getByRole('button', { name: /^Responses/ }).click()
  await line('accepting asks who it was').click()
  await userEvent.keyboard('a')
  await expect.element(page.getByRole('dialog', { name: 'Who was asked?' })).toBeVisible()
  await userEvent.keyboard('Port')
  await page.getByRole('option', { name: /Port Authority/ }).click()
  await page.getByRole('button', { name: 'Accept the response' }).click()
  await expect.poll(async () => (await store.list('response')).length).toBe(1)
})

test('as many lines are listed to decide as the tab counts; dates stand apart', async () => {
  const Counted = () => {
    const { count } = useSuggestions({
      sourceId: captured.source,
      rendition: captured.rendition,
      text: ARTICLE,
      published: PUBLISHED,
    })
    return <p>The tab says {count}.</p>
  }
  show(
    <StoreProvider store={store}>
      <RegistryProvider registry={{ cards: {}, pickers: {}, open: () => undefined }}>
        <Counted />
        <div style={{ inlineSize: '24rem', blockSize: '400rem' }}>
          <SuggestionsTab
            sourceId={captured.source}
            rendition={captured.rendition}
            text={ARTICLE}
            published={PUBLISHED}
            onShow={() => undefined}
          />
        </div>
      </RegistryProvider>
    </StoreProvider>,
  )
  const toDecide = page.getByRole('button', { name: /^To decide/ })
  await expect.element(toDecide).toBeVisible()
  const count = /\d+/.exec(toDecide.element().textContent)?.[0] ?? ''
  await expect.element(page.getByText(`The tab says ${count}.`)).toBeVisible()
  await expect.poll(() => page.getByRole('listitem').elements().length).toBe(Number(count))
  await page.getByRole('button', { name: /^Dates/ }).click()
  await expect.element(line('last year')).toBeVisible()
})

test('dates follow the day of publication, and nothing is stored for them', async () => {
  open()
  await page.getByRole('button', { name: /^Dates/ }).click()
  await expect.element(line('because the source is dated 12 March 2024')).toBeVisible()
  await expect.element(line('last year')).toHaveTextContent(/2023/)
  open(ARTICLE, { edtf: '2021-06-01', words: '' })
  await expect.element(line('because the source is dated 1 June 2021')).toBeVisible()
  await expect.element(line('last year')).toHaveTextContent(/2020/)
  expect(await verdicts()).toEqual([])
})

test('a long text is read up to a limit, and the tray says so; its lines stay few on the page', async () => {
  const filler = 'and more of the same was written there by hand, line after line, '.repeat(4)
  const long = Array.from(
    { length: 700 },
    (_, n) => `Brenor Works sold ${n + 10} pumps to Oslo Harbour Trust in May 2021.\n${filler}\n`,
  ).join('\n')
  const at = await capture(store, long)
  open(long, PUBLISHED, at)
  await expect
    .poll(() => document.body.textContent, { timeout: 20_000 })
    .toMatch(/This text is long: its first 1[89]\d,\d\d\d characters were read/)
  await page.getByRole('button', { name: /^Figures/ }).click()
  await first()
  expect(document.querySelectorAll('[role="listitem"]').length).toBeLessThan(60)
  await userEvent.keyboard('{End}')
  await expect.poll(current).toContain('pumps')
}, 30_000)

test('an empty text teaches what the tray is for', async () => {
  const at = await capture(store, 'nothing here')
  open('nothing here', PUBLISHED, at)
  await expect.element(page.getByText(/none becomes a record without you/)).toBeVisible()
})

test('what was decided last is cut short, so that the way back stays in view', async () => {
  open()
  await first()
  // A claim has many words.
  await page.getByRole('button', { name: /^Claims/ }).click()
  focusOn(document.querySelector('[role="listitem"]'))
  await userEvent.keyboard('a')
  const undo = page.getByRole('button', { name: /^Undo/ })
  await expect.element(undo).toBeVisible()
  const tray = document.querySelector('section[aria-label="Suggestions"]')
  if (tray === null) throw new Error('The tray is open')
  expect(undo.element().getBoundingClientRect().right).toBeLessThanOrEqual(tray.getBoundingClientRect().right)
})
