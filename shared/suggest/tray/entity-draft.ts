import type { Entity, EntitySchemaName } from '@shared/entity/entity'
import { type EntityDraft, type EntityNameItem, newEntity, newName } from '@shared/entity/new-entity'
import type { ExcerptId, ItemId } from '@shared/kernel/ids'
import { collapseSpace } from '@shared/kernel/text'
import type { NearName } from '@shared/suggest/suggestion'
import type { NamedThing } from './tray-item'

const BASIS = 'named in the source'

const scriptOf = (name: string): string =>
  /\p{Script=Han}/u.test(name)
    ? 'Hans'
    : /\p{Script=Cyrillic}/u.test(name)
      ? 'Cyrl'
      : /\p{Script=Latin}/u.test(name)
        ? 'Latn'
        : ''

/** The entity that accepting a name makes; the name rests on the excerpt of its first mention. */
export function entityOfName(name: NamedThing, excerpt: ExcerptId, newItemId: () => ItemId): EntityDraft {
  const item = { ...newName(newItemId(), name.caption, BASIS, excerpt), script: scriptOf(name.caption) }
  const draft = newEntity(item, name.schema)
  return draft.countries.length > 0 || name.country === null ? draft : { ...draft, countries: [name.country] }
}

/** An entity of which only the name is known, in the words of an excerpt. */
export const entityOfWords = (
  words: string,
  excerpt: ExcerptId,
  newItemId: () => ItemId,
  schema?: EntitySchemaName,
): EntityDraft => newEntity(newName(newItemId(), bareName(words), BASIS, excerpt), schema)

/** “the Brenor Group” is called “Brenor Group”. */
const bareName = (words: string): string =>
  collapseSpace(words).replace(/^(?:the|le|la|die|der|das)\s(?=\p{Lu})|^l[’'](?=\p{Lu})/iu, '')

/** The names of an entity with another spelling; as they are where it has that spelling already. */
export function withSpelling(
  names: Entity['names'],
  spelling: string,
  { reason }: NearName,
  excerpt: ExcerptId,
  id: ItemId,
): Entity['names'] {
  if (names.some(({ value }) => value === collapseSpace(spelling))) return names
  const item: EntityNameItem = {
    ...newName(id, spelling, `${BASIS}; accepted as the same (${reason})`, excerpt),
    kind: reason.startsWith('transliteration') ? 'transliteration' : 'alias',
    script: scriptOf(spelling),
  }
  return [...names, item]
}
