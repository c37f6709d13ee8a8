import { diffArrays } from 'diff'
import { type Dictionary, type Tokens, tokensOf } from './tokens'

/** Two texts, and which token of the one is which of the other: −1 for one that the other text does not have there. */
export type Alignment = {
  readonly earlier: Tokens
  readonly later: Tokens
  /** For each token of the earlier text its place in the later one; ascending where it is not −1. */
  readonly toLater: Int32Array
  /** The same the other way. */
  readonly toEarlier: Int32Array
}

/** Rows of tokens by which stretches of two texts are recognised: the first occur once in each, as few as are needed. */
const ROWS = [8, 4, 2, 1]
/** Gaps up to this size, as the product of their lengths, are compared token by token without looking for rows. */
const SMALL = 40_000
/** Most edits that are looked for in a gap; what differs more is taken as replaced. */
const MOST_EDITS = 1_200

type Stretch = { readonly a0: number; readonly a1: number; readonly b0: number; readonly b1: number }

/**
 * Aligns two texts word by word. Rows of words that occur once in either text hold it (patience diff), what lies
 * between is compared by E. Myers' algorithm within a limit. The order of both texts is kept: of a passage that moved,
 * the longer side stays and the other is lost here and added there. The same texts always give the same alignment, and
 * no pair of texts takes more than its size times a constant.
 */
export function alignTexts(earlier: string, later: string): Alignment {
  const dictionary: Dictionary = new Map()
  const a = tokensOf(earlier, dictionary)
  const b = tokensOf(later, dictionary)
  const toLater = new Int32Array(a.kinds.length).fill(-1)
  const toEarlier = new Int32Array(b.kinds.length).fill(-1)
  const join = (at: number, bt: number): void => {
    toLater[at] = bt
    toEarlier[bt] = at
  }
  const waiting: (Stretch & { readonly level: number })[] = [
    { a0: 0, a1: a.kinds.length, b0: 0, b1: b.kinds.length, level: 0 },
  ]
  for (let stretch = waiting.pop(); stretch !== undefined; stretch = waiting.pop()) {
    let { a0, a1, b0, b1 } = stretch
    for (; a0 < a1 && b0 < b1 && a.kinds[a0] === b.kinds[b0]; a0 += 1, b0 += 1) join(a0, b0)
    for (; a0 < a1 && b0 < b1 && a.kinds[a1 - 1] === b.kinds[b1 - 1]; a1 -= 1, b1 -= 1) join(a1 - 1, b1 - 1)
    if (a0 === a1 || b0 === b1) continue
    if ((a1 - a0) * (b1 - b0) <= SMALL) {
      editPath(a, b, { a0, a1, b0, b1 }, join)
      continue
    }
    const length = ROWS[stretch.level]
    if (length === undefined) {
      editPath(a, b, { a0, a1, b0, b1 }, join)
      continue
    }
    const level = stretch.level + 1
    let [fromA, fromB] = [a0, b0]
    for (const [at, bt] of uniqueRows(a.kinds, b.kinds, { a0, a1, b0, b1 }, length)) {
      // A row that overlaps what was joined already continues it.
      if (at < fromA || bt < fromB) continue
      waiting.push({ a0: fromA, a1: at, b0: fromB, b1: bt, level })
      let step = 0
      while (at + step < a1 && bt + step < b1 && a.kinds[at + step] === b.kinds[bt + step]) {
        join(at + step, bt + step)
        step += 1
      }
      fromA = at + step
      fromB = bt + step
    }
    waiting.push({ a0: fromA, a1, b0: fromB, b1, level })
  }
  const aligned = { earlier: a, later: b, toLater, toEarlier }
  dropAccidents(aligned)
  slide(b, toEarlier, toLater)
  slide(a, toLater, toEarlier)
  return aligned
}

/** How far an added or lost block is slid, in tokens. */
const FARTHEST = 200

/**
 * A block that begins as what follows it begins could as well stand a little later, or earlier: it is slid to where a
 * line or a sentence begins, so that it reads as what was put in. `own` is the text that has the block.
 */
function slide(own: Tokens, toOther: Int32Array, fromOther: Int32Array): void {
  const count = own.kinds.length
  for (let first = 0; first < count; first += 1) {
    if ((toOther[first] ?? 0) >= 0) continue
    let end = first
    while (end < count && (toOther[end] ?? 0) < 0) end += 1
    const before = first === 0 ? -1 : (toOther[first - 1] ?? -1)
    const after = end === count ? fromOther.length : (toOther[end] ?? -1)
    // Only a block that replaces nothing can be slid.
    if (after === before + 1) {
      // Steps to the left are counted negative.
      let best = 0
      let bestScore = beginning(own, first)
      const consider = (steps: number): void => {
        const score = beginning(own, first + steps)
        if (score > bestScore) [best, bestScore] = [steps, score]
      }
      for (let step = 1; step <= FARTHEST && slides(own, toOther, first - step, end - step); step += 1)
        consider(-step)
      for (
        let step = 1;
        step <= FARTHEST && slides(own, toOther, end + step - 1, first + step - 1);
        step += 1
      ) {
        consider(step)
      }
      const pass = (from: number, to: number): void => {
        const other = toOther[from] ?? -1
        toOther[from] = -1
        toOther[to] = other
        fromOther[other] = to
      }
      for (let step = 1; step <= -best; step += 1) pass(first - step, end - step)
      for (let step = 0; step < best; step += 1) pass(end + step, first + step)
      end += Math.max(0, best)
    }
    first = end
  }
}

