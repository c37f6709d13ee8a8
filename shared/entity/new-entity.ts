import { findCountry } from '@shared/kernel/countries'
import type { ExcerptId, ItemId } from '@shared/kernel/ids'
import type { BaseField } from '@shared/kernel/record'
import { collapseSpace } from '@shared/kernel/text'
import type { Entity, EntitySchemaName } from './entity'

export type EntityDraft = Omit<Entity, BaseField>
export type EntityNameItem = Entity['names'][number]

/** A name to begin with: no language or script is claimed. */
export const newName = (
  id: ItemId,
  value: string,
  basis: string,
  excerpt: ExcerptId | null,
): EntityNameItem => ({
  id,
  value: collapseSpace(value),
  kind: 'name',
  language: '',
  script: '',
  basis,
  excerpt,
})

/** An entity with one name and nothing else known. */
export function newEntity(
  name: EntityNameItem,
  schema: EntitySchemaName = guessSchema(name.value),
): EntityDraft {
  const country = schema === 'Country' ? findCountry(name.value) : null
  return {
    schema,
    names: [name],
    countries: country === null ? [] : [country],
    identifiers: [],
    role: 'background',
    summary: '',
  }
}

const COMPANY =
  /(?:^|[\s,.])(?:llc|ltd|limited|inc|incorporated|corp|corporation|co|company|gmbh|ag|plc|llp|jsc|ooo|zao|pao|ao|s\.?a|b\.?v|motors|industries|industrial|manufacturing|trading|holdings?|group|technology|technologies|logistics|bank)\.?$/i
const BODY =
  /\b(?:ministry|government|embassy|agency|customs|parliament|army|police|administration|council|commission|court|kremlin|state department)\b/i

/** A first guess at what a name stands for, by its words; a person decides. */
export function guessSchema(name: string): EntitySchemaName {
  if (findCountry(name) !== null) return 'Country'
  if (BODY.test(name)) return 'PublicBody'
  if (COMPANY.test(name)) return 'Company'
  return /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u.test(name) ? 'Person' : 'Company'
}
