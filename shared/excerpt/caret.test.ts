import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isGraphemeBoundary } from '@shared/kernel/text'
import { blockAt, MOTIONS, moveCaret } from './caret'

const words = fc.constantFrom(
  'one ',
  'two. ',
  'O’Brien ',
  '1,600.5 ',
  '👨‍👩‍👧',
  'é',
  '한',
  '銃器 ',
  'Said so! ',
  '(x) ',
)
const documents = fc
  .array(fc.array(words, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 })
  .map((paragraphs) => {
    const blocks: { start: number; end: number }[] = []
    let text = ''
    for (const paragraph of paragraphs) {
      const body = paragraph.join('').trimEnd()
      blocks.push({ start: text.length, end: text.length + body.length })
      text += `${body}\n\n`
    }
    return { text, blocks }
  })
const places = documents.chain((doc) => fc.tuple(fc.constant(doc), fc.nat({ max: doc.text.length })))

describe('moveCaret', () => {
  it('stands between graphemes inside a block, and moves the way it is told', () => {
    fc.assert(
      fc.property(
        places,
        fc.constantFrom(...MOTIONS),
        fc.constantFrom('forward', 'backward'),
        ([doc, from], motion, way) => {
          // A caret starts where one can stand.
          const start = moveCaret(
            doc.text,
            doc.blocks,
            moveCaret(doc.text, doc.blocks, from, 'word', 'backward'),
            'character',
            'forward',
          )
          const to = moveCaret(doc.text, doc.blocks, start, motion, way)
          expect(way === 'forward' ? to >= start : to <= start).toBe(true)
          expect(doc.blocks.some((block) => block.start <= to && to <= block.end)).toBe(true)
          expect(isGraphemeBoundary(doc.text, to)).toBe(true)
        },
      ),
      { seed: 21, numRuns: 500 },
    )
  })

  it('reaches the end and comes back to the beginning, by every step', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom('character', 'word', 'sentence'), ({ text, blocks }, motion) => {
        const first = blocks[0]?.start ?? 0
        const last = blocks.at(-1)?.end ?? 0
        let at = first
        for (let steps = 0; at !== last; steps += 1) {
          expect(steps).toBeLessThan(text.length + 10)
          at = moveCaret(text, blocks, at, motion, 'forward')
        }
        for (let steps = 0; at !== first; steps += 1) {
          expect(steps).toBeLessThan(text.length + 10)
          at = moveCaret(text, blocks, at, motion, 'backward')
        }
      }),
      { seed: 22, numRuns: 200 },
    )
  })

  it('steps by words and sentences as a reader counts them', () => {
    const text = 'It denied it. Then U.S. data showed 1,600.5 tonnes.\n\nNext.'
    const blocks = [
      { start: 0, end: 51 },
      { start: 53, end: 58 },
    ]
    const ahead = (at: number, motion: 'word' | 'sentence') => moveCaret(text, blocks, at, motion, 'forward')
    expect([ahead(0, 'word'), ahead(3, 'word'), ahead(36, 'word')]).toEqual([3, 10, 44])
    expect([ahead(0, 'sentence'), ahead(14, 'sentence'), ahead(51, 'sentence')]).toEqual([14, 51, 53])
    expect(moveCaret(text, blocks, 53, 'sentence', 'backward')).toBe(14)
  })
})

it('finds the block of an offset, the later one where two touch', () => {
  const blocks = [
    { start: 0, end: 4 },
    { start: 4, end: 9 },
    { start: 11, end: 12 },
  ]
  expect([0, 3, 4, 9, 10, 11, 12, 99].map((at) => blockAt(blocks, at))).toEqual([0, 0, 1, 1, 2, 2, 2, 2])
})
