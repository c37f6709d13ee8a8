import type { EntityDirectory } from '@shared/entity/directory'
import { partyCaption, placeCaption } from '@shared/entity/places'
import { describeMoney, describeRange } from '@shared/kernel/quantity'
import { CERTAINTY_WORDS } from './labels'
import { CERTAINTIES, type Shipment } from './shipment'

type NameOf = EntityDirectory['nameOf']

/** The quantity in words with its unit; '' where it is not known. */
export const quantityWords = ({ quantity }: Pick<Shipment, 'quantity'>): string => amountWords(quantity)
export const weightWords = ({ weight }: Pick<Shipment, 'weight'>): string => amountWords(weight)

function amountWords(amount: Shipment['quantity']): string {
  if (amount === null) return ''
  if (amount.range.low === '' && amount.range.high === '') return amount.words
  return describeRange(amount.range, amount.unit)
}

/** The value in words; '' where it is not known. */
export function valueWords({ value }: Pick<Shipment, 'value'>): string {
  if (value === null) return ''
  if (value.range.low === '' && value.range.high === '') return value.words
  return describeMoney(value.range, value.currency)
}

/** The way the goods took, as far as it is known: “China → Kazakhstan → Russia”; '' where nothing is. */
export function routeWords({ route }: Pick<Shipment, 'route'>, nameOf: NameOf): string {
  const start = route.dispatchedFrom ?? route.origin
  const stops = route.transit.map(({ place }) => placeCaption(place, nameOf))
  if (start === null && route.destination === null && stops.length === 0) return ''
  const from = start === null ? '?' : placeCaption(start, nameOf)
  const to = route.destination === null ? '?' : placeCaption(route.destination, nameOf)
  return [from, ...stops, to].join(' → ')
}

/** A shipment in a line: how much of what. */
export function shipmentCaption(
  shipment: Pick<Shipment, 'quantity' | 'goods' | 'value' | 'declarationNumber'>,
): string {
  const { quantity, goods } = shipment
  const counted = quantityWords(shipment)
  const unit = quantity?.unit ?? ''
  // “137 off-road vehicles”, not “137 vehicles, off-road vehicles”.
  const named = unit !== '' && goods.endsWith(unit) && counted.endsWith(unit)
  const what = named
    ? counted.slice(0, -unit.length) + goods
    : [counted, goods].filter((part) => part !== '').join(', ')
  return what || valueWords(shipment) || shipment.declarationNumber || 'a shipment'
}

/** Who sent to whom: “Voltrim → an unnamed dealer (Russia)”; '' where neither is known. */
export function partiesWords(
  { consignor, consignee }: Pick<Shipment, 'consignor' | 'consignee'>,
  nameOf: NameOf,
): string {
  if (consignor === null && consignee === null) return ''
  const word = (party: Shipment['consignor']) => (party === null ? '?' : partyCaption(party, nameOf))
  return `${word(consignor)} → ${word(consignee)}`
}

/** How many fields are how sure, the weakest first: “1 doubtful, 2 inferred”; '' where nothing is marked. */
export function certaintyWords({ certainty }: Pick<Shipment, 'certainty'>): string {
  return CERTAINTIES.toReversed()
    .map((level) => ({ level, count: certainty.filter((mark) => mark.certainty === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => `${count} ${CERTAINTY_WORDS[level].label}`)
    .join(', ')
}
