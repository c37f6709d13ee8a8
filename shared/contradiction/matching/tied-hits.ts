import { consignmentTie, type Papered } from '@shared/shipment/consignment'
import type { Hit, HitPlace, TiedHit, TiedPage } from './hit'
import type { HitSums } from './hit-totals'

/** A hit of which only what a tie needs is read. */
export type TiedSide = { readonly place: HitPlace; readonly papered: Papered }

/** So many of the hits that one may be the same goods as are named with it. */
const NAMED = 3

/**
 * The hits of a sum that may be the same goods as another of them, from one place on, each with the others and why.
 * `sideAt` and `hitAt` read a hit by its place in the sum.
 */
export function tiedPage(
  { ties }: Pick<HitSums, 'ties'>,
  from: number,
  limit: number,
  read: { readonly sideAt: (at: number) => TiedSide; readonly hitAt: (at: number) => Hit },
): TiedPage {
  const tied = ties.inGroups()
  const hits = tied.slice(from, from + limit).map((at): TiedHit => {
    const { papered } = read.sideAt(at)
    const others = ties.partnersOf(at)
    return {
      ...read.hitAt(at),
      ties: others.slice(0, NAMED).map((other) => {
        const side = read.sideAt(other)
        return { ...side.place, why: consignmentTie(papered, side.papered)?.why ?? '' }
      }),
      moreTies: Math.max(0, others.length - NAMED),
    }
  })
  return { count: tied.length, hits }
}
