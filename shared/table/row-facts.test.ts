import * as v from 'valibot'
import { expect, test } from 'vitest'
import { newEntity, newName } from '@shared/entity/new-entity'
import type { Entity } from '@shared/entity/entity'
import { newId } from '@shared/kernel/ids'
import type { RecordBase } from '@shared/kernel/record'
import { shipmentSchema } from '@shared/shipment/shipment'
import type { Layout } from './layout'
import { type Mapping, NO_MAPPING, type TableField } from './mapping'
import { readNumber } from './numbers'
import { readAmountCell } from './read-amount'
import { readDateCell } from './read-date'
import { readHsCell } from './read-hs'
import { forwarderWord, partyFinder, readPartyCell, readPlaceCell } from './read-party'
import { rowFacts } from './row-facts'
import { flowOf } from './row-fields'
import { shipmentOfRow } from './row-shipment'

const zeros = new Uint8Array(10)
const layout: Layout = {
  kind: 'delimited',
  encoding: 'utf-8',
  delimiter: ';',
  sheet: '',
  headerRow: 0,
  decimal: '',
  thousands: '',
  dateOrder: '',
}
const comma = { decimal: ',', thousands: ' ' } as const
const point = { decimal: '.', thousands: ',' } as const
const unsaid = { decimal: '', thousands: '' } as const

test.each([
  ['184 320,50', comma, '184320.5'],
  ['184\u00a0320,50', comma, '184320.5'],
  ['1,250', point, '1250'],
  ['1,250', comma, '1.25'],
  ['1,250', unsaid, null],
  ['1,5', unsaid, '1.5'],
  ['0,125', unsaid, '0.125'],
  ['1.234.567,8', unsaid, '1234567.8'],
  ['1,234,567', unsaid, '1234567'],
  ['12,34,567.50', point, '1234567.5'],
  ['10013160150322301234567890', unsaid, '10013160150322301234567890'],
  ['(9,911.00)', point, '-9911'],
  ['−3.2', point, '-3.2'],
  ['5-', point, '-5'],
  ["1'250.75", unsaid, '1250.75'],
  ['.5', point, '0.5'],
  ['1.2.3', unsaid, null],
  ['12,3456,789', point, null],
  ['abc', point, null],
  ['1e6', point, null],
  ['', point, null],
])('the number %j is %s', (text, signs, number) => {
  expect(readNumber(text, signs)?.number ?? null).toBe(number)
})

test('a number that breaks the table’s habit is read by its digits and says so', () => {
  expect(readNumber('10.5', comma)).toEqual({
    number: '10.5',
    doubt: 'written with another decimal sign than the rest of the table',
  })
})

const money = (text: string, signs: Parameters<typeof readAmountCell>[1] = unsaid) => {
  const read = readAmountCell(text, signs, 'money')
  return read.kind === 'read' ? `${read.value.number} ${read.value.currency}`.trim() : read.kind
}
test.each([
  ['1 000,00 €', '1000 EUR'],
  ['US$1,200', '1200 USD'],
  ['¥99', '99'],
  ['£10.5m', '10500000 GBP'],
  ['RMB 4万', '40000 CNY'],
  ['3.5亿元', '350000000 CNY'],
  ['120 тыс. руб.', '120000 RUB'],
  ['2 млн грн', '2000000 UAH'],
  ['($1,200.50)', '-1200.5 USD'],
  ['(9,911.00)', '-9911'],
  ['-$5', '-5 USD'],
  ['1200 USD', '1200 USD'],
  ['USD 1200.5', '1200.5 USD'],
  ['N/A', 'empty'],
  ['не указана', 'empty'],
  ['未申报', 'empty'],
  ['about a million', 'unreadable'],
  ['12 %', 'unreadable'],
  ['10-20', 'unreadable'],
])('the value %j is %s', (text, read) => {
  expect(money(text)).toBe(read)
})

const goods = (text: string) => {
  const read = readAmountCell(text, comma, 'goods')
  return read.kind === 'read' ? [read.value.number, read.value.unit] : read.kind
}
test.each([
  ['1,5 т', ['1.5', 'т']],
  ['14 PKG', ['14', 'PKG']],
  ['3万件', ['30000', '件']],
  ['2 тыс. шт', ['2', 'тыс. шт']],
  ['3 тыс. кг', ['3000', 'кг']],
  ['5 m', ['5', 'm']],
  ['10 м2', ['10', 'м2']],
  ['12 boxes of 5', 'unreadable'],
])('the quantity %j is %j', (text, read) => {
  expect(goods(text)).toEqual(read)
})

