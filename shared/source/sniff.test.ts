import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { shownFileName } from './file-name'
import { textBytes } from './formats/byte-text'
import { readDocument } from './read-document'
import { readToolsOf } from './read-tools'
import { sniff } from './sniff'

const tools = readToolsOf(crypto.subtle, TextDecoder)
const kindOf = (content: string | Uint8Array, fileName = '') => {
  const result = sniff(typeof content === 'string' ? textBytes(content) : content, {
    fileName,
    mediaType: '',
  })
  return result.ok ? result.value.kind : result.error.message
}
const zip = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])), { level: 0 })

describe('sniff', () => {
  it.each([
    ['%PDF-1.7\n', 'a.pdf', 'pdf'],
    ['HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n1 0 obj\n', '', 'pdf'],
    ['The header of a file is %PDF-1.4, says the handbook.', 'a.txt', 'words'],
    ['\x89PNG\r\n\x1a\n', 'a.png', 'image'],
    ['\xff\xd8\xff\xe0', '', 'image'],
    ['RIFF\0\0\0\0WEBPVP8 ', '', 'image'],
    ['\0\0\0\x20ftypavif\0\0\0\0', '', 'image'],
    ['BMW sold no cars there.', 'bmw.txt', 'words'],
    ['WARC/1.0\r\nWARC-Type: warcinfo\r\n', '', 'warc'],
    ['From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\n\r\nwords', '', 'mail'],
    ['From: a@example.org\nDate: 3 March 2024\n\nA statement by hand.', 'statement.txt', 'words'],
    ['Return-Path: <a@example.org>\r\nFrom: a\r\nMIME-Version: 1.0\r\n\r\nx', 'a.txt', 'mail'],
    [
      'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n',
      'page.mhtml',
      'mhtml',
    ],
    ['<!doctype html><p>x', 'a.html', 'words'],
  ])('%j named %j is %s', (content, name, kind) => expect(kindOf(content, name)).toBe(kind))

  it('tells zips by what is in them', () => {
    expect(kindOf(zip('[Content_Types].xml', 'word/document.xml'), 'a.zip')).toBe('docx')
    expect(kindOf(zip('datapackage.json', 'archive/a.warc.gz'))).toBe('wacz')
    expect(kindOf(zip('xl/workbook.xml'))).toContain('imported as a table')
    expect(kindOf(zip('case/bagit.txt', 'case/data/case.json'))).toContain('Open a bundle')
    expect(kindOf(zip('a.txt'), 'a.zip')).toBe(
      'This is a zip archive. Unpack it and add the folder. Nothing was kept.',
    )
  })

  it.each([
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'DOCX or PDF'],
    ['{\\rtf1', 'DOCX or PDF'],
    ['\x1f\x8b\x08\0', 'Unpack it'],
    ['\0\0\0\x18ftypmp42', 'transcript'],
    [
      'From a@b Sat Jan  3 10:00:00 2024\nFrom: a\n\nx\n\nFrom c@d Sat Jan  3 10:00:00 2024\nFrom: c\n\ny',
      '.eml',
    ],
  ])('refuses %j and says what to do', (content, what) => expect(kindOf(content)).toContain(what))
})

describe('names that deceive', () => {
  it('believes the bytes and says so', async () => {
    const read = await readDocument(
      textBytes('<!doctype html><title>Gone</title><p>The page is not there.'),
      { fileName: 'customs.csv', mediaType: 'text/csv' },
      tools,
    )
    expect(read).toMatchObject({ ok: true, value: { format: 'html', mediaType: 'text/html' } })
    expect(read.ok && read.value.extraction.remarks[0]).toBe(
      'The file is not named as a web page, but it is one; it was read as that.',
    )
  })

  it('shows what would turn or hide a part of a name', async () => {
    const fileName = 'report\u202efdp.txt'
    expect(shownFileName(fileName)).toBe('report[U+202E]fdp.txt')
    expect(shownFileName('Übersicht – отчёт 报告.pdf')).toBe('Übersicht – отчёт 报告.pdf')
    const read = await readDocument(textBytes('A text with words.'), { fileName, mediaType: '' }, tools)
    expect(read.ok && read.value.extraction.remarks).toEqual([
      'The file’s name holds invisible characters or ones that turn the direction of writing; it is shown as “report[U+202E]fdp.txt”.',
    ])
  })

  it('names a picture that is called a text', async () => {
    const bytes = textBytes('GIF89a\x02\0\x03\0\0\0\0;')
    const read = await readDocument(bytes, { fileName: 'notes.txt', mediaType: 'text/plain' }, tools)
    expect(read.ok && read.value).toMatchObject({ format: 'image', mediaType: 'image/gif' })
    expect(read.ok && read.value.extraction.text).toBe('')
    expect(read.ok && read.value.extraction.remarks).toEqual([
      'The file is named “.txt”, but it is a picture (GIF); it was read as that.',
      'A picture (GIF) of 2 × 3 pixels. It has no text.',
    ])
  })
})
