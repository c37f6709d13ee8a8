import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UNLIMITED } from '@shared/claim/scope'
import {
  day,
  item,
  madeUpBase,
  madeUpClaim,
  madeUpEntity,
  madeUpId,
  madeUpSameAs,
  madeUpShipment,
  money,
  party,
  quantity,
} from '@shared/contradiction/made-up'
import { newName } from '@shared/entity/new-entity'
import type { Shipment } from '@shared/shipment/shipment'
import { NO_MAPPING, type TableField } from '@shared/table/mapping'
import { toRecord } from '@shared/kernel/reference'
import type { Correction } from '@shared/table/table'
import { HIT_CLASSES } from './evaluate'
import type { Hit, TiedPage } from './hit'
import { madeUpLayout, madeUpTable } from './made-up-table'
import { ScopeIndex } from './scope-index'
import type { MatchTable } from './table-rows'

const KEYS = ['Exporter', 'Country', 'HS', 'Goods', 'To', 'Date', 'Value', 'Currency', 'Weight']
const ROWS = [
  ['Orison Motors', 'cn', '870310', 'buggies', 'Russia', '2023-03-01', '1200.50', 'USD', '10 kg'],
  ['ORISON MOTORS', 'cn', '870310', 'buggies', 'Russia', '2023-03-09', '99.5', 'USD', '2.5 kg'],
  ['Orison Mottors', 'cn', '870310', 'buggies', 'Russia', '2024-02-01', '7', 'EUR', ''],
  ['Karst Trading', 'kz', '820100', 'spades', 'Russia', '2023-04-01', '', '', ''],
  ['', 'cn', '8703', 'cars', 'Belarus', '', '5', 'USD', '1 t'],
]
const FIELDS = [
  'consignor',
  'consignorCountry',
  'hsCode',
  'goods',
  'destination',
  'date',
  'value',
  'currency',
  'netWeight',
] as const
const tableOf = (number: number, rows = ROWS): MatchTable => ({
  source: madeUpId('source', number),
  mapping: {
    ...NO_MAPPING,
    columns: KEYS.map((column, at) => ({ id: item(), column, field: FIELDS[at] ?? 'brand' })),
  },
  layout: madeUpLayout,
  columns: madeUpTable(KEYS, rows),
})

const claim = madeUpClaim(1, 'No vehicles went there.', {
  date: day('2023-12-03'),
  scope: {
    ...UNLIMITED,
    parties: [{ id: item(), party: { kind: 'entity', entity: madeUpId('entity', 1) } }],
    goods: [{ id: item(), goods: { kind: 'hs', prefix: '8703', edition: '' } }],
    to: [{ id: item(), place: { kind: 'country', country: 'ru' } }],
  },
})
const everything = madeUpClaim(2, 'Nothing went anywhere.', { kind: 'assertion' })

const maker = madeUpEntity(1, 'Orison Motors', { countries: ['cn'] })
const dealer = madeUpEntity(2, 'Karst Trading', { countries: ['kz'] })
const rowRef = (source: number, row: number): Shipment['evidence'][number] => ({
  id: item(),
  ref: { kind: 'source', source: madeUpId('source', source), locator: { kind: 'row', row } },
})
const correction = (number: number, row: number, column: string, value: string): Correction => ({
  ...madeUpBase('correction', number),
  source: madeUpId('source', 1),
  row,
  column,
  value,
  why: 'as the office wrote back',
})
const shipment = (number: number, fields: Partial<Shipment> = {}): Shipment =>
  madeUpShipment(number, {
    consignor: party(1),
    hsCode: { code: '870310', edition: '' },
    route: {
      origin: null,
      dispatchedFrom: null,
      transit: [],
      destination: { kind: 'country', country: 'ru' },
    },
    period: day('2023-05'),
    quantity: quantity('3', 'pcs'),
    value: money('100', 'USD'),
    ...fields,
  })

