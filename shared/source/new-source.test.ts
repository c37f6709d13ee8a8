import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { newId } from '@shared/kernel/ids'
import { doubtful, type Finding, stated } from './finding'
import { renditionSchema } from './rendition'
import { sourceSchema } from './source'
import { publishedFrom, renditionFrom, sourceFrom } from './new-source'
import type { Extraction } from './rendition'

const extraction = (found: readonly Finding[], text = 'Words.'): Extraction => ({
  extractor: { name: 'html', version: 1 },
  text,
  structure: { blocks: [], links: [], pages: [] },
  remarks: [],
  found,
  aside: [],
})
const source = (found: readonly Finding[], more: { title?: string; text?: string; accessed?: string } = {}) =>
  sourceFrom(extraction(found, more.text), {
    original: { fileName: 'page.html', mediaType: 'text/html', byteLength: 1, sha256: 'a'.repeat(64) },
    format: 'html',
    kind: null,
    title: more.title ?? '',
    accessed: more.accessed ?? '2024-05-21',
  })

describe('a source made of what its document says', () => {
  it('takes the best of each field, and what a person typed before it', () => {
    const found = [
      stated('title', 'First', 'a'),
      stated('title', 'Second', 'b'),
      stated('publisher', 'Post', 'c'),
    ]
    expect(source(found)).toMatchObject({ title: 'First', publisher: 'Post', kind: 'article' })
    expect(source(found, { title: 'Mine' }).title).toBe('Mine')
    expect(source([], { text: '' }).title).toBe('page')
  })
  it('takes the authors that one place names, not the same people three times', () => {
    const found = [
      stated('author', 'Jane Doe', 'the data'),
      stated('author', 'Ivan Petrov', 'the data'),
      stated('author', 'J. Doe', 'the byline'),
    ]
    expect(source(found).authors).toEqual(['Jane Doe', 'Ivan Petrov'])
  })
  it('marks a date that is not sure, and takes no bare year', () => {
    const day = doubtful('published', '2024-05-03T10:11+03:00', 'x', 'It may be another.')
    expect(source([day]).published).toEqual({ edtf: '2024-05-03?', words: '', time: '10:11', zone: '+03:00' })
    expect(source([doubtful('published', '2024', 'x', 'Why.')]).published.edtf).toBe('')
    expect(source([doubtful('published', '2024-05', 'x', 'Why.')]).published.edtf).toBe('2024-05?')
  })
  it('believes the address and the day that a container gives before those of the page', () => {
    const found = [
      stated('url', 'https://example.org/archived', 'the archive'),
      stated('url', 'https://example.org/canonical', 'the canonical link'),
    ]
    expect(source(found, { accessed: '2023-01-02' })).toMatchObject({
      url: 'https://example.org/archived',
      accessed: { edtf: '2023-01-02' },
    })
  })
  it('proposes a language only where the words tell it', () => {
    expect(
      source([], {
        text: 'Das Ministerium erklärte, dass es von der Lieferung nichts wisse und die Berichte mit der nötigen Sorgfalt prüfen werde.',
      }).language,
    ).toBe('de')
    expect(source([], { text: 'Kurz.' }).language).toBe('')
  })
  it('keeps every finding in the rendition', () => {
    const hashes = { textSha256: 'a'.repeat(64), structureSha256: 'b'.repeat(64) }
    const found = [stated('title', 'First', 'a'), stated('title', 'Second', 'b')]
    const rendition = renditionFrom(extraction(found), newId('source', 1, new Uint8Array(10)), hashes)
    expect(rendition.found?.map(({ value }) => value)).toEqual(['First', 'Second'])
  })
})

it.each([
  ['2023-12-03T10:11:00+0200', { edtf: '2023-12-03', words: '', time: '10:11', zone: '+02:00' }],
  ['2023-12-03', { edtf: '2023-12-03', words: '', time: '', zone: '' }],
  ['sometime in winter', { edtf: '', words: 'sometime in winter', time: '', zone: '' }],
])('reads %s as a date of publication', (value, expected) => {
  expect(publishedFrom({ value, sure: true })).toEqual(expected)
})

describe('a document that says more than a record can hold', () => {
  const long = '\u{1f6a2}'.repeat(3_000)
  const endless = {
    ...extraction([
      stated('title', long, long),
      stated('author', long, 'x'),
      stated('publisher', long, 'x'),
      stated('url', `https://example.org/${long}`, 'x'),
      { ...doubtful('published', long, 'x', long), place: null },
      ...Array.from({ length: 200 }, (_, index) => stated('author', `Author ${index}`, 'x')),
    ]),
    remarks: Array.from({ length: 2_000 }, () => long),
  }
  it('is kept all the same, cut at whole characters; an address is whole or none', () => {
    const draft = sourceFrom(endless, {
      original: { fileName: `a${long}`, mediaType: long, byteLength: 1, sha256: 'a'.repeat(64) },
      format: 'html',
      kind: null,
      title: '',
      accessed: '2024-05-21',
    })
    const id = newId('source', 0, new Uint8Array(10))
    const rendition = renditionFrom(endless, id, {
      textSha256: 'a'.repeat(64),
      structureSha256: 'a'.repeat(64),
    })
    for (const field of [
      'title',
      'publisher',
      'authors',
      'url',
      'published',
      'original',
      'language',
    ] as const)
      expect(v.safeParse(sourceSchema.entries[field], draft[field]).success, field).toBe(true)
    for (const field of ['remarks', 'found'] as const)
      expect(v.safeParse(renditionSchema.entries[field], rendition[field]).success, field).toBe(true)
    expect(draft.url).toBe('')
    expect(JSON.stringify([draft, rendition])).not.toMatch(/\\ud[89a-f]/)
  })
})
