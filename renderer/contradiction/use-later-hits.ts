import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Claim } from '@shared/claim/claim'
import type { Contradiction } from '@shared/contradiction/contradiction'
import type { Hit } from '@shared/contradiction/matching/hit'
import { useStore } from '@renderer/store/react'
import { matchFeedOf } from '@renderer/work/match-feed'

/** Shipments and rows that a claim of side A covers and that stand on no side yet. */
export type LaterHits = {
  readonly inside: number
  readonly possible: number
  /** The first of them, those inside before those that are possible. */
  readonly hits: readonly Hit[]
}

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
    const read = async () => {
      const except = [...contradiction.sideA, ...contradiction.sideB].map(({ ref }) => ref)
      const asked = { kind: 'fresh', claims: claims.filter(limits), except, limit: OFFERED } as const
      const answer = await feed.worker?.ask(asked, stop.signal)
      if (answer?.ok !== true) return
      const { inside, possible } = answer.value
      setLater({
        inside: inside.count,
        possible: possible.count,
        hits: [...inside.hits, ...possible.hits].slice(0, OFFERED),
      })
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
