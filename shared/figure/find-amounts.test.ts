import { expect, test } from 'vitest'
import { amountFromWords, findAmounts } from './find-amounts'

const read = (text: string) =>
  findAmounts(text).map(({ words, range, currency, unit }) => [
    words,
    range.low,
    range.high,
    range.qualifier,
    currency,
    unit,
  ])

test('finds what is counted and what it is worth', () => {
  expect(
    read('In March and April the company sent 137 vehicles, worth about $1.6 million, to a motorsport firm.'),
  ).toEqual([
    ['137 vehicles', '137', '137', 'exactly', '', 'vehicles'],
    ['about $1.6 million', '1600000', '1600000', 'about', 'USD', ''],
  ])
})

test('reads qualifiers, sizes, shares and units of two words', () => {
  expect(read('almost a billion dollars')).toEqual([
    ['almost a billion dollars', '', '1000000000', 'almost', 'USD', ''],
  ])
  expect(read('more than 1,500 thermal sights were seen')).toEqual([
    ['more than 1,500 thermal sights', '1500', '', 'more-than', '', 'thermal sights'],
  ])
  expect(read('hundreds of drones')).toEqual([['hundreds of drones', '100', '999', 'hundreds', '', 'drones']])
  expect(read('rose by 70 per cent')).toEqual([['70 per cent', '70', '70', 'exactly', '', 'percent']])
  expect(read('20,000 kg of vests')[0]?.slice(0, 2)).toEqual(['20,000 kg', '20000'])
})

test('dates are no amounts', () => {
  expect(read('on 3 December 2023 and in 2022, since March 5')).toEqual([])
  expect(read('between 2021 and 2023')).toEqual([])
})

test('a place is where the words stand', () => {
  const text = 'The army counts 537 vehicles in service.'
  const [found] = findAmounts(text)
  expect(text.slice(found?.start, found?.end)).toBe('537 vehicles')
})

test('words that are an amount alone are read without a unit', () => {
  expect(amountFromWords('1,500')).toEqual({
    range: { low: '1500', high: '1500', qualifier: 'exactly' },
    currency: '',
    unit: '',
  })
  expect(amountFromWords('a lot')).toBeNull()
})
