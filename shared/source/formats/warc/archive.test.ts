import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { joinBytes } from '@shared/source/formats/byte-text'
import { openDocument } from '@shared/source/read-document'
import { readToolsOf } from '@shared/source/read-tools'
import { faultOfStructure } from '@shared/source/structure'
import { parseDigest } from './digest'

const tools = readToolsOf(crypto.subtle, TextDecoder)
const hash = (name: string, bytes: Uint8Array) => createHash(name).update(bytes).digest('hex')

const record = (type: string, uri: string, block: Uint8Array, more: readonly string[] = []) =>
  joinBytes([
    strToU8(
      [
        'WARC/1.0',
        `WARC-Type: ${type}`,
        `WARC-Target-URI: ${uri}`,
        'WARC-Date: 2023-12-03T10:11:12Z',
        'Content-Type: application/http; msgtype=response',
        ...more,
        `Content-Length: ${block.length}`,
        '',
        '',
      ].join('\r\n'),
    ),
    block,
    strToU8('\r\n\r\n'),
  ])
const response = (
  body: Uint8Array,
  headers: readonly string[] = ['Content-Type: text/html'],
  status = '200 OK',
) => joinBytes([strToU8([`HTTP/1.1 ${status}`, ...headers, '', ''].join('\r\n')), body])

const PAGE = strToU8('<!doctype html><title>The &amp; story</title><p>Nothing was sold.')
const page = (digest: string, body = PAGE) =>
  record('response', 'https://example.org/story', response(body), [`WARC-Payload-Digest: ${digest}`])
const GOOD = page(`sha1:${hash('sha1', PAGE)}`)
const IMAGE = record(
  'response',
  'https://example.org/a.png',
  response(strToU8('png'), ['Content-Type: image/png']),
)
const WARC = joinBytes([record('warcinfo', '', strToU8('software: Test 1.0\r\n')), GOOD, IMAGE])

const open = async (bytes: Uint8Array, fileName = 'a.warc') => {
  const result = await openDocument(bytes, { fileName, mediaType: '' }, tools)
  if (!result.ok) throw new Error(result.error.message)
  const { text, structure } = result.value.reading.extraction
  expect(faultOfStructure(text, structure)).toBeNull()
  return result.value
}
const refusal = async (bytes: Uint8Array, fileName: string) => {
  const result = await openDocument(bytes, { fileName, mediaType: '' }, tools)
  return result.ok ? 'taken' : result.error.message
}
const bodyOf = async (bytes: Uint8Array, key: number, fileName?: string) => {
  const { reading, take } = await open(bytes, fileName)
  const part = await take(reading.parts[key]?.key ?? '')
  if (!part.ok) return part.error.message
  return Buffer.from(part.value.bytes).toString()
}

