// First: it brings base.css, which settles the order of the layers.
import { auditPage, clear, show } from '@renderer/ui/test-kit'
import axe from 'axe-core'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { BundleContents } from '@shared/bundle/contents'
import { testContents } from '@shared/bundle/test-contents'
import { writeBundle } from '@shared/bundle/write'
import { CHANNELS, EVENTS, type Channel } from '@shared/desk/channels'
import type { DeskBridge } from '@shared/desk/contract'
import { canonicalJson } from '@shared/kernel/canonical-json'
import { sha256Hex } from '@shared/kernel/sha256'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { CatalogueProvider, StoreProvider } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { writeBackup } from './backup'
import { ExportBundle } from './ExportBundle'
import { ImportBundle } from './ImportBundle'
import { importSample } from './sample'

const TOKEN = '0123456789abcdef0123456789abcdef'
const contents = testContents('A test case', [
  { text: 'Nothing was shipped, said the ministry.', start: 0, end: 19 },
  { text: 'An informant said otherwise.', start: 3, end: 12, secret: true },
])

/** The computer's end of the bridge: keeps what is written, and counts calls. */
function computer() {
  const pieces: Uint8Array[] = []
  const calls: Channel[] = []
  const answers: Partial<Record<Channel, (request: { bytes: Uint8Array }) => unknown>> = {
    'app.info': () => ({
      name: 'Gainsay',
      version: '0.1.0',
      electron: '',
      chromium: '',
      platform: 'linux',
      packaged: false,
      blockedRequests: 0,
    }),
    'save.begin': () => ({ token: TOKEN, name: 'A test case.casebundle' }),
    'backup.begin': () => ({ token: TOKEN, name: 'A test case.casebundle' }),
    'save.append': ({ bytes }) => ({ byteLength: pieces.push(bytes.slice()) }),
    'save.commit': () => ({
      name: 'A test case.casebundle',
      byteLength: written().length,
      sha256: sha256Hex(written()),
      outcome: 'written',
    }),
  }
  const written = () => new Uint8Array(pieces.flatMap((piece) => [...piece]))
  const call = (channel: Channel) => async (request: unknown) => {
    calls.push(channel)
    const answer: unknown = { ok: true, value: answers[channel]?.(request as { bytes: Uint8Array }) ?? {} }
    return answer
  }
  const bridge = {
    calls: Object.fromEntries(CHANNELS.map((channel) => [channel, call(channel)])),
    events: Object.fromEntries(
      EVENTS.map((event) => [event, (listener: (payload: unknown) => void) => () => void listener]),
    ),
  } as DeskBridge
  Object.defineProperty(window, 'desk', { value: bridge, configurable: true })
  return { calls, written }
}

let catalogue: Catalogue

beforeEach(async () => {
  const opened = await openCatalogue()
  if (!opened.ok) throw new Error(opened.error.message)
  catalogue = opened.value
})
afterEach(async () => {
  clear()
  Reflect.deleteProperty(window, 'desk')
  await catalogue.close()
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
})

async function openCase(): Promise<Store> {
  const imported = await catalogue.importContents(contents)
  if (!imported.ok) throw new Error(imported.error.message)
  const store = await catalogue.openCase(imported.value.caseId)
  if (!store.ok) throw new Error(store.error.message)
  return store.value
}

