import { DIMENSIONS, type Dimension } from '@shared/contradiction/contradiction'
import { type Bits, countWord, noBits } from './bits'
import type { Candidates } from './candidates'
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
function setsOf(answers: Answers, { all, none }: Segment) {
  return {
    meets: (dimension: Dimension) => answers[dimension]?.meets ?? all,
    misses: (dimension: Dimension) => answers[dimension]?.misses ?? none,
  }
}

/**
 * How many of a segment's entries are inside a scope, possible or near misses: what `verdictOf` says, 32 entries at a
 * time. Misses are counted by two bits: one or more, two or more.
 */
export function countHits(segment: Segment, claim: TestedClaim): HitCounts {
  const answers = segment.answers(claim)
  const { meets, misses } = setsOf(answers, segment)
  return countSets(
    answers.candidates,
    meets('party'),
    meets('goods'),
    meets('route'),
    meets('period'),
    meets('capacity'),
    misses('party'),
    misses('goods'),
    misses('route'),
    misses('period'),
    misses('capacity'),
  )
}

/** The loop of `countHits`, over plain variables: it is where the time goes. */
function countSets(
  { words, left, count }: Candidates,
  partyMeets: Bits,
  goodsMeets: Bits,
  routeMeets: Bits,
  periodMeets: Bits,
  capacityMeets: Bits,
  partyMisses: Bits,
  goodsMisses: Bits,
  routeMisses: Bits,
  periodMisses: Bits,
  capacityMisses: Bits,
): HitCounts {
  let inside = 0
  let possible = 0
  let party = 0
  let goods = 0
  let route = 0
  let period = 0
  let capacity = 0
  for (let at = 0; at < count; at += 1) {
    const word = words[at] ?? 0
    const here = left[at] ?? 0
    const p = partyMisses[word] ?? 0
    const g = goodsMisses[word] ?? 0
    const r = routeMisses[word] ?? 0
    const t = periodMisses[word] ?? 0
    const c = capacityMisses[word] ?? 0
    const kept = p | g | r | c
    const one = kept | t
    const two = kept & t
    const clear = here & ~one
    if (clear !== 0) {
      const telling = clear & ((partyMeets[word] ?? 0) | (goodsMeets[word] ?? 0))
      const meeting =
        telling &
        (partyMeets[word] ?? 0) &
        (goodsMeets[word] ?? 0) &
        (routeMeets[word] ?? 0) &
        (periodMeets[word] ?? 0) &
        (capacityMeets[word] ?? 0)
      if (meeting !== 0) inside += countWord(meeting)
      const open = telling & ~meeting
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
  const { meets, misses } = setsOf(answers, segment)
  const found = noBits(segment.size)
  const sets = DIMENSIONS.map((dimension) => ({ meets: meets(dimension), misses: misses(dimension) }))
  const telling = [meets('party'), meets('goods')]
  const only = missing === null ? null : misses(missing)
  const { words, left, count } = answers.candidates
  for (let at = 0; at < count; at += 1) {
    const word = words[at] ?? 0
    let one = 0
    let two = 0
    let all = -1
    for (const set of sets) {
      const missed = set.misses[word] ?? 0
      two |= one & missed
      one |= missed
      all &= set.meets[word] ?? 0
    }
    const tells = (telling[0]?.[word] ?? 0) | (telling[1]?.[word] ?? 0)
    const here = left[at] ?? 0
    if (wanted === 'inside') found[word] = here & ~one & all
    else if (wanted === 'possible') found[word] = here & ~one & ~all & tells
    else found[word] = here & one & ~two & (only === null ? -1 : (only[word] ?? 0))
  }
  return found
}
