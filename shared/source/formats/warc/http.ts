import { Inflate, Unzlib } from 'fflate'
import { byteText, indexOfBytes, joinBytes, ownBytes, textBytes } from '@shared/source/formats/byte-text'
import { gunzip } from '@shared/source/formats/gunzip'
import type { ReadTools } from '@shared/source/read-tools'
import { fieldsOf } from './records'

/** A response as a server sent it. */
export type HttpResponse = {
  readonly status: number
  readonly fields: ReadonlyMap<string, string>
  /** As it went over the wire. */
  readonly body: Uint8Array
}

const END = textBytes('\r\n\r\n')
const LOOSE_END = textBytes('\n\n')
const HEAD = 256 * 1024

/** The response in a record's block; null where there is none. */
export function httpResponse(block: Uint8Array): HttpResponse | null {
  const status = /^HTTP\/[\d.]+ +(\d{3})/.exec(byteText(block, 0, 40))?.[1]
  if (status === undefined) return null
  const strict = indexOfBytes(block, END, 0, HEAD)
  const stop = strict >= 0 ? strict : indexOfBytes(block, LOOSE_END, 0, HEAD)
  const end = stop < 0 ? block.length : stop + (strict >= 0 ? 4 : 2)
  const head = byteText(block, 0, stop < 0 ? block.length : stop)
  return {
    status: Number(status),
    fields: fieldsOf(head.slice(head.indexOf('\n') + 1)),
    body: block.subarray(end),
  }
}

/** A body with its transfer in chunks undone (RFC 9112, 7.1); as it is where it does not stand in chunks. */
export function unchunked({ fields, body }: HttpResponse): Uint8Array {
  if (!/\bchunked\b/i.test(fields.get('transfer-encoding') ?? '')) return body
  const pieces: Uint8Array[] = []
  let at = 0
  for (;;) {
    const line = indexOfBytes(body, textBytes('\n'), at, at + 4096)
    const size =
      line < 0 ? undefined : /^\s*([0-9a-f]{1,8})\s*(?:;|\r?$)/i.exec(byteText(body, at, line))?.[1]
    // Archivers often write the chunks put together and leave the header as it was.
    if (size === undefined) return pieces.length === 0 ? body : joinBytes(pieces)
    const length = Number.parseInt(size, 16)
    if (length === 0) return joinBytes(pieces)
    pieces.push(body.subarray(line + 1, line + 1 + length))
    at = line + 1 + length
    if (body[at] === 13) at += 1
    if (body[at] === 10) at += 1
  }
}

export type Unpacked = {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** What was undone, or could not be, in plain sentences. */
  readonly remarks: readonly string[]
  /** Why the body cannot be read; '' when it can. */
  readonly problem: string
}

/** The body as the reader of the page got it: out of its chunks and unpacked, at most `most` bytes. */
export async function unpackedBody(
  response: HttpResponse,
  most: number,
  { brotli }: ReadTools,
): Promise<Unpacked> {
  let bytes = unchunked(response)
  const codings = (response.fields.get('content-encoding') ?? '')
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity')
  const done: string[] = []
  for (const coding of codings.slice(0, 3).toReversed()) {
    const next = await unpack(coding, bytes, most, brotli)
    if (next === 'plain') continue
    if (typeof next === 'string') return { bytes: ownBytes(bytes), remarks: [], problem: next }
    bytes = next
    done.push(coding)
  }
  const remarks = done.length === 0 ? [] : [`The response was unpacked (${done.join(', ')}).`]
  return { bytes: ownBytes(bytes), remarks, problem: '' }
}

const TOO_LARGE = 'It unpacks to more than can be taken in.'
const DAMAGED = 'Its packed body is damaged.'

/** "plain" where the body is not packed although the header says so, as archivers leave it; a sentence where it cannot. */
async function unpack(
  coding: string,
  bytes: Uint8Array,
  most: number,
  brotli: ReadTools['brotli'],
): Promise<Uint8Array | string> {
  switch (coding) {
    case 'gzip':
    case 'x-gzip': {
      if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return 'plain'
      const { bytes: plain, fault } = gunzip(bytes, most)
      if (fault === null) return plain
      return fault === 'limit' ? TOO_LARGE : DAMAGED
    }
    case 'deflate':
      return inflated(bytes, most)
    case 'br': {
      if (brotli === undefined) return 'It is packed with Brotli, which cannot be unpacked here.'
      return (await brotli(bytes, most)) ?? (readsAsText(bytes) ? 'plain' : DAMAGED)
    }
    default:
      return `It is packed as “${coding.slice(0, 40)}”, which cannot be unpacked here.`
  }
}

/** Some servers send deflate with its zlib frame (RFC 1950), as they should, and some without. */
function inflated(bytes: Uint8Array, most: number): Uint8Array | string {
  for (const Kind of [Unzlib, Inflate]) {
    const pieces: Uint8Array[] = []
    let total = 0
    try {
      const stream = new Kind((piece) => {
        total += piece.length
        if (total <= most) pieces.push(piece)
      })
      for (let at = 0; at < bytes.length && total <= most; at += 16_384) {
        stream.push(bytes.subarray(at, at + 16_384), at + 16_384 >= bytes.length)
      }
      return total > most ? TOO_LARGE : joinBytes(pieces)
    } catch {
      // The other kind, or none.
    }
  }
  return readsAsText(bytes) ? 'plain' : DAMAGED
}

const readsAsText = (bytes: Uint8Array): boolean => /^\s*[<{[\p{L}]/u.test(byteText(bytes, 0, 64))
