import type { Alignment } from '@shared/excerpt/difference/align'
import type { Range } from '@shared/excerpt/make-excerpt'
import { spanOf, takenShare } from './regions'

/** Context that is compared on either side, in tokens. */
const REACH = 24
/** Most places of the same words that are looked at. */
const MOST = 1_000

/**
 * Whether the claim of a passage to a place is contested: null when it is not. It is when the same words stand in the
 * earlier text a second time and that passage agrees with the place as well, or when they stand in the later text a
 * second time, in a stretch that is new, and agree there as well (these places are returned). Two alike between the
 * same neighbours cannot be told apart.
 */
export function nearestRival(alignment: Alignment, own: Range, place: Range): Range[] | null {
  const { earlier, later, toLater } = alignment
  const words = earlier.text.slice(own.start, own.end)
  const mine = agreement(alignment, own, place)
  // Nothing can agree better than all that is looked at.
  if (mine.before >= REACH && mine.after >= REACH) return null
  const agreed = mine.before + mine.after
  for (const other of placesOf(earlier.text, words)) {
    if (other.start === own.start) continue
    const span = spanOf(earlier, other)
    const there = toLater[span.first] ?? -1
    // A passage that has a place of its own does not contest this one.
    const settled = there >= 0 && (later.starts[there] ?? 0) !== place.start
    const theirs = agreement(alignment, other, place)
    if (!settled && theirs.before + theirs.after >= agreed) return []
  }
  const contested = placesOf(later.text, words).filter((other) => {
    if (other.start === place.start || takenShare(alignment, other) > 0.5) return false
    const theirs = agreement(alignment, own, other)
    return theirs.before + theirs.after >= agreed
  })
  return contested.length > 0 ? contested : null
}

/** How many tokens before and after two places are alike; the ends of the texts are alike. */
function agreement(
  { earlier, later }: Alignment,
  one: Range,
  other: Range,
): { readonly before: number; readonly after: number } {
  const a = spanOf(earlier, one)
  const b = spanOf(later, other)
  let before = 0
  while (before < REACH && earlier.kinds[a.first - 1 - before] === later.kinds[b.first - 1 - before]) {
    before += 1
    if (a.first - before < 0) return { before: REACH, after: afterOf() }
  }
  return { before, after: afterOf() }

  function afterOf(): number {
    let after = 0
    while (after < REACH && earlier.kinds[a.end + after] === later.kinds[b.end + after]) {
      after += 1
      if (a.end + after > earlier.kinds.length) return REACH
    }
    return after
  }
}

function placesOf(text: string, words: string): Range[] {
  const places: Range[] = []
  for (let at = text.indexOf(words); at >= 0 && places.length < MOST; at = text.indexOf(words, at + 1)) {
    places.push({ start: at, end: at + words.length })
  }
  return places
}
