import type { Alignment } from '@shared/excerpt/difference/align'
import { tokenAt, type Tokens } from '@shared/excerpt/difference/tokens'
import { distanceOf } from '@shared/excerpt/fuzzy-scan'
import type { Range } from '@shared/excerpt/make-excerpt'

/** Tokens from `first` up to but without `end`. */
export type Span = { readonly first: number; readonly end: number }

/** The tokens of a range, also those that it takes only a part of. */
export function spanOf(tokens: Tokens, { start, end }: Range): Span {
  const first = tokenAt(tokens, start)
  let last = first
  while (last < tokens.starts.length && (tokens.starts[last] ?? 0) < end) last += 1
  return { first, end: last }
}

/** The range of tokens, without the white space around them; empty for no tokens. */
export function rangeOf({ starts, ends, text }: Tokens, { first, end }: Span): Range {
  if (end <= first) {
    const at = starts[first] ?? text.length
    return { start: at, end: at }
  }
  return { start: starts[first] ?? 0, end: ends[end - 1] ?? text.length }
}

/** What the alignment says of a passage: where its neighbours stand in the later text and what is left of it. */
export type Kept = {
  /** Tokens of the later text between the nearest neighbours that it still has. */
  readonly room: Span
  /** From the first to the last word that is left; null where none is. */
  readonly core: Span | null
  /** Whether all tokens are left, in a row. */
  readonly whole: boolean
  /** The share of its words that is left, by weight, 0–1. */
  readonly share: number
  /** Whether what stands right before and right after it is still there, or the text begins or ends there. */
  readonly neighbours: boolean
}

/** How many tokens a neighbour may be away and still be one. */
const NEAR = 3

/** What is left of a passage of the earlier text, in its place. */
export function keptOf({ earlier, later, toLater }: Alignment, span: Span): Kept {
  let total = 0
  let left = 0
  let first = -1
  let last = -1
  let count = 0
  for (let at = span.first; at < span.end; at += 1) {
    // Signs count a little, so that a passage of nothing but signs is no passage of nothing.
    const weight = (earlier.weights[at] ?? 0) + 0.1
    total += weight
    const there = toLater[at] ?? -1
    if (there < 0) continue
    left += weight
    count += 1
    if (first < 0) first = there
    last = there
  }
  let before = span.first - 1
  while (before >= 0 && (toLater[before] ?? -1) < 0) before -= 1
  let after = span.end
  while (after < toLater.length && (toLater[after] ?? -1) < 0) after += 1
  const tokens = span.end - span.first
  return {
    room: {
      first: before < 0 ? 0 : (toLater[before] ?? 0) + 1,
      end: after >= toLater.length ? later.kinds.length : (toLater[after] ?? 0),
    },
    core: first < 0 ? null : { first, end: last + 1 },
    whole: count === tokens && last - first + 1 === tokens && tokens > 0,
    share: total === 0 ? 0 : left / total,
    neighbours: span.first - 1 - before <= NEAR && after - span.end <= NEAR,
  }
}

/** The share of a range of the later text that the alignment gives to something of the earlier one, but for `own`, 0–1. */
export function takenShare({ later, toEarlier }: Alignment, range: Range, own?: Span): number {
  const { first, end } = spanOf(later, range)
  let taken = 0
  for (let at = first; at < end; at += 1) {
    const from = toEarlier[at] ?? -1
    if (from >= 0 && (own === undefined || from < own.first || from >= own.end)) taken += 1
  }
  return end === first ? 0 : taken / (end - first)
}

/** Where a whole passage stands in the later text. An edge inside a word stays inside it where the word is the same. */
export function wholePlace({ earlier, later, toLater }: Alignment, place: Range, span: Span): Range {
  const [a0, a1] = [span.first, span.end - 1]
  const [b0, b1] = [toLater[a0] ?? 0, toLater[a1] ?? 0]
  const alike = (a: number, b: number) =>
    (earlier.ends[a] ?? 0) - (earlier.starts[a] ?? 0) === (later.ends[b] ?? 0) - (later.starts[b] ?? 0)
  const into = alike(a0, b0) ? Math.max(0, place.start - (earlier.starts[a0] ?? 0)) : 0
  const off = alike(a1, b1) ? Math.max(0, (earlier.ends[a1] ?? 0) - place.end) : 0
  return { start: (later.starts[b0] ?? 0) + into, end: (later.ends[b1] ?? 0) - off }
}

/** Beyond this many tokens an edge is not measured: all that was added there belongs to the passage. */
const LONGEST_EDGE = 48

/**
 * Where an altered passage stands: what is left of it, and of what was added at its edges as much as resembles most
 * what it lost there. A passage that lost nothing at an edge takes nothing added beside it.
 */
export function alteredPlace(alignment: Alignment, span: Span, kept: Kept): Range {
  const { earlier, later, toLater } = alignment
  if (kept.core === null) return rangeOf(later, kept.room)
  let head = span.first
  while (head < span.end && (toLater[head] ?? -1) < 0) head += 1
  let tail = span.end
  while (tail > span.first && (toLater[tail - 1] ?? -1) < 0) tail -= 1
  const lostHead = wordsOf(earlier, { first: span.first, end: head })
  const lostTail = wordsOf(earlier, { first: tail, end: span.end })
  const first = edge(kept.core.first - kept.room.first, lostHead, (count) =>
    wordsOf(later, { first: kept.core === null ? 0 : kept.core.first - count, end: kept.core?.first ?? 0 }),
  )
  const end = edge(kept.room.end - kept.core.end, lostTail, (count) =>
    wordsOf(later, { first: kept.core?.end ?? 0, end: (kept.core?.end ?? 0) + count }),
  )
  return rangeOf(later, { first: kept.core.first - first, end: kept.core.end + end })
}

/** How many of the added tokens at an edge resemble what was lost there most. */
function edge(added: number, lost: string, wordsOfAdded: (count: number) => string): number {
  if (lost === '' || added <= 0) return 0
  if (added > LONGEST_EDGE || lost.length > 600) return Math.min(added, LONGEST_EDGE)
  let best = 0
  let least = lost.length
  for (let count = 1; count <= added; count += 1) {
    const distance = distanceOf(lost, wordsOfAdded(count))
    if (distance <= least) {
      least = distance
      best = count
    }
  }
  // Where nothing resembles it, what stands there came in its place.
  return least >= lost.length * 0.8 && best === 0 ? added : best
}

const wordsOf = (tokens: Tokens, span: Span): string => {
  const { start, end } = rangeOf(tokens, span)
  return span.end <= span.first ? '' : tokens.text.slice(start, end)
}

/** Words that say something, by their beginnings and in lower case: of two wordings of one thing many are alike. */
function stems(tokens: Tokens, span: Span): Set<string> {
  const found = new Set<string>()
  for (let at = span.first; at < span.end; at += 1) {
    if ((tokens.weights[at] ?? 0) < 4) continue
    found.add(tokens.text.slice(tokens.starts[at], tokens.ends[at]).toLowerCase().slice(0, 5))
  }
  return found
}

/** The share of the words of a passage that a stretch of the later text has too, in any order, 0–1. */
export function sharedWords({ earlier, later }: Alignment, span: Span, room: Span): number {
  const wanted = stems(earlier, span)
  const there = stems(later, room)
  let shared = 0
  for (const stem of wanted) if (there.has(stem)) shared += 1
  return wanted.size === 0 ? 0 : shared / wanted.size
}
