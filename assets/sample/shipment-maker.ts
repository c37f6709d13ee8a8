import type { Shipment, ShipmentLevel } from '@shared/shipment/shipment'
import type { Place } from '@shared/kernel/fields'
import type { Key } from './keys'
import { country, date, type Entry, idOf, type Items } from './maker'

type Given = Partial<
  Omit<Shipment, 'level' | 'goods' | 'basis' | 'evidence' | 'certainty' | 'route' | 'figure'>
>
export type Certainty = readonly [
  Shipment['certainty'][number]['field'],
  Shipment['certainty'][number]['certainty'],
  string?,
]

/** Makes shipments of the sample case: what is not given is unknown. */
export function shipmentMaker(items: Items) {
  const route = (
    origin: Place | null,
    from: Place | null,
    to: Place | null,
    ...transit: Place[]
  ): Shipment['route'] => ({
    origin,
    dispatchedFrom: from,
    transit: items.list(...transit.map((by) => ({ place: by }))),
    destination: to,
  })
  const shipment = (
    key: Key<'shipment'>,
    level: ShipmentLevel,
    goods: string,
    basis: string,
    way: Shipment['route'],
    evidence: readonly Key<'excerpt'>[],
    figure: Key<'figure'> | null,
    certainty: readonly Certainty[],
    given: Given,
  ): Entry<'shipment'> => ({
    key,
    level,
    consignor: null,
    consignee: null,
    declarant: null,
    forwarder: null,
    manufacturer: null,
    product: null,
    hsCode: { code: '', edition: '' },
    quantity: null,
    weight: null,
    value: null,
    period: date(''),
    declarationNumber: '',
    supersedes: null,
    sameConsignmentAs: null,
    comment: '',
    ...given,
    goods,
    basis,
    route: way,
    certainty: items.list(
      ...certainty.map(([field, how, from = '']) => ({ field, certainty: how, inferredFrom: from })),
    ),
    figure: figure ? idOf('figure', figure) : null,
    evidence: items.refs(...evidence.map((excerpt) => idOf('excerpt', excerpt))),
  })
  const chinaToRussia = () => route(country('cn'), country('cn'), country('ru'))
  const made = (to: Place) => route(country('cn'), null, to)
  return { shipment, route, chinaToRussia, made }
}
export type ShipmentMaker = ReturnType<typeof shipmentMaker>

/** A month without a year, read from the report's date. */
export const YEAR_INFERRED: Certainty = [
  'period',
  'inferred',
  'the date of the report; the documents’ months carry no year in it',
]
