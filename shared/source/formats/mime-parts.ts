import { MAX_MAIL_PARTS } from '@shared/source/limits'
import { byteText, indexOfBytes, textBytes } from './byte-text'
import { headersOf } from './mail-head'

/** A part of a page saved as one file: its headers, and its body undone from its transfer encoding. */
export type MimePart = { readonly headers: ReadonlyMap<string, string>; readonly body: Uint8Array }

const HEAD_END = textBytes('\r\n\r\n')
const LOOSE_HEAD_END = textBytes('\n\n')

/**
 * The parts of a multipart body, one level deep (RFC 2046, 5.1): all that a page saved as one file has. Null where it
 * is no multipart.
 */
export function mimeParts(bytes: Uint8Array, start: number): readonly MimePart[] | null {
  const headers = headersOf(bytes, start)
  const boundary = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(
    headers?.get('content-type') ?? '',
  )
  if (boundary === null) return null
  const mark = textBytes(`--${boundary[1] ?? boundary[2] ?? ''}`)
  const parts: MimePart[] = []
  let at = lineWith(bytes, mark, start)
  while (at >= 0 && parts.length < MAX_MAIL_PARTS) {
    const from = nextLine(bytes, at)
    const next = lineWith(bytes, mark, from)
    const part = partIn(bytes, from, next < 0 ? bytes.length : next)
    if (part !== null) parts.push(part)
    // "--boundary--" ends it.
    if (next < 0 || byteText(bytes, next + mark.length, next + mark.length + 2) === '--') break
    at = next
  }
  return parts
}

/** Where the next line begins that starts with the mark. */
function lineWith(bytes: Uint8Array, mark: Uint8Array, from: number): number {
  for (let at = indexOfBytes(bytes, mark, from); at >= 0; at = indexOfBytes(bytes, mark, at + 1)) {
    if (at === 0 || bytes[at - 1] === 10) return at
  }
  return -1
}

function nextLine(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(10, from)
  return end < 0 ? bytes.length : end + 1
}

function partIn(bytes: Uint8Array, from: number, to: number): MimePart | null {
  const part = bytes.subarray(from, to)
  const headers = headersOf(part, 0)
  if (headers === null) return null
  const strict = indexOfBytes(part, HEAD_END, 0, 64 * 1024)
  const loose = strict >= 0 ? -1 : indexOfBytes(part, LOOSE_HEAD_END, 0, 64 * 1024)
  if (strict < 0 && loose < 0) return null
  const raw = part.subarray(strict >= 0 ? strict + 4 : loose + 2)
  // The line break before a boundary belongs to the boundary.
  let end = raw.length
  if (raw[end - 1] === 10) end -= raw[end - 2] === 13 ? 2 : 1
  return {
    headers,
    body: decoded(raw.subarray(0, Math.max(0, end)), headers.get('content-transfer-encoding') ?? ''),
  }
}

function decoded(body: Uint8Array, encoding: string): Uint8Array {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return fromBase64(body)
    case 'quoted-printable':
      return fromQuotedPrintable(body)
    default:
      return body
  }
}

const HEX = (byte: number): number =>
  byte >= 48 && byte <= 57
    ? byte - 48
    : byte >= 65 && byte <= 70
      ? byte - 55
      : byte >= 97 && byte <= 102
        ? byte - 87
        : -1

/** RFC 2045, 6.7. What is no proper escape stands as it is. */
export function fromQuotedPrintable(body: Uint8Array): Uint8Array {
  const out = new Uint8Array(body.length)
  let length = 0
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0
    if (byte === 61) {
      const high = HEX(body[at + 1] ?? 0)
      const low = HEX(body[at + 2] ?? 0)
      if (high >= 0 && low >= 0) {
        out[length++] = high * 16 + low
        at += 2
        continue
      }
      // "=" at the end of a line joins it with the next.
      if (body[at + 1] === 10) {
        at += 1
        continue
      }
      if (body[at + 1] === 13 && body[at + 2] === 10) {
        at += 2
        continue
      }
    }
    out[length++] = byte
  }
  return out.subarray(0, length)
}

/** RFC 2045, 6.8. Letters that are not of the alphabet are passed over. */
export function fromBase64(body: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil((body.length * 3) / 4))
  let length = 0
  let held = 0
  let bits = 0
  for (let at = 0; at < body.length; at += 1) {
    const value = VALUES[body[at] ?? 0] ?? -1
    if (value < 0) continue
    held = ((held << 6) | value) & 0xffffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      out[length++] = (held >>> bits) & 255
    }
  }
  return out.subarray(0, length)
}

const VALUES: Int8Array = (() => {
  const values = new Int8Array(256).fill(-1)
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  for (let index = 0; index < alphabet.length; index += 1) values[alphabet.charCodeAt(index)] = index
  return values
})()
