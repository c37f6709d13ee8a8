import type { Claim } from '@shared/claim/claim'
import type { ClaimId } from '@shared/kernel/ids'

type Link = Pick<Claim, 'id' | 'rewords'>

/**
 * A claim with all that it rewords and all that reword it, the earliest wording first. A circle, which a person can
 * make by mistake, is walked once.
 */
export function rewordingChain<C extends Link>(id: ClaimId, claims: readonly C[]): readonly C[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const seen = new Set<ClaimId>()
  let first = byId.get(id)
  while (first !== undefined && !seen.has(first.id)) {
    seen.add(first.id)
    const earlier: C | undefined = first.rewords === null ? undefined : byId.get(first.rewords)
    if (earlier === undefined) break
    first = earlier
  }
  const chain: C[] = []
  const add = (claim: C): void => {
    if (chain.includes(claim)) return
    chain.push(claim)
    for (const later of claims) if (later.rewords === claim.id) add(later)
  }
  if (first !== undefined) add(first)
  return chain
}

/** Claims that cannot be the earlier wording of one: it itself, and those that reword it. */
export function laterWordings(id: ClaimId, claims: readonly Link[]): readonly ClaimId[] {
  const later = new Set<ClaimId>([id])
  for (let before = 0; before !== later.size;) {
    before = later.size
    for (const claim of claims) if (claim.rewords !== null && later.has(claim.rewords)) later.add(claim.id)
  }
  return [...later]
}
