import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ulid, ulidTime } from './ulid'

const time = fc.integer({ min: 0, max: 2 ** 48 - 1 })
const random = fc.uint8Array({ minLength: 10, maxLength: 10 })

describe('ulid', () => {
  it('has the known extremes', () => {
    expect(ulid(0, new Uint8Array(10))).toBe('0'.repeat(26))
    expect(ulid(2 ** 48 - 1, new Uint8Array(10).fill(255))).toBe('7' + 'z'.repeat(25))
    expect(ulid(1_469_918_176_385, new Uint8Array(10)).slice(0, 10)).toBe('01aryz6s41')
  })

  it('has 26 characters, keeps its time, and keeps every random bit', () => {
    fc.assert(
      fc.property(time, random, random, (now, a, b) => {
        expect(ulid(now, a)).toMatch(/^[0-7][0-9a-hjkmnp-tv-z]{25}$/)
        expect(ulidTime(ulid(now, a))).toBe(now)
        expect(ulid(now, a) === ulid(now, b)).toBe(Buffer.from(a).equals(Buffer.from(b)))
      }),
      { seed: 33 },
    )
  })

  it('sorts by time', () => {
    fc.assert(
      fc.property(time, time, random, random, (earlier, later, a, b) => {
        fc.pre(earlier < later)
        expect(ulid(earlier, a) < ulid(later, b)).toBe(true)
      }),
      { seed: 34 },
    )
  })

  it('refuses what is none', () => {
    expect(ulidTime('01ARZ3NDEKTSV4RRFFQ69G5FAV')).toBeNull()
    expect(() => ulid(0, new Uint8Array(9))).toThrow(RangeError)
  })
})
