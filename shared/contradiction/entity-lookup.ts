import type { Entity, SameAs } from '@shared/entity/entity'
import type { EntityId } from '@shared/kernel/ids'
import type { Relation } from '@shared/relation/relation'

/** Entities as a test sees them: merges followed, both halves' countries together. */
export type EntityLookup = {
  /** The entity an id stands for after merges; the id itself where there is none. */
  readonly canonical: (id: EntityId) => EntityId
  /** The entity an id stands for, with the countries of everything merged into it; undefined if it is not in the case. */
  readonly entity: (id: EntityId) => Entity | undefined
  /** Its caption; a plain phrase for one that is not in the case. */
  readonly name: (id: EntityId) => string
  /** Those that own it, directly, in or out of the present. */
  readonly owners: (id: EntityId) => readonly EntityId[]
}

type LookupRecords = {
  readonly entities: Iterable<Entity>
  readonly sameAs: Iterable<SameAs>
  readonly relations: Iterable<Relation>
}

/**
 * Builds the lookup. Decisions, relations and entities in the trash do not count, except that a trashed entity keeps
 * its name. The order of the records does not matter.
 */
export function entityLookup({ entities, sameAs, relations }: LookupRecords): EntityLookup {
  const byId = new Map<EntityId, Entity>()
  for (const entity of entities) byId.set(entity.id, entity)
  const merges = [...sameAs].filter((decision) => decision.trashed === null && decision.verdict === 'same')
  const groupOf = groupsOf(merges)
  const canonical = (id: EntityId): EntityId => groupOf.get(id)?.head ?? id
  const owned = new Map<EntityId, Set<EntityId>>()
  for (const relation of relations) {
    if (relation.trashed !== null || relation.schema !== 'Ownership') continue
    const asset = canonical(relation.object)
    owned.set(asset, (owned.get(asset) ?? new Set()).add(canonical(relation.subject)))
  }
  const entity = (id: EntityId): Entity | undefined => {
    const group = groupOf.get(id)
    const head = byId.get(group?.head ?? id) ?? byId.get(id)
    if (head === undefined || group === undefined) return head
    const countries = group.members.flatMap((member) => byId.get(member)?.countries ?? [])
    return { ...head, countries: [...new Set(countries)].toSorted() }
  }
  return {
    canonical,
    entity,
    name: (id) => entity(id)?.names[0]?.value ?? 'an entity that is not in the case',
    owners: (id) => [...(owned.get(canonical(id)) ?? [])].toSorted(),
  }
}

type Group = { readonly head: EntityId; readonly members: readonly EntityId[] }

/**
 * Groups of entities that merges join. The head lends its caption: the one that was kept and never merged away
 * itself; where several qualify, or none, the oldest of them by id.
 */
function groupsOf(merges: readonly SameAs[]): ReadonlyMap<EntityId, Group> {
  const members = new Map<EntityId, Set<EntityId>>()
  for (const { kept, merged } of merges) {
    const joined = new Set([kept, merged, ...(members.get(kept) ?? []), ...(members.get(merged) ?? [])])
    for (const id of joined) members.set(id, joined)
  }
  const mergedAway = new Set(merges.map(({ merged }) => merged))
  const groups = new Map<EntityId, Group>()
  for (const joined of new Set(members.values())) {
    const sorted = [...joined].toSorted()
    const head = sorted.find((id) => !mergedAway.has(id)) ?? sorted[0]
    if (head === undefined) continue
    for (const id of sorted) groups.set(id, { head, members: sorted })
  }
  return groups
}
