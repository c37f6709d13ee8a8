import * as v from 'valibot'
import { countryField, edtfField, itemsOf, line, placeField } from '@shared/kernel/fields'
import { idSchema } from '@shared/kernel/ids'

/** Goods categories that a denial can name; each stands for HS prefixes and words (goods-categories.ts). */
export const GOODS_CATEGORIES = [
  'arms',
  'military-goods',
  'body-armour',
  'drones',
  'thermal-optics',
  'earth-moving',
  'vehicles',
  'electronics',
  'high-priority',
] as const
export type GoodsCategory = (typeof GOODS_CATEGORIES)[number]

/** In whose name a claim speaks; `any` is met by every seller. */
export const CAPACITIES = ['state', 'companies', 'any'] as const
export type Capacity = (typeof CAPACITIES)[number]

/**
 * What a claim covers. In a scope an empty dimension is *not limited*; in a record an empty field is *unknown*.
 * `period` is '' when the claim's words set none: then a denial covers all time up to its date and a promise all
 * time after it.
 */
export const scopeSchema = v.strictObject({
  /** Whose dealings: entities, or all companies of a country. */
  parties: itemsOf({
    party: v.variant('kind', [
      v.strictObject({ kind: v.literal('entity'), entity: idSchema('entity') }),
      v.strictObject({ kind: v.literal('companies-of'), country: countryField() }),
    ]),
  }),
  goods: itemsOf({
    goods: v.variant('kind', [
      v.strictObject({
        kind: v.literal('hs'),
        prefix: v.pipe(v.string(), v.regex(/^[0-9]{2,10}$/, 'an HS prefix has 2 to 10 digits')),
        edition: line(),
      }),
      v.strictObject({ kind: v.literal('category'), category: v.picklist(GOODS_CATEGORIES) }),
      v.strictObject({ kind: v.literal('words'), words: v.pipe(line(), v.nonEmpty()) }),
    ]),
  }),
  from: itemsOf({ place: placeField }),
  to: itemsOf({ place: placeField }),
  period: edtfField(),
  capacity: v.picklist(CAPACITIES),
})
export type Scope = v.InferOutput<typeof scopeSchema>

/** A scope that limits nothing. */
export const UNLIMITED: Scope = { parties: [], goods: [], from: [], to: [], period: '', capacity: 'any' }
