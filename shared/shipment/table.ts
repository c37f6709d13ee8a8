import type { EntityDirectory } from '@shared/entity/directory'
import { countriesOfPlace, partyCaption } from '@shared/entity/places'
import { compareDecimals } from '@shared/kernel/decimal'
import { type Edtf, parseEdtf } from '@shared/kernel/edtf'
import { orderOf, sortKey } from '@shared/kernel/edtf-compare'
import { dateShort } from '@shared/kernel/edtf-prose'
import type { RangeField } from '@shared/kernel/fields'
import { foldForSearch } from '@shared/kernel/text'
import { LEVEL_WORDS } from './labels'
import { CERTAINTIES, PARTY_ROLES, SHIPMENT_LEVELS, type Shipment, type ShipmentLevel } from './shipment'
import { certaintyWords, quantityWords, routeWords, valueWords } from './shipment-words'

/** A shipment as a line of the table: its cells in words, and what they are sorted and filtered by. */
export type ShipmentRow = {
  readonly id: string
  readonly shipment: Shipment
  readonly goods: string
  readonly level: string
  readonly route: string
  readonly consignor: string
  readonly consignee: string
  readonly quantity: string
  readonly value: string
  readonly period: string
  readonly certainty: string
  readonly date: Edtf | null
  /** All words of the shipment, folded. */
  readonly text: string
  /** Captions of all parties, folded. */
  readonly parties: string
  readonly countries: ReadonlySet<string>
}

export const SHIPMENT_COLUMNS = [
  'goods',
  'level',
  'route',
  'consignor',
  'consignee',
  'quantity',
  'value',
  'period',
  'certainty',
] as const
export type ShipmentColumn = (typeof SHIPMENT_COLUMNS)[number]
export type ShipmentSort = { readonly column: ShipmentColumn; readonly direction: 'ascending' | 'descending' }

/** What the table shows; '' does not filter. `period` is EDTF, and a shipment of unknown period is not in it. */
export type ShipmentFilter = {
  readonly text: string
  readonly level: ShipmentLevel | ''
  readonly party: string
  readonly country: string
  readonly period: string
}
export const NO_FILTER: ShipmentFilter = { text: '', level: '', party: '', country: '', period: '' }

/** A line of the table. */
export function shipmentRow(shipment: Shipment, directory: EntityDirectory): ShipmentRow {
  const { nameOf } = directory
  const parties = PARTY_ROLES.flatMap((role) => shipment[role] ?? [])
  const names = parties.map((party) => partyCaption(party, nameOf))
  const { origin, dispatchedFrom, transit, destination } = shipment.route
  const places = [origin, dispatchedFrom, destination, ...transit.map(({ place }) => place)]
  const countries = [
    ...places.flatMap((place) => countriesOfPlace(place, directory)),
    ...parties.flatMap((party) =>
      party.kind === 'entity'
        ? directory.countriesOf(party.entity)
        : party.country === ''
          ? []
          : [party.country],
    ),
  ]
  const date = parseEdtf(shipment.period.edtf)
  const row = {
    goods: shipment.goods,
    level: LEVEL_WORDS[shipment.level].label,
    route: routeWords(shipment, nameOf),
    consignor: shipment.consignor === null ? '' : partyCaption(shipment.consignor, nameOf),
    consignee: shipment.consignee === null ? '' : partyCaption(shipment.consignee, nameOf),
    quantity: quantityWords(shipment),
    value: valueWords(shipment),
    period: shipment.period.edtf === '' ? shipment.period.words : dateShort(shipment.period.edtf, 'en'),
    certainty: certaintyWords(shipment),
  }
  const words = [
    ...Object.values(row),
    shipment.hsCode.code,
    shipment.declarationNumber,
    shipment.basis,
    shipment.comment,
  ]
  return {
    ...row,
    id: shipment.id,
    shipment,
    date: shipment.period.edtf !== '' && date.ok ? date.value : null,
    text: foldForSearch([...words, ...names].join('\n')),
    parties: foldForSearch(names.join('\n')),
    countries: new Set(countries),
  }
}

