import type { ItemId, SourceId } from '@shared/kernel/ids'
import type { CertaintyField } from '@shared/shipment/labels'
import { BLANK_SHIPMENT, type ShipmentDraft } from '@shared/shipment/new-shipment'
import { PARTY_ROLES } from '@shared/shipment/shipment'
import type { Mapping } from './mapping'
import type { RowFacts } from './row-facts'

type Row = {
  readonly facts: RowFacts
  readonly mapping: Mapping
  /** The table's data-set source and the row's index over data rows. */
  readonly source: SourceId
  readonly row: number
  readonly newItemId: () => ItemId
}

/**
 * The shipment that a row becomes when it is taken up: what the row says in its own words, with the row as evidence.
 * Every known field is marked as recorded; one that was read with a doubt as doubtful, with the doubt.
 */
export function shipmentOfRow({ facts, mapping, source, row, newItemId }: Row): ShipmentDraft {
  const { doubts, ...fields } = facts
  const why = (field: CertaintyField): string =>
    doubts
      .filter((doubt) => doubt.field === field)
      .map((doubt) => doubt.why)
      .join('; ')
      .slice(0, 4_000)
  const doubted = [...new Set(doubts.map(({ field }) => field))]
  const recorded = knownFields(facts).filter((field) => !doubted.includes(field))
  return {
    ...BLANK_SHIPMENT,
    ...fields,
    route: {
      ...fields.route,
      transit: fields.route.transit.map(({ place }) => ({ id: newItemId(), place })),
    },
    basis: mapping.basis,
    certainty: [
      ...recorded.map((field) => ({
        id: newItemId(),
        field,
        certainty: 'recorded' as const,
        inferredFrom: '',
      })),
      ...doubted.map((field) => ({
        id: newItemId(),
        field,
        certainty: 'doubtful' as const,
        inferredFrom: why(field),
      })),
    ],
    evidence: [{ id: newItemId(), ref: { kind: 'source', source, locator: { kind: 'row', row } } }],
  }
}

function knownFields(facts: RowFacts): CertaintyField[] {
  const { route } = facts
  const known: readonly (readonly [CertaintyField, boolean])[] = [
    ...PARTY_ROLES.map((role) => [role, facts[role] !== null] as const),
    ['goods', facts.goods !== ''],
    ['hsCode', facts.hsCode.code !== ''],
    ['quantity', facts.quantity !== null],
    ['weight', facts.weight !== null],
    ['value', facts.value !== null],
    ['period', facts.period.edtf !== ''],
    ['origin', route.origin !== null],
    ['dispatchedFrom', route.dispatchedFrom !== null],
    ['transit', route.transit.length > 0],
    ['destination', route.destination !== null],
  ]
  return known.filter(([, is]) => is).map(([field]) => field)
}
