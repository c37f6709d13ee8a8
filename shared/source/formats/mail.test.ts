import { describe, expect, it } from 'vitest'
import { utf8Encode } from '@shared/kernel/utf8'
import { readDocument, readPart } from '@shared/source/read-document'
import { readToolsOf } from '@shared/source/read-tools'
import { faultOfStructure } from '@shared/source/structure'
import { textBytes } from './byte-text'
import { mailDate } from './mail-date'

const tools = readToolsOf(crypto.subtle, TextDecoder)
const facts = { fileName: 'message.eml', mediaType: '' }
const lines = (...text: string[]) => utf8Encode(text.join('\r\n'))

async function read(bytes: Uint8Array, as = facts) {
  const result = await readDocument(bytes, as, tools)
  if (!result.ok) throw new Error(result.error.message)
  const { text, structure } = result.value.extraction
  expect(faultOfStructure(text, structure)).toBeNull()
  return result.value
}
const refusal = async (bytes: Uint8Array) => {
  const result = await readDocument(bytes, facts, tools)
  return result.ok ? 'taken' : result.error.message
}

const HEAD = [
  'Message-ID: <1@example.org>',
  'From: =?utf-8?B?0JjQstCw0L0=?= <ivan@example.org>',
  'To: Desk <desk@example.org>, second@example.org',
  'Date: Fri, 08 Dec 2023 10:11:12 +0200',
  'Subject: =?windows-1251?Q?=CE=F2=E2=E5=F2?= to you',
]
const MULTIPART = [
  ...HEAD,
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b1"',
  '',
  '--b1',
  'Content-Type: multipart/alternative; boundary="b2"',
  '',
  '--b2',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'We sold nothing. (plain)',
  '--b2',
  'Content-Type: text/html; charset=windows-1251',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  '<p>=CC=FB <a href="https://example.org/x">sold</a> nothing.</p><img src="https://evil.example/pixel">',
  '--b2--',
  '--b1',
  'Content-Type: application/pdf; name="list.pdf"',
  'Content-Disposition: attachment; filename="list.pdf"',
  'Content-Transfer-Encoding: base64',
  '',
  'JVBERi0=',
  '--b1',
  'Content-Type: message/rfc822',
  '',
  'From: other@example.org',
  'Subject: inner',
  '',
  'Inner words.',
  '--b1--',
  '',
]

