import { isGraphemeBoundary, snapToGraphemes } from '@shared/kernel/text'
import { backwards, type MatchEnd, preparePattern, type Pattern, scanEnds } from './fuzzy-scan'
import type { Range } from './make-excerpt'

/** A place where words stand with so many units wrong. */
export type Near = { readonly place: Range; readonly errors: number }

/** Shortest piece that is searched for; shorter ones stand everywhere. */
const SHORTEST_PIECE = 8
/** A piece that stands more often than this tells nothing. */
const MOST_HITS = 64

/**
 * Places where the words stand with at most `maxErrors` units wrong, those with the fewest errors first, no two of them
 * overlapping. Complete for as many errors as the best of them has: words with k errors keep one of k + 1 pieces
 * whole, so the pieces are looked up, and what lies around them is measured. Where the pieces get too short the whole
 * text is scanned.
 */
export function nearPlaces(text: string, words: string, maxErrors: number): Near[] {
  if (words.length === 0 || maxErrors < 0) return []
  const pattern = preparePattern(words)
  for (let pieces = 4; words.length / pieces >= SHORTEST_PIECE; pieces *= 2) {
    const errors = Math.min(maxErrors, pieces - 1)
    const stretches = stretchesAround(text, words, pieces, errors)
    if (stretches === null) break
    const ends = stretches.flatMap((stretch) => scanEnds(pattern, text, stretch, errors))
    if (ends.length > 0) return placesOf(text, words, pattern, ends)
    if (pieces - 1 >= maxErrors) return []
  }
  return placesOf(text, words, pattern, scanEnds(pattern, text, { start: 0, end: text.length }, maxErrors))
}

/** Stretches around the places of the pieces, in order, not overlapping; null where a piece stands too often. */
function stretchesAround(text: string, words: string, pieces: number, errors: number): Range[] | null {
  const stretches: Range[] = []
  for (let piece = 0; piece < pieces; piece += 1) {
    const from = Math.floor((piece * words.length) / pieces)
    const to = Math.floor(((piece + 1) * words.length) / pieces)
    const wanted = words.slice(from, to)
    let hits = 0
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      hits += 1
      if (hits > MOST_HITS) return null
      stretches.push({
        start: Math.max(0, at - from - errors),
        end: Math.min(text.length, at + words.length - from + errors),
      })
    }
  }
  stretches.sort((a, b) => a.start - b.start)
  const joined: { start: number; end: number }[] = []
  for (const stretch of stretches) {
    const last = joined.at(-1)
    if (last !== undefined && stretch.start <= last.end) last.end = Math.max(last.end, stretch.end)
    else joined.push({ ...stretch })
  }
  return joined
}

/** The places that belong to ends: of ends that may be one place the best, and where it begins. */
function placesOf(text: string, words: string, pattern: Pattern, ends: readonly MatchEnd[]): Near[] {
  const turned = preparePattern(backwards(words))
  const best = ends.toSorted((a, b) => a.errors - b.errors || b.end - a.end)
  const taken: Near[] = []
  // Ends that belong to places with far more errors than the best are not worth measuring.
  for (const { end, errors } of best.slice(0, 4_096)) {
    if (taken.length >= MOST_HITS) break
    const clash = taken.some(({ place }) => end > place.start && end < place.end + pattern.length / 2)
    if (clash) continue
    const start = startOf(text, turned, end, errors)
    const place = wholeWords(text, words, { start, end })
    if (taken.some((other) => place.start < other.place.end && other.place.start < place.end)) continue
    taken.push({ place, errors })
  }
  return taken
}

/** Where words that end at `end` with so many errors begin: the beginning that makes them as long as the pattern. */
function startOf(text: string, turned: Pattern, end: number, errors: number): number {
  const from = Math.max(0, end - turned.length - errors)
  const before = backwards(text.slice(from, end))
  const starts = scanEnds(turned, before, { start: 0, end: before.length }, errors).filter(
    // The errors are those of the whole stretch only where it begins at `end`, so a loose beginning is measured again.
    (found) => found.errors === errors,
  )
  let best = Math.max(0, end - turned.length)
  let off = Number.POSITIVE_INFINITY
  for (const { end: length } of starts) {
    const miss = Math.abs(length - turned.length)
    if (miss < off) {
      off = miss
      best = end - length
    }
  }
  return best
}

const LETTER = /[\p{L}\p{N}\p{M}]/u
/** Scripts that write words without spaces between them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Longest rest of a word that a place is widened by, in units. */
const LONGEST_REST = 16

/** A place that cuts no word at an end at which the pattern cuts none, begins and ends without white space, and cuts no grapheme. */
export function wholeWords(text: string, words: string, place: Range): Range {
  let { start, end } = place
  while (start < end && /\s/u.test(text.charAt(start))) start += 1
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1
  if (isLetter(words.charAt(0))) {
    for (let step = 0; step < LONGEST_REST && cutsWord(text, start); step += 1) start -= 1
  }
  if (isLetter(words.charAt(words.length - 1))) {
    for (let step = 0; step < LONGEST_REST && cutsWord(text, end); step += 1) end += 1
  }
  const free = isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)
  return free ? { start, end } : snapToGraphemes(text, start, end)
}

const isLetter = (sign: string): boolean => LETTER.test(sign) && !UNSPACED.test(sign)

const cutsWord = (text: string, at: number): boolean =>
  at > 0 && at < text.length && isLetter(text.charAt(at - 1)) && isLetter(text.charAt(at))
