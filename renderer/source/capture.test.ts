import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { utf8Encode } from '@shared/kernel/utf8'
import { MAX_SOURCE_BYTES } from '@shared/source/limits'
import { type Catalogue, openCatalogue } from '@renderer/store/catalogue'
import { browserPlatform } from '@renderer/store/platform'
import type { Store } from '@renderer/store/store'
import { valueOf } from '@renderer/store/testing'
import { trashSource } from './actions'
import { fromFile } from './capturable'
import { captureBytes, captureNote } from './capture'
import { captureAll } from './capture-queue'
import { hashListText, listedSources } from '@shared/source/hash-list'
import { earlierVersionsOf, refuseAsLater } from './intake/earlier-version'
import { keepReceipt, MAX_RECEIPT_BYTES } from './intake/keep-unread'
import { reportCsv, stateOf } from './intake/outcomes'

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
    expect(again).toEqual({ source, existed: true, parts: [] })
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

it('keeps the address it was given before what the page says, and says where both were found', async () => {
  const page =
    '<link rel="canonical" href="https://example.org/canonical"><title>T</title><p>Words of it.</p>'
  const { source } = valueOf(
    await captureBytes(store, { fileName: 'p.html', mediaType: '' }, bytesOf(page), {
      url: { address: 'https://example.org/pasted', where: 'the clipboard' },
    }),
  )
  expect(source.url).toBe('https://example.org/pasted')
  const [rendition] = await store.by('rendition', 'source', source.id)
  expect(rendition?.found?.filter(({ field }) => field === 'url').map(({ value }) => value)).toEqual([
    'https://example.org/pasted',
    'https://example.org/canonical',
  ])
})

it('sets aside what the reading proposes in the change of the capture', async () => {
  const menu = '<nav><a href="/a">News</a> <a href="/b">World</a></nav>'
  const words = '<p>The shipment left the port in March, the ministry said in its answer.</p>'.repeat(12)
  const page = `<title>T</title><body>${menu}<article><h1>Port</h1>${words}</article></body>`
  const { source } = valueOf(await captureBytes(store, { fileName: 'p.html', mediaType: '' }, bytesOf(page)))
  const [overlay] = await store.by('overlay', 'source', source.id)
  expect(overlay?.aside.length).toBeGreaterThan(0)
  const [change] = await store.history.page({ limit: 1 })
  expect(change?.records.map(({ noun }) => noun).toSorted()).toEqual(['overlay', 'rendition', 'source'])
})

it('refuses 300 MB before a byte is read, and stores nothing', async () => {
  let opened = 0
  const item = {
    name: 'huge.pdf',
    byteLength: 300 * 1024 * 1024,
    open: () => {
      opened += 1
      return Promise.reject(new Error('never'))
    },
  }
  const [outcome] = await captureAll(store, [item], { signal: new AbortController().signal })
  expect(outcome?.result).toMatchObject({ ok: false, error: { code: 'source.too-large' } })
  expect(outcome?.result.ok === false && outcome.result.error.message).toContain('50 MB')
  expect(opened).toBe(0)
  expect(await store.list('source')).toEqual([])
})

it('leaves what was kept when it is stopped', async () => {
  const stop = new AbortController()
  const files = ['One.', 'Two.', 'Three.'].map((text, at) => fromFile(new File([text], `${at}.txt`)))
  const outcomes = await captureAll(store, files, {
    signal: stop.signal,
    onProgress: (done) => done === 1 && stop.abort(),
  })
  expect(outcomes.map(stateOf)).toEqual(['kept', 'refused', 'refused'])
  expect((await store.list('source')).map(({ original }) => original.fileName)).toEqual(['0.txt'])
})

it('proposes an earlier version of the same address, and nothing for a document of its own', async () => {
  const at = (address: string) => ({ url: { address, where: 'the clipboard' } })
  const first = valueOf(await captureBytes(store, TXT, bytesOf('First.'), at('https://example.org/a')))
  const other = valueOf(
    await captureBytes(store, { ...TXT, fileName: 'b.txt' }, bytesOf('Other.'), at('https://example.org/b')),
  )
  const later = valueOf(
    await captureBytes(store, { ...TXT, fileName: 'c.txt' }, bytesOf('Later.'), at('https://example.org/a')),
  )
  const both = [other.source, later.source]
  const proposed = await earlierVersionsOf(store, both)
  expect([...proposed].map(([id, { earlier }]) => [id, earlier.id])).toEqual([
    [later.source.id, first.source.id],
  ])
  // What was refused once is not proposed again.
  valueOf(await refuseAsLater(store, later.source, first.source))
  expect((await earlierVersionsOf(store, both)).size).toBe(0)
})

