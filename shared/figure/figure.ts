import * as v from 'valibot'
import { dateField, line, longText, partyField, placeField, rangeField } from '@shared/kernel/fields'
import { idSchema } from '@shared/kernel/ids'
import { baseEntries } from '@shared/kernel/record'

/**
 * What a number measures. Two figures can only disagree within one measure: a stock is not a flow, an order is not a
 * delivery, a share has a baseline.
 */
export const MEASURES = [
  'flow',
  'stock',
  'price',
  'order',
  'plan',
  'share',
  'change',
  'ratio',
  'revenue',
  'estimate',
] as const
export type Measure = (typeof MEASURES)[number]

/** A number as a source gives it, with what it measures. */
export const figureSchema = v.strictObject({
  ...baseEntries('figure'),
  measure: v.picklist(MEASURES),
  range: rangeField,
  /** "vehicles", "percent"; '' for plain money. */
  unit: line(),
  /** ISO 4217 when the number is money, '' otherwise. */
  currency: v.pipe(v.string(), v.regex(/^([A-Z]{3})?$/, 'not a currency code')),
  /** What a share or change is measured against. */
  baseline: line(),
  goods: line(),
  /** Whom or what the number is about, where it is not a movement from one place to another. */
  about: v.nullable(partyField),
  from: v.nullable(placeField),
  to: v.nullable(placeField),
  period: dateField,
  /** The source's own words. */
  words: line(),
  excerpt: v.nullable(idSchema('excerpt')),
  comment: longText(),
})
export type Figure = v.InferOutput<typeof figureSchema>
