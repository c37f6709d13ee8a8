import { Gunzip } from 'fflate'
import { joinBytes } from './byte-text'
import { crc32 } from './crc32'

export type Gunzipped = {
  readonly bytes: Uint8Array<ArrayBuffer>
  /**
   * What is wrong: more than `most` bytes, a stream that ends too early or cannot be unpacked, or one whose checksum
   * does not match. Null: it is whole.
   */
  readonly fault: 'limit' | 'damaged' | 'checksum' | null
}

/** Fed in pieces of this size, so that a bomb is noticed before it has unpacked. */
const PIECE = 16 * 1024

/**
 * Unpacks gzip with all its members (RFC 1952), at most `most` bytes, and checks every member's checksum, which the
 * library does not. What came before a fault is kept.
 */
export function gunzip(bytes: Uint8Array, most: number): Gunzipped {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pieces: Uint8Array[] = []
  let total = 0
  let crc = 0
  let fault: Gunzipped['fault'] = null
  const endMember = (end: number): void => {
    if (fault === null && (end < 18 || view.getUint32(end - 8, true) !== crc)) fault = 'checksum'
    crc = 0
  }
  const stream = new Gunzip((piece) => {
    total += piece.length
    if (total > most) fault = 'limit'
    else {
      pieces.push(piece)
      crc = crc32(piece, crc)
    }
  })
  stream.onmember = endMember
  const goesOn = (): boolean => fault === null || fault === 'checksum'
  try {
    for (let at = 0; at < bytes.length && goesOn(); at += PIECE) {
      stream.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length)
    }
    if (goesOn()) endMember(bytes.length)
  } catch {
    fault ??= 'damaged'
  }
  return { bytes: joinBytes(pieces), fault }
}

/** The first bytes of what is packed, for telling what it is; none where it cannot be unpacked. */
export function gzipBegin(bytes: Uint8Array, count: number): Uint8Array {
  const pieces: Uint8Array[] = []
  try {
    new Gunzip((piece) => pieces.push(piece)).push(bytes.subarray(0, 4096), false)
  } catch {
    // What does not unpack is told by whoever asked.
  }
  return joinBytes(pieces).subarray(0, count)
}
