import * as v from 'valibot'
import { count, line } from './fields'
import { type Id, type IdKind, idSchema, isId } from './ids'

/**
 * Where in a source: a range of UTF-16 units in a rendition, a region of a page or an image (fractions of its width
 * and height), a row of a table (0-based over data rows) or one of its cells.
 */
export const locatorSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('text'), rendition: idSchema('rendition'), start: count(), end: count() }),
  v.strictObject({ kind: v.literal('page'), page: count(), ...region() }),
  v.strictObject({ kind: v.literal('image'), ...region() }),
  v.strictObject({ kind: v.literal('row'), row: count() }),
  v.strictObject({ kind: v.literal('cell'), row: count(), column: line() }),
])
export type Locator = v.InferOutput<typeof locatorSchema>

function region() {
  const fraction = () => v.pipe(v.number(), v.minValue(0), v.maxValue(1))
  return { x: fraction(), y: fraction(), width: fraction(), height: fraction() }
}

/** Kinds of record that can be cited. */
export const CITABLE = [
  'source',
  'excerpt',
  'entity',
  'relation',
  'figure',
  'shipment',
  'claim',
  'contradiction',
  'response',
  'note',
] as const satisfies readonly IdKind[]
export type Citable = (typeof CITABLE)[number]
export type CitableId = Id<Citable>

/** The kind of a citable record by its id, or null. */
export const citableKind = (id: string): Citable | null => CITABLE.find((kind) => isId(kind, id)) ?? null

/** Whether `id` is one of a citable record. */
export const isCitableId = (id: string): id is CitableId => citableKind(id) !== null

/** What everything that cites holds: a record, or a place in a source. */
export const referenceSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('record'),
    record: v.custom<CitableId>(
      (x) => typeof x === 'string' && citableKind(x) !== null,
      'not a citable record',
    ),
  }),
  v.strictObject({ kind: v.literal('source'), source: idSchema('source'), locator: locatorSchema }),
])
export type Reference = v.InferOutput<typeof referenceSchema>

/** A reference to a record. */
export const toRecord = (id: CitableId): Reference => ({ kind: 'record', record: id })

/** Equal references have equal keys. */
export const referenceKey = (ref: Reference): string =>
  ref.kind === 'record' ? ref.record : `${ref.source}#${JSON.stringify(ref.locator)}`
