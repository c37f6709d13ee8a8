import { isGraphemeBoundary, snapToGraphemes } from '@shared/kernel/text'
import { backwards, type MatchEnd, preparePattern, type Pattern, scanEnds } from './fuzzy-scan'
import type { Range } from './make-excerpt'

/** A place where words stand with so many units wrong. */
export type Near = { readonly place: Range; readonly errors: number }

/** Most places that are measured one by one. */
const MOST_PLACES = 64

/**
 * Places where the words stand with few units wrong, the best first, no two overlapping: found by pieces of the words
 * that stand whole. Complete for as many errors as the best of them has. [] where no place has so few errors, or where
 * the pieces stand everywhere: then only a scan of the whole text can tell.
 */
export function seededPlaces(text: string, words: string, maxErrors: number): Near[] {
  if (words.length === 0 || maxErrors < 0) return []
  const pattern = preparePattern(words)
  for (const level of words.length >= LONG ? [sampledIn16, sampledIn8] : [quartersIn, sampledIn8]) {
    const { stretches, errors } = level(text, words, maxErrors)
    const ends = stretches.flatMap((stretch) => scanEnds(pattern, text, stretch, errors))
    if (ends.length > 0) return placesOf(text, words, pattern, ends)
  }
  return []
}

/** The same by scanning the whole text: complete for `maxErrors`, with time for each unit. */
export function scannedPlaces(text: string, words: string, maxErrors: number): Near[] {
  if (words.length === 0 || maxErrors < 0) return []
  const pattern = preparePattern(words)
  // Fewer errors are far quicker to scan for, and enough for most.
  const few = Math.min(maxErrors, Math.ceil(words.length / 5))
  for (const errors of few < maxErrors ? [few, maxErrors] : [maxErrors]) {
    const ends = scanEnds(pattern, text, { start: 0, end: text.length }, errors)
    if (ends.length > 0) return placesOf(text, words, pattern, ends)
  }
  return []
}

/** Both: what pieces find, else what a scan finds. */
export function nearPlaces(text: string, words: string, maxErrors: number): Near[] {
  const seeded = seededPlaces(text, words, maxErrors)
  return seeded.length > 0 ? seeded : scannedPlaces(text, words, maxErrors)
}

type Given = readonly [text: string, words: string, maxErrors: number]
/** Stretches that hold every place with at most so many errors. */
type Stretches = { readonly stretches: readonly Range[]; readonly errors: number }
const NOTHING: Stretches = { stretches: [], errors: -1 }

/** Words from this length on, in units, are looked for by samples; quarters of shorter ones are as good and quicker. */
const LONG = 60

const sampledIn16 = (...given: Given): Stretches => sampledIn(16, ...given)
const sampledIn8 = (...given: Given): Stretches => sampledIn(8, ...given)

/** Shortest quarter that is worth looking for. */
const SHORTEST_QUARTER = 8

/** Of words with up to three errors one quarter stands whole. */
function quartersIn(...[text, words, maxErrors]: Given): Stretches {
  const quarter = Math.floor(words.length / 4)
  if (quarter < SHORTEST_QUARTER) return NOTHING
  const errors = Math.min(3, maxErrors)
  const stretches: Range[] = []
  for (let piece = 0; piece < 4; piece += 1) {
    const from = piece * quarter
    const wanted = words.slice(from, piece === 3 ? words.length : from + quarter)
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      if (stretches.length >= MOST_PLACES) return NOTHING
      stretches.push(around(text, words, at - from, at - from, errors))
    }
  }
  return { stretches: joined(stretches), errors }
}

/** Units of a gram: shorter ones stand everywhere, of longer ones more samples are needed. */
const GRAM = 4
/** Slots of the table of grams, a power of two. */
const SLOTS = 4_096

/**
 * Of words cut into pieces of `length` units at least so many stand whole as there are more pieces than errors, and
 * all of them nearly in line. A whole piece holds one of the text's sampled grams, so only every few units the text is
 * looked up in a table of the words' grams; a hit counts where as much as a piece is alike around it, and stretches with
 * enough hits in line are taken.
 */
