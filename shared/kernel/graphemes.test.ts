import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isGraphemeBoundary, snapToGraphemes } from './graphemes'

// Letters, marks, joiners, flags, Hangul parts and line ends, mixed more wildly than any real text.
const pieces = [
  ...'aБ中の가각각é \n\r\t',
  '\u1100',
  '\u1161',
  '\u11a8',
  '\u0301',
  '\u200d',
  '\u200c',
  '\ufe0f',
  '👩',
  '🏽',
  '❤',
  '🇺',
  '🇦',
  '🏴',
  '\u{e0067}',
  '\u{e007f}',
  'क',
  '\u094d',
  'ष',
  'ि',
  'ำ',
  '\u0600',
  '\u200b',
  '\ud800',
  '\udc00',
]
const mixed = fc.string({ unit: fc.constantFrom(...pieces), maxLength: 12 })

function boundaries(text: string): number[] {
  return Array.from({ length: text.length + 1 }, (_, offset) => offset).filter((offset) =>
    isGraphemeBoundary(text, offset),
  )
}

describe('grapheme boundaries', () => {
  it.each([
    ['e\u0301', [0, 2]],
    ['👩🏽‍🚀', [0, 7]],
    ['👨‍👩‍👧a', [0, 8, 9]],
    ['🇺🇦🇨🇳', [0, 4, 8]],
    ['❤️', [0, 2]],
    ['a\r\nb', [0, 1, 3, 4]],
    ['\u1100\u1161\u11a8', [0, 3]],
    ['각\u11a8각', [0, 2, 3]],
    ['\n\u0301', [0, 1, 2]],
    ['中文', [0, 1, 2]],
    ['', [0]],
  ])('%j', (text, expected) => {
    expect(boundaries(text)).toEqual(expected)
  })

  it('never cuts what the segmenter of the platform holds together', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
    fc.assert(
      fc.property(mixed, (text) => {
        const allowed = new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length))
        expect(boundaries(text).filter((offset) => !allowed.has(offset))).toEqual([])
      }),
      { seed: 20, numRuns: 3000 },
    )
  })

  it('says no outside the text', () => {
    expect([-1, 3, 0.5].map((offset) => isGraphemeBoundary('ab', offset))).toEqual([false, false, false])
  })
})

describe('snapToGraphemes', () => {
  it('widens to boundaries, keeps what lies on them, and is stable', () => {
    fc.assert(
      fc.property(mixed, fc.nat(14), fc.nat(14), (text, a, b) => {
        const { start, end } = snapToGraphemes(text, a, b)
        expect(isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)).toBe(true)
        expect(start).toBeLessThanOrEqual(Math.min(a, b))
        if (a !== b && end > start) expect(end).toBeGreaterThanOrEqual(Math.min(Math.max(a, b), text.length))
        expect(snapToGraphemes(text, start, end)).toEqual({ start, end })
      }),
      { seed: 21, numRuns: 1000 },
    )
  })

  it('leaves an empty range empty', () => {
    expect(snapToGraphemes('🇺🇦', 2, 2)).toEqual({ start: 0, end: 0 })
  })
})
