import * as v from 'valibot'
import { line } from '@shared/kernel/fields'
import { baseEntries } from '@shared/kernel/record'
import { richTextSchema } from './rich-text'

/** Rich text that can cite any record. */
export const noteSchema = v.strictObject({
  ...baseEntries('note'),
  title: line(),
  body: richTextSchema,
})
export type Note = v.InferOutput<typeof noteSchema>
