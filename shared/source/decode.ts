import { err, fault, ok, type Result } from '@shared/kernel/result'
import { wellFormed } from '@shared/kernel/text'
import { knownBinary, looksBinary } from './binary'
import { chooseEncoding } from './charset'
import { plausibility } from './charset-score'
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

/** An encoding that somebody names for the bytes: a message for its part, a server's answer for its page. */
export type StatedEncoding = { readonly encoding: string; readonly by: string }

/**
 * Bytes as text: by the byte order mark, else as UTF-16 where the zeros stand as they would in it, else as UTF-8, else
 * as its container or the page declares if that makes words, else by a guess that is named as one. Refused: nothing
 * (`source.empty`), more than the limit (`source.too-large`), and what is not text (`source.binary`).
 */
export function decodeBytes(
  bytes: Uint8Array,
  decodeAs: DecodeAs,
  stated: StatedEncoding | null = null,
): Result<Decoded> {
  if (bytes.length === 0) return err(fault('source.empty', 'The file is empty. Nothing was kept.'))
  if (bytes.length > MAX_SOURCE_BYTES) return err(tooLarge(bytes.length))
  const known = knownBinary(bytes)
  if (known !== null) return err(binary(`This is ${known}, not text.`))
  const decoded =
    byMark(bytes, decodeAs) ??
    byZeros(bytes, decodeAs) ??
    byEscapes(bytes, decodeAs) ??
    byContent(bytes, decodeAs, stated)
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
  fault(
    'source.binary',
    `${what} Gainsay takes in text, Markdown, web pages, PDF, Word documents, messages, pictures, web archives and CSV. Nothing was kept.`,
  )

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

/**
 * UTF-16 without a mark: spaces, tags and Latin letters have zeros in every other byte, Cyrillic has fours there, and
 * Chinese is told by its words. Other texts have no zeros at all.
 */
function byZeros(bytes: Uint8Array, decodeAs: DecodeAs): Decoded | null {
  const length = Math.min(bytes.length, 8192) & ~1
  let zeros = 0
  const high = [0, 0]
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[index]
    const side = index & 1
    if (byte === 0) zeros += 1
    if (byte === 0 || byte === 4) high[side] = (high[side] ?? 0) + 1
  }
  if (zeros * 200 < length || zeros === 0) return null
  const [even = 0, odd = 0] = high
  const half = length / 2
  const alike = Math.max(even, odd) >= half * 0.7 && Math.min(even, odd) <= half * 0.2
  const tried = alike ? [odd > even ? 'utf-16le' : 'utf-16be'] : ['utf-16le', 'utf-16be']
  for (const encoding of tried) {
    const text = decodeAs(encoding, bytes, 'fatal')
    if (text === null || looksBinary(text)) continue
    if (alike || plausibility(text.slice(0, 20_000)) > 0.3)
      return { text, encoding, remarks: [`${readAs(encoding)} That is a guess.`] }
  }
  return null
}

/** Japanese mail of old switches between alphabets by escapes; its bytes are all ASCII. */
function byEscapes(bytes: Uint8Array, decodeAs: DecodeAs): Decoded | null {
  const at = bytes.subarray(0, 65_536).indexOf(0x1b)
  const switches =
    at >= 0 &&
    bytes[at + 1] === 0x24 &&
    [0x40, 0x42].includes(bytes[at + 2] ?? 0) &&
    !bytes.some((byte) => byte > 127)
  const encoding = 'iso-2022-jp'
  const text = switches ? decodeAs(encoding, bytes, 'fatal') : null
  return text === null ? null : { text, encoding, remarks: [`${readAs(encoding)} Its escapes say so.`] }
}

function byContent(bytes: Uint8Array, decodeAs: DecodeAs, stated: StatedEncoding | null): Decoded | null {
  const utf8 = decodeAs('utf-8', bytes, 'fatal')
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', remarks: [] }
  if (mostlyUtf8(bytes)) return replaced(bytes, 'utf-8', decodeAs)
  const inPage = declaredEncoding(bytes)
  // What the container says comes before the page's own words (WHATWG HTML, 13.2.3.2), if it makes words.
  const declarations = [
    ...(stated === null ? [] : [{ ...stated, inPage: false }]),
    ...(inPage === null ? [] : [{ encoding: inPage, by: 'The page', inPage: true }]),
  ].map(({ encoding, ...declared }) => ({ ...declared, label: encoding.trim().toLowerCase() }))
  // These bytes are not UTF-8, and a page whose declaration could be read byte by byte is not UTF-16.
  const usable = declarations.filter((one) => !(one.inPage ? /^utf-?(?:8|16)/ : /^utf-?8/).test(one.label))
  const read = usable.map((declared) => ({
    declared,
    chosen: chooseEncoding(bytes, declared.label, decodeAs),
  }))
  const believed = read.find(({ declared, chosen }) => chosen?.encoding === declared.label)
  const chosen = believed?.chosen ?? read[0]?.chosen ?? chooseEncoding(bytes, null, decodeAs)
  if (chosen === null) return null
  const { encoding } = chosen
  const remarks = [whyRead(encoding, believed?.declared ?? declarations[0] ?? null)]
  const exact = decodeAs(encoding, bytes, 'fatal')
  if (exact !== null) return { text: exact, encoding, remarks }
  const text = decodeAs(encoding, bytes, 'replace')
  return text === null ? null : { text, encoding, remarks: [...remarks, SOME_LOST] }
}

type Declaration = { readonly label: string; readonly by: string }

function whyRead(encoding: string, declared: Declaration | null): string {
  if (declared?.label === encoding) return `${readAs(encoding)} ${declared.by} declares it.`
  const why =
    declared === null
      ? 'The text is not UTF-8 and names no encoding, so that is a guess by its letters'
      : `${declared.by} declares ${declared.label.slice(0, 40)}, but its bytes make no words in that; this is a guess by its letters`
  return `${readAs(encoding)} ${why}: check names and the letters with accents.`
}

const readAs = (encoding: string): string => `The text was read as ${encoding}.`

const SOME_LOST = 'Some bytes could not be read and stand as “\ufffd”.'

function replaced(bytes: Uint8Array, encoding: string, decodeAs: DecodeAs): Decoded | null {
  const text = decodeAs(encoding, bytes, 'replace')
  if (text === null) return null
  return { text, encoding, remarks: [`${readAs(encoding)} ${SOME_LOST}`] }
}

/** How much of a page is searched for its declaration: browsers look at 1,024 bytes, saved pages begin with comments. */
const HEAD = 4_096

/** The encoding that a page declares in its head (WHATWG HTML, "prescan") or in its XML declaration, or null. */
function declaredEncoding(bytes: Uint8Array): string | null {
  let head = ''
  for (const byte of bytes.subarray(0, HEAD)) head += String.fromCharCode(byte)
  const found =
    /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([a-z0-9_:.-]+)/i.exec(head) ??
    /<meta[^>]*charset\s*=\s*["']?\s*([a-z0-9_:.-]+)/i.exec(head)
  return found?.[1] ?? null
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
