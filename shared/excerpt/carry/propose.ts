import { anchorExcerpt } from '@shared/excerpt/anchor'
import type { CarryVerdict, DifferencePart } from '@shared/excerpt/carry-over'
import { alignTexts, type Alignment } from '@shared/excerpt/difference/align'
import { differenceInShort } from '@shared/excerpt/difference/changes'
import { wordDifference } from '@shared/excerpt/difference/parts'
import type { Excerpt, Quote } from '@shared/excerpt/excerpt'
import {
  exactPlaces,
  packedPlaces,
  placesWithErrors,
  type QuotePlace,
  type SearchedText,
  searchedText,
  sidesHold,
} from '@shared/excerpt/fuzzy'
import { sameBesideSpace, sameWords } from '@shared/excerpt/fuzzy-fold'
import type { Range } from '@shared/excerpt/make-excerpt'
import { quoteAt } from '@shared/excerpt/make-excerpt'
import {
  alteredPlace,
  type Kept,
  keptOf,
  rangeOf,
  sharedWords,
  type Span,
  spanOf,
  takenShare,
  wholePlace,
} from './regions'
import { nearestRival } from './rivals'

/** What is proposed for an excerpt in a later version: a verdict, or that it is not clear. A person decides. */
export type CarryProposal = {
  readonly verdict: CarryVerdict | 'unclear'
  /** Where the words stand in the later text; null when they are gone or it is not clear. */
  readonly place: Range | null
  /** The words as they stand there; '' without a place. */
  readonly words: string
  /** From the excerpt's words to those; [] where the words are the same. */
  readonly difference: readonly DifferencePart[]
  /** Other places that a person may mean: equal ones, the same words elsewhere, what stands instead. */
  readonly others: readonly Range[]
  /** Why, as a plain sentence. */
  readonly why: string
}

/** Two versions, made ready to carry many excerpts from the one to the other. */
export type VersionPair = { readonly alignment: Alignment; readonly later: SearchedText }

/** Aligns two versions' texts. */
export const pairVersions = (earlierText: string, laterText: string): VersionPair => ({
  alignment: alignTexts(earlierText, laterText),
  later: searchedText(laterText),
})

type Words = Pick<Excerpt, 'quote' | 'position'>

/** What became of one excerpt in a later version of its text. */
export const proposeCarryOver = (excerpt: Words, earlierText: string, laterText: string): CarryProposal =>
  proposeIn(pairVersions(earlierText, laterText), excerpt)

/** Words shorter than this, in units, are believed only beside their context: they stand in many places. */
const SHORT = 32
/** The share of the words that must be left in their place for them to be altered rather than gone. */
const LEFT = 0.5
/** The same where what stands right before and right after them is still there. */
const LEFT_BETWEEN_NEIGHBOURS = 0.3
/** A place whose words belong to another passage by more than this is that passage. */
const TAKEN = 0.5
/** Most other places that are named. */
const NAMED = 8

/**
 * The same for a pair that is ready. In this order: the words unchanged where their neighbours are (exact); altered
 * between their neighbours; unchanged in a place that is new in the later text (moved); altered in such a place; gone.
 * A place that the alignment knows to be another passage is never proposed, and of places that cannot be told apart
 * none is.
 */
export function proposeIn({ alignment, later }: VersionPair, excerpt: Words): CarryProposal {
  const anchor = anchorExcerpt(alignment.earlier.text, excerpt)
  const { exact } = excerpt.quote
  if (anchor.verdict === 'none' || exact === '') {
    return unclear([], 'These words do not stand in the text they were clipped from: compare by eye.')
  }
  const quote: Quote = quoteAt(alignment.earlier.text, anchor.place)
  const span = spanOf(alignment.earlier, anchor.place)
  const kept = keptOf(alignment, span)
  const search = { alignment, later, quote, own: anchor.place, span, kept }
  return inPlace(search) ?? elsewhere(search) ?? betweenNeighbours(search) ?? gone(search)
}

type Search = {
  readonly alignment: Alignment
  readonly later: SearchedText
  readonly quote: Quote
  readonly own: Range
  readonly span: Span
  readonly kept: Kept
}

/** The words where their neighbours are, unchanged or with enough of them left. */
function inPlace(search: Search): CarryProposal | null {
  const { alignment, quote, own, span, kept } = search
  const { text } = alignment.later
  if (kept.whole) {
    const place = wholePlace(alignment, own, span)
    if (quote.exact.length < SHORT && !sidesHold(text, quote, place) && !wholeText(alignment, kept)) {
      return unclear([place], 'The words stand there, but nothing around them is the same.')
    }
    const rival = nearestRival(alignment, own, place)
    if (rival !== null) return severalPlaces([place, ...rival])
    return unchanged(search, 'exact', place)
  }
  const still = wordsInRoom(search)
  if (still !== null) return still
  const enough = kept.share >= LEFT && kept.core !== null
  if (!enough) return null
  const place = alteredPlace(alignment, span, kept)
  if (sameWords(text.slice(place.start, place.end), quote.exact)) return unchanged(search, 'exact', place)
  const core = kept.core ?? kept.room
  // Few words strewn over a long stretch are left over from something else.
  if (core.end - core.first > 3 * (span.end - span.first) + 40 && kept.share < 0.8) return null
  if (quote.exact.length < SHORT && !sidesHold(text, quote, place)) return null
  return altered(search, place, '')
}

/**
 * The very words between their neighbours, though the alignment joined some of them to others: what is inserted before
 * a passage may begin as the passage does.
 */
