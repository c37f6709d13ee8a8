import { isGraphemeBoundary } from './graphemes'
import { words } from './segments'

export { isGraphemeBoundary, snapToGraphemes } from './graphemes'
export { sentences, words, type TextRange } from './segments'

const ELLIPSIS = '…'

/** The text as we store it: lone surrogates become U+FFFD and one leading byte order mark goes; nothing else changes. */
export function wellFormed(text: string): string {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text
  return body.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
}

// Letters that Unicode does not decompose but people type without their stroke or as two.
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ς: 'σ',
}

/**
 * A form for comparing and searching, not for showing: compatibility forms resolved, accents dropped (ё is е), lower
 * case, ł as l, ß as ss. Applying it twice changes nothing more.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ßłøđæœıς]/g, (letter) => FOLDED[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
}

/** White space of every kind as single spaces, none at the ends. */
export function collapseSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** At most `length` UTF-16 units, with “…” in place of the middle; no grapheme is cut. */
export function truncateMiddle(text: string, length: number): string {
  if (text.length <= length) return text
  if (length < 1) return ''
  let head = Math.ceil((length - 1) / 2)
  let tail = text.length - Math.floor((length - 1) / 2)
  while (!isGraphemeBoundary(text, head)) head -= 1
  while (!isGraphemeBoundary(text, tail)) tail += 1
  return text.slice(0, head) + ELLIPSIS + text.slice(tail)
}

/** The first `count` words with what stands between them, and “…” if more follow. */
export function firstWords(text: string, count: number): string {
  const found = words(text)
  if (found.length <= count) return text.trim()
  const last = found[count - 1]
  return last ? text.slice(0, last.end).trimStart() + ELLIPSIS : ''
}
