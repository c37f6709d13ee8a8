import type { RenditionId, SourceId } from '@shared/kernel/ids'
import type { BaseField } from '@shared/kernel/record'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import { isGraphemeBoundary, snapToGraphemes } from '@shared/kernel/text'
import type { Excerpt, Quote } from './excerpt'

export type ExcerptDraft = Omit<Excerpt, BaseField>
export type Range = { readonly start: number; readonly end: number }

/** Context kept on either side of a quote, in UTF-16 units. */
const CONTEXT = 32

/** Longest excerpt in UTF-16 units; what is longer is cited as its source. */
export const MAX_EXCERPT = 100_000

/** A selection brought to whole graphemes, without the white space around its words; null when it has no words. */
export function snapSelection(text: string, selected: Range): Range | null {
  let { start, end } = snapToGraphemes(text, selected.start, selected.end)
  const words = text.slice(start, end)
  start += words.length - words.trimStart().length
  end -= words.length - words.trimEnd().length
  if (end <= start) return null
  // White space can carry a mark of its own, so trimming may have cut a grapheme.
  return snapToGraphemes(text, start, end)
}

/** The quote of a range: its words, and up to 32 units on either side that cut no grapheme. */
export function quoteAt(text: string, { start, end }: Range): Quote {
  let from = Math.max(0, start - CONTEXT)
  let to = Math.min(text.length, end + CONTEXT)
  while (from < start && !isGraphemeBoundary(text, from)) from += 1
  while (to > end && !isGraphemeBoundary(text, to)) to -= 1
  return { exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) }
}

/**
 * An excerpt from a selection in the text of a rendition. Refused: a selection without words (`excerpt.empty`), and one
 * that is longer than an excerpt may be (`excerpt.too-long`).
 */
export function makeExcerpt(
  text: string,
  place: { readonly source: SourceId; readonly rendition: RenditionId },
  selected: Range,
): Result<ExcerptDraft> {
  const range = snapSelection(text, selected)
  if (range === null) return err(fault('excerpt.empty', 'Select some words first.'))
  if (range.end - range.start > MAX_EXCERPT) {
    return err(
      fault('excerpt.too-long', 'An excerpt can have at most 100,000 characters. Select fewer words.'),
    )
  }
  return ok({
    source: place.source,
    rendition: place.rendition,
    quote: quoteAt(text, range),
    position: { ...range },
    translation: null,
    comment: '',
    tags: [],
    mentions: [],
  })
}
