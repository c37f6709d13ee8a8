import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumDecimals } from '@shared/kernel/decimal'
import { foldForSearch } from '@shared/kernel/text'
import type { ItemId } from '@shared/kernel/ids'
import { packBlock } from './block'
import { foldCell } from './filter-fold'
import { loadColumns } from './load-columns'
import { NO_MAPPING, type Mapping, type TableField } from './mapping'
import { type TableMeaning, type TableQuery, tableQuery } from './query'
import { datesOf, numberOf, readPlain } from './query-values'
import { readNumber } from './numbers'
import type { Correction } from './table'
import type { Filter, Sort } from './view'

const layout = {
  kind: 'delimited',
  encoding: 'utf-8',
  delimiter: ';',
  sheet: '',
  headerRow: 0,
  decimal: ',',
  thousands: '.',
  dateOrder: 'dmy',
} as const

const mapped = (columns: Partial<Record<TableField, string>>): Mapping => ({
  ...NO_MAPPING,
  columns: Object.entries(columns).map(([field, column]) => ({
    id: 'itm-0' as ItemId,
    field: field as TableField,
    column,
  })),
})

/** A table of rows in blocks of a few, ready to answer. */
function tableOf(
  keys: readonly string[],
  rows: readonly (readonly string[])[],
  mapping: Mapping = NO_MAPPING,
  corrections: readonly Pick<Correction, 'row' | 'column' | 'value'>[] = [],
): TableQuery {
  const blocks: Uint8Array[] = []
  for (let from = 0; from < rows.length; from += 7) {
    const some = rows.slice(from, from + 7)
    blocks.push(
      packBlock(
        keys.map((_, at) => some.map((row) => row[at] ?? '')),
        Uint32Array.from(some, (_, at) => from + at + 2),
      ),
    )
  }
  const columns = loadColumns(
    keys.map((key) => ({ key, header: key })),
    rows.length,
    blocks,
  )
  if (!columns.ok) throw new Error(columns.error.message)
  const meaning: TableMeaning = { layout, mapping }
  return tableQuery(columns.value, meaning, corrections.map(correction))
}

const correction = (over: Pick<Correction, 'row' | 'column' | 'value'>): Correction => ({
  ...over,
  id: 'cor-0' as Correction['id'],
  source: 'src-0' as Correction['source'],
  why: '',
  createdAt: '',
  updatedAt: '',
  author: 'per-0' as Correction['author'],
  protection: 'desk',
  protectedFields: [],
  pseudonym: '',
  trashed: null,
})

const KEYS = ['party', 'value', 'date'] as const
const MAPPING = mapped({ consignor: 'party', value: 'value', date: 'date' })

const party = fc.constantFrom(
  '',
  ' ',
  'Ltd A',
  'ltd a',
  'OOO Рога',
  'ооо рога',
  'Ёж',
  'a',
  'A GmbH',
  '义乌市贸易',
)
const amount = fc.oneof(
  fc.constantFrom('', '-', 'n/a', 'many', '0', '007', '1.250', '1.250,5', '(3,5)', '-2', '10', '9'),
  fc.integer({ min: -99_999, max: 99_999 }).map((cents) => (cents / 100).toFixed(2).replace('.', ',')),
)
const date = fc.constantFrom(
  '',
  '?',
  '01.02.2023',
  '2023-02-01',
  '28.01.2023',
  '2023',
  '03.2023',
  '31.02.2023',
)
const rowsOf = fc.array(fc.tuple(party, amount, date), { maxLength: 40 })
const filter: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    column: fc.constant('party'),
    kind: fc.constantFrom('contains', 'is-not-like', 'is', 'empty', 'filled', 'from', 'to'),
    value: fc.constantFrom('', 'a', 'LTD', 'рога ооо', 'Ltd A\na', '\na', 'е', '贸易'),
  }),
  fc.record({
    column: fc.constant('value'),
    kind: fc.constantFrom('from', 'to', 'empty', 'contains'),
    value: fc.constantFrom('', '0', '9,5', '1.250', '-3', 'x'),
  }),
  fc.record({
    column: fc.constant('date'),
    kind: fc.constantFrom('from', 'to', 'filled'),
    value: fc.constantFrom('2023-02', '2023', '01.02.2023', '../2023-01', ''),
  }),
)
const sort: fc.Arbitrary<Sort> = fc.record({
  column: fc.constantFrom(...KEYS),
  descending: fc.boolean(),
})
const overlay = fc.array(
  fc.record({ row: fc.nat({ max: 39 }), column: fc.constantFrom(...KEYS), value: fc.oneof(party, amount) }),
  { maxLength: 5 },
)

