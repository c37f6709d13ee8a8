import type { TextRange } from '@shared/kernel/segments'
import type { Gold } from './score'

/** An invented text with what a careful reader finds in it, as the JSON files beside this one hold it. */
export type OwnText = {
  readonly text: string
  readonly published: string
  /** Every whole-word occurrence of a name is a mention of its entity. */
  readonly entities: readonly { readonly schema: string; readonly names: readonly string[] }[]
  readonly figures: readonly { readonly exact: string; readonly quantity?: number; readonly value?: number }[]
  readonly claims: readonly { readonly kind: string; readonly exact: string }[]
  readonly responses: readonly { readonly outcome: string; readonly exact: string }[]
}

/** The gold of one of our own texts, with the places worked out. */
export function goldOf({ text, published, entities, figures, claims, responses }: OwnText): Gold {
  const names = entities.flatMap(({ names: all }, entity) => all.map((name) => ({ name, entity })))
  const taken: TextRange[] = []
  const mentions = names
    .toSorted((a, b) => b.name.length - a.name.length)
    .flatMap(({ name, entity }) =>
      occurrences(text, name).flatMap((range) => {
        if (taken.some((other) => other.start < range.end && range.start < other.end)) return []
        taken.push(range)
        return [{ ...range, entity, optional: false }]
      }),
    )
  return {
    text,
    mentions,
    figures: figures.map(({ exact, quantity = null, value = null }) => ({
      ...placeOf(text, exact),
      quantity,
      value,
      optional: false,
    })),
    claims: claims.map(({ kind, exact }) => ({ ...placeOf(text, exact), kind, optional: false })),
    responses: responses.map(({ exact }) => ({ ...placeOf(text, exact), optional: false })),
    published: [published],
  }
}

function placeOf(text: string, exact: string): TextRange {
  const start = text.indexOf(exact)
  if (start === -1) throw new Error(`not in the text: ${exact}`)
  return { start, end: start + exact.length }
}

function occurrences(text: string, name: string): TextRange[] {
  const words = name.replace(/[.&()+-]/g, '[$&]')
  // Chinese sets no spaces between words.
  const pattern = /\p{Script=Han}/u.test(name)
    ? new RegExp(words, 'gu')
    : new RegExp(`(?<![\\p{L}\\d])${words}(?![\\p{L}\\d])`, 'gu')
  return [...text.matchAll(pattern)].map(({ index }) => ({ start: index, end: index + name.length }))
}
