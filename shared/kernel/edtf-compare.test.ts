import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEdtf, type Edtf } from './edtf'
import { dayToIso, isBefore, isoToDay, orderOf, sortKey, within } from './edtf-compare'

function date(text: string): Edtf {
  const parsed = parseEdtf(text)
  if (!parsed.ok) throw new Error(parsed.error.message)
  return parsed.value
}

const anyDay = fc.integer({ min: 0, max: 3000 }).map(dayToIso)
const anyDate = fc.oneof(
  anyDay,
  anyDay.map((day) => day.slice(0, 7)),
  fc.tuple(anyDay, anyDay).map((pair) => pair.sort().join('/')),
  anyDay.map((day) => `../${day}`),
  anyDay.map((day) => `${day}/..`),
  anyDay.map((day) => `/${day}`),
  anyDay.map((day) => `${day}/`),
)

describe('orderOf', () => {
  it.each([
    ['2021', '2022-01-01', 'before'],
    ['2022', '2021~', 'after'],
    ['2022', '2022-05', 'overlaps'],
    ['../2022', '2023', 'before'],
    ['../2022', '2021', 'overlaps'],
    ['2021/', '2023', 'unknown'],
    ['2021/', '2020', 'after'],
    ['2021/', '2021', 'overlaps'],
    ['2021/', '2021-05', 'unknown'],
    ['/2021', '2020/..', 'overlaps'],
  ])('%s against %s: %s', (a, b, expected) => {
    expect(orderOf(date(a), date(b))).toBe(expected)
  })

  it('turns round when its sides do', () => {
    const turned = { before: 'after', after: 'before', overlaps: 'overlaps', unknown: 'unknown' }
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(orderOf(date(b), date(a))).toBe(turned[orderOf(date(a), date(b))])
      }),
      { seed: 4 },
    )
  })

  it('is transitive where it is certain', () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
        if (isBefore(date(a), date(b)) && isBefore(date(b), date(c))) {
          expect(isBefore(date(a), date(c))).toBe(true)
        }
      }),
      { seed: 5, numRuns: 500 },
    )
  })
})

describe('within', () => {
  it.each([
    ['2022-05', '2022', 'yes'],
    ['2022', '2022', 'yes'],
    ['2022', '2022-05', 'partly'],
    ['2021', '2022', 'no'],
    ['2021', '../2022', 'yes'],
    ['../2021', '../2022', 'yes'],
    ['../2021', '2020/2022', 'partly'],
    ['2021/', '2020/2022', 'unknown'],
    ['2021/', '2020', 'no'],
    ['2021/', '2020/..', 'yes'],
    ['2021', '/2022', 'unknown'],
  ])('%s in %s: %s', (inner, outer, expected) => {
    expect(within(date(inner), date(outer))).toBe(expected)
  })

  it('says no exactly when the order is certain', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        const order = orderOf(date(a), date(b))
        expect(within(date(a), date(b)) === 'no').toBe(order === 'before' || order === 'after')
      }),
      { seed: 6 },
    )
  })
})

describe('days', () => {
  it('turns days into text and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -900_000, max: 4_000_000 }), (day) => {
        expect(isoToDay(dayToIso(day))).toBe(day)
      }),
      { seed: 7 },
    )
  })

  it('refuses days that do not exist', () => {
    expect([
      isoToDay('2022-02-29'),
      isoToDay('2022-13-01'),
      isoToDay('2022-1-1'),
      isoToDay('-0000-01-01'),
    ]).toEqual([null, null, null, null])
  })

  it('sorts open starts first, with finite numbers', () => {
    const keys = ['../2022', '/2023', '-9999', '2021', 'Y999999999'].map((text) => sortKey(date(text)))
    expect(keys).toEqual(keys.toSorted((a, b) => a - b))
    expect(keys.every(Number.isSafeInteger)).toBe(true)
  })
})