/** Puts a file on the dialog's input, as browsing for it does. */
async function browse(bytes: Uint8Array<ArrayBuffer>, name = 'some.casebundle') {
  await expect.element(page.getByRole('button', { name: 'Drop or browse…' })).toBeVisible()
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('there is no place to drop a file')
  const transfer = new DataTransfer()
  transfer.items.add(new File([bytes], name))
  input.files = transfer.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

/** The contents as a file. */
async function bundled(whole: BundleContents): Promise<Uint8Array<ArrayBuffer>> {
  const inputs = { now: Date.UTC(2024, 5, 1), caseName: 'A test case', software: 'Gainsay 0.1.0' }
  const platform = { sha256: (bytes: Uint8Array) => Promise.resolve(sha256Hex(bytes)) }
  const parts: Uint8Array<ArrayBuffer>[] = []
  for await (const part of writeBundle(whole, inputs, platform)) parts.push(part.slice())
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

const importDialog = (onImported: (id: string) => void) =>
  show(
    <CatalogueProvider catalogue={catalogue}>
      <ImportBundle onClose={() => undefined} onImported={onImported} />
    </CatalogueProvider>,
  )

describe('a bundle in the window', { timeout: 60_000 }, () => {
  it('names the sources that stay out for what is in their files, before it is written', async () => {
    computer()
    const [message, attachment] = contents.records.source
    if (!message || !attachment) throw new Error('the contents hold two sources')
    const partOf = { source: message.id, part: 'informant.txt', at: '' }
    const store = await openCase()
    const marked = await store.commit('Mark', (tx) => tx.update('source', attachment.id, { partOf }))
    if (!marked.ok) throw new Error(marked.error.message)
    show(
      <StoreProvider store={store}>
        <ExportBundle onClose={() => undefined} />
      </StoreProvider>,
    )
    await expect.element(page.getByText('One source that is not secret stays out too')).toBeVisible()
    await expect.element(page.getByText('source: A test source')).toBeVisible()
    expect(await auditPage(axe)).toEqual([])
    clear()
    await store.close()
  })

  it('goes out with its warnings shown first, and comes back on a fresh profile', async () => {
    const { written } = computer()
    const store = await openCase()
    show(
      <StoreProvider store={store}>
        <ExportBundle onClose={() => undefined} />
      </StoreProvider>,
    )
    await expect.element(page.getByText('1 claim for the desk alone')).toBeVisible()
    await expect.element(page.getByText('One secret record stays out')).toBeVisible()
    expect(await auditPage(axe)).toEqual([])
    await page.getByRole('button', { name: 'Export…' }).click()
    await expect.element(page.getByText('The case was written to A test case.casebundle.')).toBeVisible()
    expect((await store.list('export'))[0]).toMatchObject({ what: 'bundle', sha256: sha256Hex(written()) })
    await store.close()
    const bytes = written()
    clear()

    await catalogue.close()
    for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
    const fresh = await openCatalogue()
    if (!fresh.ok) throw new Error(fresh.error.message)
    catalogue = fresh.value
    let id = ''
    importDialog((caseId) => (id = caseId))
    await browse(bytes)
    await expect.element(page.getByText('1 source, 1 excerpt, 1 claim')).toBeVisible()
    expect(await auditPage(axe)).toEqual([])
    await page.getByRole('button', { name: 'Take it in' }).click()
    await expect.poll(() => id).toBe(contents.records.case[0]?.id)
    const [source] = contents.records.source
    const back = await catalogue.openCase(contents.records.case[0]?.id ?? store.caseId)
    if (!back.ok || !source) throw new Error('the case is not there')
    expect(canonicalJson((await back.value.get('source', source.id)) ?? null)).toBe(canonicalJson(source))
    expect(await back.value.list('source')).toHaveLength(1)
    await back.value.close()
  })

  it('comes in beside a case that is here with other changes, as a copy', async () => {
    computer()
    const store = await openCase()
    const bytes = await bundled(contents)
    const [claim] = contents.records.claim
    const worked = await store.commit('Go on with it', (tx) =>
      tx.update('claim', claim?.id ?? '', { comment: 'Since then.' }),
    )
    if (!worked.ok) throw new Error(worked.error.message)
    await store.close()
    let id = ''
    importDialog((caseId) => (id = caseId))
    await browse(bytes)
    await page.getByRole('button', { name: 'Take it in' }).click()
    await expect.element(page.getByText(/already here with other changes/)).toBeVisible()
    await page.getByRole('button', { name: 'Take it in as a copy' }).click()
    await expect.poll(() => id).not.toBe('')
    const [own] = contents.records.case
    expect(id).not.toBe(own?.id)
    expect((await catalogue.list()).map((entry) => entry.id).toSorted()).toEqual([own?.id, id].toSorted())
  })

  it('says which secret records are still named in it', async () => {
    computer()
    const store = await openCase()
    const [claim] = contents.records.claim
    if (claim === undefined) throw new Error('the case has a claim')
    const before = 'Some of what is secret is still named or quoted'
    show(
      <StoreProvider store={store}>
        <ExportBundle onClose={() => undefined} />
      </StoreProvider>,
    )
    await expect.element(page.getByText('One secret record stays out')).toBeVisible()
    expect(document.body.textContent).not.toContain(before)
    const changed = await store.commit('Quote the informant', (tx) =>
      tx.update('claim', claim.id, { proposition: 'So says INFORMANT’S  letter, page 3.' }),
    )
    const renamed = await store.commit('Name the letter', (tx) =>
      tx.update('source', contents.records.source[1]?.id ?? '', { title: 'Informant’s letter' }),
    )
    if (!changed.ok || !renamed.ok) throw new Error('the records are not changed')
    await expect.element(page.getByText(before)).toBeVisible()
    await expect.element(page.getByText('source: Informant’s letter')).toBeVisible()
    await store.close()
  })

  it('is refused with its reason, and nothing is stored', async () => {
    computer()
    importDialog(() => undefined)
    await browse(new TextEncoder().encode('not a zip'), 'wrong.casebundle')
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('wrong.casebundle: The file is not a case bundle')
    expect(await catalogue.list()).toEqual([])
  })

  it('is written to the backup folder only when the case changed', async () => {
    const { calls } = computer()
    const store = await openCase()
    expect(await writeBackup(store)).toMatchObject({ ok: true, value: { written: true } })
    expect(await writeBackup(store)).toMatchObject({ ok: true, value: { written: false } })
    expect(calls.filter((channel) => channel === 'backup.begin')).toHaveLength(1)
    await store.close()
  })

  it('holds the sample case, which opens and is there once', async () => {
    const first = await importSample(catalogue)
    const again = await importSample(catalogue)
    expect(first).toEqual(again)
    expect(await catalogue.list()).toHaveLength(1)
  })
})
