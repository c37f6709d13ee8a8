import * as v from 'valibot'
import { count, instantField, line, longText, sha256Field } from '@shared/kernel/fields'
import { idSchema } from '@shared/kernel/ids'
import { AUDIENCES, audienceSchema, baseEntries } from '@shared/kernel/record'
import { richTextSchema } from '@shared/note/rich-text'

/** One part of a dossier, in the order it prints. */
export const sectionSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('contradiction'),
    id: idSchema('item'),
    contradiction: idSchema('contradiction'),
  }),
  v.strictObject({ kind: v.literal('note'), id: idSchema('item'), note: idSchema('note') }),
  v.strictObject({ kind: v.literal('text'), id: idSchema('item'), title: line(), body: richTextSchema }),
  /** A table of shipments; an empty list means all of the case. */
  v.strictObject({
    kind: v.literal('shipments'),
    id: idSchema('item'),
    title: line(),
    shipments: v.array(idSchema('shipment')),
  }),
  /** Who is who: an empty list means the key entities. */
  v.strictObject({
    kind: v.literal('entities'),
    id: idSchema('item'),
    title: line(),
    entities: v.array(idSchema('entity')),
  }),
  v.strictObject({ kind: v.literal('responses'), id: idSchema('item'), title: line() }),
])
export type Section = v.InferOutput<typeof sectionSchema>

/** An ordered document built from the case for an audience. */
export const dossierSchema = v.strictObject({
  ...baseEntries('dossier'),
  title: v.pipe(line(), v.nonEmpty('a dossier needs a title')),
  /** Printed under the title. */
  lead: longText(),
  audience: audienceSchema,
  template: v.literal('standard'),
  citationStyle: v.literal('notes'),
  /** Language of dates, numbers and fixed words. */
  language: v.literal('en'),
  sections: v.pipe(v.array(sectionSchema), v.maxLength(10_000)),
})
export type Dossier = v.InferOutput<typeof dossierSchema>

/**
 * What was written to a file, when, for whom, with the file's hash: so that it can be shown later what a party was told.
 * The file itself lies where it was saved, and nothing done to this record touches it.
 */
export const exportSchema = v.strictObject({
  ...baseEntries('export'),
  /** What kind of file. Text and CSV since version 2. */
  what: v.picklist(['pdf', 'markdown', 'bundle', 'text', 'csv']),
  dossier: v.nullable(idSchema('dossier')),
  /** The response whose letter it is; absent for anything else. Since version 2. */
  response: v.exactOptional(idSchema('response')),
  /** The data set whose rows it holds; absent for anything else. Since version 2. */
  source: v.exactOptional(idSchema('source')),
  /** `party`: the one that a letter is written to, who is no audience of the case. */
  audience: v.picklist([...AUDIENCES, 'party']),
  at: instantField(),
  fileName: line(),
  byteLength: count(),
  sha256: sha256Field(),
})
export type Export = v.InferOutput<typeof exportSchema>
