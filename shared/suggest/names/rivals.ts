import type { EntityId } from '@shared/kernel/ids'
import type { NearName, SuggestedSchema } from '@shared/suggest/suggestion'
import type { KnownEntity } from './gazetteer'
import { comparable, type Comparable, isSurnameOf, likeness } from '@shared/entity/names/similar'

/** A name that another may be a spelling of. */
export type Rival = {
  readonly caption: string
  readonly spelling: string
  readonly entity: EntityId | null
  readonly schema: SuggestedSchema
  readonly form: Comparable
}

/** Rivals by what two names have in common that are alike, so that few are compared in full. */
export type Rivals = ReadonlyMap<string, readonly Rival[]>

export const rivalOf = (
  caption: string,
  spelling: string,
  entity: EntityId | null,
  schema: SuggestedSchema,
): Rival => ({ caption, spelling, entity, schema, form: comparable(spelling) })

const built = new WeakMap<readonly KnownEntity[], Rivals>()

/** Every name of the entities of a case; made once for the same list. */
export function rivalsOf(entities: readonly KnownEntity[]): Rivals {
  const known = built.get(entities)
  if (known !== undefined) return known
  const made = indexed(
    entities
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap(({ id, caption, names, schema }) => names.map((name) => rivalOf(caption, name, id, schema))),
  )
  built.set(entities, made)
  return made
}

/** Rivals to be asked for those that are near. */
export function indexed(rivals: readonly Rival[]): Rivals {
  const index = new Map<string, Rival[]>()
  const put = (key: string, rival: Rival): void => {
    const there = index.get(key)
    if (there === undefined) index.set(key, [rival])
    else there.push(rival)
  }
  for (const rival of rivals) {
    for (const key of keysOf(rival.form)) put(key, rival)
    const last = rival.schema === 'Person' && rival.form.sound.length > 1 ? rival.form : null
    for (const key of new Set([last?.sound.at(-1), last?.latin.at(-1)])) {
      if (key !== undefined) put(`surname ${key}`, rival)
    }
  }
  return index
}

/** In so many words of a name a slip is looked for: a chain of hyphens as long as a page is no name. */
const MOST = 12

/** Two names that `likeness` finds alike share one of these. */
const keysOf = ({ folded, latin, sound, run, bag }: Comparable): ReadonlySet<string> =>
  new Set([
    `folded ${folded}`,
    `latin ${latin.join('')}`,
    `run ${run}`,
    `bag ${bag}`,
    ...latin.slice(0, MOST).map((word, index) => `slip ${sound.with(index, word.slice(0, 1)).join(' ')}`),
  ])

/** The names that one may be a spelling of: one for an entity, those of the case first, then by caption. */
export function nearOf(caption: string, schema: SuggestedSchema, ...sets: readonly Rivals[]): NearName[] {
  const form = comparable(caption)
  const keys = [...keysOf(form), ...new Set([...form.sound, ...form.latin].map((word) => `surname ${word}`))]
  const found = new Map<string, NearName>()
  for (const rival of new Set(sets.flatMap((rivals) => keys.flatMap((key) => rivals.get(key) ?? [])))) {
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
