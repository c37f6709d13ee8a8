import * as v from 'valibot'
import { count, itemsOf, line, lines, longText } from '@shared/kernel/fields'
import { idSchema } from '@shared/kernel/ids'
import { baseEntries } from '@shared/kernel/record'

/** The words, and up to 32 UTF-16 units on either side, as a W3C TextQuoteSelector has them. */
export const quoteSchema = v.strictObject({
  exact: longText(),
  prefix: line(),
  suffix: line(),
})
export type Quote = v.InferOutput<typeof quoteSchema>

/**
 * A region of a page (numbered from 1) or of a picture (page 0), as fractions of its width and height, and what a person
 * says it shows.
 */
export const regionSchema = v.strictObject({
  page: count(),
  x: fraction(),
  y: fraction(),
  width: fraction(),
  height: fraction(),
  caption: v.pipe(line(), v.nonEmpty('a region needs a caption')),
})
export type Region = v.InferOutput<typeof regionSchema>

function fraction() {
  return v.pipe(v.number(), v.minValue(0), v.maxValue(1))
}

/** Words clipped verbatim from a rendition, or a region of a page or picture. They always stand in their own source. */
export const excerptSchema = v.pipe(
  v.strictObject({
    ...baseEntries('excerpt'),
    source: idSchema('source'),
    rendition: idSchema('rendition'),
    quote: quoteSchema,
    /** UTF-16 units of the rendition's text; never cuts a surrogate pair or a grapheme. */
    position: v.strictObject({ start: count(), end: count() }),
    translation: v.nullable(v.strictObject({ text: longText(), by: line(), method: line() })),
    comment: longText(),
    tags: lines(),
    /** Entities that the words mention. */
    mentions: itemsOf({ entity: idSchema('entity') }),
    /** A clipped region, which may have no words of its own. Absent for words. */
    region: v.exactOptional(regionSchema),
  }),
  v.check(
    ({ position, quote }) => position.end - position.start === quote.exact.length,
    'the position is not as long as the words',
  ),
  v.check(({ quote, region }) => quote.exact !== '' || region !== undefined, 'an excerpt needs words'),
)
export type Excerpt = v.InferOutput<typeof excerptSchema>
