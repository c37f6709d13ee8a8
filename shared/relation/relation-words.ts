import type { EntityId } from '@shared/kernel/ids'
import type { BaseField } from '@shared/kernel/record'
import { RELATION_SCHEMA_NAMES, RELATION_SCHEMATA, type Relation, type RelationSchemaName } from './relation'

export type RelationDraft = Omit<Relation, BaseField>

/** What a relation is, as a noun. */
export const RELATION_SCHEMA_WORDS: Readonly<Record<RelationSchemaName, string>> = {
  Ownership: 'ownership',
  Directorship: 'directorship',
  Membership: 'membership',
  Employment: 'employment',
  Representation: 'representation',
  Associate: 'association',
  Family: 'family',
  UnknownLink: 'link of unknown kind',
}

/** The kinds to choose from, with the words of both directions: “ownership: owns / is owned by”. */
export const RELATION_CHOICES = RELATION_SCHEMA_NAMES.map((value) => {
  const { forward, backward } = RELATION_SCHEMATA[value]
  const both = forward === backward ? forward : `${forward} / ${backward}`
  return { value, label: `${RELATION_SCHEMA_WORDS[value]}: ${both}` }
})

type Link = Pick<Relation, 'schema' | 'subject' | 'object' | 'role'>

/** A relation as a sentence: “Norden Holding owns Voltrim (51 percent)”. */
export const relationSentence = (
  { schema, subject, object, role }: Link,
  nameOf: (id: EntityId) => string,
): string =>
  `${nameOf(subject)} ${RELATION_SCHEMATA[schema].forward} ${nameOf(object)}${role === '' ? '' : ` (${role})`}`

/** A relation as one of its two sides sees it: the words of the direction, and the other side. */
export function relationFrom(
  { schema, subject, object }: Pick<Relation, 'schema' | 'subject' | 'object'>,
  ids: readonly EntityId[],
): { readonly words: string; readonly other: EntityId } {
  const { forward, backward } = RELATION_SCHEMATA[schema]
  return ids.includes(subject) ? { words: forward, other: object } : { words: backward, other: subject }
}
