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
  const at = (from: number): Range => ({ start: from, end: from + exact.length })
  // A slice costs nothing to make and is compared at once; a string made of the three would have to be put together.
  const { start } = position
  const end = start + exact.length
  if (
    start >= prefix.length &&
    text.slice(start, end) === exact &&
    text.slice(start - prefix.length, start) === prefix &&
    text.slice(end, end + suffix.length) === suffix
  ) {
    return { verdict: 'exact', place: at(start) }
  }
  let best = -1
  let bestScore = -1
  for (let found = text.indexOf(exact); found >= 0; found = text.indexOf(exact, found + 1)) {
    const score = agreeingBefore(text, found, prefix) + agreeingAfter(text, found + exact.length, suffix)
    const nearer = Math.abs(found - start) < Math.abs(best - start)
    if (score > bestScore || (score === bestScore && nearer)) {
      best = found
      bestScore = score
    }
  }
  if (best < 0) return { verdict: 'none' }
  return { verdict: best === start ? 'exact' : 'moved', place: at(best) }
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