const date = (text: string, order: Layout['dateOrder'] = '') => {
  const read = readDateCell(text, order)
  return read.kind === 'read' ? read.value.edtf : read.kind === 'empty' ? '' : `? ${read.why}`
}
test('dates follow the order of the table and are never guessed', () => {
  expect(date('03/04/2023', 'dmy')).toBe('2023-04-03')
  expect(date('03/04/2023', 'mdy')).toBe('2023-03-04')
  expect(date('03/04/2023')).toBe('? the order of day and month is not known')
  expect(date('25/04/2023')).toBe('2023-04-25')
  expect(date('04.04.2023')).toBe('2023-04-04')
  expect(date('25/04/2023', 'mdy')).toBe('? there is no such month in the table’s order of dates')
  expect(date('31.02.2023', 'dmy')).toBe('? there is no such day')
  expect(date('05.06.23', 'dmy')).toBe('2023-06-05')
  expect(date('05.06.23')).toContain('?')
})
test.each([
  ['2022-11-03', '2022-11-03'],
  ['2022-11-03 12:00:00', '2022-11-03'],
  ['2022-11-03T12:00Z', '2022-11-03'],
  ['2022/1/5', '2022-01-05'],
  ['20221103', '2022-11-03'],
  ['202211', '2022-11'],
  ['2023', '2023'],
  ['11.2022', '2022-11'],
  ['2022-00-00', '2022'],
  ['15-MAR-2022', '2022-03-15'],
  ['15 марта 2022 г.', '2022-03-15'],
  ['5 травня 2023 року', '2023-05-05'],
  ['March 5, 2022', '2022-03-05'],
  ['Май 2022', '2022-05'],
  ['2022年3月15日', '2022-03-15'],
  ['2022年3月', '2022-03'],
  ['Q2 2023', '2023-04/2023-06'],
  ['2022/2023', '2022/2023'],
  ['n/a', ''],
  ['44635.5', '? not a date that can be read'],
  ['soon', '? not a date that can be read'],
])('the date %j is %s', (text, edtf) => {
  expect(date(text)).toBe(edtf)
})

const hs = (text: string) => {
  const read = readHsCell(text)
  return read.kind === 'read' ? [read.value.code, read.value.doubt] : read.kind
}
test.each([
  ['8532.21', ['853221', '']],
  ['0203 12 11', ['02031211', '']],
  ['8542319010', ['8542319010', '']],
  ['HS 854231', ['854231', '']],
  ['8542.31; 8532.21', ['', '2 HS codes in one cell, none is chosen']],
  ['854231, 854231', ['854231', '']],
  ['854231901', ['854231901', '9 digits: a zero at its end may be lost']],
  // 0409 is honey; 4090 is no heading.
  ['409000000', ['0409000000', '9 digits: read as 0409000000, with its leading zero put back']],
  // 4011 is tyres, 0401 milk.
  ['40110', ['', '5 digits: 40110, or 040110 with its leading zero lost']],
  ['7712', ['7712', 'HS 7712 is no heading of HS 2022']],
  ['-', 'empty'],
  ['tyres', 'unreadable'],
])('the HS code %j is %j', (text, read) => {
  expect(hs(text)).toEqual(read)
})

test.each([
  ['HONG KONG', 'hk'],
  ['CZECHIA', 'cz'],
  ['Российская Федерация', 'ru'],
  ['РЕСПУБЛИКА КАЗАХСТАН', 'kz'],
  ['Туреччина', 'tr'],
  ['俄罗斯联邦', 'ru'],
  ['KAZ', 'kz'],
  ['643', 'ru'],
  ['MY - МАЛАЙЗИЯ', 'my'],
  ['China, Hong Kong SAR', 'hk'],
  ['Türkiye', 'tr'],
  ["Côte d'Ivoire", 'ci'],
])('the place %j is %s', (text, country) => {
  expect(readPlaceCell(text)).toEqual({ kind: 'read', value: { kind: 'country', country } })
})

test('a place that is no country keeps its words, and a world is nowhere', () => {
  expect(readPlaceCell('Yantian')).toEqual({ kind: 'read', value: { kind: 'words', words: 'Yantian' } })
  expect(readPlaceCell('World')).toEqual({ kind: 'empty' })
})

const base: Omit<RecordBase, 'id'> = {
  createdAt: '2026-11-21T00:00:00.000Z',
  updatedAt: '2026-11-21T00:00:00.000Z',
  author: newId('persona', 0, zeros),
  protection: 'desk',
  protectedFields: [],
  pseudonym: '',
  trashed: null,
}
const firm = (place: number, name: string): Entity => ({
  ...base,
  ...newEntity(newName(newId('item', 0, zeros), name, '', null)),
  id: newId('entity', place, zeros),
})

