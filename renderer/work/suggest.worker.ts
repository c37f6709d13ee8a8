import { err, fault, ok, type Result } from '@shared/kernel/result'
import { type AttributionSuggestion, attributionsIn } from '@shared/suggest/attribution/attribution'
import { headOf } from '@shared/suggest/head-of'
import type { KnownEntity } from '@shared/suggest/names/gazetteer'
import { suggest } from '@shared/suggest/suggest'
import type { Suggestions } from '@shared/suggest/suggestion'

/** The entities stay with the worker until others come; `published` is EDTF, '' where it is not known. */
export type SuggestRequest =
  | { readonly kind: 'warm' }
  | { readonly kind: 'entities'; readonly entities: readonly KnownEntity[] }
  | { readonly kind: 'text'; readonly text: string; readonly published: string }

/** What was found, whom the text says it rests on, and how much of it was read, in UTF-16 units. */
export type Suggested = {
  readonly suggestions: Suggestions
  readonly attributions: readonly AttributionSuggestion[]
  readonly read: number
}
/** One for each text, in order. */
export type SuggestAnswer = Result<Suggested>

// Each language's patterns are made at its first text; these words make those that all languages share, and English.
const WARM =
  'On 3 May 2021 Anna Weber of Helmar Optik GmbH denied that it sold 12 pumps for $3 million to China.'

let entities: readonly KnownEntity[] = []

function answer(text: string, published: string): SuggestAnswer {
  try {
    const head = headOf(text)
    const options = published === '' ? { entities } : { entities, published }
    const suggestions = suggest(head, options)
    return ok({ suggestions, attributions: attributionsIn(head, suggestions.names), read: head.length })
  } catch {
    // Whatever an odd text breaks in here stays in here.
    return err(fault('suggest.failed', 'This text could not be searched for names and figures.'))
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<SuggestRequest>) => {
  if (data.kind === 'warm') suggest(WARM)
  else if (data.kind === 'entities') entities = data.entities
  else globalThis.postMessage(answer(data.text, data.published))
})