it('keeps a part of a secret message as secret as the message', async () => {
  const mail = valueOf(await captureBytes(store, TXT, bytesOf('From a source.'))).source
  valueOf(await store.commit('Hide', (tx) => tx.update('source', mail.id, { protection: 'secret' })))
  const partOf = { source: mail.id, part: 'list.txt', at: '' }
  const part = valueOf(await captureBytes(store, TXT, bytesOf('Its attachment.'), { partOf })).source
  expect(part).toMatchObject({ partOf, protection: 'secret' })
  expect(listedSources(await store.list('source'), true).listed).toEqual([])
})

it('lists hashes as sha256sum does, leaves secret sources out, and keeps a receipt unread beside the list', async () => {
  const odd = { fileName: 'a\\b\nc.txt', mediaType: '' }
  const { source } = valueOf(await captureBytes(store, odd, bytesOf('Listed.')))
  const hidden = valueOf(await captureBytes(store, TXT, bytesOf('Secret.'))).source
  valueOf(await store.commit('Hide', (tx) => tx.update('source', hidden.id, { protection: 'secret' })))
  const { listed, secret } = listedSources(await store.list('source'), true)
  expect(secret).toBe(1)
  const text = hashListText(listed, '2026-01-02T03:04:05.000Z')
  expect(text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual([
    `\\${source.original.sha256}  a\\\\b\\nc.txt`,
  ])
  expect(text).not.toContain(hidden.original.sha256)
  const list = valueOf(await captureBytes(store, TXT, bytesOf(text), { kind: 'hash-list' })).source
  const stamp = new File([new Uint8Array([0, 0x4f, 0x70, 0, 1])], 'list.ots')
  const receipt = valueOf(await keepReceipt(store, list.id, stamp))
  expect(receipt).toMatchObject({ kind: 'receipt', partOf: { source: list.id, part: 'list.ots' } })
  expect((await store.original(receipt.original.sha256))?.size).toBe(5)
  const large = new File([new Uint8Array(MAX_RECEIPT_BYTES + 1)], 'large.pdf')
  expect(await keepReceipt(store, list.id, large)).toMatchObject({
    ok: false,
    error: { code: 'source.too-large' },
  })
  expect(await keepReceipt(store, list.id, new File([], 'none.tsr'))).toMatchObject({ ok: false })
})

it('reports each of several files: kept, already here, refused', async () => {
  const files = [
    new File(['Alpha text.'], 'alpha.txt'),
    new File(['Alpha text.'], 'copy.txt'),
    new File([new Uint8Array(600)], 'binary.txt'),
    new File(['a,b\n1,2\n'], 'rows.csv', { type: 'text/csv' }),
  ]
  const done: [number, string][] = []
  const outcomes = await captureAll(
    store,
    files.map((file) => fromFile(file, `folder/${file.name}`)),
    { signal: new AbortController().signal, onProgress: (count, now) => done.push([count, now]) },
  )
  expect(done).toEqual([
    [0, 'folder/alpha.txt'],
    [1, 'folder/copy.txt'],
    [2, 'folder/binary.txt'],
    [3, 'folder/rows.csv'],
    [4, ''],
  ])
  expect(
    outcomes.map(({ result }) =>
      result.ok ? (result.value.existed ? 'here' : result.value.source.kind) : result.error.code,
    ),
  ).toEqual(['other', 'here', 'source.binary', 'data-set'])
  const lines = reportCsv(outcomes, { passed: [{ path: '=cmd', why: 'hidden' }] }).split('\r\n')
  expect(lines[3]).toMatch(/^folder\/binary.txt,refused,"?This is not a text/)
  expect(lines[5]).toBe(`"'=cmd",passed over,hidden,,`)
})
