import { utf8Encode } from './utf8'

/** As long as a name may be on every system, in bytes of UTF-8, less an ending and what a temporary file adds. */
const LONGEST = 180

/**
 * Words as the name of a file without its ending, on every system: no character that one of them refuses, nor one that
 * hides or turns what stands beside it. `fallback` where nothing is left.
 */
export function fileStem(words: string, fallback: string): string {
  const lean = words
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  let stem = ''
  let bytes = 0
  for (const character of lean) {
    bytes += utf8Encode(character).length
    if (bytes > LONGEST) break
    stem += character
  }
  stem = stem.replace(/^[\s.~]+|[\s.]+$/g, '')
  return stem === '' ? fallback : stem
}
