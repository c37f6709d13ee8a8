import { claimsIn, responsesIn } from './claims/claims'
import { sentencesWithClauses } from './claims/clauses'
import { datesIn } from './dates/dates'
import { publishedIn } from './dates/published'
import { figuresIn } from './figures/figures'
import { placesOf } from './figures/sides'
import { languageOf } from './language'
import type { KnownEntity } from './names/gazetteer'
import { namesIn } from './names/names'
import { noiseIn } from '@shared/source/clean/noise'
import { overlaps, type Suggestions } from './suggestion'

/** What is known beside the text. */
export type SuggestOptions = {
  /** The entities of the case: their names are looked for first. */
  readonly entities?: readonly KnownEntity[]
  /** EDTF of the date of publication as the source's record has it; else it is read from the text. */
  readonly published?: string
}

/**
 * What can be found in a text: names, figures, claims, responses and dates, each with its place, its reason and what
 * its words propose. Nothing here decides; the same text and options give the same suggestions.
 */
export function suggest(text: string, { entities = [], published }: SuggestOptions = {}): Suggestions {
  const language = languageOf(text)
  const read = publishedIn(text)
  const dates = datesIn(text, published ?? read?.edtf ?? '')
  const names = namesIn(text, language, entities)
  const noise = noiseIn(text)
  const places = placesOf(names)
  const sentences = sentencesWithClauses(text).filter(
    (sentence) => !noise.some((line) => overlaps(line, sentence)),
  )
  const responses = responsesIn(text, { language, dates, places, sentences })
  return {
    language,
    published: read,
    names,
    figures: figuresIn(text, { language, dates, places, noise }),
    claims: claimsIn(text, { language, dates, places, sentences }, responses),
    responses,
    dates,
    noise,
  }
}