const run = <T>(steps: Generator<undefined, T>): T => {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

test('rows and shipments fall into classes, each once, with reasons', () => {
  const index = new ScopeIndex()
  index.setTable(tableOf(1))
  index.know({ entities: [maker, dealer], sameAs: [], relations: [] })
  expect(index.count(claim)).toMatchObject({
    inside: 2,
    possible: 0,
    nearMiss: 2,
    nearMissBy: { party: 0, period: 1, route: 1 },
  })
  const near = index.page({ claim, wanted: 'near-miss', missing: 'period' }, 0, 10)
  expect(near.hits).toMatchObject([
    { line: 4, ref: { locator: { row: 2 } }, facts: { goods: 'buggies' }, test: { verdict: 'near-miss' } },
  ])
  expect(near.hits[0]?.test.rows.map(({ result }) => result)).toEqual([
    'unknown',
    'meets',
    'meets',
    'misses',
    'meets',
  ])

  // A row that was taken up takes part as its shipment alone; a corrected one as corrected.
  index.setShipments([shipment(1, { evidence: [rowRef(1, 0)] })])
  expect(index.count(claim).inside).toBe(2)
  expect(
    index.page({ claim, wanted: 'inside', missing: null }, 0, 10).hits.map(({ ref }) => ref.kind),
  ).toEqual(['record', 'source'])
  index.setCorrections([
    correction(1, 2, 'Date', '2023-02-01'),
    correction(2, 2, 'Exporter', 'Orison Motors'),
  ])
  expect(index.count(claim).inside).toBe(3)
  expect(index.page({ claim, wanted: 'inside', missing: null }, 2, 10).hits[0]).toMatchObject({
    line: 4,
    facts: { period: { edtf: '2023-02-01' } },
  })
  index.removeTable(madeUpId('source', 1))
  expect(index.count(claim).inside).toBe(1)
})

test('what several claims cover is counted once, under its surest class, without what a side has', () => {
  const index = new ScopeIndex()
  index.know({ entities: [maker, dealer], sameAs: [], relations: [] })
  index.setTable(tableOf(1))
  index.setShipments([shipment(1)])
  const wider = madeUpClaim(3, 'No goods of it went anywhere.', {
    date: day('2024-12-03'),
    scope: { ...claim.scope, goods: [], to: [] },
  })
  const keys = (...given: Parameters<ScopeIndex['fresh']>) => {
    const { inside, possible } = index.fresh(...given)
    const where = ({ ref }: Hit) =>
      ref.kind === 'source' && ref.locator.kind === 'row' ? ref.locator.row : 'shipment'
    return [inside.count, inside.hits.map(where), possible.count, possible.hits.map(where)]
  }
  const one = (asked: typeof claim) => [index.count(asked).inside, index.count(asked).possible]
  expect([one(claim), one(wider)]).toEqual([
    [3, 0],
    [3, 2],
  ])
  // The same three are inside both.
  expect(keys([claim, wider], [], 10)).toEqual([3, ['shipment', 0, 1], 2, [2, 4]])
  expect(keys([claim, wider], [], 1)).toEqual([3, ['shipment'], 2, [2]])
  const cell = {
    kind: 'source',
    source: madeUpId('source', 1),
    locator: { kind: 'cell', row: 2, column: 'Date' },
  } as const
  expect(keys([wider], [toRecord(madeUpId('shipment', 1)), rowRef(1, 1).ref, cell], 10)).toEqual([
    1,
    [0],
    1,
    [4],
  ])
})

test('sums keep unlike apart, count the same goods once and withheld values apart', () => {
  const index = new ScopeIndex()
  index.setTable(tableOf(1))
  index.know({ entities: [maker, dealer], sameAs: [], relations: [] })
  index.setShipments([
    shipment(1, { period: day('2023-03-20') }),
    shipment(2, { sameConsignmentAs: madeUpId('shipment', 1) }),
    shipment(3, { value: money('0.1', 'USD', 'about') }),
  ])
  const inside = run(index.totals({ claim: everything, wanted: 'inside', missing: null }))
  expect(inside).toMatchObject({ count: 7, repeated: 1, withoutValue: 1, withoutAmount: 2 })
  const values = inside.totals.filter(({ kind }) => kind === 'value')
  expect(values.map(({ currency, range, count }) => [currency, range.low, range.qualifier, count])).toEqual([
    ['EUR', '7', 'exactly', 1],
    ['USD', '1405.1', 'about', 5],
  ])
  expect(inside.parties.map(({ name, count }) => [name, count])).toEqual([
    ['Orison Motors', 4],
    ['Karst Trading', 1],
    ['Orison Mottors', 1],
    ['a party of China that is not named', 1],
  ])
  expect(inside.months.map(({ month, count }) => [month, count])).toEqual([
    ['', 1],
    ['2023-03', 3],
    ['2023-04', 1],
    ['2023-05', 1],
    ['2024-02', 1],
  ])
})

const PAPERS: readonly (readonly [string, TableField])[] = [
  ['Master', 'masterBill'],
  ['House', 'houseBill'],
  ['Declaration', 'declarationNumber'],
  ['Line', 'lineNumber'],
]
const onPaper = (number: number, papers: readonly (readonly string[])[]): MatchTable => {
  const table = tableOf(number)
  const keys = [...KEYS, ...PAPERS.map(([key]) => key)]
  const sold = ROWS[0] ?? []
  return {
    ...table,
    mapping: {
      ...table.mapping,
      columns: [
        ...table.mapping.columns,
        ...PAPERS.map(([column, field]) => ({ id: item(), column, field })),
      ],
    },
    columns: madeUpTable(
      keys,
      papers.map((cells) => [...sold, ...cells]),
    ),
  }
}
const tiedOf = (index: ScopeIndex, from = 0, limit = 20): TiedPage =>
  run(index.tied({ claim, wanted: 'inside', missing: null }, from, limit))

test('goods that the sums may count twice are said, listed side by side and never left out', () => {
  const index = new ScopeIndex()
  index.know({ entities: [maker, dealer], sameAs: [], relations: [] })
  index.setTable(
    onPaper(1, [
      ['MAEU5501', '', 'D-10031', '1'],
      ['', '', 'D-10031', '2'],
      ['', 'H-70013', 'D-10032', '1'],
      ['MAEU5501', 'H-70011', 'D-10033', '1'],
      ['', '', 'D10032', '01'],
    ]),
  )
  // The importer's table, with a declaration of its own for a bill of the exporter's.
  index.setTable(onPaper(2, [['', 'h 70013', 'KZ-88-4410', '7']]))
  const inside = run(index.totals({ claim, wanted: 'inside', missing: null }))
  expect(inside).toMatchObject({
    count: 6,
    repeated: 0,
    ties: { count: 5, house: 2, master: 2, line: 1 },
    totals: [
      { kind: 'weight', range: { low: '60' } },
      { kind: 'value', range: { low: '7203' } },
    ],
  })
  const { count, hits } = tiedOf(index)
  expect(count).toBe(5)
  // The master bill beside its house bill; the line with its correction and the other table's record of its bill.
  expect(hits.map(({ line, ties }) => [line, ties.map((tie) => tie.line)])).toEqual([
    [2, [5]],
    [5, [2]],
    [4, [6, 2]],
    [6, [4]],
    [2, [4]],
  ])
  expect(hits[0]?.ties[0]?.why).toContain('added up, the goods count twice')
  expect(tiedOf(index, 3, 1).hits).toEqual(hits.slice(3, 4))

  // A correction of a cell counts, a row that was taken up is its shipment, and who says that two are one is heard.
  index.setCorrections([correction(1, 4, 'Declaration', 'D-10039')])
  expect(tiedOf(index).count).toBe(4)
  index.setShipments([
    shipment(1, { evidence: [rowRef(1, 0)] }),
    shipment(2, { evidence: [rowRef(1, 3)], declarationNumber: 'D-10033' }),
  ])
  expect(tiedOf(index).hits.map(({ ref, ties }) => [ref.kind, ties.length])).toEqual([
    ['record', 1],
    ['record', 1],
    ['source', 1],
    ['source', 1],
  ])
  index.setShipments([
    shipment(1, { evidence: [rowRef(1, 0)] }),
    shipment(2, { evidence: [rowRef(1, 3)], sameConsignmentAs: madeUpId('shipment', 1) }),
  ])
  const decided = run(index.totals({ claim, wanted: 'inside', missing: null }))
  expect(decided).toMatchObject({ repeated: 1, ties: { count: 2, house: 2 } })
})

const changes = fc.oneof(
  fc
    .record({ alias: fc.boolean(), merged: fc.boolean(), two: fc.boolean() })
    .map((known) => ({ kind: 'know', known }) as const),
  fc.subarray([1, 2, 3]).map((numbers) => ({ kind: 'shipments', numbers }) as const),
  fc.subarray([1, 2, 3]).map((numbers) => ({ kind: 'corrections', numbers }) as const),
  fc.record({ number: fc.constantFrom(1, 2), rows: fc.subarray(ROWS) }).map((table) => ({
    kind: 'table' as const,
    table,
  })),
  fc.constantFrom(1, 2).map((number) => ({ kind: 'remove', number }) as const),
)
type Change = typeof changes extends fc.Arbitrary<infer T> ? T : never

const knownOf = ({ alias, merged, two }: Extract<Change, { kind: 'know' }>['known']) => ({
  entities: [
    alias ? { ...maker, names: [...maker.names, newName(item(), 'Orison Mottors', '', null)] } : maker,
    ...(two ? [dealer] : []),
  ],
  sameAs: merged ? [madeUpSameAs(1, 1, 2)] : [],
  relations: [],
})
const SHIPMENTS = [
  shipment(1, { evidence: [rowRef(1, 0)] }),
  shipment(2, { consignor: { kind: 'unnamed', description: 'Orison Mottors', country: '' } }),
  shipment(3, { evidence: [rowRef(2, 1)], consignor: party(2) }),
]
const CORRECTIONS = [
  correction(1, 0, 'Date', '2025'),
  correction(2, 1, 'To', 'Kazakhstan'),
  correction(3, 3, 'HS', '870310'),
]

function apply(index: ScopeIndex, change: Change): void {
  switch (change.kind) {
    case 'know':
      return index.know(knownOf(change.known))
    case 'shipments':
      return index.setShipments(change.numbers.flatMap((number) => SHIPMENTS[number - 1] ?? []))
    case 'corrections':
      return index.setCorrections(change.numbers.flatMap((number) => CORRECTIONS[number - 1] ?? []))
    case 'table':
      return index.setTable(tableOf(change.table.number, change.table.rows))
    case 'remove':
      return index.removeTable(madeUpId('source', change.number))
  }
}

const answers = (index: ScopeIndex) =>
  [claim, everything].flatMap((asked) => [
    index.count(asked),
    ...HIT_CLASSES.map((wanted) => {
      const question = { claim: asked, wanted, missing: null }
      return [index.page(question, 0, 50), run(index.totals(question)), run(index.tied(question, 0, 50))]
    }),
  ])

test('an index that was kept in step answers as one that is built anew', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(fc.array(changes, { minLength: 1, maxLength: 8 }), (list) => {
      const kept = new ScopeIndex()
      for (const change of list) {
        apply(kept, change)
        kept.count(claim)
      }
      // Only the last state of each kind counts; it comes in another order.
      const last = new Map<string, Change>()
      for (const change of list) {
        const about =
          change.kind === 'table' ? change.table.number : change.kind === 'remove' ? change.number : ''
        last.set(`${change.kind === 'remove' ? 'table' : change.kind} ${about}`, change)
      }
      const fresh = new ScopeIndex()
      for (const change of [...last.values()].toReversed()) apply(fresh, change)
      expect(answers(kept)).toEqual(answers(fresh))
    }),
    { seed: 20261122, numRuns: 60 },
  )
})
