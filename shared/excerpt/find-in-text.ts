import { foldForSearch } from '@shared/kernel/text'
import type { Range } from './make-excerpt'

/** A text folded for finding, with the place in the original of every folded unit. */
export type FoldedText = {
  readonly folded: string
  /** `places[i]` is where the i-th folded unit comes from; one more entry than units, for the end. Null: from the same place. */
  readonly places: Uint32Array | null
  readonly length: number
}

/**
 * Folds a text code point by code point, so that every hit leads back to the words as they stand. A mark that combines
 * with the letter before it folds away with it. White space of any kind is one space.
 */
export function foldForFinding(text: string): FoldedText {
  const steps = foldInSteps(text, text.length + 1)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** The same in steps of so many UTF-16 units, for a text that is folded while somebody waits. */
export function* foldInSteps(text: string, each: number): Generator<void, FoldedText> {
  if (text.length > LARGE) return lowered(text)
  const pieces: string[] = []
  let places = new Uint32Array(text.length + 16)
  let size = 0
  let spaceBefore = false
  const push = (piece: string, place: number): void => {
    if (size + piece.length >= places.length) {
      const larger = new Uint32Array(places.length * 2 + piece.length)
      larger.set(places)
      places = larger
    }
    for (let unit = 0; unit < piece.length; unit += 1) places[size++] = place
    pieces.push(piece)
  }
  let pause = each
  for (let at = 0; at < text.length;) {
    if (at >= pause) {
      pause += each
      yield
    }
    const code = text.codePointAt(at) ?? 0
    const width = code > 0xffff ? 2 : 1
    const point = text.slice(at, at + width)
    if (/\s/u.test(point)) {
      if (!spaceBefore) push(' ', at)
      spaceBefore = true
    } else {
      spaceBefore = false
      push(code < 0x80 ? point.toLowerCase() : foldPoint(point), at)
    }
    at += width
  }
  places[size] = text.length
  return { folded: pieces.join(''), places: places.slice(0, size + 1), length: text.length }
}

/** Above this many units folding would hold up the window; such a text is searched by its letters as they are. */
const LARGE = 4_000_000

/** The text in lower case, where that moves nothing; every unit stays where it is. */
function lowered(text: string): FoldedText {
  const lower = text.toLowerCase()
  return { folded: lower.length === text.length ? lower : text, places: null, length: text.length }
}

/** Most hits that are listed; a search for a single letter need not name them all. */
export const MAX_HITS = 10_000

/** Every place where the words stand, whatever their case and accents, in order and not overlapping. */
export function findInText(text: FoldedText, words: string): Range[] {
  const exact = text.places === null
  const wanted = exact ? words.trim().toLowerCase() : foldForFinding(words.trim()).folded
  const placeOf = (unit: number): number => text.places?.[unit] ?? Math.min(unit, text.length)
  if (wanted === '') return []
  const hits: Range[] = []
  let at = text.folded.indexOf(wanted)
  while (at >= 0 && hits.length < MAX_HITS) {
    const start = placeOf(at)
    const last = at + wanted.length
    // The end is where the next unit of another letter begins, so that a hit takes a whole letter and its marks.
    let next = last
    while (next < text.folded.length && placeOf(next) === placeOf(last - 1)) next += 1
    hits.push({ start, end: placeOf(next) })
    at = text.folded.indexOf(wanted, last)
  }
  return hits
}

const QUOTES: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '’': "'",
  '‘': "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
}

const foldPoint = (point: string): string => QUOTES[point] ?? foldForSearch(point)
