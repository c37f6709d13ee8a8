import type { EntityId } from '@shared/kernel/ids'
import { latinForm } from '@shared/kernel/latin'
import { foldForSearch } from '@shared/kernel/text'
import type { Entity, SameAs } from './entity'
import { ENTITY_SCHEMA_WORDS, NAME_KIND_WORDS } from './labels'
import { entityName, identities } from './same-as'

/** An entity that was found by typing. */
export type FoundEntity = {
  /** The main entity of its group. */
  readonly entity: Entity
  /** Which other name matched, in words; '' when its caption did. */
  readonly why: string
}

/** The entities of a case as pickers and captions see them: merges followed, one entry a group. */
export type EntityDirectory = {
  /** The entity itself, merged away or not. */
  readonly get: (id: EntityId) => Entity | undefined
  readonly mainOf: (id: EntityId) => EntityId
  readonly membersOf: (id: EntityId) => readonly EntityId[]
  readonly apart: (a: EntityId, b: EntityId) => boolean
  /** The caption of the main entity; a plain phrase for one that is not at hand. */
  readonly nameOf: (id: EntityId) => string
  /** Countries of everything merged into it, each once. */
  readonly countriesOf: (id: EntityId) => readonly string[]
  /** Main entities by caption. */
  readonly mains: readonly Entity[]
  /** Those whose names, of any kind, hold every word of the query: captions first, then beginnings. All for ''. */
  readonly find: (query: string) => readonly FoundEntity[]
}

const NOT_HERE = 'an entity that is not here'

type Name = {
  readonly value: string
  readonly folded: string
  readonly latin: string
  readonly why: string
  readonly caption: boolean
}
type Entry = { readonly entity: Entity; readonly names: readonly Name[] }

/** Builds the directory. Entities in the trash keep their names but are not found. */
export function entityDirectory(entities: readonly Entity[], decisions: readonly SameAs[]): EntityDirectory {
  const byId = new Map<EntityId, Entity>(entities.map((entity) => [entity.id, entity]))
  const same = identities(decisions)
  const nameOf = (id: EntityId): string => {
    const entity = byId.get(same.mainOf(id)) ?? byId.get(id)
    return entity === undefined ? NOT_HERE : entityName(entity)
  }
  const members = (id: EntityId): Entity[] => same.membersOf(id).flatMap((member) => byId.get(member) ?? [])
  const mains = entities
    .filter(({ id, trashed }) => trashed === null && isMain(id, same.mainOf(id), byId))
    .map((entity) => ({ entity, key: foldForSearch(entityName(entity)) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.entity.id < b.entity.id ? -1 : 1))
    .map(({ entity }) => entity)
  let index: readonly Entry[] | null = null
  return {
    get: (id) => byId.get(id),
    mainOf: same.mainOf,
    membersOf: same.membersOf,
    apart: same.apart,
    nameOf,
    countriesOf: (id) => [...new Set(members(id).flatMap(({ countries }) => countries))],
    mains,
    find: (query) => {
      index ??= mains.map((entity) => ({ entity, names: namesOf(entity, members(entity.id)) }))
      return search(index, query)
    },
  }
}

/** Whether an entity stands for its group: it is the main one, or the main one is not at hand. */
const isMain = (id: EntityId, main: EntityId, byId: ReadonlyMap<EntityId, Entity>): boolean =>
  id === main || !byId.has(main) || byId.get(main)?.trashed !== null

function namesOf(main: Entity, members: readonly Entity[]): Name[] {
  const caption = entityName(main)
  const own = {
    value: caption,
    folded: foldForSearch(caption),
    latin: latinForm(caption),
    why: '',
    caption: true,
  }
  const others = [main, ...members.filter(({ id }) => id !== main.id)].flatMap((entity) =>
    entity.names
      .filter(({ value }) => value !== caption)
      .map(({ value, kind }) => ({
        value,
        folded: foldForSearch(value),
        latin: latinForm(value),
        why: `${entity.id === main.id ? NAME_KIND_WORDS[kind] : 'merged'} “${value}”`,
        caption: false,
      })),
  )
  return [own, ...others]
}

function search(index: readonly Entry[], query: string): readonly FoundEntity[] {
  const folded = foldForSearch(query).trim()
  if (folded === '') return index.map(({ entity }) => ({ entity, why: '' }))
  const words = folded.split(/\s+/)
  const found = index.flatMap(({ entity, names }) => {
    const hits = names.filter((name) => words.every((word) => name.folded.includes(word)))
    const best =
      hits.find(({ caption }) => caption) ?? hits.find((hit) => hit.folded.startsWith(folded)) ?? hits[0]
    if (best === undefined) return acrossScripts(entity, names, words.map(latinForm))
    const rank = (best.caption ? 0 : 2) + (best.folded.startsWith(folded) ? 0 : 1)
    return [{ entity, why: best.why, rank }]
  })
  return found.toSorted((a, b) => a.rank - b.rank).map(({ entity, why }) => ({ entity, why }))
}

/** A name whose Latin letters hold what was typed; it comes behind the names that hold it as they are spelled. */
function acrossScripts(entity: Entity, names: readonly Name[], words: readonly string[]) {
  const hit = names.find(({ latin }) => words.every((word) => word !== '' && latin.includes(word)))
  if (hit === undefined) return []
  const why = hit.latin === hit.folded ? 'in Latin letters' : `“${hit.value}” in Latin letters: ${hit.latin}`
  return [{ entity, why, rank: 4 }]
}

/** What stands beside an entity in a list of choices: what it is, and why it was found. */
export const entityDetail = ({ entity, why }: FoundEntity): string =>
  [ENTITY_SCHEMA_WORDS[entity.schema], why].filter((part) => part !== '').join(' · ')

const built = new WeakMap<readonly Entity[], { decisions: readonly SameAs[]; directory: EntityDirectory }>()

/** The directory of these very lists, built once however many ask for it. */
export function sharedDirectory(entities: readonly Entity[], decisions: readonly SameAs[]): EntityDirectory {
  const known = built.get(entities)
  if (known?.decisions === decisions) return known.directory
  const directory = entityDirectory(entities, decisions)
  built.set(entities, { decisions, directory })
  return directory
}
