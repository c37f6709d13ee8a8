import { MAX_QUOTED_UNITS, MAX_RECORD_CELLS } from './limits'

const QUOTE = 0x22
const LF = 0x0a
const CR = 0x0d
const SPACE = 0x20

/** Where the cells of one record stand: cell n is bytes[starts[n], ends[n]). Used again for the next record. */
export type CellPlaces = { readonly starts: Uint32Array; readonly ends: Uint32Array }

export const cellPlaces = (): CellPlaces => ({
  starts: new Uint32Array(MAX_RECORD_CELLS),
  ends: new Uint32Array(MAX_RECORD_CELLS),
})

/** Memory that may be other memory, with the same bytes, after each record. */
export type MovingBytes = { readonly bytes: Uint8Array }

/** Takes a record: how many cells it has, and how many line breaks stand inside them. */
export type TakePlaces = (count: number, breaks: number) => void

/**
 * Cuts UTF-8 `memory.bytes`[from, to) into records exactly as `DelimitedScanner` does, as long as they are plain: unquoted cells,
 * and quoted ones that close properly. Answers where the first record begins that is not plain or not whole; from there
 * on the scanner decides. Doubled quotes are halved in place, so the bytes must be the caller's own. No string is made:
 * of most cells nobody ever needs one, and cutting bytes takes a quarter of the time.
 *
 * `delimiter` is ASCII. Bytes of longer characters are above it, so they can be passed over one by one.
 */
export function scanPlainRecords(
  memory: MovingBytes,
  from: number,
  to: number,
  delimiter: number,
  { starts, ends }: CellPlaces,
  take: TakePlaces,
): number {
  let at = from
  while (at < to) {
    const { bytes } = memory
    const begun = at
    let count = 0
    let breaks = 0
    for (;;) {
      if (count === MAX_RECORD_CELLS || at >= to) return begun
      const first = bytes[at]
      if (first === QUOTE) {
        let look = at + 1
        let doubled = false
        for (;;) {
          // What stands behind a quote tells what it is.
          if (look + 1 >= to) return begun
          const byte = bytes[look]
          if (byte === QUOTE) {
            if (bytes[look + 1] !== QUOTE) break
            doubled = true
            look += 1
          } else if (byte === LF || (byte === CR && bytes[look + 1] !== LF)) breaks += 1
          look += 1
        }
        const after = bytes[look + 1]
        if (after !== delimiter && after !== LF && after !== CR) return begun
        // Bytes are at least as many as UTF-16 units, by which the limit is told.
        if (look - at > MAX_QUOTED_UNITS) return begun
        starts[count] = at + 1
        ends[count] = doubled ? halveQuotes(bytes, at + 1, look) : look
        at = look + 1
      } else {
        if (first === SPACE && opensQuoted(bytes, at, to)) return begun
        let look = at
        while (look < to) {
          const byte = bytes[look]
          if (byte === delimiter || byte === LF || byte === CR) break
          look += 1
        }
        if (look === to) return begun
        starts[count] = at
        ends[count] = look
        at = look
      }
      count += 1
      const end = bytes[at]
      at += 1
      if (end === delimiter) continue
      if (end === CR) {
        if (at === to) return begun
        if (bytes[at] === LF) at += 1
      }
      break
    }
    take(count, breaks)
  }
  return at
}

/** Whether spaces from `at` on lead to a quote, or to the end, behind which one may stand. */
function opensQuoted(bytes: Uint8Array, at: number, to: number): boolean {
  let look = at
  while (look < to && bytes[look] === SPACE) look += 1
  return look === to || bytes[look] === QUOTE
}

/** Writes one quote for two in bytes[from, to); where they end now. */
function halveQuotes(bytes: Uint8Array, from: number, to: number): number {
  let end = from
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0
    bytes[end++] = byte
    if (byte === QUOTE) at += 1
  }
  return end
}
