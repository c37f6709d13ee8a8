import * as v from 'valibot'
import { count, itemsOf, line, sha256Field } from '@shared/kernel/fields'
import { idSchema } from '@shared/kernel/ids'
import { baseEntries } from '@shared/kernel/record'
import { layoutSchema } from './layout'
import { mappingSchema } from './mapping'

/** Rows of one packed block, but for the last, which holds what is left. */
export const BLOCK_ROWS = 1_000

/**
 * A table as read from its data-set source. Rows never change: they lie in packed blocks under their SHA-256. A row is
 * addressed by its source and its index over data rows, from 0, and shown by the line of the file it begins in.
 */
export const tableSchema = v.strictObject({
  ...baseEntries('table'),
  source: idSchema('source'),
  layout: layoutSchema,
  /** In the file's order. A key names its column alone: the header, numbered where another has it or it is empty. */
  columns: itemsOf({ key: v.pipe(line(), v.nonEmpty('a column needs a key')), header: line() }),
  rowCount: count(),
  /** In the order of the rows. */
  blocks: v.pipe(v.array(v.strictObject({ sha256: sha256Field(), rows: count() })), v.maxLength(20_000)),
  mapping: mappingSchema,
  /** What was wrong with lines of the file, with how many had it and the first of them. */
  problems: itemsOf({ why: line(), lines: count(), first: count() }),
})
export type Table = v.InferOutput<typeof tableSchema>

/** A cell that a person corrected. The row stays as it was read; the correction lies over it. */
export const correctionSchema = v.strictObject({
  ...baseEntries('correction'),
  /** The data-set source of the row. */
  source: idSchema('source'),
  row: count(),
  /** The column's key. */
  column: line(),
  value: line(),
  why: line(),
})
export type Correction = v.InferOutput<typeof correctionSchema>
