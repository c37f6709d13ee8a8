// Crockford's base 32 in lower case: digits and letters without i, l, o and u, in ASCII order.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const TIME_LENGTH = 10
const RANDOM_LENGTH = 16
const LATEST_TIME = 2 ** 48 - 1

/**
 * A ULID in lower case, 26 characters, which sorts by time. `now` is in milliseconds since 1970 (clamped to the 48
 * bits that fit), `random` holds at least 10 bytes.
 */
export function ulid(now: number, random: Uint8Array): string {
  if (random.length < 10) throw new RangeError('a ULID needs 10 random bytes')
  let time = Math.min(Math.max(0, Math.floor(now)), LATEST_TIME)
  let timePart = ''
  for (let index = 0; index < TIME_LENGTH; index += 1) {
    timePart = ALPHABET.charAt(time % 32) + timePart
    time = Math.floor(time / 32)
  }
  return timePart + encodeRandom(random)
}

/** The milliseconds since 1970 in a ULID; null if the text is none. */
export function ulidTime(text: string): number | null {
  if (!/^[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(text)) return null
  let time = 0
  for (const digit of text.slice(0, TIME_LENGTH)) time = time * 32 + ALPHABET.indexOf(digit)
  return time
}

/** 80 bits as 16 digits of five bits, most significant first. */
function encodeRandom(random: Uint8Array): string {
  let digits = ''
  let pending = 0
  let bits = 0
  for (const byte of random.subarray(0, (RANDOM_LENGTH * 5) / 8)) {
    pending = (pending << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      digits += ALPHABET.charAt((pending >> bits) & 31)
    }
    pending &= (1 << bits) - 1
  }
  return digits
}
