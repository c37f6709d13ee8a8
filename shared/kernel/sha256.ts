import { sha256 } from '@noble/hashes/sha2.js'
import { utf8Encode } from './utf8'

export { utf8DecodeFatal, utf8Encode } from './utf8'

/** SHA-256 as 64 lower-case hexadecimal digits. Synchronous, for use inside a database transaction. */
export function sha256Hex(bytes: Uint8Array): string {
  return hex(sha256(bytes))
}

/** SHA-256 of the UTF-8 bytes of a text. */
export function sha256HexOfText(text: string): string {
  return sha256Hex(utf8Encode(text))
}

/** Bytes as lower-case hexadecimal digits. */
export function hex(bytes: Uint8Array): string {
  let digits = ''
  for (const byte of bytes) digits += byte.toString(16).padStart(2, '0')
  return digits
}

/** The bytes of hexadecimal digits in either case; null if the text is not pairs of them. */
export function fromHex(text: string): Uint8Array | null {
  if (text.length % 2 !== 0 || !/^[0-9a-fA-F]*$/.test(text)) return null
  const bytes = new Uint8Array(text.length / 2)
  for (let index = 0; index < bytes.length; index += 1) {
    bytes[index] = Number.parseInt(text.slice(index * 2, index * 2 + 2), 16)
  }
  return bytes
}
