import { expect, test } from 'vitest'
import { readAmount } from '@shared/kernel/quantity'
import { newId } from '@shared/kernel/ids'
import { BLANK_SHIPMENT } from './new-shipment'
import { toldIn, totalBounds, totalWords } from './total-words'
import { totalsOf } from './totals'

const sumOf = (currency: string, ...amounts: readonly string[]) => {
  const rows = amounts.map((words, place) => {
    const read = readAmount(words)
    if (!read.ok) throw new Error(read.error.message)
    const amount = { range: read.value, words }
    return {
      ...BLANK_SHIPMENT,
      id: newId('shipment', place, new Uint8Array(10)),
      ...(currency === ''
        ? { quantity: { ...amount, unit: 'vehicles' } }
        : { value: { ...amount, currency, basis: 'unknown' as const } }),
    }
  })
  const [total] = totalsOf(rows).totals
  if (total === undefined) throw new Error('nothing was added up')
  return [totalWords(total), totalBounds(total)]
}

test.each([
  [
    ['$32 million', 'almost $1 billion', '$378 million'],
    'between $410 million and $1.41 billion',
    '1 value has only an upper bound',
  ],
  [
    ['about $1.6 million', 'more than $100 million'],
    'at least $101.6 million',
    '1 value has only a lower bound',
  ],
  [
    ['about $2 million', 'almost $1 million'],
    'between about $2 million and $3 million',
    '1 value has only an upper bound',
  ],
  [['almost $2 million', 'almost $1 million'], 'at most $3 million', '2 values have only an upper bound'],
  [['about $2 million', '$1 million'], 'about $3 million', ''],
])('the sum of %j is %s', (amounts, words, bounds) => {
  expect(sumOf('USD', ...amounts)).toEqual([words, bounds])
})

test('a quantity names its unit once', () => {
  expect(sumOf('', '100–200', '37')).toEqual(['between 137 and 237 vehicles', ''])
  expect(sumOf('', 'hundreds')).toEqual(['hundreds of vehicles', ''])
  expect(sumOf('', '100', '37')).toEqual(['137 vehicles', ''])
})

test('a sum that could be taken for one of something else says what it is of', () => {
  const amount = (unit: string) => ({
    range: { low: '9454', high: '9454', qualifier: 'exactly' as const },
    unit,
    words: '9454',
  })
  const { totals } = totalsOf([
    {
      ...BLANK_SHIPMENT,
      id: newId('shipment', 0, new Uint8Array(10)),
      quantity: amount('kg'),
      weight: amount('kg'),
      value: { ...amount(''), currency: '', basis: 'unknown' },
    },
    { ...BLANK_SHIPMENT, id: newId('shipment', 1, new Uint8Array(10)), quantity: amount('') },
  ])
  expect(totals.map(totalWords).toSorted()).toEqual([
    '9,454 (no currency named)',
    '9,454 (no unit named)',
    '9,454 kg',
    '9,454 kg (as quantity)',
  ])
})

test('a sum that only some of the records tell says how many', () => {
  const total = totalsOf(
    ['3', '4', '5'].map((number, place) => ({
      ...BLANK_SHIPMENT,
      id: newId('shipment', place, new Uint8Array(10)),
      quantity: {
        range: { low: number, high: number, qualifier: 'exactly' as const },
        unit: 'vehicles',
        words: '',
      },
    })),
  ).totals.map((one) => [toldIn(one, 4), toldIn(one, 3)])
  expect(total).toEqual([[' in 3 of 4', '']])
})
