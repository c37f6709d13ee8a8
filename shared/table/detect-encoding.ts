import { err, fault, ok, type Result } from '@shared/kernel/result'
import { knownBinary } from '@shared/source/binary'
import { decodeBytes, type DecodeAs } from '@shared/source/decode'
import { MAX_TABLE_BYTES } from './limits'
import { tableTooLarge } from './read-rows'

/** Parts of a file by which its layout is told. */
export type TableSample = {
  /** Its beginning, up to 256 KB. */
  readonly head: Uint8Array
  /** Pieces from further on, for the encoding: where the head is plain ASCII, a piece that is not, if there is one. */
  readonly more: readonly Uint8Array[]
  /** The whole file's length in bytes. */
  readonly byteLength: number
}

const HEAD = 256 * 1024
const PIECE = 16 * 1024
const PIECES = 8
const STEP = 4 * 1024 * 1024

/** Takes the sample of a file that can be read at any place. Fault `table.too-large`. */
export async function sampleOf(
  byteLength: number,
  read: (offset: number, length: number) => Promise<Uint8Array>,
): Promise<Result<TableSample>> {
  if (byteLength > MAX_TABLE_BYTES) return err(tableTooLarge())
  const head = await read(0, Math.min(HEAD, byteLength))
  const more: Uint8Array[] = []
  const rest = byteLength - head.length
  if (rest > 0) {
    const step = Math.floor(rest / PIECES)
    for (let piece = 1; piece <= PIECES; piece += 1) {
      const from = Math.max(head.length, head.length + piece * step - PIECE)
      more.push(await read(from, Math.min(PIECE, byteLength - from)))
    }
  }
  // Names in a file of codes and numbers may come late: an encoding is told by them alone.
  if (!isBeyondAscii(head) && !more.some(isBeyondAscii)) {
    for (let at = head.length; at < byteLength; at += STEP) {
      const piece = await read(at, Math.min(STEP, byteLength - at))
      const found = firstHigh(piece)
      if (found < 0) continue
      more.push(piece.slice(Math.max(0, found - PIECE), found + PIECE))
      break
    }
  }
  return ok({ head, more, byteLength })
}

export type DetectedEncoding = {
  /** WHATWG label in lower case. */
  readonly encoding: string
  /** Whether a byte order mark or the bytes themselves prove it; else it is a guess. */
  readonly sure: boolean
}

/**
 * The encoding of a table by its byte order mark, its zeros, as UTF-8, or by the letters it makes. Latin-1 is named as
 * that where no sign of Windows' own stands in it. Fault `table.binary` for what is no text.
 */
export function detectEncoding(sample: TableSample, decodeAs: DecodeAs): Result<DetectedEncoding> {
  const { head } = sample
  const binary = knownBinary(head)
  if (binary !== null) return err(noTable(`This is ${binary}, not a table.`))
  if (head.length === 0) return ok({ encoding: 'utf-8', sure: true })
  const begins = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte)
  if (begins(0xef, 0xbb, 0xbf)) return ok({ encoding: 'utf-8', sure: true })
  if (begins(0xff, 0xfe)) return ok({ encoding: 'utf-16le', sure: true })
  if (begins(0xfe, 0xff)) return ok({ encoding: 'utf-16be', sure: true })
  if (head.includes(0)) {
    const decoded = decodeBytes(head.subarray(0, head.length & ~1), decodeAs)
    if (decoded.ok && decoded.value.encoding.startsWith('utf-16')) {
      return ok({ encoding: decoded.value.encoding, sure: false })
    }
  }
  const evidence = telling(sample)
  if (evidence.length === 0) {
    const plain = decodeBytes(withoutNul(head), decodeAs)
    // White space alone is a table without rows, not a picture.
    if (!plain.ok && plain.error.code === 'source.binary') return err(noTable('This is not a text.'))
    return ok({ encoding: plain.ok ? plain.value.encoding : 'utf-8', sure: true })
  }
  const decoded = decodeBytes(evidence, decodeAs)
  if (!decoded.ok) return err(noTable('This is not a text.'))
  const { encoding } = decoded.value
  if (isTurkish(encoding, decoded.value.text)) return ok({ encoding: 'windows-1254', sure: false })
  if (encoding !== 'windows-1252') return ok({ encoding, sure: encoding === 'utf-8' })
  const windows = evidence.some((byte) => byte >= 0x80 && byte < 0xa0)
  return ok({ encoding: windows ? encoding : 'iso-8859-1', sure: false })
}

/**
 * Whether Western text is Turkish: the same but for six letters, which Icelandic alone has there. Names in capitals are too
 * few words for the count of letters by which languages are told; no Icelandic text does without “æ”.
 */
const isTurkish = (encoding: string, text: string): boolean =>
  encoding === 'windows-1252' && /[ÐÞÝðþý]/.test(text) && !/[ÆæÅåØø]/.test(text)

const noTable = (what: string) =>
  fault(
    'table.binary',
    `${what} Gainsay reads tables from CSV, TSV, other delimited text and XLSX. Save it as one of these. Nothing was kept.`,
  )

const isBeyondAscii = (bytes: Uint8Array): boolean => firstHigh(bytes) >= 0

/** Where the first byte beyond ASCII stands, or -1. Four bytes are looked at at once: files are long. */
function firstHigh(bytes: Uint8Array): number {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes)
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2)
  let word = 0
  while (word < words.length && ((words[word] ?? 0) & 0x80808080) === 0) word += 1
  for (let at = word * 4; at < bytes.length; at += 1) if ((bytes[at] ?? 0) >= 0x80) return at
  return -1
}

const withoutNul = (bytes: Uint8Array): Uint8Array =>
  bytes.includes(0) ? bytes.filter((byte) => byte !== 0) : bytes

/** At most so many bytes of lines with letters beyond ASCII are weighed. */
const MOST = 128 * 1024

/** The lines that hold bytes beyond ASCII: nothing else tells an encoding. */
function telling({ head, more, byteLength }: TableSample): Uint8Array {
  const lines: Uint8Array[] = []
  let length = 0
  for (const [index, piece] of [head, ...more].entries()) {
    // A piece may begin and end amid a character.
    const from = index === 0 ? 0 : piece.indexOf(0x0a) + 1
    const cut = index > 0 || byteLength > head.length
    const to = cut ? piece.lastIndexOf(0x0a) + 1 || piece.length : piece.length
    for (let at = from; at < to && length < MOST;) {
      const next = piece.indexOf(0x0a, at)
      const end = next < 0 || next >= to ? to : next + 1
      const line = withoutNul(piece.subarray(at, end))
      if (isBeyondAscii(line)) {
        lines.push(line)
        length += line.length
      }
      at = end
    }
  }
  const all = new Uint8Array(length)
  let at = 0
  for (const line of lines) {
    all.set(line, at)
    at += line.length
  }
  return all
}
