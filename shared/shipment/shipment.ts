import * as v from 'valibot'
import {
  dateField,
  itemsOf,
  line,
  longText,
  moneyField,
  partyField,
  placeField,
  quantityField,
} from '@shared/kernel/fields'
import { idSchema } from '@shared/kernel/ids'
import { baseEntries } from '@shared/kernel/record'
import { referenceSchema } from '@shared/kernel/reference'

/** Only a consignment and an aggregate have a trade record behind them. */
export const SHIPMENT_LEVELS = [
  'consignment',
  'aggregate',
  'order',
  'planned',
  'holding',
  'handover',
  'alleged',
] as const
export type ShipmentLevel = (typeof SHIPMENT_LEVELS)[number]

export const PARTY_ROLES = ['consignor', 'consignee', 'declarant', 'forwarder', 'manufacturer'] as const
export type PartyRole = (typeof PARTY_ROLES)[number]

/** How sure a field is. Read off the record, stated by a source, or inferred by us. */
export const CERTAINTIES = ['recorded', 'stated', 'inferred', 'doubtful'] as const

/** Fields that can carry a certainty of their own. */
export const CERTAINTY_FIELDS = [
  ...PARTY_ROLES,
  'goods',
  'hsCode',
  'quantity',
  'weight',
  'value',
  'period',
  'origin',
  'dispatchedFrom',
  'transit',
  'destination',
] as const

/** Goods that moved, were ordered, or are said to have. A null or '' field is unknown. */
export const shipmentSchema = v.strictObject({
  ...baseEntries('shipment'),
  level: v.picklist(SHIPMENT_LEVELS),
  consignor: v.nullable(partyField),
  consignee: v.nullable(partyField),
  declarant: v.nullable(partyField),
  forwarder: v.nullable(partyField),
  manufacturer: v.nullable(partyField),
  /** In the record's own words. */
  goods: line(),
  product: v.nullable(idSchema('entity')),
  /** HS code as text (leading zeros count) with its edition ("2022", '' unknown). */
  hsCode: v.strictObject({
    code: v.pipe(v.string(), v.regex(/^[0-9]{0,10}$/, 'an HS code has digits only')),
    edition: line(),
  }),
  quantity: v.nullable(quantityField),
  weight: v.nullable(quantityField),
  value: v.nullable(moneyField),
  period: dateField,
  route: v.strictObject({
    origin: v.nullable(placeField),
    dispatchedFrom: v.nullable(placeField),
    transit: itemsOf({ place: placeField }),
    destination: v.nullable(placeField),
  }),
  declarationNumber: line(),
  /** What the record rests on: "customs declarations obtained by …". */
  basis: line(),
  certainty: itemsOf({
    field: v.picklist(CERTAINTY_FIELDS),
    certainty: v.picklist(CERTAINTIES),
    /** What an inferred field was inferred from. */
    inferredFrom: line(),
  }),
  supersedes: v.nullable(idSchema('shipment')),
  sameConsignmentAs: v.nullable(idSchema('shipment')),
  /** The figure it was made from. */
  figure: v.nullable(idSchema('figure')),
  evidence: itemsOf({ ref: referenceSchema }),
  comment: longText(),
})
export type Shipment = v.InferOutput<typeof shipmentSchema>

/** What a test asks of goods that moved: fields of a shipment, or of a row read by its table’s mapping. */
export type ShipmentFacts = Pick<
  Shipment,
  | 'level'
  | 'consignor'
  | 'consignee'
  | 'declarant'
  | 'forwarder'
  | 'manufacturer'
  | 'goods'
  | 'hsCode'
  | 'period'
  | 'route'
>
