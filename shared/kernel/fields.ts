import * as v from 'valibot'
import { COUNTRY_CODES } from './countries'
import { parseDecimal } from './decimal'
import { parseEdtf } from './edtf'
import { type EntityId, idSchema } from './ids'
import { QualifierSchema } from './quantity'

/** Longest text of a single-line field and of a text field, in UTF-16 units: a limit for hostile bundles. */
const LINE = 4_000
const TEXT = 400_000
const MANY = 100_000

/** A line of text; '' means not known. */
export const line = () => v.pipe(v.string(), v.maxLength(LINE))
/** A longer text; '' means none. */
export const longText = () => v.pipe(v.string(), v.maxLength(TEXT))
/** A list that merges as an ordered set: every item carries an id. */
export const itemsOf = <T extends v.ObjectEntries>(entries: T) =>
  v.pipe(v.array(v.strictObject({ id: idSchema('item'), ...entries })), v.maxLength(MANY))
/** Plain strings in order, such as tags and authors. */
export const lines = () => v.pipe(v.array(line()), v.maxLength(MANY))
/** SHA-256 as 64 lower-case hexadecimal digits. */
export const sha256Field = () => v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'not a SHA-256'))
/** An instant in UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
export const instantField = () =>
  v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'not an instant in UTC'))
/** A count or an offset: a whole number from 0. */
export const count = () => v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** '' or an EDTF level 0 or 1 string. */
export const edtfField = () =>
  v.pipe(
    v.string(),
    v.check((text) => text === '' || parseEdtf(text).ok, 'not an EDTF date'),
  )

/** '' or an exact decimal in canonical form. */
export const decimalField = () =>
  v.pipe(
    v.string(),
    v.check((text) => {
      const parsed = parseDecimal(text)
      return text === '' || (parsed.ok && parsed.value === text)
    }, 'not a decimal in canonical form'),
  )

/**
 * A date as known. `edtf` is '' when unknown; `words` are the source's own, kept beside it. A date that no EDTF
 * level 0 or 1 string can hold has its words and, as `edtf`, the bounds a person chose.
 */
export const dateField = v.strictObject({ edtf: edtfField(), words: line() })
export type DateField = v.InferOutput<typeof dateField>
export const NO_DATE: DateField = { edtf: '', words: '' }

/** A country by its FollowTheMoney code (ISO 3166-1 alpha-2 in lower case, and `xk`). */
export const countryField = () =>
  v.pipe(
    v.string(),
    v.check((code) => COUNTRY_CODES.includes(code), 'not a country code'),
  )

/** A place: a country, an entity (a port, a town), or only words. */
export const placeField = v.variant('kind', [
  v.strictObject({ kind: v.literal('country'), country: countryField() }),
  v.strictObject({ kind: v.literal('entity'), entity: idSchema('entity') }),
  v.strictObject({ kind: v.literal('words'), words: line() }),
])
export type Place = v.InferOutput<typeof placeField>

/** A party: an entity, or somebody a record does not name but describes. */
export const partyField = v.variant('kind', [
  v.strictObject({ kind: v.literal('entity'), entity: idSchema('entity') }),
  v.strictObject({
    kind: v.literal('unnamed'),
    description: line(),
    country: v.union([v.literal(''), countryField()]),
  }),
])
export type Party = v.InferOutput<typeof partyField>

/** A number as a source gives it: '' where a bound is not known. "About 1.6 million" has low = high and `about`. */
export const rangeField = v.strictObject({
  low: decimalField(),
  high: decimalField(),
  qualifier: QualifierSchema,
})
export type RangeField = v.InferOutput<typeof rangeField>

/** So many of a unit, beside the source's own words. */
export const quantityField = v.strictObject({ range: rangeField, unit: line(), words: line() })
export type Quantity = v.InferOutput<typeof quantityField>

/** What a customs value was declared on; sums never cross it. */
export const VALUE_BASES = ['CIF', 'FOB', 'customs', 'unknown'] as const
/** Money, by ISO 4217 code ('' when the source names none), beside the source's own words. */
export const moneyField = v.strictObject({
  range: rangeField,
  currency: v.pipe(v.string(), v.regex(/^([A-Z]{3})?$/, 'not a currency code')),
  basis: v.picklist(VALUE_BASES),
  words: line(),
})
export type Money = v.InferOutput<typeof moneyField>

/** The entity of a party, or null for an unnamed or unknown one. */
export const entityOfParty = (party: Party | null): EntityId | null =>
  party?.kind === 'entity' ? party.entity : null
