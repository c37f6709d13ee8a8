import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId, type ShipmentId } from '@shared/kernel/ids'
import { BLANK_SHIPMENT } from './new-shipment'
import { SHIPMENT_LEVELS } from './shipment'
import { totalsOf } from './totals'

const idOf = (place: number): ShipmentId => newId('shipment', place, new Uint8Array(10))

type Row = Parameters<typeof totalsOf>[0][number]
const row = (place: number, fields: Partial<Row>): Row => ({ ...BLANK_SHIPMENT, id: idOf(place), ...fields })

const whole = fc.nat({ max: 1_000_000 })
const amount = fc.record({
  n: whole,
  unit: fc.constantFrom('vehicles', 'kg', ''),
  level: fc.constantFrom(...SHIPMENT_LEVELS),
})
const rowsOf = (amounts: readonly { n: number; unit: string; level: Row['level'] }[]): Row[] =>
  amounts.map(({ n, unit, level }, place) =>
    row(place, {
      level,
      quantity: { range: { low: String(n), high: String(n), qualifier: 'exactly' }, unit, words: '' },
    }),
  )
const check = <T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, law), { seed: 20261121 })

test('each sum is that of its own level and unit, and every amount is in one sum', () =>
  check(fc.array(amount), (amounts) => {
    const { totals, repeated } = totalsOf(rowsOf(amounts))
    expect(repeated).toBe(0)
    expect(totals.reduce((sum, { count }) => sum + count, 0)).toBe(amounts.length)
    for (const { level, unit, range } of totals) {
      const like = amounts.filter((entry) => entry.level === level && entry.unit === unit)
      const sum = String(like.reduce((total, { n }) => total + n, 0))
      expect(range).toEqual({ low: sum, high: sum, qualifier: 'exactly' })
    }
  }))

test('the order of the rows does not matter', () =>
  check(fc.array(amount), (amounts) => {
    const rows = rowsOf(amounts)
    expect(totalsOf(rows.toReversed())).toEqual(totalsOf(rows))
  }))

test('a level is summed as if the others were not there', () =>
  check(fc.array(amount), (amounts) => {
    const rows = rowsOf(amounts)
    const apart = SHIPMENT_LEVELS.flatMap(
      (level) => totalsOf(rows.filter((entry) => entry.level === level)).totals,
    )
    expect(apart).toEqual(totalsOf(rows).totals)
  }))

test('decimals are added exactly, and values never across currency or basis', () => {
  const value = (low: string, currency: string, basis: 'CIF' | 'FOB'): Row['value'] => ({
    range: { low, high: low, qualifier: 'exactly' },
    currency,
    basis,
    words: '',
  })
  const { totals } = totalsOf([
    row(1, { value: value('0.1', 'USD', 'CIF') }),
    row(2, { value: value('0.2', 'USD', 'CIF') }),
    row(3, { value: value('5', 'USD', 'FOB') }),
    row(4, { value: value('7', 'EUR', 'CIF') }),
  ])
  expect(totals.map(({ currency, basis, range }) => [currency, basis, range.low])).toEqual([
    ['EUR', 'CIF', '7'],
    ['USD', 'CIF', '0.3'],
    ['USD', 'FOB', '5'],
  ])
})

test('a sum is no surer than its parts', () => {
  const quantity = (low: string, high: string, qualifier: 'exactly' | 'about' | 'more-than' | 'almost') =>
    ({ range: { low, high, qualifier }, unit: 'vests', words: '' }) as const
  const sum = (...list: ReturnType<typeof quantity>[]) =>
    totalsOf(list.map((entry, place) => row(place, { quantity: entry }))).totals[0]?.range
  expect(sum(quantity('5', '5', 'exactly'), quantity('5', '5', 'about'))).toEqual({
    low: '10',
    high: '10',
    qualifier: 'about',
  })
  expect(sum(quantity('5', '5', 'exactly'), quantity('100', '', 'more-than'))).toEqual({
    low: '105',
    high: '',
    qualifier: 'at-least',
  })
  expect(sum(quantity('', '10', 'almost'), quantity('', '5', 'almost'))).toEqual({
    low: '',
    high: '15',
    qualifier: 'at-most',
  })
})

test('records of the same goods count once', () => {
  const quantity = {
    range: { low: '10', high: '10', qualifier: 'exactly' as const },
    unit: 'trucks',
    words: '',
  }
  const rows = [
    row(1, { quantity }),
    row(2, { quantity, supersedes: idOf(1) }),
    row(3, { quantity, sameConsignmentAs: idOf(2) }),
    row(4, { quantity, sameConsignmentAs: idOf(99) }),
  ]
  const { totals, repeated } = totalsOf(rows)
  expect(totals.map(({ range, count }) => [range.low, count])).toEqual([['20', 2]])
  expect(repeated).toBe(2)
})