/** The lines that a filter lets through, in their order. */
export function filterShipments(
  rows: readonly ShipmentRow[],
  filter: ShipmentFilter,
): readonly ShipmentRow[] {
  const words = foldForSearch(filter.text)
    .split(/\s+/)
    .filter((word) => word !== '')
  const party = foldForSearch(filter.party).trim()
  const parsed = parseEdtf(filter.period)
  const period = filter.period !== '' && parsed.ok ? parsed.value : null
  return rows.filter(
    (row) =>
      (filter.level === '' || row.shipment.level === filter.level) &&
      (filter.country === '' || row.countries.has(filter.country)) &&
      words.every((word) => row.text.includes(word)) &&
      row.parties.includes(party) &&
      (period === null || (row.date !== null && orderOf(row.date, period) === 'overlaps')),
  )
}

/**
 * The lines by a column. What is not known comes last in both directions; dates by their first day, amounts exactly
 * and only within one unit or currency; equal lines by id, so that the order is always the same.
 */
export function sortShipments(
  rows: readonly ShipmentRow[],
  { column, direction }: ShipmentSort,
): readonly ShipmentRow[] {
  const sign = direction === 'ascending' ? 1 : -1
  const compare = COMPARE[column]
  return rows.toSorted((a, b) => compare(a, b, sign) || (a.id < b.id ? -1 : 1))
}

type Compare = (a: ShipmentRow, b: ShipmentRow, sign: 1 | -1) => number

const byWords =
  (column: 'goods' | 'route' | 'consignor' | 'consignee'): Compare =>
  (a, b, sign) =>
    known(a[column] !== '', b[column] !== '') ??
    sign * order(foldForSearch(a[column]), foldForSearch(b[column]))

const byAmount =
  (column: 'quantity' | 'value'): Compare =>
  (a, b, sign) => {
    const left = amountOf(a.shipment, column)
    const right = amountOf(b.shipment, column)
    if (left === null || right === null) return known(left !== null, right !== null) ?? 0
    // Unlike amounts are not compared: they stand in groups of one unit, in the same order both ways.
    return order(left.unit, right.unit) || sign * compareDecimals(left.amount, right.amount)
  }

const COMPARE: Readonly<Record<ShipmentColumn, Compare>> = {
  goods: byWords('goods'),
  level: (a, b, sign) =>
    sign * (SHIPMENT_LEVELS.indexOf(a.shipment.level) - SHIPMENT_LEVELS.indexOf(b.shipment.level)),
  route: byWords('route'),
  consignor: byWords('consignor'),
  consignee: byWords('consignee'),
  quantity: byAmount('quantity'),
  value: byAmount('value'),
  period: (a, b, sign) =>
    a.date === null || b.date === null
      ? (known(a.date !== null, b.date !== null) ?? 0)
      : sign * (sortKey(a.date) - sortKey(b.date)),
  certainty: (a, b, sign) =>
    known(a.certainty !== '', b.certainty !== '') ?? sign * (doubt(a.shipment) - doubt(b.shipment)),
}

/** −1 or 1 where only one side is known; null where both are; 0 where neither is. */
const known = (a: boolean, b: boolean): number | null => (a && b ? null : Number(b) - Number(a))

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function amountOf(shipment: Shipment, column: 'quantity' | 'value'): { unit: string; amount: string } | null {
  const found =
    column === 'quantity'
      ? shipment.quantity && { unit: foldForSearch(shipment.quantity.unit), range: shipment.quantity.range }
      : shipment.value && { unit: shipment.value.currency, range: shipment.value.range }
  if (found === null) return null
  const amount = boundOf(found.range)
  return amount === '' ? null : { unit: found.unit, amount }
}

const boundOf = ({ low, high }: RangeField): string => (low === '' ? high : low)

/** How doubtful a shipment is by its most doubtful field. */
const doubt = ({ certainty }: Shipment): number =>
  certainty.reduce((most, mark) => Math.max(most, CERTAINTIES.indexOf(mark.certainty)), -1)
