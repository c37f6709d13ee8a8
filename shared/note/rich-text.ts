import * as v from 'valibot'
import { count, line, longText } from '@shared/kernel/fields'
import { idSchema } from '@shared/kernel/ids'
import { referenceSchema } from '@shared/kernel/reference'

/**
 * Rich text is a flat list of blocks that hold inlines: our own tree, not an editor's. A list is a run of item
 * blocks, so that merging by block id needs no nesting.
 */
export const MARKS = ['bold', 'italic', 'code'] as const
export type Mark = (typeof MARKS)[number]

const textSchema = v.strictObject({
  type: v.literal('text'),
  text: longText(),
  /** In the order of MARKS, each once. */
  marks: v.pipe(v.array(v.picklist(MARKS)), v.maxLength(MARKS.length)),
})
export type RichTextRun = v.InferOutput<typeof textSchema>

const inlineSchema = v.variant('type', [
  textSchema,
  v.strictObject({
    type: v.literal('link'),
    /** http, https or mailto; nothing else leaves the parser. */
    url: v.pipe(line(), v.regex(/^(https?:\/\/|mailto:)/i, 'not a web or mail address')),
    children: v.array(textSchema),
  }),
  v.strictObject({ type: v.literal('citation'), id: idSchema('item'), ref: referenceSchema }),
])
export type Inline = v.InferOutput<typeof inlineSchema>

const children = v.pipe(v.array(inlineSchema), v.maxLength(100_000))
const blockSchema = v.variant('type', [
  v.strictObject({ type: v.literal('paragraph'), id: idSchema('item'), children }),
  v.strictObject({ type: v.literal('heading'), id: idSchema('item'), level: v.picklist([1, 2, 3]), children }),
  v.strictObject({ type: v.literal('quote'), id: idSchema('item'), children }),
  v.strictObject({
    type: v.literal('item'),
    id: idSchema('item'),
    ordered: v.boolean(),
    depth: v.pipe(count(), v.maxValue(5)),
    children,
  }),
])
export type Block = v.InferOutput<typeof blockSchema>

export const richTextSchema = v.pipe(v.array(blockSchema), v.maxLength(100_000))
export type RichText = v.InferOutput<typeof richTextSchema>