/** What a filter means, said as plainly as can be. */
function holds({ kind, value, column }: Filter, text: string): boolean {
  const isEmpty = text.trim() === ''
  if (kind === 'empty') return isEmpty
  if (kind === 'filled') return !isEmpty
  if (kind === 'is') {
    const wanted = value.split('\n')
    return wanted.includes(text) || value === text || (isEmpty && wanted.includes(''))
  }
  if (kind === 'contains' || kind === 'is-not-like') {
    const words = foldForSearch(value).split(/\s+/).filter(Boolean)
    const all = words.every((word) => foldForSearch(text).includes(word))
    return words.length === 0 || all === (kind === 'contains')
  }
  if (value.trim() === '') return true
  if (column === 'value') {
    const [own, bound] = [numberOf(text, layout, 'money'), numberOf(value, layout, 'money')]
    return kind === 'from' ? own >= bound : own <= bound
  }
  if (column === 'date') {
    const bounds: Record<string, [number, number]> = {
      '2023-02': [19389, 19416],
      '2023': [19358, 19722],
      '01.02.2023': [19389, 19389],
      '../2023-01': [-Infinity, 19388],
    }
    const [first, last] = bounds[value] ?? [0, 0]
    const own = datesOf(text, layout)
    return own !== null && (kind === 'from' ? own.first >= first : own.last <= last)
  }
  if (isEmpty) return false
  const [own, bound] = [foldForSearch(text), foldForSearch(value.trim())]
  return kind === 'from' ? own >= bound : own <= bound || own.startsWith(bound)
}

/** What a text is sorted by: null comes last either way. */
function keyOf(column: string, text: string): number | string | null {
  if (column === 'party') return text.trim() === '' ? null : foldForSearch(text)
  if (column === 'value') {
    const number = numberOf(text, layout, 'money')
    return Number.isNaN(number) ? null : number
  }
  const days = datesOf(text, layout)
  return days === null ? null : days.first * 1e6 + days.last
}

function plainRows(rows: readonly (readonly string[])[], filters: readonly Filter[], sorts: readonly Sort[]) {
  const at = (row: number, column: string) => rows[row]?.[KEYS.findIndex((key) => key === column)] ?? ''
  return rows
    .map((_, row) => row)
    .filter((row) => filters.every((one) => holds(one, at(row, one.column))))
    .sort((a, b) => {
      for (const { column, descending } of sorts) {
        const [x, y] = [keyOf(column, at(a, column)), keyOf(column, at(b, column))]
        if (x === y) continue
        if (x === null) return 1
        if (y === null) return -1
        return x < y === descending ? 1 : -1
      }
      return a - b
    })
}

const withOverlay = (
  rows: readonly (readonly string[])[],
  corrections: readonly Pick<Correction, 'row' | 'column' | 'value'>[],
) => {
  const made = rows.map((row) => [...row])
  for (const { row, column, value } of corrections) {
    const cells = made[row]
    if (cells) cells[KEYS.findIndex((key) => key === column)] = value
  }
  return made
}

