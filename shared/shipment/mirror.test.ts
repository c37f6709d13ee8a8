import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entityDirectory } from '@shared/entity/directory'
import type { Money, Place } from '@shared/kernel/fields'
import { newId } from '@shared/kernel/ids'
import type { RecordBase } from '@shared/kernel/record'
import { consignmentTie, NO_PAPERS, type OnPaper, type Papers } from './consignment'
import { mirrorOf, mirrorsOf } from './mirror'
import { BLANK_SHIPMENT, type ShipmentDraft } from './new-shipment'
import { inBaseUnit, unitOf } from './units'

const zeros = new Uint8Array(10)
const base: Omit<RecordBase, 'id'> = {
  createdAt: '2026-11-21T00:00:00.000Z',
  updatedAt: '2026-11-21T00:00:00.000Z',
  author: newId('persona', 0, zeros),
  protection: 'desk',
  protectedFields: [],
  pseudonym: '',
  trashed: null,
}
const directory = entityDirectory([], [])
const country = (code: string): Place => ({ kind: 'country', country: code })
const amount = (number: string, unit: string) => ({
  range: { low: number, high: number, qualifier: 'exactly' as const },
  unit,
  words: `${number} ${unit}`,
})
const money = (number: string, basis: Money['basis'], currency = 'USD'): Money => ({
  range: { low: number, high: number, qualifier: 'exactly' },
  currency,
  basis,
  words: '',
})
const onPaper = (place: number, fields: Partial<ShipmentDraft>, papers: Partial<Papers> = {}): OnPaper => ({
  shipment: { ...base, ...BLANK_SHIPMENT, ...fields, id: newId('shipment', place, zeros) },
  papers: { ...NO_PAPERS, ...papers },
  sources: [newId('source', place, zeros)],
})
const route = (from: string, origin: string, to: string): ShipmentDraft['route'] => ({
  origin: origin === '' ? null : country(origin),
  dispatchedFrom: from === '' ? null : country(from),
  transit: [],
  destination: to === '' ? null : country(to),
})

const sent = onPaper(2, {
  goods: 'Ball bearings',
  hsCode: { code: '84821010', edition: '2022' },
  quantity: amount('1200', 'pieces'),
  weight: amount('2', 'tonnes'),
  value: money('100000', 'FOB'),
  period: { edtf: '2023-03-02', words: '' },
  route: route('tr', '', 'kz'),
})
const received = onPaper(1, {
  goods: 'Подшипники шариковые',
  hsCode: { code: '8482109008', edition: '2022' },
  quantity: amount('1200', 'шт'),
  weight: amount('2100', 'kg'),
  value: money('112500', 'CIF'),
  period: { edtf: '2023-04-11', words: '' },
  route: route('', 'tr', 'kz'),
})

test('two ends of one trade stand side by side with their gaps explained', () => {
  const mirror = mirrorOf(received, sent, directory)
  expect(mirror?.sent.id).toBe(sent.shipment.id)
  expect(mirror?.why).toEqual([
    'HS codes agree on 6 digits',
    'both go to Kazakhstan',
    'sent from Turkey, which the receiver gives as the origin',
    '40 days apart, which a way by land or sea can take',
  ])
  expect(mirror?.against).toEqual([])
  expect(mirror?.lines.map(({ field, verdict }) => [field, verdict])).toEqual([
    ['goods', 'differ'],
    ['hsCode', 'differ'],
    ['quantity', 'agree'],
    ['weight', 'differ'],
    ['value', 'differ'],
    ['period', 'differ'],
  ])
  const note = (field: string) => mirror?.lines.find((line) => line.field === field)?.note
  expect(note('weight')).toContain('5% more')
  expect(note('value')).toBe(
    'The receiver’s is 12.5% more. Freight and insurance, which CIF holds and FOB does not, can explain it.',
  )
})

const valueNote = (a: Money, b: Money) => {
  const pair = mirrorOf(
    { ...sent, shipment: { ...sent.shipment, value: a } },
    { ...received, shipment: { ...received.shipment, value: b } },
    directory,
  )
  const line = pair?.lines.find(({ field }) => field === 'value')
  return `${line?.verdict}: ${line?.note}`
}
test.each([
  [money('100', 'FOB'), money('180', 'CIF'), 'More than freight and insurance usually make up'],
  [money('100', 'FOB'), money('90', 'CIF'), 'should be higher'],
  [money('100', 'customs'), money('140', 'customs'), 'freight does not explain it'],
  [money('100', 'unknown'), money('110', 'CIF'), 'the basis is not known on both sides'],
  [money('100', 'FOB'), money('100.4', 'CIF'), 'agree: '],
  [money('100', 'FOB'), money('110', 'CIF', 'EUR'), 'not comparable: in different or unknown currencies'],
])('values on two bases, %#', (a, b, words) => {
  expect(valueNote(a, b)).toContain(words)
})

