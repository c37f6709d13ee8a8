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
  'message',
  'picture',
  'archive',
  'hash-list',
  'receipt',
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
  /**
   * Where it stood when it was brought in as a part of another source: a page of an archive, a message's attachment, the
   * receipt of a list of hashes. `part` names it there (the page's address, the file's name); `at` is the instant of
   * capture as the archive gives it, '' when it gives none. Absent for a document of its own.
   */
  partOf: v.exactOptional(v.strictObject({ source: idSchema('source'), part: line(), at: line() })),
})
export type Source = v.InferOutput<typeof sourceSchema>