describe('a table that is asked', () => {
  it('leaves and orders the rows that a plain filter and sort of them would, corrections counted', () => {
    fc.assert(
      fc.property(
        rowsOf,
        fc.array(filter, { maxLength: 3 }),
        fc.array(sort, { maxLength: 3 }),
        overlay,
        (rows, filters, sorts, corrections) => {
          const table = tableOf(KEYS, rows, MAPPING, corrections)
          const found = table.rows({ filters, sort: sorts })
          expect(found.ok && [...found.value]).toEqual(
            plainRows(withOverlay(rows, corrections), filters, sorts),
          )
        },
      ),
      { seed: 31, numRuns: 300 },
    )
  })

  it('counts and adds up what a plain count and sum of the rows would', () => {
    fc.assert(
      fc.property(rowsOf, fc.array(filter, { maxLength: 1 }), fc.nat({ max: 4 }), (rows, filters, most) => {
        const facet = tableOf(KEYS, rows, MAPPING).facet({ column: 'party', filters, sumOf: 'value', most })
        if (!facet.ok) throw new Error(facet.error.message)
        const left = plainRows(rows, filters, []).map((row) => rows[row] ?? [])
        const groups = new Map<string, string[]>()
        for (const [name = '', value = ''] of left) {
          const text = name.trim() === '' ? '' : name
          groups.set(text, [...(groups.get(text) ?? []), value])
        }
        const { values, empty, all, distinct, others } = facet.value
        expect(all.rows).toBe(left.length)
        expect(empty.rows).toBe(groups.get('')?.length ?? 0)
        groups.delete('')
        expect(distinct).toBe(groups.size)
        const expected = [...groups].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
        expect(values.map(({ value, rows: count }) => [value, count])).toEqual(
          expected.slice(0, most).map(([value, cells]) => [value, cells.length]),
        )
        expect(others).toBe(expected.slice(most).reduce((sum, [, cells]) => sum + cells.length, 0))
        for (const [place, group] of values.entries()) {
          const cells = expected[place]?.[1] ?? []
          const amounts = cells.flatMap((cell) => amountIn(cell) ?? [])
          expect(group.sums.map(({ total }) => total)).toEqual(amounts.length ? [sumDecimals(amounts)] : [])
          expect(group.suppressed).toBe(cells.filter((cell) => ['', '-', 'n/a'].includes(cell)).length)
          expect(group.unreadable).toBe(cells.filter((cell) => cell === 'many').length)
        }
      }),
      { seed: 32, numRuns: 200 },
    )
  })

  it('never adds unlike units, currencies or bases, and takes them from cell, column, header and mapping', () => {
    const rows = [
      ['A', '10', 'USD', 'FOB', '5', 'kg', '1'],
      ['A', '0,10', 'USD', 'FOB', '2,5', 'КГ', '2 t'],
      ['A', '7 EUR', 'USD', 'FOB', '1', 'pcs', ''],
      ['B', '9.007.199.254.740.993', 'USD', 'CIF', 'не указан', 'kg', '3'],
      ['B', '2', 'USD', 'CIF', 'about 5 or 6', 'kg', '4'],
    ]
    const keys = ['who', 'sum', 'money', 'terms', 'count', 'unit', 'Net weight, kg']
    const mapping = mapped({
      consignor: 'who',
      value: 'sum',
      currency: 'money',
      incoterms: 'terms',
      quantity: 'count',
      quantityUnit: 'unit',
      netWeight: 'Net weight, kg',
    })
    const table = tableOf(keys, rows, mapping)
    const sums = (sumOf: string) => {
      const facet = table.facet({ column: 'who', filters: [], sumOf, most: 10 })
      if (!facet.ok) throw new Error(facet.error.message)
      return facet.value
    }
    expect(sums('sum').values.map(({ value, sums: totals }) => [value, totals])).toEqual([
      [
        'A',
        [
          { unit: '', currency: 'USD', basis: 'FOB', total: '10.1', rows: 2 },
          { unit: '', currency: 'EUR', basis: 'FOB', total: '7', rows: 1 },
        ],
      ],
      ['B', [{ unit: '', currency: 'USD', basis: 'CIF', total: '9007199254740995', rows: 2 }]],
    ])
    const counted = sums('count').all
    expect(counted.sums.map(({ unit, total }) => [unit, total])).toEqual([
      ['kg', '7.5'],
      ['pieces', '1'],
    ])
    expect([counted.suppressed, counted.unreadable]).toEqual([1, 1])
    expect(sums('Net weight, kg').all.sums.map(({ unit, total }) => [unit, total])).toEqual([
      ['kg', '8'],
      ['tonnes', '2'],
    ])
  })

  it('adds a value in the currency of its header, not in that of the invoice', () => {
    const rows = [
      ['A', '10', 'CNY'],
      ['A', '5 EUR', 'CNY'],
    ]
    const mapping = mapped({ consignor: 'who', value: 'G46', currency: 'G221' })
    const facet = tableOf(['who', 'G46', 'G221'], rows, mapping).facet({
      column: 'who',
      filters: [],
      sumOf: 'G46',
      most: 10,
    })
    expect(facet.ok && facet.value.all.sums.map(({ currency, total }) => [currency, total])).toEqual([
      ['USD', '10'],
      ['EUR', '5'],
    ])
  })

  it('sorts long texts that begin alike, and says which column is not there', () => {
    const names = Array.from(
      { length: 300 },
      (_, row) => `Общество с ограниченной ответственностью ${row % 97}`,
    )
    const table = tableOf(
      ['name'],
      names.map((name) => [name]),
    )
    const found = table.rows({ filters: [], sort: [{ column: 'name', descending: false }] })
    const sorted = names
      .map((name, row) => ({ name: foldForSearch(name), row }))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.row - b.row))
    expect(found.ok && [...found.value]).toEqual(sorted.map(({ row }) => row))
    const gone = table.rows({ filters: [], sort: [{ column: '__proto__', descending: false }] })
    expect(gone).toMatchObject({ ok: false, error: { code: 'table.no-column' } })
  })

  it('sorts thousands of different numbers and texts as a plain sort does', () => {
    let state = 1
    const below = (most: number) => (state = (state * 48_271) % 2_147_483_647) % most
    const rows = Array.from({ length: 5_000 }, () => [
      `N ${below(4_000)}/${below(1e6)}`,
      `${below(3) === 0 ? '-' : ''}${below(2e6) / 1_000}`.replace('.', ','),
    ])
    const table = tableOf(['name', 'value'], rows, mapped({ value: 'value' }))
    for (const [at, column] of ['name', 'value'].entries()) {
      const found = table.rows({ filters: [], sort: [{ column, descending: false }] })
      const key = (row: number) => {
        const text = rows[row]?.[at] ?? ''
        return at === 0 ? foldForSearch(text) : Number(text.replace(',', '.'))
      }
      const plain = rows
        .map((_, row) => row)
        .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a - b))
      expect(found.ok && [...found.value]).toEqual(plain)
    }
  })

  it('gives cells as the file has them, and tells what a column holds', () => {
    const rows = [
      ['0101', '1,5', '01.02.2023', 'x'],
      ['0202', '2', '02.02.2023', '3'],
    ]
    const table = tableOf(['hs', 'n', 'd', 't'], rows, NO_MAPPING, [{ row: 1, column: 'n', value: '9' }])
    expect(table.cells([1], ['t', 'n', 'none'])).toEqual([{ row: 1, line: 3, cells: ['3', '2', ''] }])
    expect(['hs', 'n', 'd', 't'].map((key) => table.kindOf(key))).toEqual(['text', 'number', 'date', 'text'])
    const nine = table.corrected([]).rows({ filters: [{ column: 'n', kind: 'is', value: '9' }], sort: [] })
    expect(nine.ok && nine.value.length).toBe(0)
  })
})

