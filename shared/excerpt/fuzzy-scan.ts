import { variantsOf } from './fuzzy-fold'

/*
 * Approximate matching by bit vectors: G. Myers, "A fast bit-vector algorithm for approximate string matching based on
 * dynamic programming", J. ACM 46 (1999), in blocks of 32 rows with the cut-off of E. Ukkonen (1985).
 */

const BITS = 32

/** A pattern made ready for scanning: for every sign, the rows at which it stands. */
export type Pattern = {
  readonly length: number
  readonly blocks: number
  /** Rows of signs below 256, `blocks` words each. */
  readonly latin: Int32Array
  readonly others: ReadonlyMap<number, Int32Array>
  readonly none: Int32Array
}

/** Makes a pattern ready. Other ways to write a sign (curly and straight quotes, kinds of space) count as the sign. */
export function preparePattern(words: string): Pattern {
  const blocks = Math.max(1, Math.ceil(words.length / BITS))
  const latin = new Int32Array(256 * blocks)
  const others = new Map<number, Int32Array>()
  const mark = (code: number, row: number): void => {
    const block = row >> 5
    const bit = 1 << (row & 31)
    if (code < 256) {
      latin[code * blocks + block] = (latin[code * blocks + block] ?? 0) | bit
      return
    }
    const rows = others.get(code) ?? new Int32Array(blocks)
    rows[block] = (rows[block] ?? 0) | bit
    others.set(code, rows)
  }
  for (let row = 0; row < words.length; row += 1) {
    mark(words.charCodeAt(row), row)
    for (const variant of variantsOf(words.charAt(row))) mark(variant.charCodeAt(0), row)
  }
  return { length: words.length, blocks, latin, others, none: new Int32Array(blocks) }
}

/** An end of a match (exclusive) and the fewest errors with which the pattern ends there. */
export type MatchEnd = { readonly end: number; readonly errors: number }

/**
 * Every offset of the range at which the pattern ends with at most so many errors (a unit more, fewer or other).
 * Takes time for each unit of the range and each 32 units of the pattern that can still match.
 */
export function scanEnds(
  pattern: Pattern,
  text: string,
  range: { readonly start: number; readonly end: number },
  maxErrors: number,
): MatchEnd[] {
  const { blocks, latin, others, none, length } = pattern
  const most = Math.min(maxErrors, length)
  const plus = new Int32Array(blocks).fill(-1)
  const minus = new Int32Array(blocks)
  const scores = new Int32Array(blocks)
  const bottom = blocks - 1
  const rowsInLast = length - bottom * BITS
  const lastBit = 1 << (rowsInLast - 1)
  let active = Math.min(bottom, Math.max(0, Math.ceil(most / BITS) - 1))
  for (let block = 0; block <= active; block += 1) {
    scores[block] = block === bottom ? length : (block + 1) * BITS
  }
  const found: MatchEnd[] = []
  for (let at = range.start; at < range.end; at += 1) {
    const code = text.charCodeAt(at)
    const rows = code < 256 ? latin : (others.get(code) ?? none)
    const offset = code < 256 ? code * blocks : 0
    let carry = 0
    // One row more may become active below the last: its block is advanced in the same turn.
    for (let block = 0; block <= active; block += 1) {
      const high = block === bottom ? lastBit : 1 << 31
      const negative = carry >>> 31
      const pV = plus[block] ?? 0
      const mV = minus[block] ?? 0
      const eq = (rows[offset + block] ?? 0) | negative
      const xV = eq | mV
      const xH = (((eq & pV) + pV) ^ pV) | eq
      let pH = mV | ~(xH | pV)
      let mH = pV & xH
      const out = ((pH & high) !== 0 ? 1 : 0) - ((mH & high) !== 0 ? 1 : 0)
      pH = (pH << 1) | (carry > 0 ? 1 : 0)
      mH = (mH << 1) | negative
      plus[block] = mH | ~(xV | pH)
      minus[block] = pH & xV
      if (block === active) {
        const before = scores[block] ?? 0
        scores[block] = before + out
        const grows =
          active < bottom && before <= most && (((rows[offset + block + 1] ?? 0) & 1) !== 0 || out < 0)
        if (grows) {
          // The block below begins as deep as the one above it ended before this unit.
          active += 1
          plus[active] = -1
          minus[active] = 0
          scores[active] = before + (active === bottom ? rowsInLast : BITS)
        }
      } else {
        scores[block] = (scores[block] ?? 0) + out
      }
      carry = out
    }
    while (active > 0 && (scores[active] ?? 0) >= most + BITS) active -= 1
    if (active === bottom && (scores[bottom] ?? 0) <= most)
      found.push({ end: at + 1, errors: scores[bottom] ?? 0 })
  }
  return found
}

/** A text backwards, by units: only for comparing. */
export function backwards(text: string): string {
  let turned = ''
  for (let at = text.length - 1; at >= 0; at -= 1) turned += text.charAt(at)
  return turned
}

/** Levenshtein's distance of two short texts, in units. Takes time for each pair of units. */
export function distanceOf(one: string, other: string): number {
  return lastRow(one, other).at(-1) ?? 0
}

/** The least distance of a text to any beginning of the other. */
export function distanceToBeginning(one: string, other: string): number {
  return lastRow(one, other).reduce((least, errors) => Math.min(least, errors))
}

/** The distances of the whole of one text to each beginning of the other. */
function lastRow(one: string, other: string): Uint32Array {
  let row = Uint32Array.from({ length: other.length + 1 }, (_, at) => at)
  let next = new Uint32Array(other.length + 1)
  for (let i = 1; i <= one.length; i += 1) {
    next[0] = i
    for (let j = 1; j <= other.length; j += 1) {
      const kept = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next[j] = Math.min(kept, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
    }
    ;[row, next] = [next, row]
  }
  return row
}
