import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Claim } from '@shared/claim/claim'
import type { Contradiction } from '@shared/contradiction/contradiction'
import type { Hit } from '@shared/contradiction/matching/hit'
import { referenceKey } from '@shared/kernel/reference'
import { useStore } from '@renderer/store/react'
import { matchFeedOf } from '@renderer/work/match-feed'

/** Shipments and rows that a claim of side A covers and that stand on no side yet. */
export type LaterHits = { readonly count: number; readonly hits: readonly Hit[] }

/** So many are offered at a time: what is added makes room for the next. */
const OFFERED = 6

/**
 * What falls into the claims of side A and stands on no side yet, inside before possible; it follows the case, so that
 * evidence that comes later is offered. Undefined until it is known.
 */
export function useLaterHits(
  contradiction: Contradiction,
  claims: readonly Claim[] | undefined,
): LaterHits | undefined {
  const store = useStore()
  const feed = matchFeedOf(store)
  const wanted = contradiction.trashed === null && claims !== undefined && claims.some(limits)
  useEffect(() => (wanted ? feed.use() : undefined), [feed, wanted])
  const state = useSyncExternalStore(feed.subscribe, feed.state)
  const [later, setLater] = useState<LaterHits>()
  useEffect(() => {
    if (!wanted || !state.ready) return
    const stop = new AbortController()
    const there = new Set(
      [...contradiction.sideA, ...contradiction.sideB].map(({ ref }) => referenceKey(ref)),
    )
    const read = async () => {
      const found = new Map<string, Hit>()
      let count = 0
      for (const wantedClass of ['inside', 'possible'] as const) {
        for (const claim of claims.filter(limits)) {
          const question = { claim, wanted: wantedClass, missing: null }
          // What stands on a side is among them: so many more are asked for.
          const limit = OFFERED + there.size
          const answer = await feed.worker?.ask({ kind: 'page', question, from: 0, limit }, stop.signal)
          if (answer?.ok !== true) return
          const fresh = answer.value.hits.filter(({ ref }) => !there.has(referenceKey(ref)))
          count += answer.value.count - (answer.value.hits.length - fresh.length)
          for (const hit of fresh)
            if (!found.has(referenceKey(hit.ref))) found.set(referenceKey(hit.ref), hit)
        }
      }
      setLater({ count, hits: [...found.values()].slice(0, OFFERED) })
    }
    void read()
    return () => stop.abort()
  }, [feed, wanted, claims, contradiction, state.ready, state.version])
  return wanted ? later : undefined
}

/** A claim without any limit covers everything there is, and offers nothing worth a look. */
const limits = ({ scope, kind }: Claim): boolean =>
  (kind === 'denial' || kind === 'promise' || kind === 'no-evidence') &&
  [scope.parties, scope.goods, scope.from, scope.to].some((list) => list.length > 0)
