import { byteText, indexOfBytes, textBytes } from '@shared/source/formats/byte-text'
import { fromBase64 } from '@shared/source/formats/mime-parts'
import type { VerifyKey } from '@shared/source/read-tools'

/** What is needed of a certificate (X.509, RFC 5280) to follow a chain. */
export type Certificate = {
  /** The part that is signed. */
  readonly signed: Uint8Array
  readonly signature: Uint8Array
  /** The digest its signature was made over; null for algorithms we do not know. */
  readonly digest: VerifyKey['digest'] | null
  /** Its public key as SubjectPublicKeyInfo. */
  readonly spki: Uint8Array
  /** The organisation that issued it, as it is named; '' where it is not. */
  readonly issuer: string
  /** Valid from and to, in milliseconds since 1970. */
  readonly from: number
  readonly to: number
}

type Node = { readonly tag: number; readonly start: number; readonly from: number; readonly to: number }

/** The elements of DER between two places; null where it is not well-formed. */
function elements(bytes: Uint8Array, from: number, to: number): readonly Node[] | null {
  const found: Node[] = []
  let at = from
  while (at < to) {
    const start = at
    const tag = bytes[at] ?? 0
    let length = bytes[at + 1] ?? 0
    at += 2
    if (length > 0x80) {
      const count = length - 0x80
      if (count > 4) return null
      length = 0
      for (let index = 0; index < count; index += 1) length = length * 256 + (bytes[at + index] ?? 0)
      at += count
    }
    if (at + length > to || found.length > 1_000) return null
    found.push({ tag, start, from: at, to: at + length })
    at += length
  }
  return found
}

const inside = (bytes: Uint8Array, node: Node | undefined): readonly Node[] =>
  node === undefined ? [] : (elements(bytes, node.from, node.to) ?? [])

/** Object identifiers of signature algorithms (RFC 5758, RFC 8017), as they stand in DER, in hexadecimal digits. */
const DIGESTS: Readonly<Record<string, VerifyKey['digest']>> = {
  '2a8648ce3d040302': 'SHA-256',
  '2a8648ce3d040303': 'SHA-384',
  '2a864886f70d01010b': 'SHA-256',
  '2a864886f70d01010c': 'SHA-384',
  '2a864886f70d01010d': 'SHA-512',
}
/** Object identifiers of keys and curves (RFC 5480, RFC 3279). */
const KINDS: Readonly<Record<string, VerifyKey['kind']>> = {
  '2a8648ce3d030107': 'P-256',
  '2b81040022': 'P-384',
  '2a864886f70d010101': 'RSA',
}

const hexOf = (bytes: Uint8Array, node: Node | undefined): string =>
  node === undefined
    ? ''
    : Array.from(bytes.subarray(node.from, node.to), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The certificates of a PEM text, in order; null where one cannot be read. */
export function certificates(pem: string): readonly Certificate[] | null {
  const found: Certificate[] = []
  for (const match of pem.matchAll(/-----BEGIN CERTIFICATE-----([^-]{1,20000})-----END CERTIFICATE-----/g)) {
    const certificate = found.length < 10 ? certificateIn(fromBase64(textBytes(match[1] ?? ''))) : null
    if (certificate === null) return null
    found.push(certificate)
  }
  return found
}

function certificateIn(bytes: Uint8Array): Certificate | null {
  const [whole] = elements(bytes, 0, bytes.length) ?? []
  const [tbs, algorithm, signature] = inside(bytes, whole)
  if (tbs === undefined || signature === undefined) return null
  const fields = inside(bytes, tbs).filter(({ tag }) => tag !== 0xa0)
  const [, , issuer, validity, , spki] = fields
  const [from, to] = inside(bytes, validity)
  if (spki === undefined) return null
  return {
    signed: bytes.subarray(tbs.start, tbs.to),
    // The first byte of a bit string counts its unused bits.
    signature: bytes.subarray(signature.from + 1, signature.to),
    digest: DIGESTS[hexOf(bytes, inside(bytes, algorithm)[0])] ?? null,
    spki: bytes.subarray(spki.start, spki.to),
    issuer: organisation(bytes, issuer),
    from: time(bytes, from),
    to: time(bytes, to),
  }
}

/** The name of an organisation (2.5.4.10) in a distinguished name. */
function organisation(bytes: Uint8Array, name: Node | undefined): string {
  if (name === undefined) return ''
  const at = indexOfBytes(bytes, new Uint8Array([0x55, 0x04, 0x0a]), name.from, name.to)
  const length = bytes[at + 4] ?? 0
  return at < 0 ? '' : byteText(bytes, at + 5, at + 5 + length).replace(/[^ -~]+/g, '?')
}

/** UTCTime or GeneralizedTime (RFC 5280, 4.1.2.5); NaN where it is neither. */
function time(bytes: Uint8Array, node: Node | undefined): number {
  if (node === undefined) return Number.NaN
  const text = byteText(bytes, node.from, node.to)
  const full = node.tag === 0x17 ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(full)
  if (match === null) return Number.NaN
  const [, year, month, day, hour, minute, second] = match
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}

/** Whether a certificate stands for a domain by name (dNSName, RFC 5280, 4.2.1.6). */
export function standsFor({ signed }: Certificate, domain: string): boolean {
  if (domain.length === 0 || domain.length > 120) return false
  const name = textBytes(`\x82${String.fromCharCode(domain.length)}${domain}`)
  return indexOfBytes(signed, name) >= 0
}

/** What kind of key an SPKI holds; null for those we do not know. */
export function kindOfKey(spki: Uint8Array): VerifyKey['kind'] | null {
  const [whole] = elements(spki, 0, spki.length) ?? []
  const [algorithm] = inside(spki, whole)
  const [name, curve] = inside(spki, algorithm)
  return KINDS[hexOf(spki, name)] ?? KINDS[hexOf(spki, curve)] ?? null
}

/** An ECDSA signature from DER as the two numbers one after the other, as WebCrypto takes it; null where it is none. */
export function plainSignature(signature: Uint8Array, half: number): Uint8Array | null {
  if (signature.length === half * 2) return signature
  const [whole] = elements(signature, 0, signature.length) ?? []
  const numbers = inside(signature, whole)
  if (numbers.length !== 2) return null
  const plain = new Uint8Array(half * 2)
  for (const [index, { from, to }] of numbers.entries()) {
    const digits = signature.subarray(from, to)
    const short = digits.subarray(
      Math.max(
        0,
        digits.findIndex((byte) => byte !== 0),
      ),
    )
    if (short.length > half) return null
    plain.set(short, half * (index + 1) - short.length)
  }
  return plain
}
