import { expect, test } from 'vitest'
import type { Filter } from '@shared/table/view'
import { filterWords, nextSort, withValue } from './filter-words'

const headOf = (key: string) => key.toUpperCase()

test('filters are said as a sentence about their column', () => {
  const say = (kind: Filter['kind'], value: string) => filterWords({ column: 'party', kind, value }, headOf)
  expect(say('contains', 'ltd')).toBe('PARTY has the words “ltd”')
  expect(say('is', 'a')).toBe('PARTY is “a”')
  expect(say('is', '')).toBe('PARTY is empty')
  expect(say('is', 'a\nb')).toBe('PARTY is one of 2 values')
  expect(say('filled', '')).toBe('PARTY is filled')
})

test('values of a column are let through and taken out one by one', () => {
  const other: Filter = { column: 'goods', kind: 'contains', value: 'vest' }
  const one = withValue([other], 'party', 'a', true)
  const two = withValue(one, 'party', 'b', true)
  expect(two).toEqual([other, { column: 'party', kind: 'is', value: 'a\nb' }])
  expect(withValue(withValue(two, 'party', 'a', false), 'party', 'b', false)).toEqual([other])
})

test('a head sorts up, then down, then not; beside others it keeps them', () => {
  const up = nextSort([], 'a', false)
  const down = nextSort(up, 'a', false)
  expect([up, down, nextSort(down, 'a', false)]).toEqual([
    [{ column: 'a', descending: false }],
    [{ column: 'a', descending: true }],
    [],
  ])
  const both = nextSort(up, 'b', true)
  expect(both).toEqual([
    { column: 'a', descending: false },
    { column: 'b', descending: false },
  ])
  expect(nextSort(both, 'a', true)).toEqual([
    { column: 'a', descending: true },
    { column: 'b', descending: false },
  ])
  expect(nextSort(both, 'c', false)).toEqual([{ column: 'c', descending: false }])
})
