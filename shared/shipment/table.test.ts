import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entityDirectory } from '@shared/entity/directory'
import type { Entity } from '@shared/entity/entity'
import { newEntity, newName } from '@shared/entity/new-entity'
import { newId } from '@shared/kernel/ids'
import type { RecordBase } from '@shared/kernel/record'
import { BLANK_SHIPMENT, type ShipmentDraft } from './new-shipment'
import type { Shipment } from './shipment'
import { filterShipments, NO_FILTER, SHIPMENT_COLUMNS, shipmentRow, sortShipments } from './table'

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
const seller: Entity = {
  ...base,
  ...newEntity(newName(newId('item', 0, zeros), 'Vóltrim Ltd', '', null)),
  countries: ['cn'],
  id: newId('entity', 1, zeros),
}
const directory = entityDirectory([seller], [])
const shipment = (place: number, fields: Partial<ShipmentDraft>): Shipment => ({
  ...base,
  ...BLANK_SHIPMENT,
  ...fields,
  id: newId('shipment', place, zeros),
})
const rows = [
  shipment(1, {
    goods: 'buggies',
    consignor: { kind: 'entity', entity: seller.id },
    quantity: { range: { low: '137', high: '137', qualifier: 'exactly' }, unit: 'vehicles', words: '' },
    period: { edtf: '2023-03/2023-04', words: '' },
  }),
  shipment(2, {
    goods: 'vests',
    level: 'order',
    consignee: { kind: 'unnamed', description: 'a dealer', country: 'ru' },
    quantity: { range: { low: '20.5', high: '20.5', qualifier: 'exactly' }, unit: 'vehicles', words: '' },
    period: { edtf: '2022', words: '' },
  }),
  shipment(3, {
    goods: '',
    quantity: { range: { low: '1000', high: '1000', qualifier: 'exactly' }, unit: 'kg', words: '' },
  }),
].map((entry) => shipmentRow(entry, directory))

const ids = (list: readonly { readonly shipment: Shipment }[]) =>
  list.map((row) => rows.findIndex((other) => other.shipment.id === row.shipment.id) + 1)

test('filters by words, level, party, country and period', () => {
  const by = (filter: Partial<typeof NO_FILTER>) => ids(filterShipments(rows, { ...NO_FILTER, ...filter }))
  expect(by({})).toEqual([1, 2, 3])
  expect(by({ text: 'VOLTRIM bugg' })).toEqual([1])
  expect(by({ level: 'order' })).toEqual([2])
  expect(by({ party: 'dealer' })).toEqual([2])
  expect(by({ country: 'cn' })).toEqual([1])
  expect(by({ country: 'ru' })).toEqual([2])
  expect(by({ period: '2023-04' })).toEqual([1])
  expect(by({ period: '2022/2023' })).toEqual([1, 2])
})

test('sorts dates by day and amounts exactly within a unit, the unknown last both ways', () => {
  const by = (column: (typeof SHIPMENT_COLUMNS)[number], direction: 'ascending' | 'descending') =>
    ids(sortShipments(rows, { column, direction }))
  expect(by('period', 'ascending')).toEqual([2, 1, 3])
  expect(by('period', 'descending')).toEqual([1, 2, 3])
  expect(by('quantity', 'ascending')).toEqual([3, 2, 1])
  expect(by('quantity', 'descending')).toEqual([3, 1, 2])
  expect(by('goods', 'descending')).toEqual([2, 1, 3])
})

test('sorting keeps every row and does not depend on the order before', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...rows]),
      fc.constantFrom(...SHIPMENT_COLUMNS),
      fc.constantFrom('ascending' as const, 'descending' as const),
      (list, column, direction) => {
        const sorted = sortShipments(list, { column, direction })
        expect(new Set(sorted)).toEqual(new Set(list))
        expect(sortShipments(list.toReversed(), { column, direction })).toEqual(sorted)
      },
    ),
    { seed: 20261121 },
  )
})
