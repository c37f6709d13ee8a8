import { ok, type Result } from '@shared/kernel/result'
import { wellFormed } from '@shared/kernel/text'
import { decodeBytes, type Decoded, type DecodeAs } from '@shared/source/decode'
import { looksBinary } from '@shared/source/binary'

/** Charsets in which nearly any bytes can be read, so that being readable proves nothing. */
const SINGLE_BYTE = /^(?:iso-?8859|windows-|cp125|latin|l1$|us-ascii|ascii|koi8)/

/**
 * Bytes as text where a container says which charset they have: a server, a message. It comes before the page's own
 * words (WHATWG HTML, 13.2.3.2), but not before a byte order mark, nor before proper UTF-8 where it names a charset of
 * single bytes: many servers name one for everything they send.
 */
export function decodeTold(bytes: Uint8Array, charset: string, decodeAs: DecodeAs): Result<Decoded> {
  const marked = (bytes[0] === 0xef && bytes[1] === 0xbb) || (bytes[0] ?? 0) + (bytes[1] ?? 0) === 0x1fd
  if (charset === '' || marked) return decodeBytes(bytes, decodeAs)
  if (SINGLE_BYTE.test(charset) && decodeAs('utf-8', bytes, 'fatal') !== null)
    return decodeBytes(bytes, decodeAs)
  const told = decodeAs(charset, bytes, 'fatal')
  if (told === null || told.trim() === '' || looksBinary(told)) return decodeBytes(bytes, decodeAs)
  const remarks = charset === 'utf-8' ? [] : [`The text was read as ${charset}. Its container says so.`]
  return ok({ text: wellFormed(told), encoding: charset, remarks })
}
