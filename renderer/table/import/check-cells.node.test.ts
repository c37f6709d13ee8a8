import { expect, test } from 'vitest'
import { newId } from '@shared/kernel/ids'
import type { Layout } from '@shared/table/layout'
import { NO_MAPPING } from '@shared/table/mapping'
import { CellCounter } from './check-cells'

const layout: Layout = {
  kind: 'delimited',
  encoding: 'utf-8',
  delimiter: ',',
  sheet: '',
  headerRow: 0,
  decimal: '.',
  thousands: '',
  dateOrder: 'dmy',
}

test('a cell that says nothing is not counted among those that can be read', () => {
  const cells = ['12.50', '***', '', 'n/a', 'не указан', 'twelve', '0']
  const mapping = {
    ...NO_MAPPING,
    columns: [{ id: newId('item', 0, new Uint8Array(10)), field: 'value' as const, column: 'value' }],
  }
  const counter = new CellCounter([{ key: 'value' }], mapping, layout)
  counter.add({
    rows: cells.length,
    lines: cells.map((_, row) => row + 2),
    cell: (_, row) => cells[row] ?? '',
  })
  expect(counter.report().columns).toMatchObject([
    { filled: 3, unreadable: 1, first: [{ line: 7, cell: 'twelve' }] },
  ])
})
