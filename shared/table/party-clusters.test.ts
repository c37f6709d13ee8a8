import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '@shared/kernel/ids'
import { quadraticGrowth } from '@shared/kernel/testing/growth'
import { csvOut } from './csv-out'
import { isAlone, partyClusters } from './party-clusters'

const zeros = new Uint8Array(10)
const counted = (...values: readonly string[]) =>
  values.map((value, at) => ({ value, count: values.length - at }))
const shape = (...input: Parameters<typeof partyClusters>) =>
  partyClusters(...input).map(({ spellings }) => spellings.map(({ value }) => value))

test('spellings of one party stand together, with the reason, the most frequent first', () => {
  const found = partyClusters(
    counted(
      'ООО «СеверЛинза»',
      'SEVERLINZA LLC',
      'severlinza  llc',
      'Severlinsa OOO',
      'Harbour Pumps Ltd',
      'TO ORDER',
      'Linza Sever',
    ),
  )
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({ head: 'ООО «СеверЛинза»', count: 7 + 6 + 5 + 4 })
  expect(found[0]?.spellings.map(({ value, why }) => [value, why])).toEqual([
    ['ООО «СеверЛинза»', ''],
    ['SEVERLINZA LLC', 'transliteration'],
    ['severlinza  llc', 'transliteration'],
    ['Severlinsa OOO', 'one letter differs'],
  ])
})

test('a cell in two scripts joins both, and the address below a name does not matter', () => {
  expect(
    shape(
      counted(
        'YUANFENG OPTICS CO LTD (远风光学有限公司)',
        '远风光学有限公司',
        'Yuanfeng Optics\nPier 4, Harbour',
      ),
    ),
  ).toEqual([
    ['YUANFENG OPTICS CO LTD (远风光学有限公司)', '远风光学有限公司', 'Yuanfeng Optics\nPier 4, Harbour'],
  ])
})

test('numbers tell names apart, and no chain of slips joins two firms', () => {
  expect(shape(counted('Pier 7 Trading', 'Pier 8 Trading'))).toEqual([])
  // The middle one is one letter from both others, which are two letters apart.
  expect(shape(counted('Brenmotor', 'Brennotor', 'Brennator'))).toEqual([['Brenmotor', 'Brennotor']])
})

test('a party with one spelling is there for whoever asks for all of them', () => {
  const cells = counted('Far Ocean Ltd', 'FAR OCEAN LTD', 'Karst', 'TO ORDER')
  expect(shape(cells)).toEqual([['Far Ocean Ltd', 'FAR OCEAN LTD']])
  const all = partyClusters(cells, [], { alone: true })
  expect(all.map(({ head, count }) => [head, count])).toEqual([
    ['Far Ocean Ltd', 7],
    ['Karst', 2],
  ])
  expect(all.map(isAlone)).toEqual([false, true])
  // One that is linked already is asked about with its entity, not as one that stands alone.
  const linked = partyClusters(cells, [{ id: newId('entity', 1, zeros), names: ['Karst'] }], { alone: true })
  expect(linked.map(isAlone)).toEqual([false, false])
})

test('entities that it may be are named with the reason', () => {
  const one = { id: newId('entity', 1, zeros), names: ['Tekhnoval', 'Техновал'] }
  const other = { id: newId('entity', 2, zeros), names: ['Harbour Pumps'] }
  const found = partyClusters(counted('OOO TEKHNOVAL', 'HARBOUR PUMPS', 'Mersin Works'), [one, other])
  expect(found.map(({ head, entities }) => [head, entities])).toEqual([
    [
      'OOO TEKHNOVAL',
      [
        {
          entity: one.id,
          name: 'Tekhnoval',
          why: 'one without its legal form or prefix',
          known: false,
        },
      ],
    ],
    ['HARBOUR PUMPS', [{ entity: other.id, name: 'Harbour Pumps', why: 'the same name', known: true }]],
  ])
})

const NAMES = [
  'Voltrim Optics Ltd',
  'VOLTRIM OPTICS',
  'Optics Voltrim',
  'Voltrlm Optics',
  'Voltrin Optics',
  'Волтрим Оптикс',
  'Brenmotor',
  'Brennotor GmbH',
  'Brennator',
  '远风光学有限公司',
  '远风光学',
  'Pier 7',
  'Pier 8',
]
test('the order of the values does not matter', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ value: fc.constantFrom(...NAMES), count: fc.nat(3) }), {
        selector: ({ value }) => value,
      }),
      fc.infiniteStream(fc.nat()),
      (values, numbers) => {
        const shuffled = values
          .map((value) => ({ value, at: numbers.next().value ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ value }) => value)
        expect(partyClusters(shuffled)).toEqual(partyClusters(values))
      },
    ),
    { seed: 20261122, numRuns: 60 },
  )
})

test('twenty thousand names take time in step with their number', async () => {
  const parts = ['northern', 'harbour', 'optical', 'machine', 'trading', 'electro', 'precision', 'marine']
  const work = (size: number) => {
    const values = Array.from({ length: size }, (_, at) => ({
      value: `${parts[at % 8] ?? ''} ${(at * 7919).toString(36).replace(/\d/g, 'q')}works ${parts[(at >> 3) % 8] ?? ''} LLC`,
      count: 1,
    }))
    return () => partyClusters(values)
  }
  expect(await quadraticGrowth(1_250, work)).toBeNull()
})

test('a list for spreadsheets runs nothing and changes no number', () => {
  expect(
    csvOut(
      ['a', 'b'],
      [
        ['=1+1', '-9911.5'],
        ['0042', 'x,"y"\nz'],
        ['@SUM', '-1+cmd'],
      ],
    ),
  ).toBe('\ufeffa,b\r\n' + `"'=1+1",-9911.5\r\n` + '0042,"x,""y""\nz"\r\n' + `"'@SUM","'-1+cmd"\r\n`)
})
