import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '@shared/kernel/ids'
import { isGraphemeBoundary } from '@shared/kernel/text'
import { anchorExcerpt } from './anchor'
import { excerptAsMarkdown } from './citation'
import { findInText, foldForFinding } from './find-in-text'
import { segmentsOf } from './highlight'
import { makeExcerpt } from './make-excerpt'

const place = {
  source: newId('source', 1, new Uint8Array(10)),
  rendition: newId('rendition', 1, new Uint8Array(10)),
}
const pieces = fc.constantFrom(
  'no arms ',
  'leave ',
  '\n\n',
  ' ',
  'é',
  'e\u0301',
  '👨‍👩‍👧',
  '🇺🇦',
  '한국',
  '「',
  'क्षि',
  '\r\n',
  'a',
  '.',
  '\u00a0',
)
const texts = fc.array(pieces, { minLength: 1, maxLength: 60 }).map((list) => list.join(''))
const selections = texts.chain((text) =>
  fc.tuple(fc.constant(text), fc.nat({ max: text.length }), fc.nat({ max: text.length })),
)

describe('makeExcerpt', () => {
  it('cuts no grapheme, holds the selected words, and has no white space around it', () => {
    fc.assert(
      fc.property(selections, ([text, a, b]) => {
        const start = Math.min(a, b)
        const end = Math.max(a, b)
        const made = makeExcerpt(text, place, { start, end })
        if (!made.ok) {
          expect(made.error.code).toBe('excerpt.empty')
          return
        }
        const { quote, position } = made.value
        expect(text.slice(position.start, position.end)).toBe(quote.exact)
        expect(quote.exact).toContain(text.slice(start, end).trim())
        expect(quote.exact.trim()).not.toBe('')
        expect(
          text.startsWith(quote.prefix + quote.exact + quote.suffix, position.start - quote.prefix.length),
        ).toBe(true)
        expect(quote.prefix.length).toBeLessThanOrEqual(32)
        expect(quote.suffix.length).toBeLessThanOrEqual(32)
        const cuts = [
          position.start,
          position.end,
          position.start - quote.prefix.length,
          position.end + quote.suffix.length,
        ]
        for (const cut of cuts) expect(isGraphemeBoundary(text, cut)).toBe(true)
      }),
      { seed: 11, numRuns: 500 },
    )
  })
})

describe('anchorExcerpt', () => {
  it('finds every excerpt at its place in its own text', () => {
    fc.assert(
      fc.property(selections, ([text, start, end]) => {
        const made = makeExcerpt(text, place, { start, end })
        if (!made.ok) return
        expect(anchorExcerpt(text, made.value)).toEqual({ verdict: 'exact', place: made.value.position })
      }),
      { seed: 12, numRuns: 500 },
    )
  })

  it('tells two equal phrases apart by their context, and follows the right one', () => {
    const text = 'The ministry sent no arms. A year later the company sent no arms to the port.'
    const second = text.lastIndexOf('sent no arms')
    const made = makeExcerpt(text, place, { start: second, end: second + 12 })
    if (!made.ok) throw new Error(made.error.message)
    expect(anchorExcerpt(`Corrected on Monday. ${text}`, made.value)).toEqual({
      verdict: 'moved',
      place: { start: second + 21, end: second + 33 },
    })
  })

  it('says none when the words are gone, and never guesses', () => {
    const made = makeExcerpt('They sold 137 vehicles.', place, { start: 10, end: 22 })
    if (!made.ok) throw new Error(made.error.message)
    expect(anchorExcerpt('They sold 138 vehicles.', made.value)).toEqual({ verdict: 'none' })
  })
})

describe('segmentsOf', () => {
  const ranges = fc
    .array(fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 })), { maxLength: 12 })
    .map((list) => list.map(([a, b], at) => ({ id: `r${at}`, start: Math.min(a, b), end: Math.max(a, b) })))

  it('covers every place with exactly the ranges that cover it', () => {
    fc.assert(
      fc.property(ranges, (list) => {
        const segments = segmentsOf(list)
        for (let at = 0; at < 31; at += 1) {
          const want = list.filter(({ start, end }) => start <= at && at < end).map(({ id }) => id)
          const got = segments.filter(({ start, end }) => start <= at && at < end)
          expect(got.length).toBe(want.length > 0 ? 1 : 0)
          expect([...(got[0]?.ids ?? [])].toSorted()).toEqual(want.toSorted())
        }
        for (const [index, segment] of segments.entries()) {
          expect(segment.start).toBeLessThan(segment.end)
          expect(segment.start).toBeGreaterThanOrEqual(segments[index - 1]?.end ?? 0)
        }
      }),
      { seed: 13, numRuns: 150 },
    )
  })
})

describe('findInText', () => {
  it('finds words whatever their case, accents and kind of quotes, and gives their own place', () => {
    const text = 'In Łódź the café\u0301s “extremely  in demand” stood; LODZ again.'
    const folded = foldForFinding(text)
    const found = (words: string) => findInText(folded, words).map(({ start, end }) => text.slice(start, end))
    expect(found('lodz')).toEqual(['Łódź', 'LODZ'])
    expect(found('"extremely in demand"')).toEqual(['“extremely  in demand”'])
    expect(found('cafe')).toEqual(['café\u0301'])
    expect(found('   ')).toEqual([])
  })

  it('finds any stretch of words it is given', () => {
    fc.assert(
      fc.property(selections, ([text, start, end]) => {
        const made = makeExcerpt(text, place, { start, end })
        if (!made.ok) return
        const { position, quote } = made.value
        // A hit may begin earlier in a row of the same words, but never later than the words themselves.
        const hits = findInText(foldForFinding(text), quote.exact)
        expect(hits.some((hit) => hit.start <= position.start && hit.end > position.start)).toBe(true)
      }),
      { seed: 14, numRuns: 300 },
    )
  })
})

it('quotes hostile words in Markdown as words', () => {
  const { value } = { value: makeExcerpt('[x](javascript:y) <b>\n1. *z*', place, { start: 0, end: 28 }) }
  if (!value.ok) throw new Error(value.error.message)
  const source = {
    title: '# T',
    publisher: '',
    authors: [],
    published: { edtf: '2023-12-03', words: '', time: '', zone: '' },
    attribution: [],
    original: { fileName: '', mediaType: 'text/plain', byteLength: 1, sha256: 'ab'.repeat(32) },
  }
  expect(excerptAsMarkdown({ excerpt: value.value, source })).toBe(
    '> \\[x\\](javascript:y) \\<b\\>\n> 1\\. \\*z\\*\n\n— \\# T — 3 December 2023; sha256 abababab…abababab\n',
  )
})
