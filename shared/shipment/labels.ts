import type { VALUE_BASES } from '@shared/kernel/fields'
import type { CERTAINTIES, CERTAINTY_FIELDS, PartyRole, ShipmentLevel } from './shipment'

/** What a level is, and what it takes for one. */
export const LEVEL_WORDS: Readonly<Record<ShipmentLevel, { readonly label: string; readonly says: string }>> =
  {
    consignment: { label: 'consignment', says: 'one load with a trade record of its own' },
    aggregate: { label: 'aggregate', says: 'many loads as one number, from trade records' },
    order: { label: 'order', says: 'ordered; nothing shows that it moved' },
    planned: { label: 'planned', says: 'meant to move' },
    holding: { label: 'holding', says: 'somebody has them; how they came is another matter' },
    handover: { label: 'handover', says: 'seen to be handed over' },
    alleged: { label: 'alleged', says: 'said to have moved, without a trade record' },
  }

export const PARTY_ROLE_WORDS: Readonly<Record<PartyRole, string>> = {
  consignor: 'Consignor',
  consignee: 'Consignee',
  declarant: 'Declarant',
  forwarder: 'Forwarder',
  manufacturer: 'Manufacturer',
}

export type CertaintyField = (typeof CERTAINTY_FIELDS)[number]
export const CERTAINTY_FIELD_WORDS: Readonly<Record<CertaintyField, string>> = {
  ...PARTY_ROLE_WORDS,
  goods: 'Goods',
  hsCode: 'HS code',
  quantity: 'Quantity',
  weight: 'Weight',
  value: 'Value',
  period: 'Period',
  origin: 'Origin',
  dispatchedFrom: 'Dispatched from',
  transit: 'Transit',
  destination: 'Destination',
}

export type Certainty = (typeof CERTAINTIES)[number]
export const CERTAINTY_WORDS: Readonly<Record<Certainty, { readonly label: string; readonly says: string }>> =
  {
    recorded: { label: 'recorded', says: 'read off the record itself' },
    stated: { label: 'stated', says: 'a source says so' },
    inferred: { label: 'inferred', says: 'worked out by us: say from what' },
    doubtful: { label: 'doubtful', says: 'there is reason to doubt it' },
  }

export const VALUE_BASIS_WORDS: Readonly<Record<(typeof VALUE_BASES)[number], string>> = {
  CIF: 'CIF: with freight and insurance',
  FOB: 'FOB: as loaded on board',
  customs: 'customs value',
  unknown: 'basis not known',
}

/** Editions of the Harmonized System; a code is only comparable within one. */
export const HS_EDITIONS = ['1992', '1996', '2002', '2007', '2012', '2017', '2022'] as const
