import * as v from 'valibot'
import { count, itemsOf, line } from '@shared/kernel/fields'
import { idSchema } from '@shared/kernel/ids'
import { baseEntries } from '@shared/kernel/record'

/**
 * What is set aside while reading: menus, advertising, repeated captions. It lies over the text of one rendition, which
 * never changes; a clip may cross it, and its quote is what the source says.
 */
export const overlaySchema = v.strictObject({
  ...baseEntries('overlay'),
  source: idSchema('source'),
  rendition: idSchema('rendition'),
  /** What proposed the first ranges; '' and 0 where nothing did. */
  cleaner: v.strictObject({ name: line(), version: count() }),
  /** Ranges of UTF-16 units, in order and not overlapping. What a person puts back is taken out of the list. */
  aside: itemsOf({
    start: count(),
    end: count(),
    by: v.picklist(['program', 'person']),
    /** Why, in plain words: "a menu", "asks for a subscription", "by hand". */
    why: line(),
  }),
})
export type Overlay = v.InferOutput<typeof overlaySchema>
export type Aside = Overlay['aside'][number]

/** A range that an extractor proposes to set aside, with the reason. */
export type ProposedAside = { readonly start: number; readonly end: number; readonly why: string }
