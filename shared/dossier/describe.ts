import { CLAIM_KIND_WORDS } from '@shared/claim/labels'
import { countryPhrase, placeWords } from '@shared/claim/scope-words'
import type { Claim } from '@shared/claim/claim'
import type { EntityLookup } from '@shared/contradiction/entity-lookup'
import { partyName } from '@shared/contradiction/party-facts'
import type { Entity } from '@shared/entity/entity'
import { ENTITY_SCHEMA_WORDS } from '@shared/entity/labels'
import type { Figure } from '@shared/figure/figure'
import { dateInWords } from '@shared/kernel/edtf-prose'
import type { DateField, Money, Party, Place, Quantity, RangeField } from '@shared/kernel/fields'
import type { Locator } from '@shared/kernel/reference'
import { describeMoney, describeRange } from '@shared/kernel/quantity'
import { assertNever } from '@shared/kernel/result'
import { RELATION_SCHEMATA, type Relation } from '@shared/relation/relation'
import type { Shipment } from '@shared/shipment/shipment'

/*
 * Records in plain words, as notes and tables of a dossier print them.
 */

type Names = Pick<EntityLookup, 'name'>

export const UNKNOWN = 'not known'

/** A date as people say it, else the source’s words, else ''. */
export const whenWords = ({ edtf, words }: DateField): string =>
  edtf === '' ? words : dateInWords(edtf, 'en')

const isKnown = ({ low, high, qualifier }: RangeField): boolean =>
  low !== '' ||
  high !== '' ||
  !['exactly', 'about', 'almost', 'more-than', 'less-than', 'at-least', 'at-most'].includes(qualifier)

/** “about 137 vehicles”; the source’s words where the number is not known, '' where nothing is. */
export function quantityWords(quantity: Quantity | null): string {
  if (quantity === null) return ''
  return isKnown(quantity.range) ? describeRange(quantity.range, quantity.unit) : quantity.words
}

/** “about $1.6 million (FOB)”. */
export function moneyWords(money: Money | null): string {
  if (money === null) return ''
  if (!isKnown(money.range)) return money.words
  const basis =
    money.basis === 'unknown' ? '' : ` (${money.basis === 'customs' ? 'customs value' : money.basis})`
  return describeMoney(money.range, money.currency) + basis
}

export const partyWords = (party: Party | null, names: Names): string =>
  party === null ? UNKNOWN : partyName(party, names)

const place = (field: Place | null, names: Names): string =>
  field === null ? '' : placeWords(field, names.name)

/** “China to Russia by way of Kazakhstan”; '' where nothing of the route is known. */
export function routeWords({ route }: Pick<Shipment, 'route'>, names: Names): string {
  const from =
    place(route.dispatchedFrom, names) || (route.origin ? `${place(route.origin, names)} (origin)` : '')
  const to = place(route.destination, names)
  const through = route.transit.map((stop) => placeWords(stop.place, names.name)).join(' and ')
  const ends =
    from !== '' && to !== '' ? `${from} to ${to}` : from !== '' ? `from ${from}` : to === '' ? '' : `to ${to}`
  return [ends, through && `by way of ${through}`].filter((part) => part !== '').join(' ')
}

/** “Orison Motors to Karst Sport”. */
export const partiesWords = (shipment: Pick<Shipment, 'consignor' | 'consignee'>, names: Names): string => {
  const { consignor, consignee } = shipment
  if (consignor === null && consignee === null) return UNKNOWN
  if (consignee === null) return partyWords(consignor, names)
  return consignor === null
    ? `to ${partyWords(consignee, names)}`
    : `${partyWords(consignor, names)} to ${partyWords(consignee, names)}`
}

