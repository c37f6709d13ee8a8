import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type ItemId, newId } from '@shared/kernel/ids'
import { extractText } from './extract-text'
import { type Aside, overlaySchema } from './overlay'
import { cleanText, inOrder, isAside, overlayFrom, putBack, readingBlocks, setAside } from './overlay-rules'
import type { TextBlock } from './rendition'
import { structureOf } from './structure'

const ids = (): (() => ItemId) => {
  let count = 0
  return () => {
    count += 1
    return newId('item', count, new Uint8Array(10))
  }
}

const LENGTH = 60
const range = fc
  .tuple(fc.nat(LENGTH), fc.nat(LENGTH))
  .map(([one, two]) => ({ start: Math.min(one, two), end: Math.max(one, two) }))
/** Steps of a person: a range set aside (true) or put back. */
const steps = fc.array(fc.tuple(fc.boolean(), range), { maxLength: 12 })
const afterSteps = (
  all: readonly (readonly [boolean, { start: number; end: number }])[],
  newItemId = ids(),
) =>
  all.reduce<readonly Aside[]>(
    (aside, [away, place], at) =>
      away
        ? setAside(aside, place, { by: 'person', why: `step ${at}` }, newItemId)
        : putBack(aside, place, newItemId),
    [],
  )
const places = (aside: readonly Aside[]) =>
  Array.from({ length: LENGTH }, (_, at) => isAside(aside, { start: at, end: at + 1 }))
const text = 'abc def ghij klmnop qrs tuvw xyz 0123 456789 ABC DEFGH IJKLM'
/** Blocks of the text with one unit of white space between them. */
const someBlocks = fc.subarray([3, 7, 12, 19, 23, 28, 32, 37, 44, 48, 54]).map((cuts) => {
  const edges = [-1, ...cuts, LENGTH]
  return edges.slice(1).map((end, at): TextBlock => {
    return { kind: at % 3 === 0 ? 'item' : 'paragraph', level: 0, start: (edges[at] ?? 0) + 1, end }
  })
})
const letters = (words: string) => words.replace(/\s/g, '')

describe('setting aside and putting back', () => {
  it('keeps ranges in order, apart, inside the text and with ids of their own, and says what each step says', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const aside = afterSteps(all)
        let at = 0
        for (const { start, end } of aside) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(at).toBeLessThanOrEqual(LENGTH)
        expect(new Set(aside.map(({ id }) => id)).size).toBe(aside.length)
        const expected = Array.from({ length: LENGTH }, () => false)
        for (const [away, { start, end }] of all) expected.fill(away, start, end)
        expect(places(aside)).toEqual(expected)
      }),
      { seed: 61, numRuns: 300 },
    )
  })

  it('puts back exactly what was set aside', () => {
    fc.assert(
      fc.property(steps, range, (all, place) => {
        const newItemId = ids()
        const before = afterSteps(all, newItemId)
        const away = setAside(before, place, { by: 'person', why: 'by hand' }, newItemId)
        const back = putBack(away, place, newItemId)
        expect(places(back)).toEqual(places(putBack(before, place, newItemId)))
        const touched = before.some(({ start, end }) => start < place.end && end > place.start)
        if (!touched) expect(back).toEqual(before)
      }),
      { seed: 62, numRuns: 300 },
    )
  })

  it('changes nothing where all of a range is aside already', () => {
    const aside = setAside([], { start: 5, end: 20 }, { by: 'program', why: 'a menu' }, ids())
    expect(setAside(aside, { start: 6, end: 20 }, { by: 'person', why: 'by hand' }, ids())).toBe(aside)
  })
})

describe('reading blocks', () => {
  it('covers the same places, cut only where a range begins or ends', () => {
    fc.assert(
      fc.property(steps, someBlocks, (all, blocks) => {
        const aside = afterSteps(all)
        const shown = readingBlocks(blocks, aside)
        let at = 0
        for (const block of blocks) {
          let place = block.start
          for (; (shown[at]?.start ?? LENGTH) < block.end; at += 1) {
            const piece = shown[at]
            expect(piece).toMatchObject({ start: place, kind: block.kind, level: block.level })
            place = piece?.end ?? 0
          }
          expect(place).toBe(block.end)
        }
        expect(at).toBe(shown.length)
        for (const piece of shown) {
          expect(isAside(aside, piece)).toBe(piece.aside)
          expect(piece.why !== '').toBe(piece.aside)
        }
      }),
      { seed: 63, numRuns: 300 },
    )
  })

  it('leaves as clean text what is not aside', () => {
    fc.assert(
      fc.property(steps, someBlocks, (all, blocks) => {
        const aside = afterSteps(all)
        const kept = [...text].filter((_, at) => !isAside(aside, { start: at, end: at + 1 })).join('')
        expect(letters(cleanText(text, structureOf(blocks), aside))).toBe(letters(kept))
      }),
      { seed: 64, numRuns: 300 },
    )
  })

  it('parts blocks of clean text as they stand', () => {
    const page = 'One.\n\nAdvertisement\n\nTwo, sharper.'
    const { structure } = extractText(page)
    expect(cleanText(page, structure, [{ start: 6, end: 19 }])).toBe('One.\n\nTwo, sharper.')
    expect(cleanText(page, structure, [{ start: 24, end: 33 }])).toBe('One.\n\nAdvertisement\n\nTwo.')
  })
})

it('makes the first overlay of what the extractor proposes', () => {
  const page = 'Advertisement\n\nThe minister denied it.'
  const made = overlayFrom(
    { ...extractText(page), aside: [{ start: 0, end: 13, why: 'an advertisement' }] },
    newId('source', 1, new Uint8Array(10)),
    newId('rendition', 1, new Uint8Array(10)),
    ids(),
  )
  expect(made.aside).toMatchObject([{ start: 0, end: 13, by: 'program', why: 'an advertisement' }])
  expect(made.cleaner.version).toBe(1)
  const { aside, cleaner } = overlaySchema.entries
  expect(v.safeParse(aside, made.aside).success && v.safeParse(cleaner, made.cleaner).success).toBe(true)
})

it('puts any list of ranges in order: they cover the same, without overlaps, and a good list is left alone', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 10 }), (ranges) => {
      const next = ids()
      const list = ranges.map((one): Aside => ({ ...one, id: next(), by: 'person', why: '' }))
      const ordered = inOrder(list)
      const covered = (all: readonly Aside[]) =>
        Array.from({ length: LENGTH }, (_, at) => all.some(({ start, end }) => start <= at && at < end))
      expect(covered(ordered)).toEqual(covered(list))
      expect(ordered.every(({ start, end }, at) => start < end && start >= (ordered[at - 1]?.end ?? 0))).toBe(
        true,
      )
      expect(inOrder(ordered)).toBe(ordered)
    }),
    { seed: 65, numRuns: 300 },
  )
})
