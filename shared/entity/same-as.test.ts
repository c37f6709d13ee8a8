import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EntityId, newId } from '@shared/kernel/ids'
import { identities } from './same-as'

const ids = Array.from({ length: 6 }, (_, i) => newId('entity', 1_000 + i, new Uint8Array(10)))
const at = (i: number): EntityId => ids[i] as EntityId
const same = (kept: number, merged: number) => ({
  kept: at(kept),
  merged: at(merged),
  verdict: 'same' as const,
  trashed: null,
})
const pairs = fc.array(
  fc.tuple(fc.nat(5), fc.nat(5)).filter(([a, b]) => a !== b),
  { maxLength: 8 },
)

describe('identities', () => {
  it('joins over several decisions and keeps the caption of the one that was never merged away', () => {
    const who = identities([same(3, 1), same(1, 0)])
    expect(who.mainOf(at(0))).toBe(at(3))
    expect(who.membersOf(at(1))).toEqual([at(3), at(0), at(1)])
    expect(who.mainOf(at(5))).toBe(at(5))
  })
  it('comes apart when a decision goes to the trash', () => {
    const who = identities([same(3, 1), { ...same(1, 0), trashed: newId('change', 1, new Uint8Array(10)) }])
    expect(who.membersOf(at(0))).toEqual([at(0)])
  })
  it('sees through merges when two are not the same', () => {
    const who = identities([same(0, 1), same(2, 3), { ...same(0, 2), verdict: 'not-same' as const }])
    expect(who.apart(at(3), at(1))).toBe(true)
    expect(who.apart(at(0), at(1))).toBe(false)
  })
  it('does not depend on the order of decisions', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const there = identities(list.map(([a, b]) => same(a, b)))
        const back = identities(list.map(([a, b]) => same(a, b)).toReversed())
        for (const id of ids) {
          expect(back.membersOf(id)).toEqual(there.membersOf(id))
          expect(there.membersOf(there.mainOf(id))).toContain(id)
        }
      }),
      { seed: 11 },
    )
  })
})
