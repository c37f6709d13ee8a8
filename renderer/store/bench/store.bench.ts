import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import { commands } from 'vitest/browser'
import { openArchive, readerOfBytes, type RandomReader } from '@shared/bundle/archive'
import { LIMITS } from '@shared/bundle/limits'
import { readBundle } from '@shared/bundle/read'
import { writeBundle } from '@shared/bundle/write'
import type { BundleContents } from '@shared/bundle/contents'
import type { CaseId, NoteId } from '@shared/kernel/ids'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { browserPlatform, plain } from '@renderer/store/platform'
import type { Store } from '@renderer/store/store'
import { excerptDraft, noteDraft, valueOf } from '@renderer/store/testing'
import { hashAndDeflate, inflateAndHash, openBare } from './bare'
import { largeCase } from './large-case'
import { type Figure, inTurn, median, took } from './rounds'

/** Where the program behind `npm run bench` looks for what was measured, and the case it opens in the window. */
const OUT = 'out/bench'
/** `npm run bench -- --quick` makes all of it smaller. */
const SCALE = Number(import.meta.env['VITE_BENCH_SCALE'] ?? 1)
const sized = (scale: number) => ({
  sources: Math.ceil(1_000 * scale),
  excerpts: Math.ceil(10_000 * scale),
  shipments: Math.ceil(5_000 * scale),
  entities: Math.ceil(200 * scale),
})
const INPUTS = { now: 0, caseName: 'A large case', software: 'Gainsay bench' }
const ROUNDS = 3

test('the store and the bundle, beside the limits of the platform', { timeout: 1_200_000 }, async () => {
  const catalogue = valueOf(await openCatalogue())
  const size = sized(SCALE)
  const large = largeCase(size)
  const { caseId } = valueOf(await catalogue.importContents(large))
  const store = valueOf(await catalogue.openCase(caseId))
  expect(await store.counts()).toMatchObject({ source: size.sources, excerpt: size.excerpts })
  const commits = await aroundCommit(store)
  await store.close()

  // A fifth of it: what is measured is work for each byte.
  const bundle = await written(largeCase(sized(SCALE / 5), 2))
  const bundles = await aroundBundle(catalogue, bundle)
  await catalogue.close()

  const figures: readonly Figure[] = [...commits, ...bundles]
  await commands.writeFile(`${OUT}/store.json`, JSON.stringify({ figures, bundleBytes: bundle.length }))
  await commands.writeFile(`${OUT}/large.casebundle`, base64(await written(large)), 'base64')
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
})

async function aroundBundle(catalogue: Catalogue, bundle: Uint8Array): Promise<Figure[]> {
  const files = await filesOf(bundle)
  const packed = await hashAndDeflate(files)
  const file = new Blob([plain(bundle)])
  const imports = { ours: [] as number[], bare: [] as number[] }
  let here: CaseId | null = null
  for (let round = 0; round < ROUNDS; round += 1) {
    imports.bare.push(await took(() => inflateAndHash(packed)))
    if (here !== null) {
      valueOf(await catalogue.trashCase(here))
      valueOf(await catalogue.removeForever(here))
    }
    imports.ours.push(
      await took(async () => {
        const read = valueOf(await readBundle(readerOf(file), browserPlatform))
        here = valueOf(await catalogue.importContents(read)).caseId
      }),
    )
  }
  if (here === null) throw new Error('the case was not taken in')
  const store = valueOf(await catalogue.openCase(here))
  const exports = await inTurn(ROUNDS, {
    ours: async () => written(valueOf(await store.contents())),
    bare: () => hashAndDeflate(files),
  })
  await store.close()
  return [
    { what: 'Export a bundle', limit: 'hash and deflate the same files', aim: null, ...exports },
    { what: 'Import a bundle', limit: 'inflate and hash the same files', aim: null, ...imports },
  ]
}

async function aroundCommit(store: Store): Promise<Figure[]> {
  const bare = await openBare('bench-bare')
  const [rendition] = await store.page('rendition', { limit: 1 })
  if (rendition === undefined) throw new Error('the case has no rendition')
  const { text } = valueOf(await store.text(rendition))
  const draft = excerptDraft(
    { source: rendition.source, rendition: rendition.id, sha256: '' },
    text.slice(0, 120),
  )
  let note: NoteId | undefined
  valueOf(
    await store.commit('Write a note', (tx) => {
      note = tx.create('note', noteDraft('Begun')).id
    }),
  )
  if (note === undefined) throw new Error('no note was made')
  const id = note
  let turn = 0
  const limit = 'one strict put of the same record'
  const [excerpt, written] = [(await store.page('excerpt', { limit: 1 }))[0], await store.get('note', id)]
  if (excerpt === undefined || written === undefined) throw new Error('the case has no excerpt')
  const clips = await rounds({
    ours: () => store.commit('Clip an excerpt', (tx) => void tx.create('excerpt', draft)),
    bare: () => bare.put({ ...excerpt, id: `excerpt ${(turn += 1)}` }),
  })
  const edits = await rounds({
    ours: () =>
      store.commit('Rename a note', (tx) => tx.update('note', id, { title: `Title ${(turn += 1)}` })),
    bare: () => bare.put({ ...written, title: `Title ${(turn += 1)}` }),
  })
  bare.close()
  return [
    { what: 'Commit a new excerpt', limit, aim: 3, ...clips },
    { what: 'Commit a changed note', limit, aim: 3, ...edits },
  ]
}

/** How many are timed as one: the clock of a page is coarse. */
const AT_ONCE = 5

/** Five rounds of eight times five, each by its median; what is slow once, such as a flush, must not decide. */
async function rounds({ ours, bare }: Parameters<typeof inTurn>[1]): Promise<Pick<Figure, 'ours' | 'bare'>> {
  const several = (work: () => Promise<unknown>) => async () => {
    for (let time = 0; time < AT_ONCE; time += 1) await work()
  }
  const pair = { ours: several(ours), bare: several(bare) }
  const figures = { ours: [] as number[], bare: [] as number[] }
  await inTurn(4, pair)
  for (let round = 0; round < 5; round += 1) {
    const times = await inTurn(8, pair)
    figures.ours.push(median(times.ours) / AT_ONCE)
    figures.bare.push(median(times.bare) / AT_ONCE)
  }
  return figures
}

async function written(contents: BundleContents): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of writeBundle(contents, INPUTS, browserPlatform)) pieces.push(piece)
  return new Uint8Array(await new Blob(pieces.map(plain)).arrayBuffer())
}

async function filesOf(bundle: Uint8Array): Promise<Uint8Array[]> {
  const archive = valueOf(await openArchive(readerOfBytes(bundle), LIMITS))
  const files: Uint8Array[] = []
  for (const file of archive.values()) files.push(valueOf(await file.bytes()))
  return files
}

const readerOf = (file: Blob): RandomReader => ({
  size: file.size,
  read: async (offset, length) => new Uint8Array(await file.slice(offset, offset + length).arrayBuffer()),
})

/** In pieces, since a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 32_768)
    text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
  return btoa(text)
}