test('a party is an entity by one of its names, and nobody where the cell names nobody', () => {
  const one = firm(1, 'Voltrim Ltd')
  const partyOf = partyFinder([one, firm(2, 'Twin GmbH'), firm(3, 'twin gmbh')], [])
  const read = (text: string, country = '') => readPartyCell(text, country, partyOf)
  expect(read(' VOLTRIM\u00a0 ltd ')).toEqual({ kind: 'entity', entity: one.id })
  expect(read('Voltrim Ltd\nHarbour Street 1')).toEqual({ kind: 'entity', entity: one.id })
  expect(read('Twin GmbH', 'Германия')).toEqual({
    kind: 'unnamed',
    description: 'Twin GmbH',
    country: 'de',
  })
  for (const nobody of ['TO ORDER', 'To the order of the bank', 'NOT DECLARED', 'не указан', '凭指示', '']) {
    expect(read(nobody)).toBeNull()
  }
  expect(read('NOT DECLARED', 'HK')).toEqual({ kind: 'unnamed', description: '', country: 'hk' })
})

test.each([
  ['BALTEX LOGISTICS LLC', 'logistics'],
  ['ООО «Север-Экспедитор»', 'экспедитор'],
  ['深圳市远航国际物流有限公司', '物流'],
  ['VOLTRIM OPTICS', ''],
])('%s: “%s” speaks for a forwarder', (name, word) => {
  expect(forwarderWord(name)).toBe(word)
})

test.each([
  ['X', 'export'],
  ['ИМ40', 'import'],
  ['Re-Export', 're-export'],
  ['进口', 'import'],
  ['2', null],
])('the flow %s is %s', (text, flow) => {
  expect(flowOf(text)).toBe(flow)
})

const mapped = (
  columns: Partial<Record<TableField, string>>,
  more: Partial<Mapping> = {},
  constants: Partial<Record<TableField, string>> = {},
): Mapping => ({
  ...NO_MAPPING,
  ...more,
  columns: Object.entries(columns).map(([field, column], at) => ({
    id: newId('item', at, zeros),
    // The keys of a Partial<Record<TableField, …>>.
    field: field as TableField,
    column,
  })),
  constants: Object.entries(constants).map(([field, value], at) => ({
    id: newId('item', at, zeros),
    field: field as TableField,
    value,
  })),
})
const cells = (row: Partial<Record<TableField, string>>) => (field: TableField) => row[field] ?? ''

test('a row of a declaration says what its cells and headers say', () => {
  const mapping = mapped(
    {
      consignor: 'EXPORTER NAME',
      consignorCountry: 'EXPORTER COUNTRY',
      hsCode: 'HS CODE',
      netWeight: 'Вес нетто, кг',
      value: 'USD FOB',
      date: 'ARRIVAL DATE',
      origin: 'COUNTRY OF ORIGIN',
      incoterms: 'INCOTERMS',
      transit: 'VIA',
    },
    { hsEdition: '2022' },
    { destination: 'ru', hsCode: '010121' },
  )
  const facts = rowFacts(
    cells({
      consignor: 'NORTHWIND CO LTD',
      consignorCountry: 'HONG KONG',
      hsCode: '854231901',
      netWeight: '12,45',
      value: '184 320,50',
      date: '15.03.2022',
      origin: 'MALAYSIA',
      incoterms: 'CIF',
      transit: 'TURKEY; Yantian',
    }),
    mapping,
    { ...layout, decimal: ',', thousands: ' ', dateOrder: 'dmy' },
    () => null,
  )
  expect(facts).toMatchObject({
    level: 'consignment',
    consignor: { kind: 'unnamed', description: 'NORTHWIND CO LTD', country: 'hk' },
    consignee: null,
    hsCode: { code: '854231901', edition: '2022' },
    period: { edtf: '2022-03-15', words: '15.03.2022' },
    weight: { range: { low: '12.45', high: '12.45' }, unit: 'kg', words: '12,45 кг' },
    quantity: null,
    // The header says FOB of the value; the Incoterm is the contract's.
    value: { range: { low: '184320.5' }, currency: 'USD', basis: 'FOB', words: '184 320,50 USD' },
    route: {
      origin: { kind: 'country', country: 'my' },
      dispatchedFrom: null,
      transit: [{ place: { country: 'tr' } }, { place: { words: 'Yantian' } }],
      destination: { kind: 'country', country: 'ru' },
    },
    doubts: [{ field: 'hsCode' }],
  })
})