describe('openMail', () => {
  it('reads headers and words, and gives out attachments and messages in the message', async () => {
    const { format, extraction, parts } = await read(lines(...MULTIPART))
    expect(format).toBe('mail')
    expect(extraction.text).toBe(
      [
        'From: Иван <ivan@example.org>',
        'To: Desk <desk@example.org>, second@example.org',
        'Date: Fri, 08 Dec 2023 10:11:12 +0200',
        'Subject: Ответ to you',
        '',
        'Мы sold nothing.',
        '',
        'Attachments:',
        '',
        'list.pdf (application/pdf, 5 bytes)',
        'part-2.eml (message/rfc822, 53 bytes)',
      ].join('\n'),
    )
    expect(extraction.structure.links.map(({ start, end }) => extraction.text.slice(start, end))).toEqual([
      'sold',
    ])
    expect(extraction.found.map(({ field, value, sure }) => [field, value, sure])).toEqual([
      ['title', 'Ответ to you', true],
      ['author', 'Иван', false],
      ['published', '2023-12-08T10:11:12+02:00', true],
    ])
    for (const { value, place, field } of extraction.found) {
      if (place === null) throw new Error('no place')
      const words = extraction.text.slice(place.start, place.end)
      expect(field === 'published' ? mailDate(words) : words).toContain(value)
    }
    expect(parts.map(({ key, fileName, wanted }) => [key, fileName, wanted])).toEqual([
      ['attachment:0', 'list.pdf', true],
      ['attachment:1', 'part-2.eml', true],
      ['plain-text', 'message.txt', false],
    ])
    const inner = await readPart(lines(...MULTIPART), facts, 'attachment:1', tools)
    if (!inner.ok) throw new Error(inner.error.message)
    expect(inner.value.at).toBe('2023-12-08T08:11:12.000Z')
    const innerRead = await read(inner.value.bytes, inner.value.facts)
    expect(innerRead.extraction.text).toBe('From: other@example.org\nSubject: inner\n\nInner words.\n')
  })

  it('refuses parts nested 1,000 deep, floods of parts and of headers, by name', async () => {
    const deep: string[] = [...HEAD, 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="n0"', '']
    for (let level = 1; level <= 1_000; level += 1) {
      deep.push(`--n${level - 1}`, `Content-Type: multipart/mixed; boundary="n${level}"`, '')
    }
    expect(await refusal(lines(...deep, 'end'))).toContain('nests its parts more than 50 deep')
    const many = [
      ...HEAD,
      'Content-Type: multipart/mixed; boundary="m"',
      '',
      ...Array(3_000).fill('--m\r\n\r\nx'),
    ]
    expect(await refusal(lines(...many))).toContain('more than 2000 parts')
    const flood = [...HEAD, `X-Flood: ${'a'.repeat(900)}`].concat(
      Array(2_000).fill(`X-More: ${'b'.repeat(900)}`),
    )
    expect(await refusal(lines(...flood, '', 'x'))).toContain('more than 1 MB of headers')
  })

  it('reads messages in messages no deeper than one, however many there are', async () => {
    const nested = Array.from(
      { length: 1_000 },
      () => 'From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n',
    )
    const { parts } = await read(lines(...nested, 'From: b@example.org', '', 'end'))
    expect(parts).toHaveLength(1)
  })

  it.each([
    ['Fri, 08 Dec 2023 10:11:12 +0200', '2023-12-08T10:11:12+02:00'],
    ['8 Dec 23 10:11 GMT', '2023-12-08T10:11:00Z'],
    ['Fri, 08 Dec 2023 10:11:12 -0000', '2023-12-08T10:11:12'],
    ['Fri, 31 Feb 2023 10:11:12 +0200', ''],
    ['yesterday', ''],
  ])('reads the date %j as %j', (text, iso) => expect(mailDate(text)).toBe(iso))
})

describe('pages saved as one file', () => {
  const mhtml = [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://example.org/story',
    'Subject: =?utf-8?Q?The=20story?=',
    'Date: Sat, 2 Dec 2023 09:11:12 -0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----x----"',
    '',
    '------x----',
    'Content-Type: text/html',
    'Content-ID: <frame-1@mhtml.blink>',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: https://example.org/story',
    '',
    '<html><meta charset=3D"utf-8"><body><p>No w=',
    'eapons =E2=80=93 none.</p></body></html>',
    '------x----',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://example.org/a.png',
    '',
    'AQID',
    '------x------',
    '',
  ]

  it('reads the page, its address, and what it is built of', async () => {
    const bytes = lines(...mhtml)
    const as = { fileName: 'story.mhtml', mediaType: '' }
    const reading = await read(bytes, as)
    expect(reading.format).toBe('html')
    expect(reading.extraction.text).toBe('No weapons – none.\n')
    expect(reading.extraction.found).toContainEqual(
      expect.objectContaining({ field: 'url', value: 'https://example.org/story' }),
    )
    // "-0000": the zone is not known, so there is no instant.
    expect(reading.at).toBeUndefined()
    expect(reading.parts).toMatchObject([{ part: 'https://example.org/a.png', byteLength: 3, wanted: false }])
    const part = await readPart(bytes, as, 'part:0', tools)
    expect(part.ok && [...part.value.bytes]).toEqual([1, 2, 3])
  })

  it('takes address and instant from a note of SingleFile', async () => {
    const page =
      '<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://example.org/a \n saved date: Sat Dec 02 2023 10:11:12 GMT+0100 (Central European Standard Time)\n--><p>Words.'
    const reading = await read(textBytes(page), { fileName: 'a.html', mediaType: 'text/html' })
    expect(reading.at).toBe('2023-12-02T09:11:12.000Z')
    expect(reading.extraction.found[0]).toMatchObject({ field: 'url', value: 'https://example.org/a' })
    expect(reading.extraction.remarks[0]).toBe(
      'The page was saved with SingleFile on 2023-12-02T09:11:12.000Z, as the file says.',
    )
  })

  it('names a page that is all script', async () => {
    const read = await readDocument(
      textBytes('<!doctype html><title>App</title><script>run()</script>'),
      { fileName: 'a.html', mediaType: '' },
      tools,
    )
    expect(read).toMatchObject({ ok: false, error: { code: 'source.no-words' } })
  })
})
