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
