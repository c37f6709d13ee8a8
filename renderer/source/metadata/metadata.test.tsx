import axe from 'axe-core'
import { page, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { utf8Encode } from '@shared/kernel/utf8'
import { renditionFrom, sourceFrom } from '@shared/source/new-source'
import { extract } from '@shared/source/extract'
import { decodeAs } from '@renderer/work/decode-as'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { StoreProvider, useRecord } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { valueOf } from '@renderer/store/testing'
import { RegistryProvider } from '@renderer/ui/registry'
import { auditPage, clear, show } from '@renderer/ui/test-kit'
import { SourceCard } from '@renderer/source/SourceCard'
import { SourceForm } from '@renderer/source/SourceForm'
import { SourcePicker } from '@renderer/source/SourcePicker'

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

/** A source as a capture on 21 May 2024 makes it. */
async function captured(text: string, fileName: string): Promise<string> {
  const bytes = utf8Encode(text) as Uint8Array<ArrayBuffer>
  const { extraction, format, mediaType } = valueOf(extract(bytes, { fileName, mediaType: '' }, decodeAs))
  const { sha256 } = valueOf(await store.putOriginal(bytes))
  const hashes = valueOf(await store.putText(extraction.text, extraction.structure))
  const draft = sourceFrom(extraction, {
    original: { fileName, mediaType, byteLength: bytes.length, sha256 },
    format,
    kind: null,
    title: '',
    accessed: '2024-05-21',
  })
  let id = ''
  valueOf(
    await store.commit('Capture', (tx) => {
      const source = tx.create('source', draft)
      tx.create('rendition', renditionFrom(extraction, source.id, hashes))
      id = source.id
    }),
  )
  return id
}

const Form = ({ id }: { readonly id: string }) => {
  const source = useRecord('source', id)
  return source ? <SourceForm source={source} /> : null
}
const shown = (id: string) =>
  show(
    <StoreProvider store={store}>
      <RegistryProvider
        registry={{ cards: { source: SourceCard }, pickers: { source: SourcePicker }, open: () => undefined }}
      >
        <div style={{ inlineSize: '360px', padding: '12px' }}>
          <Form id={id} />
        </div>
      </RegistryProvider>
    </StoreProvider>,
  )

const PAGE = `<html lang="en"><head><title>Port records show a sale | Harbour Post</title>
  <meta property="og:title" content="Port records show a sale of drones"><meta name="author" content="Jane Doe and Ivan Petrov">
  <meta property="article:published_time" content="2024-05-03T10:11:00+03:00"><link rel="canonical" href="https://example.org/2024/05/03/port">
  </head><body><p>The ministry said nothing about the sale on Monday.</p></body></html>`

it('shows where each value came from, and takes another by its menu', async () => {
  shown(await captured(PAGE, 'page.html'))
  await expect
    .element(page.getByRole('textbox', { name: 'Title' }))
    .toHaveValue('Port records show a sale of drones')
  await expect.element(page.getByText("from og:title in the page's head")).toBeVisible()
  await expect.element(page.getByText("from article:published_time in the page's head")).toBeVisible()
  await expect.element(page.getByText("from author in the page's head")).toBeVisible()
  expect(await auditPage(axe)).toEqual([])
  await page.getByRole('button', { name: /others? for title/ }).click()
  await page.getByRole('menuitem', { name: /^Use “Port records show a sale” · the page's title/ }).click()
  await expect.element(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Port records show a sale')
  await expect.element(page.getByText("from the page's title, without “Harbour Post”").first()).toBeVisible()
  expect((await store.list('source'))[0]?.title).toBe('Port records show a sale')
})

it('says of a typed value nothing but what the document gives', async () => {
  shown(await captured(PAGE, 'page.html'))
  const publisher = page.getByRole('textbox', { name: 'Publisher' })
  await publisher.fill('The Harbour Post, Odesa')
  await userEvent.tab()
  await expect.element(page.getByRole('button', { name: '1 found for publisher' })).toBeVisible()
})

it('marks a date that may be only the day of fetching, confirms it by one key and clears it by another', async () => {
  const id = await captured(
    '11.7 C\nTuesday, May 21, 2024\n\nPaper: goods go by another way\n\nThe paper says so.',
    'a.txt',
  )
  shown(id)
  const date = page.getByRole('textbox', { name: 'Published' })
  await expect.element(date).toHaveValue('2024-05-21?')
  await expect.element(page.getByText(/It may be only the day of fetching/)).toBeVisible()
  expect(await auditPage(axe)).toEqual([])
  await userEvent.keyboard('y')
  await expect.element(date).toHaveValue('2024-05-21')
  await expect.element(page.getByText(/only the day of fetching/)).not.toBeInTheDocument()
  await expect.element(page.getByRole('button', { name: /show it in the text \(published\)/ })).toBeVisible()
  await date.fill('2024-05-21?')
  await userEvent.tab()
  await page.getByRole('button', { name: 'Clear it' }).click()
  await expect.element(date).toHaveValue('')
  expect((await store.list('source'))[0]?.published).toEqual({ edtf: '', words: '', time: '', zone: '' })
})

it('names the earlier version, never one that comes after it', async () => {
  const first = await captured('The first version of the page.', 'first.txt')
  const second = await captured('The second version of the page.', 'second.txt')
  shown(second)
  await page.getByRole('combobox', { name: 'Later version of' }).fill('first')
  await page.getByRole('option', { name: /first version/ }).click()
  await expect.element(page.getByRole('button', { name: 'Take out of later version of' })).toBeVisible()
  const kept = (await store.list('source')).find(({ id }) => id === second)
  expect(kept?.supersedes).toBe(first)
  clear()
  shown(first)
  await page.getByRole('combobox', { name: 'Later version of' }).fill('version')
  await expect.element(page.getByRole('option', { name: /second version/ })).not.toBeInTheDocument()
})
