import type { ContradictionKind } from '@shared/contradiction/contradiction'
import type { Reference } from '@shared/kernel/reference'
import { sha256HexOfText } from '@shared/kernel/sha256'
import type { SuggestRecords } from './suggestion'

/** A key is a line of a record; longer ones are hashed. */
const LONGEST = 3_000

/** What a reference is about, for keys: a record, or the source that its row or place is of. */
export const subjectOf = (ref: Reference): string => (ref.kind === 'record' ? ref.record : ref.source)

/** The key of a suggestion by what its sides are about. Which side is which, and their order, do not matter. */
export function keyOf(kind: ContradictionKind, a: readonly string[], b: readonly string[]): string {
  const [first = '', second = ''] = [a, b].map((ids) => [...new Set(ids)].toSorted().join('+')).toSorted()
  const sides = `${first}|${second}`
  return `${kind}:${sides.length <= LONGEST ? sides : `#${sha256HexOfText(sides)}`}`
}

/** What needs no suggestion any more. */
export type Settled = {
  /** Whether the very suggestion was decided about, or each of its pairs was, or stands in a contradiction. */
  readonly has: (key: string, a: readonly string[], b: readonly string[]) => boolean
}

/**
 * Reads off what was decided: refused and accepted suggestions by their keys, pair by pair, and what stands on the two
 * sides of a contradiction, whatever its status. A suggestion comes back once one pair of it is new.
 */
export function settledBy({
  contradictions,
  verdicts,
  shipments,
}: Pick<SuggestRecords, 'contradictions' | 'verdicts' | 'shipments'>): Settled {
  const keys = new Set<string>()
  // What was decided about, by a number, and each id's places in it: no pair is written out, however long the sides.
  const places = new Map<string, Set<number>>()
  let decisions = 0
  const settle = (a: readonly string[], b: readonly string[]) => {
    const put = (id: string, place: number) => places.set(id, (places.get(id) ?? new Set()).add(place))
    for (const id of a) put(id, 2 * decisions)
    for (const id of b) put(id, 2 * decisions + 1)
    decisions += 1
  }
  for (const { kind, key, trashed } of verdicts) {
    if (kind !== 'contradiction' || trashed !== null) continue
    keys.add(key)
    const sides = key.slice(key.indexOf(':') + 1)
    if (sides.startsWith('#')) continue
    const [a = '', b = ''] = sides.split('|')
    settle(a.split('+'), b.split('+'))
  }
  // A shipment stands for the figure it was made from, and the other way round.
  const twin = new Map<string, string>()
  for (const { id, figure } of shipments) if (figure !== null) twin.set(figure, id).set(id, figure)
  const withTwin = (ids: readonly string[]) => ids.flatMap((id) => [id, twin.get(id) ?? id])
  for (const { sideA, sideB, trashed } of contradictions) {
    if (trashed !== null) continue
    const [a, b] = [sideA, sideB].map((side) => withTwin(side.map(({ ref }) => subjectOf(ref))))
    settle(a ?? [], b ?? [])
  }
  /** Whether one decision has the one on a side and the other on the other: places of a decision differ in their last bit. */
  const apart = (x: string, y: string): boolean => {
    const there = places.get(y)
    for (const place of places.get(x) ?? []) if (there?.has(place ^ 1) === true) return true
    return false
  }
  return { has: (key, a, b) => keys.has(key) || a.every((x) => b.every((y) => apart(x, y))) }
}