function sampledIn(length: number, ...[text, words, maxErrors]: Given): Stretches {
  const pieces = Math.floor(words.length / length)
  // A long piece that stands whole says enough; short ones stand in many places.
  const needed = length >= 16 ? 1 : 2
  const errors = Math.min(maxErrors, pieces - needed)
  if (errors < 1) return NOTHING
  // A table of the words' grams, chained by slot; typed arrays, since each sample of the text is looked up in it.
  const heads = new Int32Array(SLOTS).fill(-1)
  const nexts = new Int32Array(words.length)
  const hashes = new Int32Array(words.length)
  for (let at = 0; at + GRAM <= words.length; at += 1) {
    const hash = hashOf(words, at)
    hashes[at] = hash
    nexts[at] = heads[hash & (SLOTS - 1)] ?? -1
    heads[hash & (SLOTS - 1)] = at
  }
  const step = length - GRAM + 1
  // Where the words may begin, by each hit.
  const begins: number[] = []
  const most = text.length / 4
  for (let at = 0; at + GRAM <= text.length; at += step) {
    const hash = hashOf(text, at)
    for (let from = heads[hash & (SLOTS - 1)] ?? -1; from >= 0; from = nexts[from] ?? -1) {
      if (hashes[from] === hash && runs(text, at, words, from, length)) begins.push(at - from)
    }
    if (begins.length > most) return NOTHING
  }
  const inLine = Int32Array.from(begins).sort()
  const stretches: Range[] = []
  for (let at = 0; at + needed <= inLine.length; at += 1) {
    const first = inLine[at] ?? 0
    const last = inLine[at + needed - 1] ?? 0
    if (last - first <= errors) stretches.push(around(text, words, first, last, errors))
  }
  const found = joined(stretches)
  const area = found.reduce((sum, { start, end }) => sum + end - start, 0)
  return area > text.length / 2 ? NOTHING : { stretches: found, errors }
}

/** Whether the texts are alike around two places for as many units as a piece has. */
function runs(text: string, at: number, words: string, from: number, length: number): boolean {
  let after = 0
  while (
    after < length &&
    from + after < words.length &&
    text.charCodeAt(at + after) === words.charCodeAt(from + after)
  ) {
    after += 1
  }
  let before = 0
  while (
    before + after < length &&
    before < from &&
    text.charCodeAt(at - before - 1) === words.charCodeAt(from - before - 1)
  ) {
    before += 1
  }
  return before + after >= length
}

/** Of four units, spelled out: it is taken of every few units of the text. */
function hashOf(text: string, at: number): number {
  const hash =
    Math.imul(text.charCodeAt(at), 0x9e3779b1) ^
    Math.imul(text.charCodeAt(at + 1), 0x85ebca6b) ^
    Math.imul(text.charCodeAt(at + 2), 0xc2b2ae35) ^
    Math.imul(text.charCodeAt(at + 3), 0x27d4eb2f)
  return hash ^ (hash >>> 15)
}

/** Everything that words that begin between two offsets, with so many errors, can take. */
const around = (text: string, words: string, first: number, last: number, errors: number): Range => ({
  start: Math.max(0, first - errors),
  end: Math.min(text.length, last + words.length + errors),
})

/** Stretches in order, overlapping ones as one. */
function joined(stretches: readonly Range[]): Range[] {
  const found: { start: number; end: number }[] = []
  for (const stretch of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1)
    if (last !== undefined && stretch.start <= last.end) last.end = Math.max(last.end, stretch.end)
    else found.push({ ...stretch })
  }
  return found
}

/** The places that belong to ends: of ends that may be one place the best, and where it begins. */
function placesOf(text: string, words: string, pattern: Pattern, ends: readonly MatchEnd[]): Near[] {
  const turned = preparePattern(backwards(words))
  const best = ends.toSorted((a, b) => a.errors - b.errors || b.end - a.end)
  const taken: Near[] = []
  // Ends that belong to places with far more errors than the best are not worth measuring.
  for (const { end, errors } of best.slice(0, 4_096)) {
    if (taken.length >= MOST_PLACES) break
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
function wholeWords(text: string, words: string, place: Range): Range {
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
