import { collapseSpace } from '@shared/kernel/text'
import type { Quote } from './excerpt'
import { type Near, nearPlaces, scannedPlaces, seededPlaces } from './fuzzy-candidates'
import { foldSigns, packText, type PackedText, sameWords } from './fuzzy-fold'
import { backwards, distanceToBeginning } from './fuzzy-scan'
import type { Range } from './make-excerpt'

/** A place at which a quote may stand. */
export type QuotePlace = {
  readonly place: Range
  /** Whether the very words stand there, the same words in other signs and spaces, or words with errors. */
  readonly words: 'exact' | 'same' | 'near'
  /** The share of the words that is right, 0–1. */
  readonly right: number
  /** How far the context agrees, 0–1; 1 where the quote has none. */
  readonly context: number
  /** Of words and context together, 0–1. */
  readonly score: number
}

/** What a search found: one place, several that cannot be told apart, or none. */
export type QuoteSearch =
  | { readonly found: 'one'; readonly at: QuotePlace; readonly others: readonly QuotePlace[] }
  | { readonly found: 'several'; readonly at: readonly QuotePlace[] }
  | { readonly found: 'none' }

/** A text to search many quotes in. What is made for the search is made once. */
export type SearchedText = { readonly text: string; readonly packed: () => PackedText }

/** Makes a text ready. */
export function searchedText(text: string): SearchedText {
  let packed: PackedText | null = null
  return { text, packed: () => (packed ??= packText(text)) }
}

/** Quotes shorter than this, in units, are believed only with few errors, and with errors only beside their context. */
const SHORT = 32
/** The least share of the words that must be right: of short quotes, and of others. Below it a quote anchors anywhere. */
const FLOOR = { short: 0.8, long: 0.6 }
/** How much of the context a short quote with errors needs beside it. */
const CONTEXT_FLOOR = 0.75
/** Weights of words and of the context on either side, as Hypothesis has them (matchQuote). */
const WEIGHTS = { words: 50, side: 20 }
/** Two places nearer to each other in score than this cannot be told apart: about two letters of 32. */
const TIE = 0.015
/** Most places of the exact words that are weighed. */
const MOST = 1_000

/**
 * Finds a quote in a text: the very words; else the same words where white space and ways of writing a sign differ;
 * else words with errors, of which the best are found for certain, down to a floor. Places are told apart by their
 * context; where that does not suffice it says so. The position is no argument. The same input gives the same answer.
 */
export function findQuote(searched: SearchedText, quote: Quote): QuoteSearch {
  const exact = exactPlaces(searched.text, quote)
  if (exact.length > 0) return decide(exact)
  // Quicker than packing the text, and finds the same words in most other ways of writing them.
  const seeded = placesWithErrors(searched.text, quote, seededPlaces)
  if (seeded.length > 0) return decide(seeded)
  const packed = packedPlaces(searched, quote)
  if (packed.length > 0) return decide(packed)
  return decide(placesWithErrors(searched.text, quote, scannedPlaces))
}

/** Every place of the very words, as far as they are weighed. */
export function exactPlaces(text: string, quote: Quote): QuotePlace[] {
  const { exact } = quote
  const found: QuotePlace[] = []
  if (exact === '') return found
  for (let at = text.indexOf(exact); at >= 0 && found.length < MOST; at = text.indexOf(exact, at + 1)) {
    found.push(weigh(text, quote, { start: at, end: at + exact.length }, 'exact', 1))
  }
  return found
}

