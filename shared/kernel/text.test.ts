import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isGraphemeBoundary } from './graphemes'
import { collapseSpace, firstWords, foldForSearch, truncateMiddle, wellFormed } from './text'

const anyUnits = fc.string({ unit: 'binary', maxLength: 30 })
const withSurrogates = fc.string({
  unit: fc.constantFrom('a', '\ud83d', '\ude00', '\ufeff', 'é'),
  maxLength: 12,
})

describe('wellFormed', () => {
  it('replaces lone surrogates and takes off one byte order mark', () => {
    expect(wellFormed('\ufeff\ufeffa\ud83d😀\ude00')).toBe('\ufeffa\ufffd😀\ufffd')
  })

  it('agrees with the platform and keeps the length of the body', () => {
    fc.assert(
      fc.property(withSurrogates, (text) => {
        const body = text.replace(/^\ufeff/, '')
        expect(wellFormed(text)).toBe(
          Buffer.from(body, 'utf16le')
            .toString('utf16le')
            .replace(/\p{Cs}/gu, '\ufffd'),
        )
        expect(wellFormed(text)).toHaveLength(body.length)
      }),
      { seed: 24, numRuns: 500 },
    )
  })
})

describe('foldForSearch', () => {
  it.each([
    ['Éclair', 'eclair'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['Ёлка', 'елка'],
    ['ﬁne № ½', 'fine no 1⁄2'],
    ['ΣΊΣΥΦΟΣ', 'σισυφοσ'],
    ['İstanbul', 'istanbul'],
    ['한국', '한국'],
    ['Ａ１', 'a1'],
  ])('%s is %s', (text, expected) => {
    expect(foldForSearch(text)).toBe(expected)
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text))
      }),
      { seed: 25, numRuns: 3000 },
    )
  })

  it('does not care how a text was normalised or cased', () => {
    const latin = fc.string({ unit: fc.constantFrom(...'aéüñçåžğІїйё łß'), maxLength: 12 })
    fc.assert(
      fc.property(latin, (text) => {
        expect(foldForSearch(text.normalize('NFD'))).toBe(foldForSearch(text))
        expect(foldForSearch(text.toUpperCase())).toBe(foldForSearch(text))
      }),
      { seed: 26 },
    )
  })
})

describe('shortening', () => {
  it('collapses white space', () => {
    expect(collapseSpace('  a\u00a0 b\r\n\tc ')).toBe('a b c')
  })

  it('truncates in the middle', () => {
    expect(truncateMiddle('abcdefghij', 5)).toBe('ab…ij')
    expect(truncateMiddle('abc', 3)).toBe('abc')
    expect(truncateMiddle('abc', 0)).toBe('')
    expect(truncateMiddle('👩🏽‍🚀👩🏽‍🚀', 6)).toBe('…')
  })

  it('keeps the limit and cuts no grapheme', () => {
    const joined = fc.string({ unit: fc.constantFrom('a', 'e\u0301', '🇺🇦', '👩🏽‍🚀'), maxLength: 12 })
    fc.assert(
      fc.property(joined, fc.nat(20), (text, length) => {
        const short = truncateMiddle(text, length)
        expect(short.length).toBeLessThanOrEqual(length)
        if (short === text || short === '') return
        const [head = '', tail = ''] = short.split('…')
        expect(text.startsWith(head) && text.endsWith(tail)).toBe(true)
        expect(isGraphemeBoundary(text, head.length)).toBe(true)
        expect(isGraphemeBoundary(text, text.length - tail.length)).toBe(true)
      }),
      { seed: 27, numRuns: 500 },
    )
  })

  it('takes the first words', () => {
    expect(firstWords(' “One, two” three', 2)).toBe('“One, two…')
    expect(firstWords('One two.', 2)).toBe('One two.')
    expect(firstWords('One', 0)).toBe('')
  })
})
