import { err, fault, ok, type Result } from './result'

/*
 * UTF-8 by hand: TextEncoder belongs to the DOM and Node, and `shared` compiles with neither.
 */

const REPLACEMENT = 0xfffd

/** The UTF-8 bytes of a text. Lone surrogates become U+FFFD, as TextEncoder does it. */
export function utf8Encode(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * UTF8_PER_UNIT)
  return bytes.slice(0, utf8EncodeInto(bytes, 0, text, 0, text.length))
}

/** The most bytes that one unit of a text can need: a pair of two units takes four. */
export const UTF8_PER_UNIT = 3

/**
 * Writes the UTF-8 bytes of text[from, to) into `bytes` from `at` on and answers the place after the last. The caller
 * keeps `UTF8_PER_UNIT` bytes free for each unit.
 */
export function utf8EncodeInto(
  bytes: Uint8Array,
  at: number,
  text: string,
  from: number,
  to: number,
): number {
  for (let index = from; index < to; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit < 0x80) {
      bytes[at++] = unit
      continue
    }
    let point = unit
    if (unit >= 0xd800 && unit <= 0xdfff) {
      const next = index + 1 < to ? text.charCodeAt(index + 1) : 0
      const paired = unit < 0xdc00 && next >= 0xdc00 && next <= 0xdfff
      point = paired ? (unit - 0xd800) * 0x400 + (next - 0xdc00) + 0x10000 : REPLACEMENT
      if (paired) index += 1
    }
    if (point < 0x800) {
      bytes[at++] = 0xc0 | (point >> 6)
    } else {
      if (point < 0x10000) {
        bytes[at++] = 0xe0 | (point >> 12)
      } else {
        bytes[at++] = 0xf0 | (point >> 18)
        bytes[at++] = 0x80 | ((point >> 12) & 63)
      }
      bytes[at++] = 0x80 | ((point >> 6) & 63)
    }
    bytes[at++] = 0x80 | (point & 63)
  }
  return at
}

/** Units handed to String.fromCharCode at once; more could exhaust the stack. */
const CHUNK = 8192

/**
 * The text of UTF-8 bytes. Overlong forms, surrogates, code points beyond U+10FFFF and cut sequences are refused with
 * code `utf8.invalid`, never replaced. A byte order mark stays as U+FEFF: `wellFormed` takes it off.
 */
export function utf8DecodeFatal(bytes: Uint8Array): Result<string> {
  // No text has more units than bytes; a short one, such as a line of a bundle, pays for no more than it needs.
  const units = new Uint16Array(Math.min(CHUNK, bytes.length))
  let text = ''
  let filled = 0
  let at = 0
  while (at < bytes.length) {
    if (filled > CHUNK - 2) {
      text += textOf(units.subarray(0, filled))
      filled = 0
    }
    const first = bytes[at] ?? 0
    if (first < 0x80) {
      units[filled++] = first
      at += 1
      continue
    }
    const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
    const point = pointAt(bytes, at, first, length)
    if (point === null) {
      return err(
        fault('utf8.invalid', `The text is not valid UTF-8: the bytes at position ${at} cannot be read.`),
      )
    }
    if (point >= 0x10000) {
      units[filled++] = 0xd7c0 + (point >> 10)
      units[filled++] = 0xdc00 + (point & 0x3ff)
    } else {
      units[filled++] = point
    }
    at += length
  }
  return ok(text + textOf(units.subarray(0, filled)))
}

/** Reflect.apply takes the array as it is; spreading it goes through an iterator and is several times slower. */
const textOf = (units: Uint16Array): string => Reflect.apply(String.fromCharCode, null, units)

/** The code point of a sequence of two to four bytes; null if they are not its one proper form. */
function pointAt(bytes: Uint8Array, at: number, first: number, length: 2 | 3 | 4): number | null {
  if (first < 0xc2 || first > 0xf4) return null
  let point = first & (0xff >> (length + 1))
  for (let offset = 1; offset < length; offset += 1) {
    const next = bytes[at + offset]
    if (next === undefined || (next & 0xc0) !== 0x80) return null
    point = (point << 6) | (next & 63)
  }
  const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000
  if (point < least || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return null
  return point
}
