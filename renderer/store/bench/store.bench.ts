import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import { commands } from 'vitest/browser'
import { openArchive, readerOfBytes, type RandomReader } from '@shared/bundle/archive'
import { LIMITS } from '@shared/bundle/limits'
import { readBundle } from '@shared/bundle/read'
import { writeBundle } from '@shared/bundle/write'
import type { BundleContents } from '@shared/bundle/contents'
import type { NoteId } from '@shared/kernel/ids'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { browserPlatform, plain } from '@renderer/store/platform'
import type { Store } from '@renderer/store/store'
import { excerptDraft, noteDraft, valueOf } from '@renderer/store/testing'
import { hashAndDeflate, inflateAndHash, openBare } from './bare'
import { largeCase } from './large-case'
import { type Figure, inTurn, median, took } from './rounds'

/** Where the program behind `npm run bench` looks for what was measured, and the case it opens in the window. */
const OUT = '../../../out/bench'
const SIZE = { sources: 1_000, excerpts: 10_000, shipments: 5_000, entities: 200 }
const INPUTS = { now: 0, caseName: 'A large case', software: 'Gainsay bench' }
const ROUNDS = 3

test('the store and the bundle, beside the limits of the platform', { timeout: 900_000 }, async () => {
  const contents = largeCase(SIZE)
  const bundle = await written(contents)
  const files = await filesOf(bundle)
  const catalogue = valueOf(await openCatalogue())

  const [imported, exported] = await aroundBundle(catalogue, bundle, files)
  const [entry] = await catalogue.list()
  if (entry === undefined) throw new Error('the case was not taken in')
  const store = valueOf(await catalogue.openCase(entry.id))
  expect(await store.counts()).toMatchObject({
    source: SIZE.sources,
    excerpt: SIZE.excerpts,
    shipment: SIZE.shipments,
  })
  const commits = await aroundCommit(store)
  await store.close()
  await catalogue.close()

  const figures: readonly Figure[] = [...commits, exported, imported]
  await commands.writeFile(`${OUT}/store.json`, JSON.stringify({ figures, bundleBytes: bundle.length }))
  await commands.writeFile(`${OUT}/large.casebundle`, base64(bundle), 'base64')
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
})

async function aroundBundle(
  catalogue: Catalogue,
  bundle: Uint8Array,
  files: readonly Uint8Array[],
): Promise<[Figure, Figure]> {
  const packed = await hashAndDeflate(files)
  const file = new Blob([plain(bundle)])
  const imports = { ours: [] as number[], bare: [] as number[] }
  for (let round = 0; round < ROUNDS; round += 1) {
    imports.bare.push(await took(() => inflateAndHash(packed)))
    const known = (await catalogue.list())[0]
    if (known !== undefined) {
      valueOf(await catalogue.trashCase(known.id))
      valueOf(await catalogue.removeForever(known.id))
    }
    imports.ours.push(
      await took(async () => {
        const read = valueOf(await readBundle(readerOf(file), browserPlatform))
        valueOf(await catalogue.importContents(read))
      }),
    )
  }
  const [entry] = await catalogue.list()
  if (entry === undefined) throw new Error('the case was not taken in')
  const store = valueOf(await catalogue.openCase(entry.id))
  const exports = await inTurn(ROUNDS, {
    ours: async () => written(valueOf(await store.contents())),
    bare: () => hashAndDeflate(files),
  })
  await store.close()
  const limit = 'of the same files, one after the other'
  return [
    { what: 'Import a bundle', limit: `inflating and hashing ${limit}`, aim: null, ...imports },
    { what: 'Export a bundle', limit: `hashing and deflating ${limit}`, aim: null, ...exports },
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

/** Five rounds of forty, each by its median; what is slow once, such as a flush of the disk, must not decide. */
async function rounds(pair: Parameters<typeof inTurn>[1]): Promise<Pick<Figure, 'ours' | 'bare'>> {
  await inTurn(20, pair)
  const figures = { ours: [] as number[], bare: [] as number[] }
  for (let round = 0; round < 5; round += 1) {
    const { ours, bare } = await inTurn(40, pair)
    figures.ours.push(median(ours))
    figures.bare.push(median(bare))
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
