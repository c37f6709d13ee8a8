import * as v from 'valibot'
import { countryField, itemsOf, line, longText } from '@shared/kernel/fields'
import { idSchema } from '@shared/kernel/ids'
import { baseEntries } from '@shared/kernel/record'

/** FollowTheMoney schemata (3.8) for things, and three of our own: Product, Place, Country. */
export const ENTITY_SCHEMATA = [
  'Person',
  'Company',
  'Organization',
  'PublicBody',
  'LegalEntity',
  'Vessel',
  'Vehicle',
  'Airplane',
  'Address',
  'Product',
  'Place',
  'Country',
] as const
export type EntitySchemaName = (typeof ENTITY_SCHEMATA)[number]

export const NAME_KINDS = ['name', 'alias', 'transliteration', 'former', 'abbreviation'] as const

/** A person, company, body, vessel, product, place … with names, each with its basis. */
export const entitySchema = v.strictObject({
  ...baseEntries('entity'),
  schema: v.picklist(ENTITY_SCHEMATA),
  /** The first is the caption. At least one. */
  names: v.pipe(
    itemsOf({
      value: v.pipe(line(), v.nonEmpty('a name needs letters')),
      kind: v.picklist(NAME_KINDS),
      language: line(),
      script: line(),
      /** Where the name comes from, in words; the excerpt it stands in when there is one. */
      basis: line(),
      excerpt: v.nullable(idSchema('excerpt')),
    }),
    v.minLength(1, 'an entity needs a name'),
  ),
  countries: v.pipe(v.array(countryField()), v.maxLength(300)),
  identifiers: itemsOf({ scheme: line(), value: line() }),
  role: v.picklist(['key', 'background']),
  summary: longText(),
})
export type Entity = v.InferOutput<typeof entitySchema>

/**
 * A decision about two entities: a reversible merge (both halves kept, `kept` lends its caption), or that they are
 * not the same.
 */
export const sameAsSchema = v.strictObject({
  ...baseEntries('sameAs'),
  kept: idSchema('entity'),
  merged: idSchema('entity'),
  verdict: v.picklist(['same', 'not-same']),
  why: line(),
})
export type SameAs = v.InferOutput<typeof sameAsSchema>
