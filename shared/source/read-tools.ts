import { hex } from '@shared/kernel/sha256'
import type { DecodeAs } from './decode'

/** What reading needs from outside: the window's worker and the command line each hand in their own. */
export type ReadTools = {
  readonly decodeAs: DecodeAs
  /** The digest of whole bytes as lower-case hexadecimal digits. */
  readonly digest: (algorithm: DigestName, bytes: Uint8Array) => Promise<string>
  /** Whether a signature holds: ECDSA as its two numbers, RSA with PKCS #1 1.5. Absent where it cannot be checked. */
  readonly verify?: (key: VerifyKey, signature: Uint8Array, message: Uint8Array) => Promise<boolean>
  /**
   * Unpacks Brotli (RFC 7932), as web pages are sent; null where the bytes are damaged or unpack to more than `most`.
   * Absent where this computer cannot.
   */
  readonly brotli?: (bytes: Uint8Array, most: number) => Promise<Uint8Array | null>
}

/** A public key as SubjectPublicKeyInfo (DER), and the digest its signatures are made over. */
export type VerifyKey = {
  readonly spki: Uint8Array
  readonly kind: 'P-256' | 'P-384' | 'RSA'
  readonly digest: 'SHA-256' | 'SHA-384' | 'SHA-512'
}

/** Digests that archives use. */
export type DigestName = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512'

/** The parts of the web platform that browsers and Node have alike; `shared` compiles with neither. */
type Subtle = {
  readonly digest: (algorithm: string, bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>
}
/** The part of WebCrypto that checks signatures; `Key` is its own kind of key. */
type Verifier<Key> = {
  readonly importKey: (
    format: 'spki',
    bytes: Uint8Array<ArrayBuffer>,
    algorithm: { readonly name: string; readonly hash: string; readonly namedCurve: string },
    extractable: boolean,
    uses: ['verify'],
  ) => Promise<Key>
  readonly verify: (
    algorithm: { readonly name: string; readonly hash: string },
    key: Key,
    signature: Uint8Array<ArrayBuffer>,
    message: Uint8Array<ArrayBuffer>,
  ) => Promise<boolean>
}
type Decoder = new (
  label: string,
  options: { readonly fatal: boolean },
) => { readonly decode: (bytes: Uint8Array) => string }

/** The tools that come from WebCrypto and TextDecoder. */
export const readToolsOf = <Key>(subtle: Subtle & Verifier<Key>, TextDecoder: Decoder): ReadTools => ({
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
  verify: async ({ spki, kind, digest }, signature, message) => {
    const name = kind === 'RSA' ? 'RSASSA-PKCS1-v1_5' : 'ECDSA'
    const algorithm = { name, hash: digest, namedCurve: kind }
    try {
      const key = await subtle.importKey('spki', new Uint8Array(spki), algorithm, false, ['verify'])
      return await subtle.verify(algorithm, key, new Uint8Array(signature), new Uint8Array(message))
    } catch {
      // A key or signature that cannot be read does not hold.
      return false
    }
  },
})
