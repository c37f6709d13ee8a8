import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDate, dayNumber, daysInMonth } from './calendar'

describe('calendar', () => {
  it('counts from 1970-01-01', () => {
    expect(dayNumber(1970, 1, 1)).toBe(0)
    expect(dayNumber(1969, 12, 31)).toBe(-1)
    expect(dayNumber(2000, 3, 1)).toBe(11_017)
  })

  it('agrees with the UTC calendar of ECMAScript and turns back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (day) => {
        const date = new Date(day * 86_400_000)
        const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
        expect(civilDate(day)).toEqual(civil)
        expect(dayNumber(civil.year, civil.month, civil.day)).toBe(day)
      }),
      { seed: 1 },
    )
  })

  it('knows leap years', () => {
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29])
    expect(daysInMonth(2023, 13)).toBe(0)
  })
})
