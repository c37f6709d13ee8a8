import type { Claim } from '@shared/claim/claim'
import type { ClaimId, EntityId, ShipmentId, SourceId } from '@shared/kernel/ids'
import { entityOfParty } from '@shared/kernel/fields'
import { isId } from '@shared/kernel/ids'
import type { Shipment } from '@shared/shipment/shipment'
import type { Contradiction, Side } from './contradiction'

/** Why a party stands accused. */
export type Accusation = 'speaker' | 'consignor' | 'manufacturer' | 'named'
export type Accused = { readonly entity: EntityId; readonly as: readonly Accusation[] }

type AccusedLookup = {
  readonly canonical: (id: EntityId) => EntityId
  readonly claim: (id: ClaimId) => Claim | undefined
  readonly shipment: (id: ShipmentId) => Shipment | undefined
  /** What a row of a table says; without it rows accuse nobody. */
  readonly row?: (source: SourceId, row: number) => Pick<Shipment, 'consignor' | 'manufacturer'> | undefined
}

/**
 * The parties a contradiction accuses, each once and in the order of their ids: the speakers of side A's claims,
 * whose word is doubted; the consignors and makers of side B's shipments and rows, whose conduct is held against it; and those
 * a person named. Consignees are not among them: a buyer is not contradicted by what a seller or a state said, and
 * often is the innocent reading. One that should be heard is named by hand. Records in the trash accuse nobody.
 */
export function accusedParties(
  contradiction: Pick<Contradiction, 'sideA' | 'sideB' | 'accused'>,
  lookup: AccusedLookup,
): Accused[] {
  const found = new Map<EntityId, Set<Accusation>>()
  const add = (entity: EntityId | null, as: Accusation) => {
    if (entity === null) return
    const id = lookup.canonical(entity)
    found.set(id, (found.get(id) ?? new Set()).add(as))
  }
  for (const id of recordsOf(contradiction.sideA)) {
    const claim = isId('claim', id) ? lookup.claim(id) : undefined
    if (claim?.trashed === null) add(claim.speaker.entity, 'speaker')
  }
  for (const id of recordsOf(contradiction.sideB)) {
    const shipment = isId('shipment', id) ? lookup.shipment(id) : undefined
    if (shipment?.trashed !== null) continue
    add(entityOfParty(shipment.consignor), 'consignor')
    add(entityOfParty(shipment.manufacturer), 'manufacturer')
  }
  for (const { ref } of contradiction.sideB) {
    if (ref.kind !== 'source' || (ref.locator.kind !== 'row' && ref.locator.kind !== 'cell')) continue
    const row = lookup.row?.(ref.source, ref.locator.row)
    add(entityOfParty(row?.consignor ?? null), 'consignor')
    add(entityOfParty(row?.manufacturer ?? null), 'manufacturer')
  }
  for (const { entity } of contradiction.accused) add(entity, 'named')
  return [...found]
    .map(([entity, as]) => ({ entity, as: ORDER.filter((accusation) => as.has(accusation)) }))
    .toSorted((a, b) => (a.entity < b.entity ? -1 : 1))
}

const ORDER: readonly Accusation[] = ['speaker', 'consignor', 'manufacturer', 'named']

const recordsOf = (side: Side): readonly string[] =>
  side.flatMap(({ ref }) => (ref.kind === 'record' ? [ref.record] : []))
