import { foldSigns } from '@shared/excerpt/fuzzy-fold'

/**
 * A text as a row of words and signs, for comparing. White space is no token: a line that breaks elsewhere is no
 * change. Equal tokens have equal numbers; so have the ways to write one sign.
 */
export type Tokens = {
  readonly text: string
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** What each token is, as a number of the dictionary. */
  readonly kinds: Int32Array
  /** How much each token says: letters, and digits and ideographs twice; 0 for a sign. */
  readonly weights: Uint8Array
}

/** The numbers of words. Texts that are compared share one. */
export type Dictionary = Map<string, number>

// Scripts without spaces go by characters, everything else by words; an apostrophe, a point or a comma inside a word or
// number belongs to it. Whatever is neither is a token for each sign, but three points and several hyphens are one.
const BY_CHARACTER =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const TOKEN = new RegExp(
  [
    `[${BY_CHARACTER}]\\p{M}*`,
    `(?:(?![${BY_CHARACTER}])[\\p{L}\\p{N}\\p{M}\\u00ad\\u200b-\\u200d\\u2060]|(?<=\\p{L})['’](?=\\p{L})|(?<=\\p{Nd})[.,](?=\\p{Nd}))+`,
    '\\.{3}',
    '-{2,3}',
    '[^\\s]',
  ].join('|'),
  'gu',
)

/** The tokens of a text. Takes time for each unit. */
export function tokensOf(text: string, dictionary: Dictionary): Tokens {
  const starts: number[] = []
  const ends: number[] = []
  const kinds: number[] = []
  const weights: number[] = []
  for (const match of text.matchAll(TOKEN)) {
    const word = foldSigns(match[0])
    // A soft hyphen or a mark of direction that stands alone is nothing to read.
    if (word === '') continue
    let kind = dictionary.get(word)
    if (kind === undefined) {
      kind = dictionary.size
      dictionary.set(word, kind)
    }
    starts.push(match.index)
    ends.push(match.index + match[0].length)
    kinds.push(kind)
    weights.push(weightOf(word))
  }
  return {
    text,
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    kinds: Int32Array.from(kinds),
    weights: Uint8Array.from(weights),
  }
}

const DOUBLE = /[\p{Nd}\p{Script=Han}]/u
const LETTER = /[\p{L}\p{N}]/u

function weightOf(word: string): number {
  if (!LETTER.test(word)) return 0
  return Math.min(255, DOUBLE.test(word) ? word.length * 2 : word.length)
}

/** The first token that ends behind an offset; the number of tokens where none does. */
export function tokenAt({ ends }: Tokens, offset: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
