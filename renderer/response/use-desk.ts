import { entityLookup } from '@shared/contradiction/entity-lookup'
import { type ClaimId, isId, type ShipmentId, type SourceId } from '@shared/kernel/ids'
import { type DeskLine, replyDesk, type UnnamedAccused, unnamedAccused } from '@shared/response/desk'
import { citedRowsOf } from '@renderer/record/cited-rows'
import { useLive } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { today } from './dates'

/** A line of the desk under the party's name. */
export type NamedLine = DeskLine & { readonly name: string }

export type Desk = {
  readonly lines: readonly NamedLine[]
  /** Parties that stand accused in words alone, and can be asked once an entity stands for them. */
  readonly unnamed: readonly UnnamedAccused[]
}

/** The right-of-reply desk as the records stand now; undefined while it is read. */
export const useDesk = (): Desk | undefined =>
  useLive(
    (store) => readDesk(store, today()),
    [],
    ['contradiction', 'response', 'claim', 'shipment', 'entity', 'sameAs'],
  )

/** Reads only what the contradictions rest on. */
export async function readDesk(store: Store, day: string): Promise<Desk> {
  const [contradictions, responses] = await Promise.all([store.list('contradiction'), store.list('response')])
  if (contradictions.length === 0 && responses.length === 0) return { lines: [], unnamed: [] }
  const said = idsOn(contradictions.map(({ sideA }) => sideA)).filter((id) => isId('claim', id))
  const shown = idsOn(contradictions.map(({ sideB }) => sideB)).filter((id) => isId('shipment', id))
  const [entities, sameAs, claims, shipments] = await Promise.all([
    store.list('entity', { trashed: 'both' }),
    store.list('sameAs'),
    store.getMany('claim', said),
    store.getMany('shipment', shown),
  ])
  const onSides = contradictions.flatMap(({ sideB }) => sideB.map(({ ref }) => ref))
  const rows = await citedRowsOf(store, onSides, entities, sameAs)
  const { canonical, name } = entityLookup({ entities, sameAs, relations: [] })
  const claimOf = new Map(claims.map((claim) => [claim?.id, claim]))
  const shipmentOf = new Map(shipments.map((shipment) => [shipment?.id, shipment]))
  const lookup = {
    canonical,
    name,
    claim: (id: ClaimId) => claimOf.get(id),
    shipment: (id: ShipmentId) => shipmentOf.get(id),
    row: (source: SourceId, row: number) => rows(source, row)?.facts,
  }
  return {
    lines: replyDesk(contradictions, responses, lookup, day).map((line) => ({
      ...line,
      name: name(line.party),
    })),
    unnamed: unnamedAccused(contradictions, lookup),
  }
}

type Sides = readonly (readonly { readonly ref: { readonly kind: string; readonly record?: string } }[])[]

const idsOn = (sides: Sides): string[] => [
  ...new Set(sides.flat().flatMap(({ ref }) => (ref.record === undefined ? [] : [ref.record]))),
]
