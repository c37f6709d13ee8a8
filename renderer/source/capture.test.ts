import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { utf8Encode } from '@shared/kernel/utf8'
import { MAX_SOURCE_BYTES } from '@shared/source/limits'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { browserPlatform } from '@renderer/store/platform'
import type { Store } from '@renderer/store/store'
import { valueOf } from '@renderer/store/testing'
import { captureBytes, captureNote, trashSource } from './actions'
import { captureAll, fromFile } from './capture-queue'

let catalogue: Catalogue
let store: Store

const bytesOf = (text: string) => utf8Encode(text) as Uint8Array<ArrayBuffer>
const TXT = { fileName: 'a.txt', mediaType: 'text/plain' }

beforeEach(async () => {
  catalogue = valueOf(await openCatalogue())
  store = valueOf(await catalogue.openCase(valueOf(await catalogue.createCase('Test'))))
})

afterEach(async () => {
  await store.close()
  await catalogue.close()
})

describe('captureBytes', () => {
  it('keeps the bytes, the text and both hashes, and makes one change of it', async () => {
    const bytes = bytesOf('\ufeffOne.\r\n\r\nTwo.')
    const { source, existed } = valueOf(await captureBytes(store, TXT, bytes))
    expect(existed).toBe(false)
    expect(source.original).toEqual({
      fileName: 'a.txt',
      mediaType: 'text/plain',
      byteLength: bytes.length,
      sha256: await browserPlatform.sha256(bytes),
    })
    const kept = await store.original(source.original.sha256)
    expect(new Uint8Array((await kept?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(bytes)
    const [rendition] = await store.by('rendition', 'source', source.id)
    if (rendition === undefined) throw new Error('no rendition')
    const { text } = valueOf(await store.text(rendition))
    expect(text).toBe('One.\r\n\r\nTwo.')
    expect(rendition.textSha256).toBe(await browserPlatform.sha256(utf8Encode(text)))
    expect(
      (await store.history.page({ limit: 5 })).filter(({ label }) => label === 'Capture a source').length,
    ).toBe(1)
  })

  it('stores the same bytes once, even while their source is in the trash', async () => {
    const { source } = valueOf(await captureBytes(store, TXT, bytesOf('Same words.')))
    const again = valueOf(
      await captureBytes(store, { fileName: 'b.md', mediaType: '' }, bytesOf('Same words.')),
    )
    expect(again).toEqual({ source, existed: true })
    await trashSource(store, source.id)
    const third = valueOf(await captureBytes(store, TXT, bytesOf('Same words.')))
    expect(third.existed && third.source.trashed !== null).toBe(true)
    expect((await store.list('source', { trashed: 'both' })).length).toBe(1)
  })

  it('leaves nothing behind of what it refuses', async () => {
    const refused = [
      bytesOf(''),
      bytesOf(' \n '),
      bytesOf('%PDF-1.7'),
      new Uint8Array(2_000),
      new Uint8Array(MAX_SOURCE_BYTES + 1).fill(0x61),
    ]
    for (const bytes of refused) expect((await captureBytes(store, TXT, bytes)).ok).toBe(false)
    const empty = await captureBytes(
      store,
      { fileName: 'a.html', mediaType: '' },
      bytesOf('<script>only()</script>'),
    )
    expect(empty).toMatchObject({ ok: false, error: { code: 'source.no-words' } })
    expect(await store.list('source', { trashed: 'both' })).toEqual([])
    expect(await store.list('rendition', { trashed: 'both' })).toEqual([])
    expect(await store.original(await browserPlatform.sha256(bytesOf('%PDF-1.7')))).toBeUndefined()
  })

  it('reads a hostile page in the worker and loads nothing of it', async () => {
    const page = `<base href="https://evil.invalid/"><img src="https://evil.invalid/p.gif"><script src="https://evil.invalid/s.js"></script>
      <p onclick="x()">Words stay. <a href="javascript:alert(1)">this too</a></p>${'<div>'.repeat(100_000)}deep`
    const before = performance.getEntriesByType('resource').length
    const { source } = valueOf(
      await captureBytes(store, { fileName: 'p.html', mediaType: '' }, bytesOf(page)),
    )
    const [rendition] = await store.by('rendition', 'source', source.id)
    if (rendition === undefined) throw new Error('no rendition')
    const { text, structure } = valueOf(await store.text(rendition))
    expect(text).toBe('Words stay. this too\n\ndeep\n')
    expect(structure.links).toEqual([])
    expect(rendition.remarks.join(' ')).toContain('1 script was left out.')
    const asked = performance.getEntriesByType('resource').slice(before)
    expect(asked.filter(({ name }) => name.includes('evil.invalid'))).toEqual([])
  })

  it('takes 49 MB without holding up the window, and can be stopped', async () => {
    const line = 'The shipment of 12 crates was declared as spare parts, the record says. '
    const bytes = bytesOf(line.repeat(Math.floor((49 * 1024 * 1024) / line.length)))
    const stopped = captureBytes(store, TXT, bytes, { signal: AbortSignal.abort() })
    expect(await stopped).toMatchObject({ ok: false, error: { code: 'stopped' } })
    const captured = valueOf(await captureBytes(store, TXT, bytes))
    expect(captured.source.original.byteLength).toBe(bytes.length)
  }, 60_000)
})

it('keeps a typed note as a source of its kind, hashed as it stands', async () => {
  const { source } = valueOf(
    await captureNote(store, { text: '# Call\n\nThey said no.', title: 'Call: the “office”', kind: 'note' }),
  )
  expect(source.kind).toBe('note')
  expect(source.title).toBe('Call: the “office”')
  expect(source.original.sha256).toBe(await browserPlatform.sha256(bytesOf('# Call\n\nThey said no.')))
})

it('reports each of several files: kept, already here, refused', async () => {
  const files = [
    new File(['Alpha text.'], 'alpha.txt'),
    new File(['Alpha text.'], 'copy.txt'),
    new File([new Uint8Array(600)], 'binary.txt'),
    new File(['a,b\n1,2\n'], 'rows.csv', { type: 'text/csv' }),
  ]
  const done: number[] = []
  const outcomes = await captureAll(store, files.map(fromFile), new AbortController().signal, (count) =>
    done.push(count),
  )
  expect(done).toEqual([1, 2, 3, 4])
  expect(
    outcomes.map(({ result }) =>
      result.ok ? (result.value.existed ? 'here' : result.value.source.kind) : result.error.code,
    ),
  ).toEqual(['other', 'here', 'source.binary', 'data-set'])
})
