import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quadraticGrowth } from '@shared/kernel/testing/growth'
import { consignmentTie, tieMarks } from '@shared/shipment/consignment'
import { TieIndex } from '@shared/shipment/tie-index'
import { tiesWords } from '@shared/shipment/tie-words'
import type { Columns } from './columns'
import type { Layout } from './layout'
import { type Mapping, NO_MAPPING, type TableField } from './mapping'
import { namesPapers, RowTieFinder } from './row-ties'

const FIELDS = [
  'houseBill',
  'masterBill',
  'declarationNumber',
  'lineNumber',
  'container',
  'goods',
  'hsCode',
  'netWeight',
] as const satisfies readonly TableField[]
type Cells = readonly string[]

const layout: Layout = {
  kind: 'delimited',
  encoding: 'utf-8',
  delimiter: ',',
  sheet: '',
  headerRow: 0,
  decimal: '.',
  thousands: '',
  dateOrder: 'ymd',
}
const mapped = (fields: readonly TableField[]): Mapping => ({
  ...NO_MAPPING,
  columns: fields.map((field, at) => ({
    id: `item-${String(at).padStart(26, '0')}`,
    field,
    column: field,
  })) as Mapping['columns'],
})
/** Each other column has a code of its own for each row, as columns without repeats have. */
const table = (rows: readonly Cells[]): Columns => ({
  rowCount: rows.length,
  lineOf: (row) => row + 2,
  columns: FIELDS.map((key, at) => {
    const cells = rows.map((row) => row[at] ?? '')
    const values = at % 2 === 0 ? cells : [...new Set(cells)]
    const codes = at % 2 === 0 ? null : Uint8Array.from(cells, (cell) => values.indexOf(cell))
    return { key, header: key, size: values.length, codes, value: (code) => values[code] ?? '' }
  }),
})
const finder = (rows: readonly Cells[], fields: readonly TableField[] = FIELDS) =>
  new RowTieFinder(table(rows), mapped(fields), layout)

/** The ties of all rows of a table among each other, as the totals of hits find them. */
const indexOf = (found: RowTieFinder, rows: readonly Cells[]): TieIndex => {
  const index = new TieIndex()
  for (const row of rows.keys()) index.add(tieMarks(found.papered(row)))
  return index
}

const small = fc.array(
  fc.tuple(
    fc.constantFrom('', 'H-70011', 'h 70011', 'H70012', 'none'),
    fc.constantFrom('', 'MAEU 5501', 'MAEU5502', '00000'),
    fc.constantFrom('', 'D/10031', 'D10031', 'D10032'),
    fc.constantFrom('', '1', '01', '2'),
    fc.constantFrom('', 'MSKU1234565', 'TCLU7654321; MSKU 1234565', 'TCLU7654321'),
    fc.constantFrom('bearings', 'Bearings ', 'seals', ''),
    fc.constantFrom('848210', '8482', '848420', ''),
    fc.constantFrom('10 kg', '12 kg'),
  ),
  { maxLength: 9 },
)

test('what the index finds are the pairs that consignmentTie finds, and so are the rows found for one', () => {
  fc.assert(
    fc.property(small, (rows) => {
      const found = finder(rows)
      const index = indexOf(found, rows)
      const goods = rows.map((_, row) => found.papered(row))
      const plain = goods.map((one, row) =>
        goods.flatMap((other, at) => (at !== row && consignmentTie(one, other) !== null ? [at] : [])),
      )
      expect(rows.map((_, row) => index.partnersOf(row))).toEqual(plain)
      expect([...index.tied().keys()].toSorted((a, b) => a - b)).toEqual(
        plain.flatMap((others, row) => (others.length > 0 ? [row] : [])),
      )
      expect(index.inGroups().toSorted((a, b) => a - b)).toEqual(
        [...index.tied().keys()].toSorted((a, b) => a - b),
      )
      for (const [row, one] of goods.entries()) {
        const { count, rows: ties } = found.find(one, row, 100)
        expect(ties.map((tie) => tie.row)).toEqual(plain[row])
        expect(count).toBe(ties.length)
        for (const tie of ties) expect(tie.tie).toEqual(consignmentTie(one, goods[tie.row] ?? one))
      }
    }),
    { seed: 20261122, numRuns: 300 },
  )
})

