import type { Claim } from '@shared/claim/claim'
import { accusedParties } from '@shared/contradiction/accused'
import { type CitedRows, NO_ROWS } from '@shared/contradiction/cited-rows'
import type { Contradiction } from '@shared/contradiction/contradiction'
import type { EntityDirectory } from '@shared/entity/directory'
import type { SameAs } from '@shared/entity/entity'
import type { Excerpt } from '@shared/excerpt/excerpt'
import type { Figure } from '@shared/figure/figure'
import type { EntityId, SourceId } from '@shared/kernel/ids'
import type { Relation } from '@shared/relation/relation'
import type { Response } from '@shared/response/response'
import type { Shipment } from '@shared/shipment/shipment'
import { citedRowsOf } from '@renderer/record/cited-rows'
import { useLive, useRecords } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'

/** Everything in the case that speaks of an entity, with the halves of its merges. */
export type Gathered = {
  readonly excerpts: readonly Excerpt[]
  readonly relations: readonly Relation[]
  readonly shipments: readonly Shipment[]
  readonly figures: readonly Figure[]
  readonly claims: readonly Claim[]
  readonly responses: readonly Response[]
  readonly decisions: readonly SameAs[]
  readonly contradictions: readonly Contradiction[]
}

const NOUNS = ['entity', 'sameAs', 'excerpt', 'relation', 'shipment', 'figure', 'claim', 'response'] as const

/** What the rows that contradictions cite say, and whom they name, depends on. */
const ROW_NOUNS = ['contradiction', 'table', 'correction', 'entity', 'sameAs'] as const

/** The rows of tables that are held against somebody. Where no contradiction cites one, no table is read. */
async function citedRows(store: Store): Promise<CitedRows> {
  const held = (await store.list('contradiction')).flatMap(({ sideB }) => sideB.map(({ ref }) => ref))
  if (!held.some((ref) => ref.kind === 'source')) return NO_ROWS
  return citedRowsOf(store, held, await store.list('entity', { trashed: 'both' }), await store.list('sameAs'))
}

/** Gathers it; undefined while it is read. */
export const useGathered = (id: EntityId, directory: EntityDirectory): Gathered | undefined => {
  const members = directory.membersOf(id)
  const read = useLive((store) => gather(store, members), [members.join()], NOUNS)
  const contradictions = useRecords('contradiction').rows
  const rows = useLive(citedRows, [], ROW_NOUNS)
  if (read === undefined || rows === undefined) return undefined
  const claims = new Map(read.claims.map((claim) => [claim.id, claim]))
  const shipments = new Map(read.shipments.map((shipment) => [shipment.id, shipment]))
  const lookup = {
    canonical: directory.mainOf,
    // Records that do not speak of this entity cannot make it accused.
    claim: (claim: Claim['id']) => claims.get(claim),
    shipment: (shipment: Shipment['id']) => shipments.get(shipment),
    row: (source: SourceId, row: number) => rows(source, row)?.facts,
  }
  const main = directory.mainOf(id)
  const accusing = contradictions.filter((contradiction) =>
    accusedParties(contradiction, lookup).some(({ entity }) => entity === main),
  )
  return { ...read, contradictions: accusing }
}

async function gather(store: Store, members: readonly EntityId[]): Promise<Omit<Gathered, 'contradictions'>> {
  const lists = await Promise.all(
    members.map(async (id) => ({
      excerpts: await store.by('excerpt', 'mentions', id),
      relations: await store.by('relation', 'entity', id),
      shipments: await store.by('shipment', 'refers', id),
      figures: await store.by('figure', 'refers', id),
      claims: await store.by('claim', 'refers', id),
      responses: await store.by('response', 'party', id),
      decisions: await store.by('sameAs', 'entity', id),
    })),
  )
  return {
    excerpts: once(lists.flatMap(({ excerpts }) => excerpts)),
    relations: once(lists.flatMap(({ relations }) => relations)),
    shipments: once(lists.flatMap(({ shipments }) => shipments)),
    figures: once(lists.flatMap(({ figures }) => figures)),
    claims: once(lists.flatMap(({ claims }) => claims)),
    responses: once(lists.flatMap(({ responses }) => responses)),
    decisions: once(lists.flatMap(({ decisions }) => decisions)),
  }
}

const once = <R extends { readonly id: string }>(records: readonly R[]): R[] => [
  ...new Map(records.map((record) => [record.id, record])).values(),
]
