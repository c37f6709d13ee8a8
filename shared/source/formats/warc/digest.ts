import type { DigestName, ReadTools } from '@shared/source/read-tools'
import type { PartFacts } from '@shared/source/reading'

export type DigestState = PartFacts['digest']

const NAMES: Readonly<Record<string, { readonly name: DigestName; readonly bytes: number }>> = {
  sha1: { name: 'SHA-1', bytes: 20 },
  sha256: { name: 'SHA-256', bytes: 32 },
  sha384: { name: 'SHA-384', bytes: 48 },
  sha512: { name: 'SHA-512', bytes: 64 },
}

/** A digest as archives write them ("sha1:" and base 32, "sha256:" and hexadecimal digits), or null. */
export function parseDigest(label: string): { readonly name: DigestName; readonly hex: string } | null {
  const match = /^\s*([a-z0-9-]+)\s*:\s*([a-z0-9+/_=-]+)\s*$/i.exec(label)
  const known = NAMES[(match?.[1] ?? '').toLowerCase().replace('-', '')]
  if (known === undefined) return null
  const value = match?.[2] ?? ''
  if (value.length === known.bytes * 2 && /^[0-9a-f]+$/i.test(value)) {
    return { name: known.name, hex: value.toLowerCase() }
  }
  const plain = value.replace(/=+$/, '')
  const hex =
    plain.length === Math.ceil((known.bytes * 8) / 5)
      ? toHex(plain.toUpperCase(), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 5)
      : toHex(
          plain.replaceAll('-', '+').replaceAll('_', '/'),
          'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
          6,
        )
  return hex?.length === known.bytes * 2 ? { name: known.name, hex } : null
}

/** Base 32 or base 64 as hexadecimal digits; null for other letters. */
function toHex(text: string, alphabet: string, bits: number): string | null {
  let hex = ''
  let held = 0
  let count = 0
  for (const letter of text) {
    const value = alphabet.indexOf(letter)
    if (value < 0) return null
    held = (held << bits) | value
    count += bits
    while (count >= 4) {
      count -= 4
      hex += ((held >>> count) & 15).toString(16)
      held &= (1 << count) - 1
    }
  }
  // What is left over of the last letter is padding; an odd digit too.
  return hex.length % 2 === 0 ? hex : hex.slice(0, -1)
}

/** Whether a digest holds for any of the forms in which its bytes may have been meant. */
export async function digestHolds(
  label: string,
  forms: readonly Uint8Array[],
  { digest }: ReadTools,
): Promise<DigestState> {
  const wanted = parseDigest(label)
  if (wanted === null) return 'none'
  for (const form of forms) {
    if ((await digest(wanted.name, form)) === wanted.hex) return 'verified'
  }
  return 'altered'
}

/** Several states as one: a single digest that does not hold spoils them all. */
export function together(states: readonly DigestState[]): DigestState {
  if (states.includes('altered')) return 'altered'
  return states.includes('verified') ? 'verified' : 'none'
}