/** A shipment in one phrase, from the goods to the time. */
export function shipmentWords(
  shipment: Pick<Shipment, 'goods' | 'consignor' | 'consignee' | 'route' | 'period'> &
    Partial<Pick<Shipment, 'quantity'>>,
  names: Names,
): string {
  const known = [
    shipment.goods,
    quantityWords(shipment.quantity ?? null),
    partiesWords(shipment, names) === UNKNOWN ? '' : partiesWords(shipment, names),
    routeWords(shipment, names),
    whenWords(shipment.period),
  ].filter((part) => part !== '')
  return known.length === 0 ? 'goods that are not described' : known.join(', ')
}

/** The number of a figure, with its unit or currency. */
export function figureNumber(figure: Figure): string {
  if (!isKnown(figure.range)) return figure.words === '' ? UNKNOWN : `“${figure.words}”`
  const { range } = figure
  if (figure.currency === '') return describeRange(range, figure.unit)
  const per = figure.unit === '' ? '' : ` per ${figure.unit}`
  return describeMoney(range, figure.currency) + per
}

/** A figure in one phrase: “stock: 537 vehicles, buggies, Northern Army, December 2023”. */
export function figureWords(figure: Figure, names: Names): string {
  const about = figure.about === null ? '' : partyName(figure.about, names)
  const from = place(figure.from, names)
  const to = place(figure.to, names)
  const parts = [
    `${figure.measure}: ${figureNumber(figure)}`,
    figure.goods,
    about,
    [from && `from ${from}`, to && `to ${to}`].filter((part) => part !== '').join(' '),
    whenWords(figure.period),
    figure.baseline === '' ? '' : `against ${figure.baseline}`,
  ]
  return parts.filter((part) => part !== '').join(', ')
}

/** Who made a claim: “Ministry of Trade, through its spokesperson, as reported by Harbour Post”. */
export function speakerWords(claim: Claim, names: Names): string {
  const speaker = namedAs(claim.speaker, names) || 'a speaker who is not named'
  const through = namedAs(claim.through, names)
  const parts = [
    speaker,
    through && `through ${through}`,
    claim.reportedBy && `as reported by ${claim.reportedBy}`,
  ]
  return parts.filter((part) => part !== '').join(', ')
}

function namedAs({ entity, words }: Claim['speaker'], names: Names): string {
  if (entity === null) return words
  const name = names.name(entity)
  return words === '' || words === name ? name : `${name} (“${words}”)`
}

/** “denial by Ministry of Trade, 3 December 2023: No such goods leave.” */
export function claimWords(claim: Claim, names: Names): string {
  const when = whenWords(claim.date)
  return `${CLAIM_KIND_WORDS[claim.kind]} by ${speakerWords(claim, names)}${when && `, ${when}`}: ${claim.proposition}`
}

/** “Karst Sport is owned by Orison Holding (51 percent), 2021”. */
export function relationWords(relation: Relation, names: Names): string {
  const { forward } = RELATION_SCHEMATA[relation.schema]
  const when = whenWords(relation.period)
  const role = relation.role === '' ? '' : ` (${relation.role})`
  return `${names.name(relation.subject)} ${forward} ${names.name(relation.object)}${role}${when && `, ${when}`}`
}

/** “company, China”. */
export const entityKindWords = ({ schema, countries }: Entity): string =>
  [ENTITY_SCHEMA_WORDS[schema], ...countries.map(countryPhrase)].join(', ')

/** A place in a source: “characters 412–451”, “page 3”, “row 12, column Value”. Pages and rows count from 1. */
export function locatorWords(locator: Locator): string {
  switch (locator.kind) {
    case 'text':
      return `characters ${locator.start}–${locator.end}`
    case 'page':
      return `page ${locator.page + 1}`
    case 'image':
      return 'a region of the picture'
    case 'row':
      return `row ${locator.row + 1}`
    case 'cell':
      return `row ${locator.row + 1}, column ${locator.column}`
    default:
      return assertNever(locator)
  }
}

/** The first and last digits of a hash, for the eye: the whole stands in the list of sources. */
export const shortHash = (sha256: string): string => `${sha256.slice(0, 8)}…${sha256.slice(-6)}`
