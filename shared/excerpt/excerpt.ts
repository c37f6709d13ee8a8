import * as v from 'valibot'
import { count, itemsOf, line, lines, longText } from '@shared/kernel/fields'
import { idSchema } from '@shared/kernel/ids'
import { baseEntries } from '@shared/kernel/record'

/** The words, and up to 32 UTF-16 units on either side, as a W3C TextQuoteSelector has them. */
export const quoteSchema = v.strictObject({
  exact: v.pipe(longText(), v.nonEmpty('an excerpt needs words')),
  prefix: line(),
  suffix: line(),
})
export type Quote = v.InferOutput<typeof quoteSchema>

/** Words clipped verbatim from a rendition. They always stand in their own source. */
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
  }),
  v.check(
    ({ position, quote }) => position.end - position.start === quote.exact.length,
    'the position is not as long as the words',
  ),
)
export type Excerpt = v.InferOutput<typeof excerptSchema>
