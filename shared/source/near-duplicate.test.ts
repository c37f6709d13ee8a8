import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNearDuplicate, likeness, sketchOf } from './near-duplicate'

/** Words that stand for a text: different seeds share no run of five. */
const story = (seed: number, length: number): string[] =>
  Array.from({ length }, (_, at) => `w${(seed * 7919 + at * 31) % 9973}x${(at * seed) % 97}`)

const alike = (a: readonly string[], b: readonly string[]) =>
  likeness(sketchOf(a.join(' ')), sketchOf(b.join(' ')))

describe('near-duplicates', () => {
  it('finds the same wire story in other clothes', () => {
    const wire = story(3, 400)
    const reprint = [
      'Our',
      'correspondent',
      ...wire.slice(0, 180),
      'Advertisement',
      ...wire.slice(180, 390),
      'Read',
      'also',
    ]
    const found = alike(wire, reprint)
    expect(found !== null && isNearDuplicate(found)).toBe(true)
  })

  it('finds a short story inside a long one', () => {
    const wire = story(5, 120)
    const long = [...story(11, 2_000), ...wire, ...story(13, 2_000)]
    const found = alike(wire, long)
    expect(found?.containment).toBeGreaterThan(0.8)
    expect(found?.resemblance).toBeLessThan(0.2)
    expect(found !== null && isNearDuplicate(found)).toBe(true)
  })

  it('leaves two stories on one subject apart', () => {
    const shared = story(17, 30)
    const found = alike([...story(19, 300), ...shared], [...story(23, 300), ...shared])
    expect(found !== null && isNearDuplicate(found)).toBe(false)
  })

  it('says nothing of texts too short to tell', () => {
    expect(alike(story(2, 10), story(2, 10))).toBeNull()
  })

  it('does not mind case, accents, punctuation and white space', () => {
    const words = 'Ministère refusé d’évoquer les 137 véhicules, vendus à Łódź en mars… '.repeat(8)
    const plain = words
      .toUpperCase()
      .replaceAll(/[,.…’]/g, ' ')
      .replaceAll(' ', '\n  ')
    expect(likeness(sketchOf(words), sketchOf(plain))?.resemblance).toBe(1)
  })

  it('is symmetric, and 1 for a text and itself', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 40, max: 3_000 }),
        (a, b, size) => {
          const one = story(a, size)
          const other = story(b, 500)
          expect(alike(one, other)).toEqual(alike(other, one))
          expect(alike(one, one)).toEqual({ resemblance: 1, containment: 1 })
        },
      ),
      { seed: 41, numRuns: 40 },
    )
  })
})