/** Every place of the same words, whatever the white space and the ways of writing a sign. */
export function packedPlaces({ text, packed }: SearchedText, quote: Quote): QuotePlace[] {
  const wanted = packText(quote.exact).packed
  const found: QuotePlace[] = []
  // A few letters without their spaces stand in the middle of other words.
  if (wanted.length < 4) return found
  const { packed: all, places } = packed()
  for (let at = all.indexOf(wanted); at >= 0 && found.length < MOST; at = all.indexOf(wanted, at + 1)) {
    const start = places[at] ?? 0
    const last = places[at + wanted.length - 1] ?? 0
    let next = at + wanted.length
    while (next < all.length && places[next] === last) next += 1
    // The place ends with its last sign, not with the white space after it.
    const end = start + text.slice(start, places[next] ?? text.length).trimEnd().length
    if (cutsWordOf(text, quote.exact, { start, end })) continue
    found.push(weigh(text, quote, { start, end }, 'same', 1))
  }
  return found
}

/** Places of the words with errors, no worse than the floor. */
export function placesWithErrors(
  text: string,
  quote: Quote,
  search: (text: string, words: string, maxErrors: number) => Near[] = nearPlaces,
): QuotePlace[] {
  const { exact } = quote
  const short = exact.length < SHORT
  const most = Math.floor(exact.length * (1 - (short ? FLOOR.short : FLOOR.long)))
  if (most === 0) return []
  return search(text, exact, most)
    .map(({ place, errors }) => {
      const words = sameWords(text.slice(place.start, place.end), exact) ? 'same' : 'near'
      return weigh(text, quote, place, words, words === 'same' ? 1 : 1 - errors / exact.length)
    })
    .filter((found) => !short || found.words === 'same' || sidesHold(text, quote, found.place))
}

function weigh(
  text: string,
  quote: Quote,
  place: Range,
  words: QuotePlace['words'],
  right: number,
): QuotePlace {
  const before = agreement(
    backwards(quote.prefix),
    backwards(text.slice(Math.max(0, place.start - REACH), place.start)),
  )
  const after = agreement(quote.suffix, text.slice(place.end, place.end + REACH))
  const sides = [before, after].filter((side) => side !== null)
  const context = sides.length === 0 ? 1 : sides.reduce((sum, side) => sum + side, 0) / sides.length
  const weight = WEIGHTS.words + WEIGHTS.side * sides.length
  const score = (WEIGHTS.words * right + WEIGHTS.side * sides.reduce((sum, side) => sum + side, 0)) / weight
  return { place, words, right, context, score }
}

/** How far the text beside a place is looked at, in units: the context and some white space. */
const REACH = 44

/** How far a text begins with the context, whatever the white space, 0–1; null where there is no context. */
function agreement(context: string, text: string): number | null {
  const wanted = foldSigns(collapseSpace(context))
  if (wanted === '') return null
  const there = foldSigns(collapseSpace(text))
  if (there.startsWith(wanted)) return 1
  return 1 - distanceToBeginning(wanted, there) / wanted.length
}

/** Whether the context stands on at least one side of a place and is long enough to say anything. */
export function sidesHold(text: string, { prefix, suffix }: Quote, { start, end }: Range): boolean {
  const before = agreement(backwards(prefix), backwards(text.slice(Math.max(0, start - REACH), start)))
  const after = agreement(suffix, text.slice(end, end + REACH))
  const holds = (side: number | null, context: string) =>
    side !== null && context.trim().length >= 8 && side >= CONTEXT_FLOOR
  return holds(before, prefix) || holds(after, suffix)
}

function cutsWordOf(text: string, words: string, { start, end }: Range): boolean {
  const letter = /[\p{L}\p{N}]/u
  const spaced = (at: number) =>
    letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at)) && text.charCodeAt(at) < 0x2e80
  return (
    (letter.test(words.charAt(0)) && spaced(start)) ||
    (letter.test(words.charAt(words.length - 1)) && spaced(end))
  )
}

function decide(places: readonly QuotePlace[]): QuoteSearch {
  const [best, ...others] = places.toSorted((a, b) => b.score - a.score || a.place.start - b.place.start)
  if (best === undefined) return { found: 'none' }
  const equal = others.filter(({ score }) => best.score - score < TIE)
  if (equal.length > 0) return { found: 'several', at: [best, ...equal] }
  return { found: 'one', at: best, others }
}
