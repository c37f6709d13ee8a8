import * as v from 'valibot'
import { count, line, longText } from '@shared/kernel/fields'
import { idSchema } from '@shared/kernel/ids'
import { baseEntries } from '@shared/kernel/record'

/** What became of an excerpt's words in a later version of its source. */
export const CARRY_VERDICTS = ['exact', 'moved', 'altered', 'gone'] as const
export type CarryVerdict = (typeof CARRY_VERDICTS)[number]

/** One stretch of a comparison, in the order of reading: in both texts, only in the earlier, only in the later. */
export const differencePartSchema = v.strictObject({
  kind: v.picklist(['same', 'lost', 'added']),
  text: longText(),
})
export type DifferencePart = v.InferOutput<typeof differencePartSchema>

/**
 * What a person decided about an excerpt in a later version of its source; its author is who decided. The program only
 * proposes one; the excerpt itself stays where it was clipped.
 */
export const carryOverSchema = v.pipe(
  v.strictObject({
    ...baseEntries('carryOver'),
    excerpt: idSchema('excerpt'),
    /** The later version, and the rendition of it that was read. */
    version: idSchema('source'),
    rendition: idSchema('rendition'),
    verdict: v.picklist(CARRY_VERDICTS),
    /** Where the words stand in the later version, in UTF-16 units; null when they are gone. */
    place: v.nullable(v.strictObject({ start: count(), end: count() })),
    /** The words as they stand there; '' when they are gone. */
    words: longText(),
    /** From the excerpt's words to those of the later version; empty when they are the same. */
    difference: v.pipe(v.array(differencePartSchema), v.maxLength(10_000)),
    /** Why a person decided otherwise than was proposed; '' when they did not. */
    why: line(),
  }),
  v.check(
    ({ verdict, place, words }) =>
      (verdict === 'gone') === (place === null) && (place !== null || words === ''),
    'words that are gone have no place',
  ),
)
export type CarryOver = v.InferOutput<typeof carryOverSchema>
