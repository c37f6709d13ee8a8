import type { DecodeAs } from '@shared/source/decode'

/** Decoding by the browser's TextDecoder. */
export const decodeAs: DecodeAs = (encoding, bytes, mode) => {
  try {
    return new TextDecoder(encoding, { fatal: mode === 'fatal' }).decode(bytes)
  } catch {
    // An encoding nobody knows, or bytes it does not have: both are an answer, not a failure.
    return null
  }
}
