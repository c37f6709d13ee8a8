import type { Figure } from '@shared/figure/figure'
import type { DateField, Party, Place } from '@shared/kernel/fields'
import { assertNever } from '@shared/kernel/result'
import type { Shipment, ShipmentFacts } from '@shared/shipment/shipment'

/** What a claim’s scope is held against: a record with fields, a row of a table, or something that has none. */
export type Subject =
  | { readonly kind: 'shipment'; readonly shipment: Shipment }
  | { readonly kind: 'figure'; readonly figure: Figure }
  /** An unnamed party of a row is named, only by nobody that the case knows: its description is the name. */
  | { readonly kind: 'row'; readonly row: ShipmentFacts }
  /** `what` with its article: “an excerpt”. */
  | { readonly kind: 'no-fields'; readonly what: string }

/** A party and what it did in the record. */
export type RoleParty = { readonly role: string; readonly party: Party }

/** The fields of a record that a scope speaks of. null and '' are unknown. */
export type Fields = {
  /** Who sent or sold the goods. */
  readonly seller: Party | null
  readonly maker: Party | null
  /** Every other party, with its role. */
  readonly others: readonly RoleParty[]
  /** Whether the description of an unnamed party is its name, as a table writes it, and no description. */
  readonly named: boolean
  readonly goods: string
  readonly hsCode: { readonly code: string; readonly edition: string }
  readonly from: Place | null
  readonly origin: Place | null
  readonly transit: readonly Place[]
  readonly to: Place | null
  readonly period: DateField
  /** What kind of record it is, where it is not goods that moved: “an order, not a delivery”. */
  readonly standing: string
}

/** The fields of a shipment or a figure. A figure’s `about` is the one whose dealings it counts. */
export function fieldsOf(subject: Exclude<Subject, { kind: 'no-fields' }>): Fields {
  switch (subject.kind) {
    case 'shipment':
      return shipmentFields(subject.shipment, restsOnRow(subject.shipment))
    case 'row':
      return shipmentFields(subject.row, true)
    case 'figure':
      return figureFields(subject.figure)
    default:
      return assertNever(subject)
  }
}

/** A shipment that was taken up from a row names its parties as the row does. */
export const restsOnRow = ({ evidence }: Pick<Shipment, 'evidence'>): boolean =>
  evidence.some(({ ref }) => ref.kind === 'source' && ref.locator.kind === 'row')

function shipmentFields(shipment: ShipmentFacts, named: boolean): Fields {
  const others = (['consignee', 'declarant', 'forwarder'] as const).flatMap((role) => {
    const party = shipment[role]
    return party === null ? [] : [{ role, party }]
  })
  return {
    seller: shipment.consignor,
    maker: shipment.manufacturer,
    others,
    named,
    goods: shipment.goods,
    hsCode: shipment.hsCode,
    from: shipment.route.dispatchedFrom,
    origin: shipment.route.origin,
    transit: shipment.route.transit.map(({ place }) => place),
    to: shipment.route.destination,
    period: shipment.period,
    standing: SHIPMENT_STANDING[shipment.level],
  }
}

function figureFields(figure: Figure): Fields {
  return {
    seller: figure.about,
    maker: null,
    others: [],
    named: false,
    goods: figure.goods,
    hsCode: { code: '', edition: '' },
    from: figure.from,
    origin: null,
    transit: [],
    to: figure.to,
    period: figure.period,
    standing: FIGURE_STANDING[figure.measure],
  }
}

const SHIPMENT_STANDING: Readonly<Record<Shipment['level'], string>> = {
  consignment: '',
  aggregate: '',
  order: 'an order, not a delivery',
  planned: 'planned, not yet a delivery',
  holding: 'goods that somebody holds, not a delivery on record',
  handover: 'a handover, without a trade record behind it',
  alleged: 'alleged, without a trade record behind it',
}

const FIGURE_STANDING: Readonly<Record<Figure['measure'], string>> = {
  flow: '',
  stock: 'a stock, not a delivery',
  price: 'a price, not a delivery',
  order: 'an order, not a delivery',
  plan: 'a plan, not a delivery',
  share: 'a share, not an amount',
  change: 'a change, not an amount',
  ratio: 'a ratio, not an amount',
  revenue: 'revenue, not a delivery',
  estimate: 'an estimate',
}
