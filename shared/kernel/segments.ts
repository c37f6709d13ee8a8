import { BEFORE_NUMBER, NEVER_LAST, SOMETIMES_LAST, STARTERS } from './sentence-words'

/** A range of UTF-16 offsets, `end` exclusive. */
export type TextRange = { start: number; end: number }

// A Han character is a word of its own, kana run together, and letters, digits and marks of all other scripts run
// together with inner apostrophes (“O’Brien”) and inner points and commas of numbers (“1,600.5”).
const WORD = new RegExp(
  [
    '\\p{Script=Han}\\p{M}*',
    '[\\p{Script=Hiragana}\\p{Script=Katakana}\\u30fc\\uff70][\\p{Script=Hiragana}\\p{Script=Katakana}\\u30fc\\uff70\\p{M}]*',
    '(?:(?:(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}])[\\p{L}\\p{N}\\p{M}\\u200c\\u200d])+' +
      "|(?<=\\p{L})['’](?=\\p{L})|(?<=\\p{Nd})[.,](?=\\p{Nd}))+",
  ].join('|'),
  'gu',
)

/** The words of a text in order: see `WORD` for what a word is. White space and punctuation belong to none. */
export function words(text: string): TextRange[] {
  const found: TextRange[] = []
  for (const match of text.matchAll(WORD)) {
    // A run of marks or joiners alone is no word.
    if (/[\p{L}\p{N}]/u.test(match[0])) found.push({ start: match.index, end: match.index + match[0].length })
  }
  return found
}

const CLOSERS = '["\'”’»›)\\]」』）〉》]'
const ENDING = new RegExp(
  `(?<![.!?…])[.!?…]+${CLOSERS}*(?:\\[\\d{1,3}\\])*(?=\\s|$)|[。！？｡]+${CLOSERS}*|\\n[^\\S\\n]*(?:\\n\\s*)+|$`,
  'gu',
)

/**
 * The sentences of a text in order, without the white space around them. A sentence ends at . ! ? … and their
 * full-width forms, after closing quotes and note marks, or at a blank line; not at abbreviations, initials,
 * decimals and numbered items, nor before a lower-case letter.
 */
export function sentences(text: string): TextRange[] {
  const found: TextRange[] = []
  let start = 0
  for (const match of text.matchAll(ENDING)) {
    const end = match.index + match[0].length
    if (end < text.length && isPoint(match[0]) && !endsSentence(text, start, match.index, match[0])) continue
    const range = trimmed(text, start, end)
    if (range) found.push(range)
    start = end
  }
  return found
}

function isPoint(ending: string): boolean {
  return /^[.!?…]/.test(ending)
}

function endsSentence(text: string, start: number, at: number, ending: string): boolean {
  const after =
    /^\s*["'“‘«‹([„]*(\S*)/u.exec(text.slice(at + ending.length, at + ending.length + 80))?.[1] ?? ''
  if (/^\p{Ll}/u.test(after)) return false
  if (!ending.startsWith('.') || ending.startsWith('..')) return true
  const sentence = text.slice(Math.max(start, at - 40), at)
  const last = /[^\s("“‘'«[]*$/u.exec(sentence)?.[0].toLowerCase() ?? ''
  // A number at the very start of a sentence is the number of an item.
  if (/^\d{1,3}$/.test(last) && at - start < 80 && text.slice(start, at).trim() === last) return false
  if (NEVER_LAST.has(last)) return false
  // “No. 5”, “Fig. 2”, “Feb. 3”: an abbreviation only before a number.
  if (/^\p{Nd}/u.test(after) && BEFORE_NUMBER.has(last)) return false
  const initials = /^(?:\p{L}\.)*\p{L}$/u.test(last)
  if (!initials && !SOMETIMES_LAST.has(last)) return true
  // “J. A. Smith”: the next initial does not begin a sentence, even where it is a word as well.
  if (/^\p{Lu}\./u.test(after)) return false
  return STARTERS.has(/^[\p{L}’']*/u.exec(after)?.[0].toLowerCase() ?? '')
}

function trimmed(text: string, start: number, end: number): TextRange | null {
  const part = text.slice(start, end)
  const lead = part.length - part.trimStart().length
  const kept = part.trim().length
  return kept === 0 ? null : { start: start + lead, end: start + lead + kept }
}
