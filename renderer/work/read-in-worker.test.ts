import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '@shared/kernel/canonical-json'
import { sha256Hex } from '@shared/kernel/sha256'
import { utf8Encode } from '@shared/kernel/utf8'
import { openInWorker, pageInWorker, partInWorker, readInWorker } from './read-in-worker'
import { readTools } from './read-tools'

const TXT = { fileName: 'a.txt', mediaType: 'text/plain' }
const own = (bytes: Uint8Array) => new Uint8Array(bytes)
const mail = utf8Encode(
  [
    'Message-ID: <1@example.org>',
    'From: a@example.org',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/html',
    '',
    '<p>Attached.</p>',
    '--b',
    'Content-Type: text/plain; name="list.txt"',
    'Content-Disposition: attachment',
    '',
    'The list.',
    '--b--',
  ].join('\r\n'),
)
const EML = { fileName: 'a.eml', mediaType: '' }

describe('a file read in a worker', () => {
  it.each([
    ['small', 'One.\n\nTwo.'],
    ['large', 'A line of the text.\n\n'.repeat(20_000)],
  ])('has the hashes of its text and structure: %s', async (_, text) => {
    const read = await readInWorker(utf8Encode(text), TXT)
    if (!read.ok) throw new Error(read.error.message)
    const { extraction, hashes, format } = read.value
    expect(format).toBe('text')
    expect(extraction.text).toBe(text)
    expect(hashes).toEqual({
      textSha256: sha256Hex(utf8Encode(text)),
      structureSha256: sha256Hex(utf8Encode(canonicalJson(extraction.structure))),
    })
  })

  it('gives out the parts of a container while it is open, and its page', async () => {
    const opened = await openInWorker(mail, EML)
    if (!opened.ok) throw new Error(opened.error.message)
    const part = await opened.value.part('attachment:0')
    expect(part.ok && new TextDecoder().decode(part.value.bytes).trim()).toBe('The list.')
    expect(await opened.value.part('attachment:7')).toMatchObject({ error: { code: 'source.no-part' } })
    opened.value.close()
    expect(await opened.value.part('attachment:0')).toMatchObject({ error: { code: 'stopped' } })
    expect(await partInWorker(mail, EML, 'attachment:0')).toMatchObject({
      value: { facts: { fileName: 'list.txt' } },
    })
    expect(JSON.stringify(await pageInWorker(mail, EML))).toContain('"tag":"p"')
    expect(await pageInWorker(utf8Encode('x y'), TXT)).toMatchObject({ error: { code: 'source.no-page' } })
  })

  it('stops at a signal, before and while', async () => {
    const before = new AbortController()
    before.abort()
    expect(await readInWorker(mail, EML, { signal: before.signal })).toMatchObject({
      error: { code: 'stopped' },
    })
    const meanwhile = new AbortController()
    const reading = readInWorker(utf8Encode('words '.repeat(2_000_000)), TXT, { signal: meanwhile.signal })
    meanwhile.abort()
    expect(await reading).toMatchObject({ error: { code: 'stopped' } })
  })

  it('keeps what a hostile file breaks inside', async () => {
    const bomb = own(
      zipSync({ 'word/document.xml': strToU8('<x/>'), 'word/a': [new Uint8Array(12 << 20), { level: 9 }] }),
    )
    expect(await readInWorker(bomb, { fileName: 'a.docx', mediaType: '' })).toMatchObject({
      error: { code: 'zip.bomb' },
    })
  })

  it('leaves the window free for a text of 20 MB', async () => {
    const bytes = utf8Encode('A line of a very long text that goes on and on.\n\n'.repeat(400_000))
    const begun = performance.now()
    let longest = 0
    let last = begun
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 5)
    const read = await readInWorker(bytes, TXT)
    clearInterval(beat)
    expect(read.ok).toBe(true)
    // Posting the bytes and taking the text over cost a copy each; reading itself takes seconds, elsewhere. Against
    // what reading took, since a busy machine is slower at both.
    expect(longest).toBeLessThan((last - begun) / 4)
  }, 60_000)
})

it.runIf(readTools.brotli !== undefined)('unpacks Brotli within a limit', async () => {
  if (readTools.brotli === undefined) throw new Error('no Brotli')
  // "hello hello hello" by RFC 7932, uncompressed meta-block.
  const packed = new Uint8Array([0x0b, 0x02, 0x80, 0x68, 0x65, 0x6c, 0x6c, 0x6f, 0x03])
  const plain = await readTools.brotli(packed, 100)
  expect(plain === null ? null : new TextDecoder().decode(plain)).toBe('hello')
  expect(await readTools.brotli(packed, 3)).toBeNull()
  expect(await readTools.brotli(new Uint8Array([1, 2, 3]), 100)).toBeNull()
})
