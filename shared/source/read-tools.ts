import { hex } from '@shared/kernel/sha256'
import type { DecodeAs } from './decode'

/** What reading needs from outside: the window's worker and the command line each hand in their own. */
export type ReadTools = {
  readonly decodeAs: DecodeAs
  /** The digest of whole bytes as lower-case hexadecimal digits. */
  readonly digest: (algorithm: DigestName, bytes: Uint8Array) => Promise<string>
  /**
   * Unpacks Brotli (RFC 7932), as web pages are sent; null where the bytes are damaged or unpack to more than `most`.
   * Absent where this computer cannot.
   */
  readonly brotli?: (bytes: Uint8Array, most: number) => Promise<Uint8Array | null>
}

/** Digests that archives use. */
export type DigestName = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512'

/** The parts of the web platform that browsers and Node have alike; `shared` compiles with neither. */
type Subtle = {
  readonly digest: (algorithm: string, bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>
}
type Decoder = new (
  label: string,
  options: { readonly fatal: boolean },
) => { readonly decode: (bytes: Uint8Array) => string }

/** The tools that come from WebCrypto and TextDecoder. */
export const readToolsOf = (subtle: Subtle, TextDecoder: Decoder): ReadTools => ({
  decodeAs: (encoding, bytes, mode) => {
    try {
      return new TextDecoder(encoding, { fatal: mode === 'fatal' }).decode(bytes)
    } catch {
      // An encoding nobody knows, or bytes it does not have: both are an answer, not a failure.
      return null
    }
  },
  digest: async (algorithm, bytes) =>
    hex(new Uint8Array(await subtle.digest(algorithm, bytes as Uint8Array<ArrayBuffer>))),
})
