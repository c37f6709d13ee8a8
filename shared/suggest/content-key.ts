import { sha256HexOfText } from '@shared/kernel/sha256'
import type { TextRange } from '@shared/kernel/segments'
import { foldForSearch } from '@shared/kernel/text'

/** Words shorter than this, in UTF-16 units, say too little by themselves: “10%” is not the same thing everywhere. */
const TELLING = 24
/** So many words on either side stand in for what short words do not say. */
const BESIDE = 4
/** A key is a line of a record. */
const LONGEST = 300

const plain = (words: string): string =>
  foldForSearch(words)
    .replace(/[^\p{L}\p{N}%$€£¥₽₴]+/gu, ' ')
    .trim()

/**
 * The key under which a suggestion is remembered: what it is and its words, folded, without punctuation. Short words
 * take the words beside them in their line. Never a place: the same words found again, in this text or in another,
 * have the same key.
 */
export function contentKey(kind: string, text: string, { start, end }: TextRange): string {
  const words = plain(text.slice(start, end))
  const key = `${kind}:${words.length >= TELLING ? words : `${before(text, start)} [${words}] ${after(text, end)}`}`
  return key.length <= LONGEST ? key : `${key.slice(0, LONGEST - 17)}#${sha256HexOfText(key).slice(0, 16)}`
}

function before(text: string, start: number): string {
  const line =
    text
      .slice(Math.max(0, start - 80), start)
      .split(/[\n\r]/)
      .at(-1) ?? ''
  return plain(line.slice(line.length === 80 ? line.search(/\s|$/) : 0))
    .split(' ')
    .slice(-BESIDE)
    .join(' ')
}

function after(text: string, end: number): string {
  const [line = ''] = text.slice(end, end + 80).split(/[\n\r]/, 1)
  const whole = line.length === 80 ? line.slice(0, Math.max(line.lastIndexOf(' '), 0)) : line
  return plain(whole).split(' ').slice(0, BESIDE).join(' ')
}
