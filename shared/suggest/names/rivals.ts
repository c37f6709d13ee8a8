import type { EntityId } from '@shared/kernel/ids'
import type { NearName, SuggestedSchema } from '@shared/suggest/suggestion'
import type { KnownEntity } from './gazetteer'
import { comparable, type Comparable, isSurnameOf, likeness } from './similar'

/** A name that another may be a spelling of. */
export type Rival = {
  readonly caption: string
  readonly spelling: string
  readonly entity: EntityId | null
  readonly schema: SuggestedSchema
  readonly form: Comparable
}

export const rivalOf = (
  caption: string,
  spelling: string,
  entity: EntityId | null,
  schema: SuggestedSchema,
): Rival => ({ caption, spelling, entity, schema, form: comparable(spelling) })

const built = new WeakMap<readonly KnownEntity[], readonly Rival[]>()

/** Every name of the entities of a case, compared once for the same list. */
export function rivalsOf(entities: readonly KnownEntity[]): readonly Rival[] {
  const known = built.get(entities)
  if (known !== undefined) return known
  const rivals = entities
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, caption, names, schema }) => names.map((name) => rivalOf(caption, name, id, schema)))
  built.set(entities, rivals)
  return rivals
}

/** The names that one may be a spelling of: one for an entity, those of the case first, then by caption. */
export function nearOf(caption: string, schema: SuggestedSchema, rivals: readonly Rival[]): NearName[] {
  const form = comparable(caption)
  const found = new Map<string, NearName>()
  for (const rival of rivals) {
    const whose = rival.entity ?? `text ${rival.caption}`
    if (found.has(whose) || (rival.entity === null && rival.caption === caption)) continue
    const reason = likeness(form, rival.form) ?? surname(form, schema, rival)
    if (reason === null) continue
    found.set(whose, { caption: rival.caption, spelling: rival.spelling, entity: rival.entity, reason })
  }
  return [...found.values()].toSorted(
    (a, b) => Number(a.entity === null) - Number(b.entity === null) || (a.caption < b.caption ? -1 : 1),
  )
}

/** A surname alone may be a person of the case; within a text the two were joined already. */
const surname = (form: Comparable, schema: SuggestedSchema, rival: Rival): string | null =>
  rival.entity !== null &&
  rival.schema === 'Person' &&
  (schema === 'Person' || schema === 'LegalEntity') &&
  isSurnameOf(form, rival.form)
    ? 'the surname alone'
    : null