test('what cannot be one trade is no pair', () => {
  const other = (fields: Partial<ShipmentDraft>) =>
    mirrorOf(sent, { ...received, shipment: { ...received.shipment, ...fields } }, directory)
  expect(other({ hsCode: { code: '8483', edition: '2022' } })).toBeNull()
  expect(other({ route: route('', 'tr', 'kg') })).toBeNull()
  expect(other({ route: route('cn', '', 'kz') })).toBeNull()
  expect(other({ period: { edtf: '2023-09', words: '' } })).toBeNull()
  expect(other({ period: { edtf: '', words: 'spring' } })).toBeNull()
  expect(other({ level: 'order' })).toBeNull()
  expect(mirrorOf(sent, { ...received, sources: sent.sources }, directory)).toBeNull()
  // The receiver's origin is elsewhere: shown with what speaks against it.
  expect(other({ route: route('', 'de', 'kz') })?.against.join()).toContain('re-export')
})

test('mirrors do not depend on who is asked first, and the surest comes first', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('2023-03-02', '2023-04', '2023', '2022-12-30'),
      fc.constantFrom('FOB' as const, 'CIF' as const, 'customs' as const),
      fc.constantFrom('tr', 'de', ''),
      (edtf, basis, from) => {
        const one = onPaper(5, { ...sent.shipment, period: { edtf, words: '' }, value: money('7', basis) })
        const other = onPaper(6, { ...received.shipment, route: route(from, 'tr', 'kz') })
        expect(mirrorOf(one, other, directory)).toEqual(mirrorOf(other, one, directory))
      },
    ),
    { seed: 20261122 },
  )
  const doubtful = onPaper(9, { ...received.shipment, route: route('', 'de', 'kz') })
  expect(mirrorsOf(sent, [doubtful, received], directory).map((pair) => pair.received.id)).toEqual([
    received.shipment.id,
    doubtful.shipment.id,
  ])
})

const tie = (a: Partial<Papers>, b: Partial<Papers>, more: Partial<ShipmentDraft> = {}) => {
  const left = onPaper(1, { hsCode: { code: '848210', edition: '' }, goods: 'bearings' }, a)
  const right = onPaper(2, { hsCode: { code: '848210', edition: '' }, goods: 'Bearings', ...more }, b)
  expect(consignmentTie(right, left)).toEqual(consignmentTie(left, right))
  return consignmentTie(left, right)?.kind ?? null
}
test.each<readonly [Partial<Papers>, Partial<Papers>, ReturnType<typeof tie>]>([
  [{ houseBill: 'ABCD 12-345' }, { houseBill: 'abcd12345' }, 'same'],
  [{ masterBill: 'MAEU123456' }, { masterBill: 'MAEU123456', houseBill: 'H77001' }, 'master'],
  [
    { masterBill: 'MAEU123456', houseBill: 'H77002' },
    { masterBill: 'MAEU123456', houseBill: 'H77001' },
    null,
  ],
  [{ declaration: '10/22/0031', line: '1' }, { declaration: '10/22/0031', line: '1' }, 'revision'],
  [{ declaration: '10/22/0031', line: '1' }, { declaration: '10/22/0031', line: '2' }, null],
  [{ declaration: '10/22/0031', line: '1' }, { declaration: '10/22/0031', line: '001' }, 'revision'],
  [{ declaration: '10/22/0031' }, { declaration: '10/22/0031' }, 'revision'],
  // Two lines of one declaration are two goods, under one house bill and in one container too.
  [
    { declaration: '10/22/0031', line: '1', houseBill: 'H77001', container: 'TCLU7654321' },
    { declaration: '10/22/0031', line: '2', houseBill: 'H77001', container: 'TCLU7654321' },
    null,
  ],
  // Numbers of two declarations say nothing of each other: the exporter's and the importer's.
  [
    { declaration: '10/22/0031', line: '1', houseBill: 'H77001' },
    { declaration: 'KZ-88-4410', line: '2', houseBill: 'H77001' },
    'same',
  ],
  [{ masterBill: '000000' }, { masterBill: '000000' }, null],
  [{ container: 'MSKU1234565; TCLU7654321' }, { container: 'TCLU 7654321' }, 'container'],
  [{ houseBill: 'none' }, { houseBill: 'none' }, null],
  [{}, {}, null],
])('papers, %#', (a, b, kind) => {
  expect(tie(a, b)).toBe(kind)
})
test('one declaration with other goods is another line of it', () => {
  expect(tie({ declaration: 'D-10031' }, { declaration: 'D-10031' }, { goods: 'seals' })).toBeNull()
})

test('units become one another exactly, and unlike ones do not', () => {
  expect(inBaseUnit('2.5', 'т')).toEqual({ amount: '2500', unit: 'kg', measure: 'mass' })
  expect(inBaseUnit('10', 'lbs')).toEqual({ amount: '4.5359237', unit: 'kg', measure: 'mass' })
  expect(inBaseUnit('3', 'тыс. шт')).toEqual({ amount: '3000', unit: 'pieces', measure: 'count' })
  expect(inBaseUnit('3', 'pallets')).toEqual({ amount: '3', unit: 'pallets', measure: 'packages' })
  expect(inBaseUnit('3', 'spools')).toBeNull()
  expect(unitOf('ton')?.doubt).toContain('short ton')
})