describe('openWarc', () => {
  it.each([
    ['plain', WARC],
    ['packed member by member', joinBytes([gzipSync(GOOD), gzipSync(IMAGE)])],
  ])('lists pages and gives out their bodies: %s', async (_, bytes) => {
    const { reading, take } = await open(bytes, 'a.warc.gz')
    expect(reading.format).toBe('archive')
    expect(reading.extraction.text).toBe(
      [
        'Pages',
        '',
        'The & story',
        'https://example.org/story',
        'captured 2023-12-03T10:11:12.000Z · status 200 · text/html · digest verified',
        '',
        'Other files',
        '',
        'https://example.org/a.png\tcaptured 2023-12-03T10:11:12.000Z · status 200 · image/png · no digest',
      ].join('\n'),
    )
    expect(reading.parts).toMatchObject([
      { title: 'The & story', fileName: 'story.html', digest: 'verified', wanted: true },
      { fileName: 'a.png', digest: 'none', wanted: false },
    ])
    const part = await take(reading.parts[0]?.key ?? '')
    expect(part).toMatchObject({
      ok: true,
      value: { url: 'https://example.org/story', at: '2023-12-03T10:11:12.000Z', digest: 'verified' },
    })
    expect(part.ok && Buffer.from(part.value.bytes).equals(PAGE)).toBe(true)
  })

  it('never shows a page as verified whose digest does not match', async () => {
    const { reading, take } = await open(
      page(`sha1:${hash('sha1', PAGE)}`, strToU8('<p>Something was sold.')),
    )
    expect(reading.parts[0]?.digest).toBe('altered')
    expect(reading.extraction.text).toContain('ALTERED')
    expect(reading.extraction.text).not.toContain('verified')
    const part = await take(reading.parts[0]?.key ?? '')
    expect(part.ok && part.value.remarks.join()).toContain('does not match its bytes')
  })

  it('undoes chunks and packing, and says what it cannot undo', async () => {
    const chunked = strToU8(`5\r\n<p>He\r\n3;x=y\r\nllo\r\n0\r\n\r\n`)
    const sent = (headers: readonly string[], body: Uint8Array) =>
      record('response', 'https://example.org/', response(body, ['Content-Type: text/html', ...headers]))
    expect(await bodyOf(sent(['Transfer-Encoding: chunked'], chunked), 0)).toBe('<p>Hello')
    expect(await bodyOf(sent(['Content-Encoding: gzip'], gzipSync(PAGE)), 0)).toBe(
      Buffer.from(PAGE).toString(),
    )
    expect(await bodyOf(sent(['Content-Encoding: gzip'], PAGE), 0)).toBe(Buffer.from(PAGE).toString())
    expect(await bodyOf(sent(['Content-Encoding: br'], PAGE), 0)).toContain('Brotli')
  })

  it('reads a damaged archive only as far as it is whole, and says so', async () => {
    const cut = await open(WARC.slice(0, -20))
    expect(cut.reading.parts).toHaveLength(1)
    expect(cut.reading.extraction.remarks.join()).toContain('only as far as it is whole')
    const packed = joinBytes([gzipSync(GOOD), gzipSync(IMAGE)])
    const truncated = await open(packed.slice(0, -30), 'a.warc.gz')
    expect(truncated.reading.extraction.remarks.join()).toContain('only as far as it is whole')
    const wrong = packed.slice()
    wrong[gzipSync(GOOD).length - 6] = 0
    expect((await open(wrong, 'a.warc.gz')).reading.parts[0]?.digest).toBe('altered')
    expect(await refusal(strToU8('WARC/1.0\r\nContent-Length: x\r\n\r\n'), 'a.warc')).toContain('is damaged')
  })

  it('reads digests in every writing', () => {
    const bytes = strToU8('x')
    const hex = hash('sha1', bytes)
    expect(parseDigest(`sha1:${hex.toUpperCase()}`)).toEqual({ name: 'SHA-1', hex })
    expect(parseDigest(`sha-256:${createHash('sha256').update(bytes).digest('base64')}`)?.hex).toBe(
      hash('sha256', bytes),
    )
    // RFC 4648 base 32 of SHA-1 over "x".
    expect(parseDigest('sha1:CH3K3DFFJXJIRN3LFBV4QZMMD4P3W2GT')?.hex).toHaveLength(40)
    expect(parseDigest('md5:abc')).toBeNull()
  })
})

/** A WACZ whose description fits its files; `change` spoils it. */
function wacz(change: { readonly [name: string]: Uint8Array | null } = {}, sealed = true): Uint8Array {
  const files: Record<string, Uint8Array> = {
    'archive/data.warc': WARC,
    'pages/pages.jsonl': strToU8(
      '{"format":"json-pages-1.0","id":"pages"}\n{"url":"https://example.org/story","ts":"2023-12-03T10:11:12Z","title":"Story"}\n{"url":"https://example.org/gone"}\n',
    ),
  }
  const resources = Object.entries(files).map(([path, bytes]) => ({
    path,
    hash: `sha256:${hash('sha256', bytes)}`,
    bytes: bytes.length,
  }))
  const description = strToU8(JSON.stringify({ profile: 'data-package', title: 'A crawl', resources }))
  files['datapackage.json'] = description
  if (sealed) {
    const seal = { path: 'datapackage.json', hash: `sha256:${hash('sha256', description)}` }
    files['datapackage-digest.json'] = strToU8(JSON.stringify(seal))
  }
  for (const [name, bytes] of Object.entries(change)) {
    if (bytes === null) delete files[name]
    else files[name] = bytes
  }
  return zipSync(files, { level: 0 })
}

