import * as v from 'valibot'
import { itemsOf, line, lines } from '@shared/kernel/fields'
import { idSchema } from '@shared/kernel/ids'
import { baseEntries } from '@shared/kernel/record'
import { layoutSchema } from './layout'
import { mappingSchema } from './mapping'

/**
 * How a column is filtered. contains, is-not-like: words, whatever their case and marks. is: one of the values, each on
 * its own line. from, to: numbers or dates by the column's kind. empty, filled: whether it has anything.
 */
export const FILTER_KINDS = ['contains', 'is-not-like', 'is', 'from', 'to', 'empty', 'filled'] as const

/** A way of looking at a table, under a name. */
export const viewSchema = v.strictObject({
  ...baseEntries('view'),
  /** The data-set source it was made for; a later export of the same table takes it over. */
  source: idSchema('source'),
  name: v.pipe(line(), v.nonEmpty('a view needs a name')),
  /** Column keys, in order; empty shows all. */
  columns: lines(),
  /** All of them hold. */
  filters: itemsOf({ column: line(), kind: v.picklist(FILTER_KINDS), value: line() }),
  /** The first counts most. */
  sort: itemsOf({ column: line(), descending: v.boolean() }),
})
export type View = v.InferOutput<typeof viewSchema>
export type Filter = Omit<View['filters'][number], 'id'>
export type Sort = Omit<View['sort'][number], 'id'>

/** How tables of one kind are read, under a name. Columns are found by their headers. */
export const templateSchema = v.strictObject({
  ...baseEntries('template'),
  name: v.pipe(line(), v.nonEmpty('a template needs a name')),
  layout: layoutSchema,
  /** `columns` and `keys` hold headers here, not keys of one table. */
  mapping: mappingSchema,
})
export type Template = v.InferOutput<typeof templateSchema>
