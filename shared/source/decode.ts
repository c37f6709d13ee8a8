import { err, fault, ok, type Result } from '@shared/kernel/result'
import { wellFormed } from '@shared/kernel/text'
import { knownBinary, looksBinary } from './binary'
import { bytesInWords, MAX_SOURCE_BYTES } from './limits'

/**
 * Turns bytes into text by a named encoding, handed in by whoever has a TextDecoder. `fatal` gives null for bytes the
 * encoding does not have, `replace` puts U+FFFD there; an unknown name gives null. A byte order mark is taken off.
 */
export type DecodeAs = (encoding: string, bytes: Uint8Array, mode: 'fatal' | 'replace') => string | null

export type Decoded = {
  readonly text: string
  readonly encoding: string
  /** What was guessed or replaced, in plain sentences. */
  readonly remarks: readonly string[]
}

/**
 * Bytes as text: by the byte order mark, else as UTF-16 where the zeros stand as they would in it, else as UTF-8, else
 * as a page declares, else by a guess that is named as one. Refused: nothing (`source.empty`), more than the limit
 * (`source.too-large`), and what is not text (`source.binary`).
 */
export function decodeBytes(bytes: Uint8Array, decodeAs: DecodeAs): Result<Decoded> {
  if (bytes.length === 0) return err(fault('source.empty', 'The file is empty. Nothing was kept.'))
  if (bytes.length > MAX_SOURCE_BYTES) return err(tooLarge(bytes.length))
  const known = knownBinary(bytes)
  if (known !== null) return err(binary(`This is ${known}, not text.`))
  const decoded = byMark(bytes, decodeAs) ?? byZeros(bytes, decodeAs) ?? byContent(bytes, decodeAs)
  if (decoded === null || looksBinary(decoded.text)) return err(binary('This is not a text.'))
  const text = wellFormed(decoded.text)
  if (text.trim() === '')
    return err(fault('source.empty', 'The file holds only white space. Nothing was kept.'))
  return ok({ ...decoded, text })
}

/** The refusal of a source above the limit; `length` in bytes. */
export const tooLarge = (length: number) =>
  fault(
    'source.too-large',
    `The file has ${bytesInWords(length)}; at most ${bytesInWords(MAX_SOURCE_BYTES)} can be taken in. Nothing was kept.`,
  )

const binary = (what: string) =>
  fault('source.binary', `${what} Gainsay takes in plain text, Markdown, HTML and CSV. Nothing was kept.`)

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

function byMark(bytes: Uint8Array, decodeAs: DecodeAs): Decoded | null {
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte))
  if (mark === undefined) return null
  const { encoding } = mark
  const exact = decodeAs(encoding, bytes, 'fatal')
  if (exact !== null)
    return { text: exact, encoding, remarks: encoding === 'utf-8' ? [] : [readAs(encoding)] }
  return replaced(bytes, encoding, decodeAs)
}

/** UTF-16 without a mark has zeros (or the 4 of Cyrillic) in every other byte, and few of them between. */
function byZeros(bytes: Uint8Array, decodeAs: DecodeAs): Decoded | null {
  const length = Math.min(bytes.length, 8192) & ~1
  let zeros = 0
  const high = [0, 0]
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[index]
    if (byte === 0) zeros += 1
    if (byte === 0 || byte === 4) high[index & 1] = (high[index & 1] ?? 0) + 1
  }
  const [even = 0, odd = 0] = high
  const half = length / 2
  if (zeros === 0 || Math.max(even, odd) < half * 0.7 || Math.min(even, odd) > half * 0.2) return null
  const encoding = odd > even ? 'utf-16le' : 'utf-16be'
  const text = decodeAs(encoding, bytes, 'fatal')
  return text === null ? null : { text, encoding, remarks: [`${readAs(encoding)} That is a guess.`] }
}

function byContent(bytes: Uint8Array, decodeAs: DecodeAs): Decoded | null {
  const utf8 = decodeAs('utf-8', bytes, 'fatal')
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', remarks: [] }
  const declared = declaredEncoding(bytes)
  if (declared !== null) {
    const text = decodeAs(declared, bytes, 'fatal')
    if (text !== null)
      return { text, encoding: declared, remarks: [`${readAs(declared)} The page declares it.`] }
  }
  if (mostlyUtf8(bytes)) return replaced(bytes, 'utf-8', decodeAs)
  const encoding = looksCyrillic(bytes) ? 'windows-1251' : 'windows-1252'
  const text = decodeAs(encoding, bytes, 'replace')
  const guess =
    'The text is not UTF-8 and names no encoding, so that is a guess: check the letters with accents.'
  return text === null ? null : { text, encoding, remarks: [`${readAs(encoding)} ${guess}`] }
}

const readAs = (encoding: string): string => `The text was read as ${encoding}.`

function replaced(bytes: Uint8Array, encoding: string, decodeAs: DecodeAs): Decoded | null {
  const text = decodeAs(encoding, bytes, 'replace')
  if (text === null) return null
  const remark = `${readAs(encoding)} Some bytes could not be read and stand as “\ufffd”.`
  return { text, encoding, remarks: [remark] }
}

/** The encoding that an HTML page declares in its first 1,024 bytes (WHATWG HTML, "prescan"), or null. */
function declaredEncoding(bytes: Uint8Array): string | null {
  let head = ''
  for (const byte of bytes.subarray(0, 1024)) head += String.fromCharCode(byte)
  const name = /<meta[^>]*charset\s*=\s*["']?\s*([a-z0-9_:.-]+)/i.exec(head)?.[1]?.toLowerCase() ?? null
  // A page whose declaration could be read byte by byte is not UTF-16, whatever it says.
  return name === null || name.startsWith('utf-16') || name === 'utf-8' || name === 'utf8' ? null : name
}

/** Whether damaged UTF-8 is likelier than another encoding: most bytes above 127 stand in proper sequences. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let proper = 0
  let stray = 0
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0
    if (byte < 0x80) continue
    const more = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0
    const follows = (offset: number) => ((bytes[index + offset] ?? 0) & 0xc0) === 0x80
    const whole = more > 0 && byte < 0xf5 && [1, 2, 3].slice(0, more).every(follows)
    if (whole) {
      proper += 1
      index += more
    } else stray += 1
  }
  return proper >= stray * 3
}

/** In windows-1251 a word of Cyrillic is a run of bytes from 0xC0 on; in Western text such bytes stand alone. */
function looksCyrillic(bytes: Uint8Array): boolean {
  let letters = 0
  let neighbours = 0
  for (let index = 0; index < bytes.length; index += 1) {
    if ((bytes[index] ?? 0) < 0xc0) continue
    letters += 1
    if ((bytes[index - 1] ?? 0) >= 0xc0) neighbours += 1
  }
  return neighbours * 2 > letters
}