const row = (cells: Partial<Record<(typeof FIELDS)[number], string>>): Cells =>
  FIELDS.map((field) => cells[field] ?? '')

test('a house bill and its master bill, a line and its correction, each with its reason', () => {
  const rows = [
    row({ masterBill: 'MAEU5501', hsCode: '848210', netWeight: '900 kg' }),
    row({ masterBill: 'MAEU 5501', houseBill: 'H70011', hsCode: '848210' }),
    row({ masterBill: 'MAEU5501', houseBill: 'H70012', hsCode: '848210' }),
    row({ declarationNumber: 'D10031', lineNumber: '1', netWeight: '10 kg' }),
    row({ declarationNumber: 'D10031', lineNumber: '2', netWeight: '11 kg' }),
    row({ declarationNumber: 'D-10031', lineNumber: '01', netWeight: '12 kg' }),
    // Two lines of one declaration under one house bill are two goods of a consignment.
    row({ declarationNumber: 'D10032', lineNumber: '1', houseBill: 'H70013' }),
    row({ declarationNumber: 'D10032', lineNumber: '2', houseBill: 'H70013' }),
  ]
  const found = finder(rows)
  const why = (at: number) =>
    found.find(found.papered(at), at, 9).rows.map(({ line, tie }) => [line, tie.why])
  expect(why(0)).toEqual([
    [3, expect.stringContaining('house bill H70011 under it: added up, the goods count twice')],
    [4, expect.stringContaining('house bill H70012')],
  ])
  expect(why(3)).toEqual([
    [7, 'both are line 01 of declaration D-10031: their amounts differ, so that one may supersede the other'],
  ])
  expect([why(4), why(6)]).toEqual([[], []])
  expect(found.find(found.papered(0), 0, 1)).toMatchObject({ count: 2, rows: [{ row: 1 }] })

  const index = indexOf(found, rows)
  expect(index.counts()).toEqual({ count: 5, house: 0, master: 3, line: 2, declaration: 0, container: 0 })
  expect(index.inGroups()).toEqual([0, 1, 2, 3, 5])
  expect(tiesWords(index.counts(), rows.length, 'row', 'rows')).toBe(
    '5 of these 8 rows may be the same goods as another of them, and are counted twice if so: 3 share a bill of lading; 2 share a line of a declaration.',
  )
})

test('a table whose mapping names no papers ties nothing', () => {
  const rows = [row({ houseBill: 'H70011' }), row({ houseBill: 'H70011' })]
  const found = finder(rows, ['goods', 'hsCode', 'lineNumber'])
  expect(namesPapers(mapped(['goods', 'lineNumber']))).toBe(false)
  expect(namesPapers(mapped(['container']))).toBe(true)
  expect(found.find(found.papered(0), 0, 9).count).toBe(0)
  expect(indexOf(found, rows).counts().count).toBe(0)
  expect(tiesWords(indexOf(found, rows).counts(), 2, 'row', 'rows')).toBe('')
})

test('many lines under one bill take time in step with their number', { timeout: 60_000 }, async () => {
  expect(
    await quadraticGrowth(500, (size) => {
      const marks = Array.from({ length: size }, (_, at) =>
        tieMarks({
          shipment: {
            goods: '',
            hsCode: { code: '', edition: '' },
            quantity: null,
            weight: null,
            value: null,
          },
          papers: {
            masterBill: 'MAEU5501',
            houseBill: at % 3 === 0 ? '' : `H7001${at % 7}`,
            declaration: 'D10031',
            line: String(at + 1),
            container: '',
          },
        }),
      )
      return () => {
        const index = new TieIndex()
        for (const one of marks) index.add(one)
        if (index.inGroups().length > 0) throw new Error('every one is a line of its own')
      }
    }),
  ).toBeNull()
})
