import { accusedParties } from '@shared/contradiction/accused'
import type { Contradiction } from '@shared/contradiction/contradiction'
import type { ContradictionId, EntityId } from '@shared/kernel/ids'
import { accuses, covers } from './desk'
import type { Response } from './response'

/** A party that stands accused and was not heard. */
export type ResponseGap = {
  readonly party: EntityId
  readonly contradiction: ContradictionId
  readonly why: 'no-response-record' | 'not-asked'
}

type GapLookup = Parameters<typeof accusedParties>[1]

/**
 * Parties accused in an open or confirmed contradiction that nobody asked about it, in the order of contradictions
 * and parties. A response covers a contradiction if one of its allegations comes from it, or if none is tied to any.
 */
export function responseGaps(
  contradictions: readonly Contradiction[],
  responses: readonly Response[],
  lookup: GapLookup,
): ResponseGap[] {
  const live = responses.filter(({ trashed }) => trashed === null)
  return contradictions
    .filter(accuses)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((contradiction) =>
      accusedParties(contradiction, lookup).flatMap(({ entity }): ResponseGap[] => {
        const covering = responsesOf(entity, contradiction.id, live, lookup.canonical)
        if (covering.some(({ outcome }) => outcome !== 'not-asked')) return []
        const why = covering.length === 0 ? 'no-response-record' : 'not-asked'
        return [{ party: entity, contradiction: contradiction.id, why }]
      }),
    )
}

/** The responses of a party that cover a contradiction. */
export function responsesOf(
  party: EntityId,
  contradiction: ContradictionId,
  responses: readonly Response[],
  canonical: (id: EntityId) => EntityId,
): Response[] {
  return responses.filter((response) => {
    if (canonical(response.party) !== canonical(party)) return false
    return covers(response, contradiction)
  })
}
