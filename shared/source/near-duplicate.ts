import { foldForSearch } from '@shared/kernel/text'

/** Words in a row that are taken together; five in a row are seldom alike by chance. */
const SHINGLE = 5
/** Texts of fewer words are too short to say that one was taken from the other. */
const FEWEST_WORDS = 40
/** Most hashes that are kept of a text; a longer text keeps an even sample of its shingles. */
const MOST = 1_024

/**
 * What is compared of a text: hashes of its runs of five words, sorted, those below `limit`. A smaller limit is an even
 * sample, the same in every text, so that two sketches can be held against each other.
 */
export type Sketch = { readonly hashes: Uint32Array; readonly limit: number; readonly words: number }

/** The sketch of a text. Case, accents and punctuation do not count; Chinese and Japanese go by characters. */
export function sketchOf(text: string): Sketch {
  const words = wordsOf(text)
  const found = new Set<number>()
  for (let at = 0; at + SHINGLE <= words.length; at += 1) found.add(hashOf(words, at))
  let limit = 2 ** 32
  let kept = [...found]
  while (kept.length > MOST) {
    limit /= 2
    const below = limit
    kept = kept.filter((hash) => hash < below)
  }
  return { hashes: Uint32Array.from(kept).sort(), limit, words: words.length }
}

/** How two texts hang together, each from 0 to 1. */
export type Likeness = {
  /** The part of both together that they share. */
  readonly resemblance: number
  /** The part of the shorter that stands in the longer. */
  readonly containment: number
}

/** How alike two texts are, by their sketches; null where one is too short to tell. */
export function likeness(a: Sketch, b: Sketch): Likeness | null {
  if (a.words < FEWEST_WORDS || b.words < FEWEST_WORDS) return null
  const limit = Math.min(a.limit, b.limit)
  const countA = countBelow(a.hashes, limit)
  const countB = countBelow(b.hashes, limit)
  if (countA === 0 || countB === 0) return null
  let shared = 0
  for (let i = 0, j = 0; i < countA && j < countB;) {
    const x = a.hashes[i] ?? 0
    const y = b.hashes[j] ?? 0
    if (x === y) shared += 1
    if (x <= y) i += 1
    if (y <= x) j += 1
  }
  return { resemblance: shared / (countA + countB - shared), containment: shared / Math.min(countA, countB) }
}

/** From here on two texts are shown as near-duplicates: the same story, or one inside the other. */
const RESEMBLANCE = 0.4
const CONTAINMENT = 0.6

/** Whether two texts are so alike that a person should look at them side by side. */
export const isNearDuplicate = ({ resemblance, containment }: Likeness): boolean =>
  resemblance >= RESEMBLANCE || containment >= CONTAINMENT

/** How alike, in words: "word for word the same", "most of the shorter stands in the longer". */
export function likenessInWords({ resemblance, containment }: Likeness): string {
  if (resemblance >= 0.98) return 'nearly word for word the same'
  const part = Math.round(containment * 100)
  return `${part} % of the shorter text stands in the longer`
}

function countBelow(sorted: Uint32Array, limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}])+/gu

const wordsOf = (text: string): readonly string[] => foldForSearch(text).match(WORD) ?? []

/** FNV-1a over the words, parted by a blank. */
function hashOf(words: readonly string[], at: number): number {
  let hash = 0x811c9dc5
  for (let index = at; index < at + SHINGLE; index += 1) {
    const word = words[index] ?? ''
    for (let unit = 0; unit < word.length; unit += 1)
      hash = Math.imul(hash ^ word.charCodeAt(unit), 0x01000193)
    hash = Math.imul(hash ^ 32, 0x01000193)
  }
  // FNV leaves its high bits uneven for short input, and the sample is taken by them.
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  return hash >>> 0
}
