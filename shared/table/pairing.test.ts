import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quadraticGrowth } from '@shared/kernel/testing/growth'
import { changesOf } from './changes'
import type { Column, Columns } from './columns'
import { pairRows } from './pairing'

const column = (key: string, cells: readonly string[], coded = true): Column => {
  if (!coded) return { key, header: key, size: cells.length, codes: null, value: (code) => cells[code] ?? '' }
  const values = [...new Set(cells)]
  const codes = Uint32Array.from(cells, (cell) => values.indexOf(cell))
  return { key, header: key, size: values.length, codes, value: (code) => values[code] ?? '' }
}
/** A table of rows; every other column is coded, so that both ways are met. */
const table = (keys: readonly string[], rows: readonly (readonly string[])[]): Columns => ({
  rowCount: rows.length,
  columns: keys.map((key, at) =>
    column(
      key,
      rows.map((row) => row[at] ?? ''),
      at % 2 === 0,
    ),
  ),
  lineOf: (row) => row + 2,
})
const KEYS = ['number', 'line', 'goods']

describe('pairing the rows of two exports', () => {
  it('pairs by declaration and line, and says what was added, changed and gone', () => {
    const earlier = table(KEYS, [
      ['10/1', '1', 'vests'],
      ['10/1', '2', 'helmets'],
      ['10/2', '1', 'optics'],
    ])
    const later = table(
      ['goods', ...KEYS.slice(0, 2), 'value'],
      [
        ['vehicles', '10/3', '1', '5'],
        ['helmets, steel', '10/1', '2', '7'],
        ['vests ', ' 10/1', '1', '9'],
      ],
    )
    const pairing = pairRows(earlier, later, ['number', 'line'])
    expect(pairing).toMatchObject({ by: 'keys', added: [0], gone: [2], ambiguous: [] })
    expect([...pairing.later]).toEqual([2, 1, -1])
    const changes = changesOf(earlier, later, pairing)
    expect(changes).toMatchObject({
      paired: 2,
      changedRows: [1],
      byColumn: [{ column: 'goods', rows: 1 }],
      columnsAdded: ['value'],
      columnsGone: [],
    })
    expect(changes.fateOf(1)).toEqual({
      kind: 'paired',
      row: 1,
      cells: [{ column: 'goods', from: 'helmets', to: 'helmets, steel' }],
    })
    expect(changes.fateOf(2)).toEqual({ kind: 'gone' })
  })

  it('does not guess: of rows with one name it pairs those that are the same, and says which are not', () => {
    const earlier = table(KEYS, [
      ['1', '', 'vests'],
      ['1', '', 'helmets'],
      ['', '', 'boots'],
      ['2', '', 'twice'],
      ['2', '', 'twice'],
    ])
    const later = table(KEYS, [
      ['1', '', 'helmets'],
      ['1', '', 'optics'],
      ['', '', 'gloves'],
      ['2', '', 'twice'],
    ])
    const pairing = pairRows(earlier, later, ['number', 'line'])
    expect([...pairing.later]).toEqual([-1, 0, -1, -1, -1])
    expect(pairing.ambiguous).toHaveLength(3)
    expect(pairing.ambiguous).toEqual(
      expect.arrayContaining([
        { earlier: [0], later: [1] },
        { earlier: [2], later: [2] },
        { earlier: [3, 4], later: [3] },
      ]),
    )
    expect(changesOf(earlier, later, pairing).fateOf(4)).toEqual({ kind: 'ambiguous', rows: [3] })
  })

  it('pairs by whole rows where a table lacks the columns that name one', () => {
    const earlier = table(KEYS, [['1', '1', 'vests']])
    const later = table(['number', 'goods'], [['1', 'vests'], ['1', 'boots']]) // prettier-ignore
    const pairing = pairRows(earlier, later, ['number', 'line'])
    expect(pairing).toMatchObject({ by: 'rows', added: [1], gone: [], ambiguous: [] })
    expect([...pairing.later]).toEqual([0])
  })

  const cell = fc.constantFrom('', '1', '2', '3', ' 3')
  const rows = fc.array(fc.tuple(cell, cell, cell), { maxLength: 12 })
  const keys = fc.subarray(KEYS)
  const options = { seed: 4, numRuns: 400 }

  it('is the same seen from either side', () => {
    fc.assert(
      fc.property(rows, rows, keys, (one, other, by) => {
        const [a, b] = [table(KEYS, one), table(KEYS, other)]
        const [there, back] = [pairRows(a, b, by), pairRows(b, a, by)]
        expect([...there.later]).toEqual([...back.earlier])
        expect(there.added).toEqual(back.gone)
        const swapped = back.ambiguous.map(({ earlier, later }) => ({ earlier: later, later: earlier }))
        expect(new Set(swapped.map((group) => JSON.stringify(group)))).toEqual(
          new Set(there.ambiguous.map((group) => JSON.stringify(group))),
        )
      }),
      options,
    )
  })

  it('does not depend on the order of rows, and gives every row one fate', () => {
    fc.assert(
      fc.property(
        rows,
        rows,
        keys,
        fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
        (one, other, by, by2) => {
          const order = other.map((_, at) => at).toSorted((a, b) => (by2[a] ?? 0) - (by2[b] ?? 0))
          const [a, b] = [table(KEYS, one), table(KEYS, other)]
          const plain = pairRows(a, b, by)
          const mixed = pairRows(
            a,
            table(
              KEYS,
              order.map((at) => other[at] ?? []),
            ),
            by,
          )
          expect([...mixed.later].map((row) => order[row] ?? -1)).toEqual([...plain.later])
          expect(mixed.gone).toEqual(plain.gone)
          const fates = [
            ...plain.gone,
            ...plain.ambiguous.flatMap(({ earlier }) => earlier),
            ...[...plain.earlier].filter((row) => row !== -1),
          ]
          expect(fates.toSorted((x, y) => x - y)).toEqual(one.map((_, at) => at))
        },
      ),
      options,
    )
  })

  it('pairs only what nothing else could be meant by', () => {
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const by = ['number', 'line']
        const name = (row: readonly string[]) => JSON.stringify(row.slice(0, 2).map((text) => text.trim()))
        const whole = (row: readonly string[]) => JSON.stringify(row.map((text) => text.trim()))
        const once = (
          all: readonly (readonly string[])[],
          of: (row: readonly string[]) => string,
          text: string,
        ) => all.filter((row) => of(row) === text).length === 1
        const { later } = pairRows(table(KEYS, one), table(KEYS, other), by)
        for (const [row, cells] of one.entries()) {
          const match = other[later[row] ?? -1]
          if (match === undefined) continue
          expect(name(match)).toBe(name(cells))
          const byName =
            once(one, name, name(cells)) && once(other, name, name(cells)) && name(cells) !== '["",""]'
          const byCells = once(one, whole, whole(cells)) && whole(match) === whole(cells)
          expect(byName || byCells).toBe(true)
        }
      }),
      options,
    )
  })

  it('pairs 100,000 rows of 30 columns in time in step with their number', async () => {
    const work = (count: number) => {
      const number = Array.from({ length: count }, (_, row) => `10702020/${row}`)
      const make = (turn: number): Columns => ({
        rowCount: count,
        lineOf: (row) => row + 2,
        columns: Array.from({ length: 30 }, (_, at): Column =>
          at === 0
            ? {
                key: 'number',
                header: '',
                size: count,
                codes: null,
                value: (row) => number[(row + turn) % count] ?? '',
              }
            : {
                key: `c${at}`,
                header: '',
                size: 1_000,
                codes: Uint32Array.from({ length: count }, (__, row) => ((row + turn) % count) % 1_000),
                value: (code) => `value ${code}`,
              },
        ),
      })
      const [earlier, later] = [make(0), make(137)]
      return () => {
        const pairing = pairRows(earlier, later, ['number', 'c1'])
        const changes = changesOf(earlier, later, pairing)
        expect([changes.paired, changes.changedRows.length]).toEqual([count, 0])
      }
    }
    expect(await quadraticGrowth(6_250, work)).toBeNull()
  })
})
