import { entityLookup } from '@shared/contradiction/entity-lookup'
import { type ClaimId, isId, type ShipmentId } from '@shared/kernel/ids'
import { type ResponseGap, responseGaps } from '@shared/response/gaps'
import { useLive } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'

/** A party that stands accused and was not heard, in words. */
export type NamedGap = ResponseGap & { readonly partyName: string; readonly title: string }

/** Everybody who stands accused in an open or confirmed contradiction and was not heard; undefined while it is read. */
export const useGaps = (): readonly NamedGap[] | undefined =>
  useLive(readGaps, [], ['contradiction', 'response', 'claim', 'shipment', 'entity', 'sameAs'])

/** How many parties stand accused and were not heard. */
export const useReplyGaps = (): number => new Set(useGaps()?.map(({ party }) => party)).size

/** Reads only what the contradictions rest on; nothing more where there is none. */
export async function readGaps(store: Store): Promise<readonly NamedGap[]> {
  const contradictions = await store.list('contradiction')
  if (contradictions.length === 0) return []
  const said = idsOn(contradictions.map(({ sideA }) => sideA)).filter((id) => isId('claim', id))
  const shown = idsOn(contradictions.map(({ sideB }) => sideB)).filter((id) => isId('shipment', id))
  const [responses, entities, sameAs, claims, shipments] = await Promise.all([
    store.list('response'),
    store.list('entity', { trashed: 'both' }),
    store.list('sameAs'),
    store.getMany('claim', said),
    store.getMany('shipment', shown),
  ])
  const { canonical, name } = entityLookup({ entities, sameAs, relations: [] })
  const claimOf = new Map(claims.map((claim) => [claim?.id, claim]))
  const shipmentOf = new Map(shipments.map((shipment) => [shipment?.id, shipment]))
  const titleOf = new Map(contradictions.map(({ id, title }) => [id, title]))
  return responseGaps(contradictions, responses, {
    canonical,
    claim: (id: ClaimId) => claimOf.get(id),
    shipment: (id: ShipmentId) => shipmentOf.get(id),
  }).map((gap) => ({ ...gap, partyName: name(gap.party), title: titleOf.get(gap.contradiction) ?? '' }))
}

type Sides = readonly (readonly { readonly ref: { readonly kind: string; readonly record?: string } }[])[]

const idsOn = (sides: Sides): string[] => [
  ...new Set(sides.flat().flatMap(({ ref }) => (ref.record === undefined ? [] : [ref.record]))),
]
