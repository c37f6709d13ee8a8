import type { Excerpt } from './excerpt'
import type { Range } from './make-excerpt'

/** Where an excerpt stands in a text: at its position, elsewhere by its words and their context, or nowhere. */
export type Anchor =
  | { readonly verdict: 'exact'; readonly place: Range }
  | { readonly verdict: 'moved'; readonly place: Range }
  | { readonly verdict: 'none' }

/**
 * Finds an excerpt in a text. Its position is believed when its words stand there with their context. Otherwise the
 * place whose context agrees best is taken, the nearest of equals; when the words occur nowhere the answer is none,
 * never a guess. For the text an excerpt was clipped from: what became of it in another version `carry/` proposes.
 */
export function anchorExcerpt(
  text: string,
  { quote, position }: Pick<Excerpt, 'quote' | 'position'>,
): Anchor {
  const { exact, prefix, suffix } = quote
  const at = (start: number): Range => ({ start, end: start + exact.length })
  // One after the other: a string made of the three would have to be put together for each excerpt.
  if (
    position.start >= prefix.length &&
    text.startsWith(exact, position.start) &&
    text.startsWith(prefix, position.start - prefix.length) &&
    text.startsWith(suffix, position.start + exact.length)
  ) {
    return { verdict: 'exact', place: at(position.start) }
  }
  let best = -1
  let bestScore = -1
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const score = agreeingBefore(text, start, prefix) + agreeingAfter(text, start + exact.length, suffix)
    const nearer = Math.abs(start - position.start) < Math.abs(best - position.start)
    if (score > bestScore || (score === bestScore && nearer)) {
      best = start
      bestScore = score
    }
  }
  if (best < 0) return { verdict: 'none' }
  return { verdict: best === position.start ? 'exact' : 'moved', place: at(best) }
}

/** How many units before `end` agree with the end of `prefix`. */
function agreeingBefore(text: string, end: number, prefix: string): number {
  let count = 0
  while (count < prefix.length && count < end && text[end - 1 - count] === prefix[prefix.length - 1 - count])
    count += 1
  return count
}

/** How many units from `start` on agree with the beginning of `suffix`. */
function agreeingAfter(text: string, start: number, suffix: string): number {
  let count = 0
  while (count < suffix.length && start + count < text.length && text[start + count] === suffix[count])
    count += 1
  return count
}