describe('openWacz', () => {
  it('verifies every file and lists the pages it names, also those that are missing', async () => {
    const { reading } = await open(wacz(), 'a.wacz')
    expect(reading.mediaType).toBe('application/wacz')
    expect(reading.extraction.remarks[0]).toBe('All 2 files that the archive lists match their digests.')
    expect(reading.extraction.found[0]).toMatchObject({ field: 'title', value: 'A crawl' })
    expect(reading.parts).toMatchObject([
      { url: 'https://example.org/story', digest: 'verified', problem: '', wanted: true },
      { url: 'https://example.org/gone', problem: 'The archive lists this page but does not hold it.' },
      { fileName: 'a.png', digest: 'verified', wanted: false },
    ])
  })

  const other = joinBytes([page(`sha1:${hash('sha1', strToU8('<p>x'))}`, strToU8('<p>x'))])
  // The same length, other words.
  const changed = strToU8(Buffer.from(WARC).toString().replace('Nothing', 'Plenty!'))
  it.each([
    ['a page was changed', wacz({ 'archive/data.warc': changed }), 'does not match its digest'],
    ['a file was exchanged', wacz({ 'archive/data.warc': other }), 'bytes, but should have'],
    ['a page was added', wacz({ 'archive/more.warc': other }), 'its description does not list it'],
    ['the list was lost', wacz({ 'pages/pages.jsonl': null }), 'is listed, but missing'],
    [
      'the description was changed',
      wacz({ 'datapackage.json': strToU8('{"resources":[{"path":"archive/data.warc"}]}') }),
      'its description (datapackage.json) does not match its digest',
    ],
  ])('opens, but marks and names it when %s', async (_, bytes, why) => {
    const { reading } = await open(bytes, 'a.wacz')
    expect(reading.extraction.remarks[0]).toMatch(/changed after (?:it|they) (?:was|were) made/)
    expect(reading.extraction.remarks.join('\n').toLowerCase()).toContain(why.toLowerCase())
    if (!why.includes('missing')) expect(reading.parts.some(({ digest }) => digest === 'altered')).toBe(true)
  })

  it('checks a signature made with a key of its own, and calls a broken one an alteration', async () => {
    const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-384' }, true, [
      'sign',
      'verify',
    ])
    const sealed = strToU8(
      JSON.stringify({ resources: [{ path: 'archive/data.warc' }, { path: 'pages/pages.jsonl' }] }),
    )
    const digest = `sha256:${hash('sha256', sealed)}`
    const sign = (text: string) =>
      crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, Buffer.from(text))
    const publicKey = Buffer.from(await crypto.subtle.exportKey('spki', keys.publicKey)).toString('base64')
    const signedWith = (signature: ArrayBuffer) => {
      const signedData = { hash: digest, signature: Buffer.from(signature).toString('base64'), publicKey }
      const seal = { path: 'datapackage.json', hash: digest, signedData }
      return wacz({ 'datapackage.json': sealed, 'datapackage-digest.json': strToU8(JSON.stringify(seal)) })
    }
    const good = await open(signedWith(await sign(digest)), 'a.wacz')
    expect(good.reading.extraction.remarks[0]).toContain(
      'signature matches, but it was made with a key of no known owner',
    )
    expect(good.reading.parts[0]?.digest).toBe('verified')
    const bad = await open(signedWith(await sign('sha256:other')), 'a.wacz')
    expect(bad.reading.extraction.remarks.join()).toContain('Its signature does not match')
    expect(bad.reading.parts.filter(({ digest: state }) => state === 'verified')).toEqual([])
  })

  it('refuses what cannot be checked, and bombs, by name', async () => {
    expect(await refusal(wacz({ 'datapackage.json': null }), 'a.wacz')).toContain('no datapackage.json')
    expect(await refusal(wacz({ 'archive/data.warc': null }), 'a.wacz')).toContain('holds no WARC file')
    expect(await refusal(wacz().slice(0, 300), 'a.wacz')).toContain('damaged')
    const bomb = zipSync({
      'datapackage.json': strToU8('{}'),
      'archive/a.warc': [new Uint8Array(12 * 1024 * 1024), { level: 9 }],
    })
    expect(await refusal(bomb, 'a.wacz')).toContain('made to exhaust a computer')
  })
})

const KIT = new URL('../../../../../shared/data/wacz/tests/fixtures/', import.meta.url)
describe.skipIf(!existsSync(KIT) && process.env['CI'] === undefined)('the archives of the kit', () => {
  const readKit = (name: string) => readFileSync(new URL(name, KIT))
  it('opens every valid one with nothing altered', async () => {
    const names = readdirSync(KIT).filter((name) =>
      /^(?:valid|example).*\.(?:wacz|warc|warc\.gz)$/.test(name),
    )
    expect(names.length).toBeGreaterThan(5)
    for (const name of names) {
      const result = await openDocument(readKit(name), { fileName: name, mediaType: '' }, tools)
      if (!result.ok) throw new Error(`${name}: ${result.error.message}`)
      expect(result.value.reading.parts.length, name).toBeGreaterThan(0)
      expect(
        result.value.reading.parts.some(({ digest }) => digest === 'altered'),
        name,
      ).toBe(false)
    }
  })
  it('names what is wrong with an invalid one', async () => {
    expect(await refusal(readKit('invalid_example_1.wacz'), 'a.wacz')).toContain('is listed, but missing')
    const { reading } = await open(readKit('invalid_signed_example_1.wacz'), 'a.wacz')
    expect(reading.extraction.remarks[0]).toContain('leads to no authority known here')
  })
  it('says who signed a valid one', async () => {
    const { reading } = await open(readKit('valid_signed_example_1.wacz'), 'a.wacz')
    expect(reading.extraction.remarks.join()).toContain('The archive was signed for')
  })
})
