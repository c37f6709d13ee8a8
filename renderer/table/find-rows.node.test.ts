import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ok } from '@shared/kernel/result'
import { type CellPlace, findCell } from './find-rows'
import type { RowOrder } from './table-data'

const orderOf = (rows: readonly (readonly string[])[]): RowOrder => ({
  count: rows.length,
  page: (from, count, columns) =>
    Promise.resolve(
      ok(
        rows.slice(from, from + count).map((cells, at) => ({
          row: from + at,
          line: from + at + 2,
          cells: columns.map((key) => cells[Number(key)] ?? ''),
        })),
      ),
    ),
  placeOf: (row) => Promise.resolve(ok(row)),
})

const look = async (rows: readonly (readonly string[])[], words: string, from: CellPlace, by: 1 | -1) => {
  const found = await findCell({
    order: orderOf(rows),
    columns: (rows[0] ?? []).map((_, key) => String(key)),
    correctionOf: () => undefined,
    words,
    from,
    by,
    signal: new AbortController().signal,
    onDone: () => undefined,
  })
  return found.ok ? found.value : found.error
}

test('words are found whatever their case and marks, onward and back, round the ends', async () => {
  const rows = [
    ['Zürich', 'pumps'],
    ['Bern', 'ZURICH oil'],
    ['Basel', 'zurich'],
  ]
  const at = (position: number, column: number) => ({ position, column, line: position + 2 })
  expect(await look(rows, 'zurich', at(0, 0), 1)).toEqual(at(1, 1))
  expect(await look(rows, 'zurich', at(1, 1), 1)).toEqual(at(2, 1))
  expect(await look(rows, 'zurich', at(2, 1), 1)).toEqual(at(0, 0))
  expect(await look(rows, 'zurich', at(0, 0), -1)).toEqual(at(2, 1))
  expect(await look(rows, 'bern', at(1, 0), 1)).toEqual(at(1, 0))
  expect(await look(rows, 'geneva', at(1, 0), 1)).toBe(null)
})

test('going on from each find comes to every cell that has the words once, in either direction', async () => {
  const cell = fc.constantFrom('a', 'ab', 'b', '')
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 }),
      fc.constantFrom(1 as const, -1 as const),
      async (rows, by) => {
        const all = rows.flatMap((cells, position) =>
          cells.flatMap((text, column) =>
            text.includes('a') ? [{ position, column, line: position + 2 }] : [],
          ),
        )
        const order = by === 1 ? all : all.toReversed()
        let from: CellPlace = by === 1 ? { position: rows.length - 1, column: 2 } : { position: 0, column: 0 }
        const found = []
        for (const _ of all) {
          const next = await look(rows, 'a', from, by)
          if (next === null || !('position' in next)) break
          found.push(next)
          from = next
        }
        expect(found).toEqual(order)
      },
    ),
    { seed: 20_261_122, numRuns: 200 },
  )
})

test('a search that is stopped says so', async () => {
  const stop = new AbortController()
  stop.abort()
  const found = await findCell({
    order: orderOf([['a']]),
    columns: ['0'],
    correctionOf: () => undefined,
    words: 'a',
    from: { position: 0, column: 0 },
    by: 1,
    signal: stop.signal,
    onDone: () => undefined,
  })
  expect(found).toMatchObject({ ok: false, error: { code: 'stopped' } })
})
