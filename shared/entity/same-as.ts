import type { EntityId } from '@shared/kernel/ids'
import type { Entity, SameAs } from './entity'

/** The fields of a decision that count here. */
type Decision = Pick<SameAs, 'kept' | 'merged' | 'verdict' | 'trashed'>

/** Who is whom after all merges. Both halves are kept, so that a merge can be taken apart. */
export type Identities = {
  /** The entity that lends its caption to the whole; the entity itself when it was never merged. */
  readonly mainOf: (id: EntityId) => EntityId
  /** Every entity that is the same, the main one first; only itself when it was never merged. */
  readonly membersOf: (id: EntityId) => readonly EntityId[]
  /** Whether somebody decided that the two (or any two of their halves) are not the same. */
  readonly apart: (a: EntityId, b: EntityId) => boolean
}

/**
 * Reads the decisions in any order: `same` joins, and the main entity of a group is the one that was kept and never
 * merged away (the smallest id where decisions run in a circle).
 */
export function identities(decisions: readonly Decision[]): Identities {
  const parent = new Map<EntityId, EntityId>()
  const root = (id: EntityId): EntityId => {
    let top = id
    for (let next = parent.get(top); next !== undefined && next !== top; next = parent.get(top)) top = next
    return top
  }
  const live = decisions.filter(({ trashed }) => trashed === null)
  const same = live.filter(({ verdict }) => verdict === 'same')
  for (const { kept, merged } of same) {
    const [a, b] = [root(kept), root(merged)]
    if (a !== b) parent.set(a < b ? b : a, a < b ? a : b)
  }
  const members = new Map<EntityId, EntityId[]>()
  for (const id of new Set(same.flatMap(({ kept, merged }) => [kept, merged]))) {
    const top = root(id)
    members.set(top, [...(members.get(top) ?? []), id])
  }
  const away = new Set(same.map(({ merged }) => merged))
  const groups = new Map<EntityId, readonly EntityId[]>()
  for (const [top, ids] of members) {
    const sorted = ids.toSorted()
    const main = sorted.find((id) => !away.has(id)) ?? top
    groups.set(top, [main, ...sorted.filter((id) => id !== main)])
  }
  const membersOf = (id: EntityId): readonly EntityId[] => groups.get(root(id)) ?? [id]
  const apartPairs = live.filter(({ verdict }) => verdict === 'not-same')
  return {
    membersOf,
    mainOf: (id) => membersOf(id)[0] ?? id,
    apart: (a, b) =>
      apartPairs.some(({ kept, merged }) => {
        const [x, y] = [root(kept), root(merged)]
        return (x === root(a) && y === root(b)) || (x === root(b) && y === root(a))
      }),
  }
}

/** What an entity is called: its first name. */
export const entityName = (entity: Pick<Entity, 'names'>): string => entity.names[0]?.value ?? 'unnamed'