function wordsInRoom(search: Search): CarryProposal | null {
  const { alignment, later, quote, span, kept } = search
  const room = rangeOf(alignment.later, kept.room)
  const here = exactPlaces(later.text, quote).filter(
    ({ place }) =>
      place.start < room.end &&
      place.end > room.start &&
      takenShare(alignment, place, span) <= TAKEN &&
      (quote.exact.length >= SHORT || sidesHold(later.text, quote, place)),
  )
  return here.length === 0 ? null : best(search, here, (place) => unchanged(search, 'exact', place))
}

/** The words, or most of them, in a stretch that the earlier text does not have. */
function elsewhere(search: Search): CarryProposal | null {
  const { alignment, later, quote } = search
  const free = ({ place }: QuotePlace) => takenShare(alignment, place) <= TAKEN
  const believed = ({ place, words }: QuotePlace) =>
    quote.exact.length >= SHORT || (words !== 'near' && sidesHold(later.text, quote, place))
  const exact = exactPlaces(later.text, quote)
  const same = exact.length > 0 ? exact : packedPlaces(later, quote)
  const unaltered = same.filter(free).filter(believed)
  if (unaltered.length > 0) return best(search, unaltered, (place) => unchanged(search, 'moved', place))
  if (quote.exact.length < SHORT) return null
  const near = placesWithErrors(later.text, quote).filter(free)
  if (near.length === 0) return null
  return best(search, near, (place) =>
    sameWords(later.text.slice(place.start, place.end), quote.exact)
      ? unchanged(search, 'moved', place)
      : altered(search, place, 'It stands in another place.'),
  )
}

/** Places nearer to each other than this in score cannot be told apart. */
const TIE = 0.015

function best(
  { alignment, own }: Search,
  places: readonly QuotePlace[],
  propose: (place: Range) => CarryProposal,
): CarryProposal {
  const [first, ...rest] = places.toSorted((a, b) => b.score - a.score || a.place.start - b.place.start)
  if (first === undefined) return unclear([], '')
  const equal = rest.filter(({ score }) => first.score - score < TIE)
  if (equal.length > 0) return severalPlaces([first.place, ...equal.map(({ place }) => place)])
  const rival = nearestRival(alignment, own, first.place)
  return rival === null ? propose(first.place) : severalPlaces([first.place, ...rival])
}

/** Other words between the same neighbours that say something of the same. */
function betweenNeighbours(search: Search): CarryProposal | null {
  const { alignment, quote, span, kept } = search
  if (!kept.neighbours || kept.room.end <= kept.room.first || quote.exact.length < SHORT) return null
  const tokens = kept.room.end - kept.room.first
  const was = span.end - span.first
  if (tokens > 3 * was + 12 || tokens * 4 < was) return null
  if (Math.max(kept.share, sharedWords(alignment, span, kept.room)) < LEFT_BETWEEN_NEIGHBOURS) return null
  return altered(search, rangeOf(alignment.later, kept.room), 'It was found by what stands around it.')
}

function gone({ alignment, later, quote, kept }: Search): CarryProposal {
  const strangers = exactPlaces(later.text, quote).map(({ place }) => place)
  const instead =
    kept.neighbours && kept.room.end > kept.room.first ? [rangeOf(alignment.later, kept.room)] : []
  const why =
    strangers.length > 0
      ? 'Gone from its place. The same words stand elsewhere, in another passage.'
      : instead.length > 0
        ? 'Gone. Something else stands in its place.'
        : 'Gone. Its words stand nowhere in this version.'
  return {
    verdict: 'gone',
    place: null,
    words: '',
    difference: [],
    others: [...strangers, ...instead].slice(0, NAMED),
    why,
  }
}

function unchanged({ later, quote }: Search, verdict: 'exact' | 'moved', place: Range): CarryProposal {
  const words = later.text.slice(place.start, place.end)
  const where = verdict === 'exact' ? 'Stands unchanged.' : 'Stands unchanged, in another place.'
  const signs =
    words === quote.exact
      ? ''
      : sameBesideSpace(words, quote.exact)
        ? ' Only white space differs.'
        : ' Only signs are written differently: quotation marks, dashes or the like.'
  return { verdict, place, words, difference: [], others: [], why: where + signs }
}

function altered({ later, quote }: Search, place: Range, how: string): CarryProposal {
  const words = later.text.slice(place.start, place.end)
  const difference = wordDifference(quote.exact, words)
  const told = differenceInShort(difference)
  const others = exactPlaces(later.text, quote)
    .map((found) => found.place)
    .filter(({ start }) => start !== place.start)
  const still = others.length > 0 ? ' The words as clipped stand elsewhere in this version.' : ''
  const why = [`Altered: ${told}.`, how].filter((part) => part !== '').join(' ') + still
  return { verdict: 'altered', place, words, difference, others: others.slice(0, NAMED), why }
}

const unclear = (others: readonly Range[], why: string): CarryProposal => ({
  verdict: 'unclear',
  place: null,
  words: '',
  difference: [],
  others: others.slice(0, NAMED),
  why,
})

const severalPlaces = (places: readonly Range[]): CarryProposal =>
  unclear(
    places,
    places.length < 2
      ? 'The same words stood in several places, and it cannot be told which of them this is.'
      : `The words stand in ${places.length} places that cannot be told apart.`,
  )

/** Whether the passage is all there is, so that it can have no context. */
const wholeText = ({ earlier, later }: Alignment, { room }: Kept): boolean =>
  room.first === 0 && room.end === later.kinds.length && earlier.kinds.length === later.kinds.length
