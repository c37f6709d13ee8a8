import type { CarryOver } from '@shared/excerpt/carry-over'
import { wordDifference } from '@shared/excerpt/difference/parts'
import type { Excerpt } from '@shared/excerpt/excerpt'
import { searchedText, exactPlaces, packedPlaces } from '@shared/excerpt/fuzzy'
import { sameWords } from '@shared/excerpt/fuzzy-fold'
import { type Range, snapSelection } from '@shared/excerpt/make-excerpt'
import type { RenditionId, SourceId } from '@shared/kernel/ids'
import type { BaseField } from '@shared/kernel/record'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import type { CarryProposal } from './propose'

export type CarryDraft = Omit<CarryOver, BaseField>
type Target = { readonly version: SourceId; readonly rendition: RenditionId }

/** A proposal that a person agrees to, as a record; null for one that is not clear. */
export function agreed(excerpt: Excerpt, to: Target, proposal: CarryProposal): CarryDraft | null {
  const { verdict, place, words, difference } = proposal
  if (verdict === 'unclear') return null
  return { excerpt: excerpt.id, ...to, verdict, place, words, difference: [...difference], why: '' }
}

/** The decision that the words stand at a place that a person names: unchanged there, or altered. */
export function standsAt(
  excerpt: Excerpt,
  to: Target,
  laterText: string,
  place: Range,
  why: string,
): CarryDraft {
  const words = laterText.slice(place.start, place.end)
  const same = sameWords(words, excerpt.quote.exact)
  return {
    excerpt: excerpt.id,
    ...to,
    verdict: same ? 'moved' : 'altered',
    place: { start: place.start, end: place.end },
    words,
    difference: same ? [] : wordDifference(excerpt.quote.exact, words),
    why,
  }
}

/** The decision that the words are gone. */
export const isGone = (excerpt: Excerpt, to: Target, why: string): CarryDraft => ({
  excerpt: excerpt.id,
  ...to,
  verdict: 'gone',
  place: null,
  words: '',
  difference: [],
  why,
})

/** The decision that a clipped region, which has no words to compare, is still what it was. */
export const regionStands = (excerpt: Excerpt, to: Target, why: string): CarryDraft => ({
  excerpt: excerpt.id,
  ...to,
  verdict: 'exact',
  place: { start: 0, end: 0 },
  words: '',
  difference: [],
  why,
})

/**
 * Where words that a person copied from the later text stand in it, whatever the white space and the ways of writing a
 * sign. Refused: words that do not stand there (`carry.not-there`) and words that stand there more than once
 * (`carry.several`).
 */
export function placeOfWords(laterText: string, words: string): Result<Range> {
  const quote = { exact: words.trim(), prefix: '', suffix: '' }
  if (quote.exact === '')
    return err(fault('carry.not-there', 'Write the words as they stand in the later version.'))
  const exact = exactPlaces(laterText, quote)
  const places = exact.length > 0 ? exact : packedPlaces(searchedText(laterText), quote)
  const [first, second] = places
  if (first === undefined)
    return err(
      fault('carry.not-there', 'These words do not stand in the later version. Copy them from its text.'),
    )
  if (second !== undefined) {
    return err(
      fault(
        'carry.several',
        `These words stand in ${places.length} places of the later version. Add what stands beside them.`,
      ),
    )
  }
  return ok(snapSelection(laterText, first.place) ?? first.place)
}
