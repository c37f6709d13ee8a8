import { type EntityDirectory } from '@shared/entity/directory'
import { entityName } from '@shared/entity/same-as'
import { findCountry } from '@shared/kernel/countries'
import type { Place } from '@shared/kernel/fields'
import type { EntityId } from '@shared/kernel/ids'
import type { KnownEntity } from '@shared/suggest/names/gazetteer'
import { nameKey } from '@shared/suggest/names/name-key'

/** What the suggestions know of a case. */
export type KnownNames = {
  /** One for each group of merged entities, under its main one, with all names of all halves. */
  readonly entities: readonly KnownEntity[]
  /** The entity that has this very name, whatever its case, article or legal form; null for none, or for several. */
  readonly named: (name: string) => EntityId | null
}

const built = new WeakMap<EntityDirectory, KnownNames>()

/** The names of a case's entities; made once for the same directory. */
export function knownNames(directory: EntityDirectory): KnownNames {
  const known = built.get(directory)
  if (known !== undefined) return known
  const entities = directory.mains.map((entity): KnownEntity => {
    const halves = directory.membersOf(entity.id).flatMap((id) => directory.get(id) ?? [])
    const names = [entity, ...halves].flatMap((half) => half.names.map(({ value }) => value))
    return { id: entity.id, schema: entity.schema, caption: entityName(entity), names: [...new Set(names)] }
  })
  const byName = new Map<string, EntityId | null>()
  for (const { id, names } of entities) {
    for (const key of new Set(names.map(nameKey))) {
      byName.set(key, byName.has(key) && byName.get(key) !== id ? null : id)
    }
  }
  const made: KnownNames = { entities, named: (name) => byName.get(nameKey(name)) ?? null }
  built.set(directory, made)
  return made
}

/** A place by the words a text has for it: an entity of the case, a country, or the words; null for ''. */
export function placeOfName(words: string, known: KnownNames): Place | null {
  if (words === '') return null
  const country = findCountry(words)
  if (country !== null) return { kind: 'country', country }
  const entity = known.named(words)
  return entity === null ? { kind: 'words', words } : { kind: 'entity', entity }
}
