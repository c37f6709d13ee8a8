import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arranged, keptColumns, moveColumn, showColumns } from './column-order'

const ALL = ['a', 'b', 'c', 'd', 'e']

test('a column is put before another one or at the end, and the others keep their order', () => {
  expect(moveColumn(ALL, 'b', 4)).toEqual(['a', 'c', 'd', 'b', 'e'])
  expect(moveColumn(ALL, 'd', 0)).toEqual(['d', 'a', 'b', 'c', 'e'])
  expect(moveColumn(ALL, 'a', 5)).toEqual(['b', 'c', 'd', 'e', 'a'])
  expect(moveColumn(ALL, 'c', 2)).toBe(ALL)
  expect(moveColumn(ALL, 'c', 3)).toBe(ALL)
  expect(moveColumn(ALL, 'z', 0)).toBe(ALL)
})

test('a column that is shown again stands after the one that it follows in the file', () => {
  expect(showColumns(ALL, ['d', 'b'], new Set(['c']))).toEqual(['d', 'b', 'c'])
  expect(showColumns(ALL, ['d', 'b'], new Set(['a', 'e']))).toEqual(['a', 'd', 'e', 'b'])
  expect(arranged(ALL, [])).toEqual(ALL)
})

test('whatever is shown, moved and hidden, no column is lost or there twice', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(ALL),
      fc.subarray(ALL),
      fc.constantFrom(...ALL),
      fc.nat({ max: 5 }),
      (shown, more, key, gap) => {
        const moved = moveColumn(shown, key, Math.min(gap, shown.length))
        expect(moved.toSorted()).toEqual(shown.toSorted())
        expect(moved.filter((one) => one !== key)).toEqual(shown.filter((one) => one !== key))
        const wider = showColumns(ALL, shown, new Set(more))
        expect(wider.filter((one) => shown.includes(one))).toEqual(shown)
        expect(wider.toSorted()).toEqual([...new Set([...shown, ...more])].toSorted())
        expect(arranged(ALL, shown).toSorted()).toEqual(ALL)
        expect(keptColumns(ALL, shown).length === 0).toBe(
          shown.length === 0 || shown.join('') === ALL.join(''),
        )
      },
    ),
    { seed: 20_261_122, numRuns: 200 },
  )
})
