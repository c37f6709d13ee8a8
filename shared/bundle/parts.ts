import { canonicalJson, type JsonValue } from '@shared/kernel/canonical-json'
import { utf8Encode } from '@shared/kernel/sha256'

/** Parts let a reader check and take in a bundle piece by piece. */
export const PART_BYTES = 8 * 1024 * 1024

/** Canonical JSON, one value a line, in parts of at most 8 MB (a longer value is a part of its own). */
export function* ndjsonParts(values: Iterable<JsonValue>, partBytes = PART_BYTES): Generator<Uint8Array> {
  let lines: Uint8Array[] = []
  let length = 0
  for (const value of values) {
    const line = utf8Encode(`${canonicalJson(value)}\n`)
    if (length > 0 && length + line.length > partBytes) {
      yield join(lines, length)
      lines = []
      length = 0
    }
    lines.push(line)
    length += line.length
  }
  if (length > 0) yield join(lines, length)
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