/** Whether the token at `at`, beside a block, is the same as that at the block's other end and so can change places. */
const slides = ({ kinds }: Tokens, toOther: Int32Array, at: number, last: number): boolean =>
  at >= 0 && at < kinds.length && (toOther[at] ?? -1) >= 0 && kinds[at] === kinds[last]

/** 2 where a line begins, 1 where a sentence or a clause does, else 0. */
function beginning({ starts, ends, text }: Tokens, at: number): number {
  if (at === 0) return 2
  const between = text.slice(ends[at - 1], starts[at])
  if (between.includes('\n')) return 2
  return /[.!?…。！？;:,—]["'”’»)]?$/u.test(text.slice(Math.max(0, (ends[at - 1] ?? 0) - 2), ends[at - 1]))
    ? 1
    : 0
}

/** Compares a gap token by token; nothing is joined where it differs too much. */
function editPath(a: Tokens, b: Tokens, gap: Stretch, join: (at: number, bt: number) => void): void {
  const path = diffArrays(
    Array.from(a.kinds.subarray(gap.a0, gap.a1)),
    Array.from(b.kinds.subarray(gap.b0, gap.b1)),
    { maxEditLength: MOST_EDITS },
  )
  let at = gap.a0
  let bt = gap.b0
  for (const { added, removed, count } of path ?? []) {
    if (removed) at += count
    else if (added) bt += count
    else for (let step = 0; step < count; step += 1) join(at++, bt++)
  }
}

/** Rows of so many tokens that occur once in either side of a gap, as pairs of places, ascending in both. */
function uniqueRows(
  a: Int32Array,
  b: Int32Array,
  { a0, a1, b0, b1 }: Stretch,
  length: number,
): readonly (readonly [number, number])[] {
  const inA = rowsOf(a, a0, a1, length)
  const inB = rowsOf(b, b0, b1, length)
  const pairs: [number, number][] = []
  for (const [row, at] of inA) {
    const bt = inB.get(row)
    if (at < 0 || bt === undefined || bt < 0) continue
    let same = true
    for (let step = 0; same && step < length; step += 1) same = a[at + step] === b[bt + step]
    if (same) pairs.push([at, bt])
  }
  pairs.sort(([one], [other]) => one - other)
  return longestAscent(pairs)
}

/** Hashes of the rows of a side and where each stands; −1 for one that stands more than once. */
function rowsOf(kinds: Int32Array, from: number, to: number, length: number): Map<number, number> {
  const rows = new Map<number, number>()
  for (let at = from; at + length <= to; at += 1) {
    let hash = 0x811c9dc5
    for (let step = 0; step < length; step += 1) {
      hash = Math.imul(hash ^ (kinds[at + step] ?? 0), 0x01000193)
      hash ^= hash >>> 13
    }
    rows.set(hash, rows.has(hash) ? -1 : at)
  }
  return rows
}

/** The longest run of pairs that ascends in its second number (patience sorting). */
function longestAscent(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const tails: number[] = []
  const before = new Int32Array(pairs.length).fill(-1)
  for (const [index, [, value]] of pairs.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before[index] = tails[low - 1] ?? -1
    tails[low] = index
  }
  const run: (readonly [number, number])[] = []
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index]
    if (pair !== undefined) run.push(pair)
  }
  return run.toReversed()
}

/** Weight up to which a run between two changes is an accident: a comma, "of", "the", one ideograph. */
const ACCIDENT = 3
/** How many tokens must have changed on both sides for that. */
const BESIDE = 3

/** Parts runs that are alike by accident, in the midst of what changed, so that a change reads as one. */
function dropAccidents({ earlier, toLater, toEarlier }: Alignment): void {
  const { weights } = earlier
  let changedBefore = 0
  let at = 0
  let lastLater = -1
  while (at < toLater.length) {
    if ((toLater[at] ?? -1) < 0) {
      changedBefore += 1
      at += 1
      continue
    }
    const first = toLater[at] ?? 0
    changedBefore += first - lastLater - 1
    let end = at
    let weight = 0
    while (end < toLater.length && toLater[end] === first + (end - at)) {
      weight += weights[end] ?? 0
      end += 1
    }
    const next = first + (end - at)
    let changedAfter = 0
    let ahead = end
    while (ahead < toLater.length && (toLater[ahead] ?? -1) < 0) ahead += 1
    const nextLater = ahead < toLater.length ? (toLater[ahead] ?? next) : toEarlier.length
    changedAfter = ahead - end + (nextLater - next)
    if (weight <= ACCIDENT && changedBefore >= BESIDE && changedAfter >= BESIDE) {
      for (let step = at; step < end; step += 1) {
        toEarlier[toLater[step] ?? 0] = -1
        toLater[step] = -1
      }
      // What was parted counts as changed for the run after it.
      changedBefore += end - at
    } else {
      changedBefore = 0
    }
    lastLater = next - 1
    at = end
  }
}
