import type { Entity, SameAs } from '@shared/entity/entity'
import { type Comparable, comparable } from '@shared/entity/names/similar'
import { identities } from '@shared/entity/same-as'
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
  /** Every name of it and of all that is merged into it, in the forms in which names are compared. */
  readonly spellings: (id: EntityId) => readonly Comparable[]
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
  const { mainOf: canonical, membersOf } = identities([...sameAs])
  const owned = new Map<EntityId, Set<EntityId>>()
  for (const relation of relations) {
    if (relation.trashed !== null || relation.schema !== 'Ownership') continue
    const asset = canonical(relation.object)
    owned.set(asset, (owned.get(asset) ?? new Set()).add(canonical(relation.subject)))
  }
  const entity = (id: EntityId): Entity | undefined => {
    const main = byId.get(canonical(id)) ?? byId.get(id)
    const members = membersOf(id)
    if (main === undefined || members.length === 1) return main
    const countries = members.flatMap((member) => byId.get(member)?.countries ?? [])
    return { ...main, countries: [...new Set(countries)].toSorted() }
  }
  const spelled = new Map<EntityId, readonly Comparable[]>()
  const spellings = (id: EntityId): readonly Comparable[] => {
    const known = spelled.get(id)
    if (known !== undefined) return known
    const names = membersOf(id).flatMap((member) => byId.get(member)?.names.map(({ value }) => value) ?? [])
    const made = [...new Set(names)].map(comparable)
    spelled.set(id, made)
    return made
  }
  return {
    canonical,
    entity,
    spellings,
    name: (id) => entity(id)?.names[0]?.value ?? 'an entity that is not in the case',
    owners: (id) => [...(owned.get(canonical(id)) ?? [])].toSorted(),
  }
}
