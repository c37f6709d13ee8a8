import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { NO_DATE } from '@shared/kernel/fields'
import { newId } from '@shared/kernel/ids'
import { excerptAsMarkdown, excerptAsText } from './citation'
import { regionSchema } from './excerpt'
import { NO_FILTER, passes } from './filter'
import { type Frame, inSourceOrder, inside, makeRegion, regionNumbers } from './make-region'
import { frameBetween, type FrameStep, moveFrame } from './move-frame'
import { excerptInLine, excerptWords, regionLocator } from './words'

const text = 'First page.\n\nSecond page: 137 vehicles.'
const clipped = {
  source: newId('source', 1, new Uint8Array(10)),
  rendition: newId('rendition', 1, new Uint8Array(10)),
  text,
  structure: {
    pages: [
      { number: 1, start: 0, end: 11 },
      { number: 2, start: 13, end: text.length },
    ],
  },
}
const frame: Frame = { page: 2, x: 0.125, y: 0.3, width: 0.5, height: 0.2 }
const made = (range: { start: number; end: number } | null = null) => {
  const draft = makeRegion(clipped, frame, '  A stamp of   the port ', range)
  if (!draft.ok) throw new Error(draft.error.message)
  return draft.value
}
const source = {
  title: 'Port papers',
  publisher: 'The Harbour Post',
  authors: [],
  published: { ...NO_DATE, time: '', zone: '' },
  attribution: [],
  original: { fileName: 'a.pdf', mediaType: 'application/pdf', byteLength: 1, sha256: 'ab'.repeat(32) },
}

describe('a clipped region', () => {
  it('stands by its caption at the beginning of its page, or by the words that lie in it', () => {
    expect(made()).toMatchObject({
      quote: { exact: '', prefix: '', suffix: '' },
      position: { start: 13, end: 13 },
      region: { ...frame, caption: 'A stamp of the port' },
    })
    const start = text.indexOf('137')
    expect(made({ start, end: start + 12 })).toMatchObject({
      quote: { exact: '137 vehicles' },
      position: { start, end: start + 12 },
      region: { caption: 'A stamp of the port' },
    })
  })

  it('is refused without a caption, and when it is too small to be meant', () => {
    expect(makeRegion(clipped, frame, ' \n ')).toMatchObject({ ok: false, error: { code: 'region.caption' } })
    expect(makeRegion(clipped, { ...frame, width: 0.001 }, 'A stamp')).toMatchObject({
      ok: false,
      error: { code: 'region.small' },
    })
  })

  it('is cited by its caption, without quotation marks, and found by it', () => {
    const excerpt = { ...made(), translation: null }
    expect(excerptWords(excerpt)).toBe('A stamp of the port')
    expect(excerptInLine(excerpt, 3)).toBe('A stamp of… (region of page 2)')
    expect(excerptAsText({ excerpt, source })).toBe(
      'A stamp of the port (region of page 2) — Port papers — The Harbour Post; sha256 abababab…abababab',
    )
    expect(excerptAsMarkdown({ excerpt, source })).not.toMatch(/[“”>]/)
    const whole = { ...excerpt, tags: [], comment: '' }
    expect(passes(whole as never, 'clip', { ...NO_FILTER, words: 'stamp port' })).toBe(true)
    expect(passes(whole as never, 'clip', { ...NO_FILTER, words: 'vehicle' })).toBe(false)
  })

  it('has a locator in percent, as W3C Media Fragments has it', () => {
    expect(regionLocator({ ...frame, caption: '' })).toBe('page 2 xywh=percent:12.5,30,50,20')
    expect(regionLocator({ ...frame, page: 0, x: 0, caption: '' })).toBe('xywh=percent:0,30,50,20')
  })

  it('is numbered from the top of its page to its foot', () => {
    const at = (id: string, page: number, y: number) => ({
      id,
      position: { start: page * 10, end: page * 10 },
      region: { ...frame, page, y, caption: 'x' },
    })
    const all = [
      at('c', 2, 0.1),
      at('b', 1, 0.8),
      at('a', 1, 0.2),
      { id: 'w', position: { start: 0, end: 4 } },
    ]
    expect(all.toSorted(inSourceOrder).map(({ id }) => id)).toEqual(['w', 'a', 'b', 'c'])
    expect([...regionNumbers(all)]).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ])
  })
})

describe('a frame that is being drawn', () => {
  const fraction = fc.double({ min: -0.5, max: 1.5, noNaN: true })
  const points = fc.record({ x: fraction, y: fraction })
  const steps = fc.array(
    fc.record<FrameStep>({
      key: fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'),
      resize: fc.boolean(),
      fine: fc.boolean(),
    }),
    { maxLength: 120 },
  )

  it('never leaves its page or vanishes, wherever it is drawn and moved', () => {
    fc.assert(
      fc.property(points, points, steps, (a, b, moves) => {
        const drawn = inside(frameBetween(3, a, b))
        const begun = { ...drawn, width: Math.max(drawn.width, 0.01), height: Math.max(drawn.height, 0.01) }
        const moved = inside(
          moves.reduce(moveFrame, { ...begun, x: Math.min(begun.x, 0.99), y: Math.min(begun.y, 0.99) }),
        )
        for (const one of [drawn, moved]) {
          expect(v.safeParse(regionSchema, { ...one, caption: 'x' }).success).toBe(true)
          expect(one.x + one.width).toBeLessThanOrEqual(1.0001)
          expect(one.y + one.height).toBeLessThanOrEqual(1.0001)
        }
        expect(Math.min(moved.width, moved.height)).toBeGreaterThan(0)
      }),
      { seed: 22, numRuns: 200 },
    )
  })

  it('goes back where it came from', () => {
    const step = (key: FrameStep['key'], resize = false) => ({ key, resize, fine: false })
    const there = moveFrame(moveFrame(frame, step('ArrowRight')), step('ArrowDown', true))
    expect(there.x).toBeCloseTo(0.145)
    expect(there.height).toBeCloseTo(0.22)
    expect(inside(moveFrame(moveFrame(there, step('ArrowUp', true)), step('ArrowLeft')))).toEqual(frame)
  })
})