test('units and currencies in cells are kept as written and normalised beside', () => {
  const mapping = mapped({ goods: 'goods', quantity: 'qty', quantityUnit: 'unit', value: 'value' })
  const read = (quantity: string, quantityUnit: string, value: string) => {
    const facts = rowFacts(cells({ quantity, quantityUnit, value }), mapping, layout, () => null)
    const amount = facts.weight ?? facts.quantity
    return [amount?.range.low, amount?.unit, amount?.words, facts.value?.range.low, facts.value?.currency]
  }
  expect(read('1,5', 'т', '2 000,00 €')).toEqual(['1.5', 'tonnes', '1,5 т', '2000', 'EUR'])
  expect(read('2 200', 'lbs', '£10.5m')).toEqual(['2200', 'pounds', '2 200 lbs', '10500000', 'GBP'])
  expect(read('3', '件', 'RMB 4万')).toEqual(['3', 'pieces', '3 件', '40000', 'CNY'])
  expect(read('7', 'спул', '¥99')).toEqual(['7', 'спул', '7 спул', '99', ''])
})

test('a number with an exponent is read, and says that it may have lost digits', () => {
  const mapping = mapped({ netWeight: 'Net weight, kg' })
  const weigh = (netWeight: string) => {
    const { weight, doubts } = rowFacts(cells({ netWeight }), mapping, layout, () => null)
    return [weight?.range.low, weight?.unit, doubts.length]
  }
  expect(weigh('1.25E-2')).toEqual(['0.0125', 'kg', 1])
  expect(weigh('-8.5e+11')).toEqual(['-850000000000', 'kg', 1])
  expect(weigh('1E+0')).toEqual(['1', 'kg', 1])
  expect(weigh('1E3 5')).toEqual([undefined, undefined, 1])
})

test.each([
  ['Customs value RUB', 'RUB', 'customs'],
  ['G46', 'USD', 'customs'],
  ['G45', 'RUB', 'customs'],
  ['Amount', 'CNY', 'CIF'],
])('a value under “%s” is in %s though the invoice is in yuan', (header, currency, basis) => {
  const mapping = mapped({ value: header, currency: 'Invoice currency', incoterms: 'terms' })
  const row = cells({ value: '900', currency: 'CNY', incoterms: 'CIF' })
  const { value, doubts } = rowFacts(row, mapping, layout, () => null)
  expect(value).toMatchObject({ range: { low: '900' }, currency, basis })
  expect(doubts).toEqual(
    currency === 'CNY'
      ? []
      : [{ field: 'value', why: `the header says ${currency}, the column of currencies CNY` }],
  )
})

test('trade statistics have a flow in the place of a route', () => {
  const mapping = mapped(
    {
      flow: 'flowDesc',
      reporter: 'reporterISO',
      partner: 'partnerISO',
      date: 'period',
      valueCif: 'cifvalue',
    },
    { level: 'aggregate' },
  )
  const read = (flow: string) =>
    rowFacts(
      cells({ flow, reporter: 'HKG', partner: 'RUS', date: '202301', valueCif: '71003.2' }),
      mapping,
      layout,
      () => null,
    )
  const [hk, ru] = [
    { kind: 'country', country: 'hk' },
    { kind: 'country', country: 'ru' },
  ]
  expect(read('Export').route).toMatchObject({ origin: null, dispatchedFrom: hk, destination: ru })
  expect(read('M').route).toMatchObject({ origin: ru, dispatchedFrom: null, destination: hk })
  expect(read('?').route).toMatchObject({ origin: null, dispatchedFrom: null, destination: null })
  expect(read('X')).toMatchObject({
    level: 'aggregate',
    period: { edtf: '2023-01' },
    value: { basis: 'CIF' },
  })
})

test('a row taken up is a valid shipment with the row as evidence and its doubts', () => {
  const mapping = mapped({ goods: 'goods', hsCode: 'HS', date: 'date' }, { basis: 'declarations' })
  const source = newId('source', 1, zeros)
  const facts = rowFacts(
    cells({ goods: ' BALL\nBEARINGS ', hsCode: '8482.10; 8482.20', date: '03/04/2023' }),
    mapping,
    layout,
    () => null,
  )
  let items = 0
  const draft = shipmentOfRow({
    facts,
    mapping,
    source,
    row: 7,
    newItemId: () => newId('item', (items += 1), zeros),
  })
  expect(draft).toMatchObject({
    goods: 'BALL BEARINGS',
    hsCode: { code: '' },
    period: { edtf: '', words: '03/04/2023' },
    basis: 'declarations',
    evidence: [{ ref: { kind: 'source', source, locator: { kind: 'row', row: 7 } } }],
  })
  expect(
    draft.certainty.map(({ field, certainty, inferredFrom }) => [field, certainty, inferredFrom]),
  ).toEqual([
    ['goods', 'recorded', ''],
    ['period', 'doubtful', 'the order of day and month is not known'],
    ['hsCode', 'doubtful', '2 HS codes in one cell, none is chosen'],
  ])
  expect(v.safeParse(shipmentSchema, { ...base, ...draft, id: newId('shipment', 1, zeros) }).success).toBe(
    true,
  )
})
