import * as v from 'valibot'
import { count, dateField, itemsOf, line, lines, longText, sha256Field } from '@shared/kernel/fields'
import { idSchema } from '@shared/kernel/ids'
import { baseEntries } from '@shared/kernel/record'

export const SOURCE_KINDS = [
  'article',
  'filing',
  'data-set',
  'interview',
  'post',
  'note',
  'letter',
  'page',
  'other',
] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** NATO Admiralty code of the source's reliability, A (completely reliable) to F (cannot be judged). */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const

export const REVIEW_STATES = ['unread', 'read', 'checked'] as const

/** The captured bytes: immutable, kept under their SHA-256. */
export const originalSchema = v.strictObject({
  fileName: line(),
  mediaType: line(),
  byteLength: count(),
  sha256: sha256Field(),
})
export type Original = v.InferOutput<typeof originalSchema>

/**
 * Who reports, citing whom, citing what: from the publisher of this source to the origin. A source may rest on
 * several chains.
 */
export const attributionSchema = itemsOf({
  links: itemsOf({ who: line(), entity: v.nullable(idSchema('entity')) }),
})
export type Attribution = v.InferOutput<typeof attributionSchema>

/** A document as captured. */
export const sourceSchema = v.strictObject({
  ...baseEntries('source'),
  title: line(),
  kind: v.picklist(SOURCE_KINDS),
  publisher: line(),
  authors: lines(),
  /** `time` ("10:11") and `zone` as the source gives them, '' when it gives none. */
  published: v.strictObject({ ...dateField.entries, time: line(), zone: line() }),
  accessed: dateField,
  url: line(),
  archiveUrl: line(),
  /** BCP 47 tag, '' when unknown. */
  language: line(),
  original: originalSchema,
  attribution: attributionSchema,
  reliability: v.picklist(RELIABILITIES),
  tags: lines(),
  review: v.strictObject({ state: v.picklist(REVIEW_STATES), by: line() }),
  /** A later version of the same document points to the one before. */
  supersedes: v.nullable(idSchema('source')),
  comment: longText(),
})
export type Source = v.InferOutput<typeof sourceSchema>