/** The amounts that the test's cells stand for. */
function amountIn(cell: string): string | null {
  if (['', '-', 'n/a', 'many'].includes(cell)) return null
  if (cell === '(3,5)') return '-3.5'
  return readNumber(cell, layout)?.number ?? null
}

/** Letters that fold in every way there is. */
const letter = fc.constantFrom(...'AaßŁéЁйΣςİıﬁ①각义貿\u0301\u0483\u0345¨…ǅ')

describe('what makes answers quick', () => {
  it('folds as the search does', () => {
    fc.assert(
      fc.property(fc.string({ unit: letter }), (text) => {
        expect(foldCell(text)).toBe(foldForSearch(text))
      }),
      { seed: 7, numRuns: 300 },
    )
    const characters = Array.from({ length: 0x600 }, (_, unit) => `A${String.fromCharCode(unit)}б`)
    expect(characters.filter((text) => foldCell(text) !== foldForSearch(text))).toEqual([])
  })

  it('reads a plain number as the slow way does, or leaves it to that', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789.,- '), maxLength: 9 })
    const signs = fc.constantFrom(['.', ','], [',', '.'], [',', ' '], ['.', ''], ['', '']) as fc.Arbitrary<
      [typeof layout.decimal | '.' | '', string]
    >
    fc.assert(
      fc.property(digits, signs, (text, [decimal, thousands]) => {
        const own = { ...layout, decimal, thousands }
        const into = { value: 0, scale: 0 }
        if (!readPlain(text, own, into)) return
        const slow = readNumber(text, own)
        expect(slow === null ? null : Number(slow.number)).toBe(into.value / 10 ** into.scale + 0)
      }),
      { seed: 9, numRuns: 5_000 },
    )
  })
})
