/*
 * User-perceived characters, by our own reading of UAX 29 (Intl.Segmenter differs between Node and Chromium and is
 * not available here). Where the rules are finer than ours we join more, so that nothing is ever cut in two.
 */

const EXTENDS =
  /^(?:\p{M}|\p{Emoji_Modifier}|\u200c|\u200d|[\u0e33\u0eb3\uff9e\uff9f]|[\u{e0020}-\u{e007f}])$/u
const PREPENDS = /^[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\u{110bd}\u{110cd}\u{111c2}\u{111c3}]$/u
const CONTROLS = /^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]$/u
const PICTOGRAPH = /^\p{Extended_Pictographic}$/u
const REGIONAL = /^\p{Regional_Indicator}$/u
// A virama or another mark that binds the consonant after it (rule GB9c), in the scripts that stack them.
const BINDS_NEXT = /^[\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d\u1039\u17d2]$/u
const LETTER = /^\p{L}$/u

/** True if the text can be cut at this UTF-16 offset without splitting a grapheme; so are both of its ends. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset === 0 || offset === text.length) return true
  if (offset < 0 || offset > text.length || !Number.isInteger(offset)) return false
  const before = pointBefore(text, offset)
  const after = String.fromCodePoint(text.codePointAt(offset) ?? 0)
  if (isPair(text, offset)) return false
  // Most text is ASCII, where only CR LF holds together.
  if (before < '\x7f' && after < '\x7f') return !joinsCrLf(before, after)
  if (isControl(before) || isControl(after)) return !joinsCrLf(before, after)
  if (EXTENDS.test(after) || PREPENDS.test(before)) return false
  if (joinsHangul(before, after)) return false
  if (before === '\u200d' && PICTOGRAPH.test(after)) return false
  if (LETTER.test(after) && bindsNext(text, offset)) return false
  if (REGIONAL.test(before) && REGIONAL.test(after)) return regionalsBefore(text, offset) % 2 === 0
  return true
}

/** Widens a range of UTF-16 offsets until neither end cuts a grapheme; offsets outside the text are brought inside. */
export function snapToGraphemes(text: string, start: number, end: number): { start: number; end: number } {
  let from = clamp(Math.min(start, end), text.length)
  let to = clamp(Math.max(start, end), text.length)
  // An empty range inside a grapheme goes to its start and stays empty.
  const empty = from === to
  while (!isGraphemeBoundary(text, from)) from -= 1
  if (empty) return { start: from, end: from }
  while (!isGraphemeBoundary(text, to)) to += 1
  return { start: from, end: to }
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(0, Math.trunc(offset)), length)
}

function isPair(text: string, offset: number): boolean {
  return isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset))
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

function pointBefore(text: string, offset: number): string {
  const wide = offset >= 2 && isPair(text, offset - 1)
  return text.slice(offset - (wide ? 2 : 1), offset)
}

function joinsCrLf(before: string, after: string): boolean {
  return before === '\r' && after === '\n'
}

/** Controls stand alone; joiners, tags and prepended format characters are no controls in this sense. */
function isControl(point: string): boolean {
  return CONTROLS.test(point) && !EXTENDS.test(point) && !PREPENDS.test(point)
}

type HangulPart = 'L' | 'V' | 'T' | 'LV' | 'LVT'

function hangulPart(point: string): HangulPart | null {
  const code = point.codePointAt(0) ?? 0
  if ((code >= 0x1100 && code <= 0x115f) || (code >= 0xa960 && code <= 0xa97c)) return 'L'
  if ((code >= 0x1160 && code <= 0x11a7) || (code >= 0xd7b0 && code <= 0xd7c6)) return 'V'
  if ((code >= 0x11a8 && code <= 0x11ff) || (code >= 0xd7cb && code <= 0xd7fb)) return 'T'
  if (code >= 0xac00 && code <= 0xd7a3) return (code - 0xac00) % 28 === 0 ? 'LV' : 'LVT'
  return null
}

function joinsHangul(before: string, after: string): boolean {
  const left = hangulPart(before)
  const right = hangulPart(after)
  if (left === null || right === null) return false
  if (left === 'L') return right !== 'T'
  if (left === 'V' || left === 'LV') return right === 'V' || right === 'T'
  return right === 'T'
}

/** Whether the marks before the offset include one that binds the next consonant. */
function bindsNext(text: string, offset: number): boolean {
  for (let at = offset; at > 0;) {
    const point = pointBefore(text, at)
    if (BINDS_NEXT.test(point)) return true
    if (!EXTENDS.test(point)) return false
    at -= point.length
  }
  return false
}

function regionalsBefore(text: string, offset: number): number {
  let count = 0
  for (let at = offset; at >= 2 && REGIONAL.test(text.slice(at - 2, at)); at -= 2) count += 1
  return count
}
