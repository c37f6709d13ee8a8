import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOrderKey, keyBetween } from './order-key'

describe('keyBetween', () => {
  it('gives sorted keys for any series of insertions', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 200 }), (places) => {
        const keys: string[] = []
        for (const place of places) {
          const at = place % (keys.length + 1)
          keys.splice(at, 0, keyBetween(keys[at - 1] ?? null, keys[at] ?? null))
        }
        expect(keys.every(isOrderKey)).toBe(true)
        expect(keys).toEqual([...new Set(keys)].sort())
      }),
      { seed: 35, numRuns: 300 },
    )
  })

  it('always finds room between the same two neighbours', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 200 }), (turns) => {
        let [low, high] = ['a0', 'a1']
        for (const up of turns) {
          const key = keyBetween(low, high)
          expect(low < key && key < high && isOrderKey(key)).toBe(true)
          if (up) low = key
          else high = key
        }
      }),
      { seed: 36 },
    )
  })

  it('stays short when a list grows at either end', () => {
    let [first, last] = ['a0', 'a0']
    for (let count = 0; count < 20_000; count += 1) {
      const before = keyBetween(null, first)
      const after = keyBetween(last, null)
      expect(before < first && last < after).toBe(true)
      first = before
      last = after
    }
    expect(Math.max(first.length, last.length)).toBeLessThanOrEqual(4)
  })

  it('goes on finding room when a list is filled from one side of a gap', () => {
    let low = 'a0'
    for (let count = 0; count < 3000; count += 1) {
      const key = keyBetween(low, 'a1')
      expect(low < key && key < 'a1').toBe(true)
      low = key
    }
    expect(low.length).toBeLessThan(700)
  })

  it('finds room beyond the largest and the smallest whole number', () => {
    const largest = 'z' + 'z'.repeat(26)
    const smallest = 'A' + '0'.repeat(25) + '1'
    expect(keyBetween(largest, null) > largest).toBe(true)
    const below = keyBetween(null, smallest)
    expect(below < smallest && isOrderKey(below)).toBe(true)
    expect(keyBetween(null, below) < below).toBe(true)
  })

  it('puts a key after two that are the same', () => {
    expect(keyBetween('a1', 'a1') > 'a1').toBe(true)
  })

  it('refuses what is no key', () => {
    expect(['', 'a', 'a10', '10', 'a0 ', 'b1', 'A' + '0'.repeat(26)].filter(isOrderKey)).toEqual([])
    expect(() => keyBetween('', null)).toThrow(RangeError)
  })
})
