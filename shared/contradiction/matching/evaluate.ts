import { DIMENSIONS, type Dimension } from '@shared/contradiction/contradiction'
import { allBits, type Bits, countWord, noBits } from './bits'
import type { Answers, Segment, TestedClaim } from './segment'

/** The classes of hits, counted apart. Records outside, and undecided ones, are none. */
export const HIT_CLASSES = ['inside', 'possible', 'near-miss'] as const
export type HitClass = (typeof HIT_CLASSES)[number]

export type HitCounts = {
  readonly inside: number
  readonly possible: number
  readonly nearMiss: number
  /** Near misses by the one dimension that misses. */
  readonly nearMissBy: Readonly<Record<Dimension, number>>
}

export const NO_HITS: HitCounts = {
  inside: 0,
  possible: 0,
  nearMiss: 0,
  nearMissBy: { party: 0, goods: 0, route: 0, period: 0, capacity: 0 },
}

/** The five dimensions as plain sets: all entries where one is not limited. */
function setsOf(answers: Answers, size: number) {
  let all: Bits | null = null
  let none: Bits | null = null
  const meets = (dimension: Dimension) => answers[dimension]?.meets ?? (all ??= allBits(size))
  const misses = (dimension: Dimension) => answers[dimension]?.misses ?? (none ??= noBits(size))
  return { meets, misses }
}

/**
 * How many of a segment's entries are inside a scope, possible or near misses: what `verdictOf` says, 32 entries at a
 * time. Misses are counted by two bits: one or more, two or more.
 */
export function countHits(segment: Segment, claim: TestedClaim): HitCounts {
  const answers = segment.answers(claim)
  const { counted } = segment
  const { meets, misses } = setsOf(answers, segment.size)
  const [pm, gm, rm, tm, cm] = [
    meets('party'),
    meets('goods'),
    meets('route'),
    meets('period'),
    meets('capacity'),
  ]
  const [px, gx, rx, tx, cx] = [
    misses('party'),
    misses('goods'),
    misses('route'),
    misses('period'),
    misses('capacity'),
  ]
  let inside = 0
  let possible = 0
  let [party, goods, route, period, capacity] = [0, 0, 0, 0, 0]
  for (let word = 0; word < counted.length; word += 1) {
    const here = counted[word] ?? 0
    if (here === 0) continue
    const [p, g, r, t, c] = [px[word] ?? 0, gx[word] ?? 0, rx[word] ?? 0, tx[word] ?? 0, cx[word] ?? 0]
    const two = (p & g) | ((p | g) & r) | ((p | g | r) & t) | ((p | g | r | t) & c)
    const one = p | g | r | t | c
    const clear = here & ~one
    if (clear !== 0) {
      const [party0, goods0] = [pm[word] ?? 0, gm[word] ?? 0]
      const meeting = clear & party0 & goods0 & (rm[word] ?? 0) & (tm[word] ?? 0) & (cm[word] ?? 0)
      if (meeting !== 0) inside += countWord(meeting)
      const open = clear & ~meeting & (party0 | goods0)
      if (open !== 0) possible += countWord(open)
    }
    const near = here & one & ~two
    if (near === 0) continue
    if ((near & p) !== 0) party += countWord(near & p)
    if ((near & g) !== 0) goods += countWord(near & g)
    if ((near & r) !== 0) route += countWord(near & r)
    if ((near & t) !== 0) period += countWord(near & t)
    if ((near & c) !== 0) capacity += countWord(near & c)
  }
  const nearMissBy = { party, goods, route, period, capacity }
  return { inside, possible, nearMiss: party + goods + route + period + capacity, nearMissBy }
}

/** The entries of one class; of near misses, those that one dimension misses, or all of them. */
export function hitsOf(
  segment: Segment,
  claim: TestedClaim,
  wanted: HitClass,
  missing: Dimension | null = null,
): Bits {
  const answers = segment.answers(claim)
  const { meets, misses } = setsOf(answers, segment.size)
  const found = noBits(segment.size)
  const sets = DIMENSIONS.map((dimension) => ({ meets: meets(dimension), misses: misses(dimension) }))
  const telling = [meets('party'), meets('goods')]
  const only = missing === null ? null : misses(missing)
  for (let word = 0; word < found.length; word += 1) {
    let [one, two, all] = [0, 0, -1]
    for (const set of sets) {
      const missed = set.misses[word] ?? 0
      two |= one & missed
      one |= missed
      all &= set.meets[word] ?? 0
    }
    const tells = (telling[0]?.[word] ?? 0) | (telling[1]?.[word] ?? 0)
    const here = segment.counted[word] ?? 0
    if (wanted === 'inside') found[word] = here & ~one & all
    else if (wanted === 'possible') found[word] = here & ~one & ~all & tells
    else found[word] = here & one & ~two & (only === null ? -1 : (only[word] ?? 0))
  }
  return found
}
