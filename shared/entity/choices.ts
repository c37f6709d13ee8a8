import type { Party } from '@shared/kernel/fields'
import { type EntityId, isId } from '@shared/kernel/ids'
import { type EntityDirectory, entityDetail } from './directory'

/** An entry of a list that is found by typing. */
export type Choice = { readonly id: string; readonly label: string; readonly detail?: string }

const NEW = 'new:'
const UNNAMED = 'unnamed:'

/** Entities that a query finds, with what they are and why they were found. */
export const entityChoices = (
  query: string,
  directory: EntityDirectory,
  exclude: readonly EntityId[] = [],
): readonly Choice[] =>
  directory
    .find(query)
    .filter(({ entity }) => !exclude.some((id) => directory.mainOf(id) === directory.mainOf(entity.id)))
    .map((found) => ({
      id: found.entity.id,
      label: directory.nameOf(found.entity.id),
      detail: entityDetail(found),
    }))

/** The entity as a choice, for the field that shows it. */
export const entityChoice = (id: EntityId, directory: EntityDirectory): Choice => ({
  id,
  label: directory.nameOf(id),
})

/** Entities that a query finds and, last, the typed words as a new entity. */
export function partyChoices(query: string, directory: EntityDirectory): readonly Choice[] {
  const typed = query.trim()
  const found = entityChoices(query, directory)
  return typed === '' ? found : [...found, { id: NEW + typed, label: `Add “${typed}” as an entity` }]
}

/** A party as a choice, for the field that shows it. */
export const partyChoice = (party: Party, directory: EntityDirectory): Choice => ({
  id: party.kind === 'entity' ? party.entity : UNNAMED,
  label: party.kind === 'entity' ? directory.nameOf(party.entity) : party.description || 'unnamed',
})

/** What a person chose from `partyChoices`: an entity, or a name for a new one; null for anything else. */
export function readPartyChoice(
  id: string,
):
  | { readonly kind: 'entity'; readonly entity: EntityId }
  | { readonly kind: 'new'; readonly name: string }
  | null {
  if (id.startsWith(NEW)) return { kind: 'new', name: id.slice(NEW.length) }
  return isId('entity', id) ? { kind: 'entity', entity: id } : null
}
