import {
  type Accusation,
  type AccusedInWords,
  accusedInWords,
  accusedParties,
} from '@shared/contradiction/accused'
import type { Contradiction } from '@shared/contradiction/contradiction'
import type { ContradictionId, EntityId } from '@shared/kernel/ids'
import type { Response } from './response'
import { type Standing, standingOf, STANDINGS } from './standing'

/** One contradiction that accuses a party. */
export type AccusationOf = {
  readonly contradiction: ContradictionId
  readonly title: string
  readonly as: readonly Accusation[]
  /** Whether it was put to the party, in its own words or with all others. */
  readonly put: boolean
}

/** One line of the right-of-reply desk: a party, what it stands accused of, and one response of it, or none yet. */
export type DeskLine = {
  /** The response's id, or the party's where there is none. */
  readonly id: string
  readonly party: EntityId
  readonly accusations: readonly AccusationOf[]
  readonly response: Response | null
  readonly standing: Standing
}

type DeskLookup = Parameters<typeof accusedParties>[1]

/**
 * The desk: a line for every party that an open or confirmed contradiction accuses, and one for every other response,
 * from the most urgent. A party with several responses has a line for each; what none of them covers stands with the
 * first. `today` is `2024-05-18`.
 */
export function replyDesk(
  contradictions: readonly Contradiction[],
  responses: readonly Response[],
  lookup: DeskLookup,
  today: string,
): DeskLine[] {
  const { canonical } = lookup
  const accused = accusationsByParty(contradictions, lookup)
  const asked = new Map<EntityId, Response[]>()
  for (const response of responses.filter(({ trashed }) => trashed === null).toSorted(byId)) {
    const party = canonical(response.party)
    asked.set(party, [...(asked.get(party) ?? []), response])
  }
  const lines = [...new Set([...accused.keys(), ...asked.keys()])].flatMap((party): DeskLine[] => {
    const own = asked.get(party) ?? []
    const accusations = (accused.get(party) ?? []).map((one) => ({
      ...one,
      put: own.some((response) => covers(response, one.contradiction)),
    }))
    if (own.length === 0) return [{ id: party, party, accusations, response: null, standing: 'unasked' }]
    return own.map((response, index) => {
      const here = accusations.filter(({ contradiction, put }) =>
        put ? covers(response, contradiction) : index === 0,
      )
      const unput = here.some(({ put }) => !put)
      return {
        id: response.id,
        party,
        accusations: here,
        response,
        standing: standingOf(response, unput, today),
      }
    })
  })
  return lines.toSorted((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) || byId(a, b))
}

/** A party that an open or confirmed contradiction accuses in words alone, and which one it is. */
export type UnnamedAccused = AccusedInWords & Pick<AccusationOf, 'contradiction' | 'title'>

/** The parties that have no line on the desk, since no entity stands for them: in the order of the contradictions. */
export const unnamedAccused = (
  contradictions: readonly Contradiction[],
  lookup: DeskLookup & { readonly name: (id: EntityId) => string },
): UnnamedAccused[] =>
  contradictions
    .filter(accuses)
    .toSorted(byId)
    .flatMap((contradiction) =>
      accusedInWords(contradiction, lookup).map((one) => ({
        ...one,
        contradiction: contradiction.id,
        title: contradiction.title,
      })),
    )

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

/** Whether a response covers a contradiction: one of its allegations comes from it, or none is tied to any. */
function covers({ allegations }: Pick<Response, 'allegations'>, id: ContradictionId): boolean {
  const tied = allegations.filter(({ contradiction }) => contradiction !== null)
  return tied.length === 0 || tied.some(({ contradiction }) => contradiction === id)
}

function accusationsByParty(
  contradictions: readonly Contradiction[],
  lookup: DeskLookup,
): Map<EntityId, Omit<AccusationOf, 'put'>[]> {
  const found = new Map<EntityId, Omit<AccusationOf, 'put'>[]>()
  for (const contradiction of contradictions.filter(accuses).toSorted(byId)) {
    for (const { entity, as } of accusedParties(contradiction, lookup)) {
      const one = { contradiction: contradiction.id, title: contradiction.title, as }
      found.set(entity, [...(found.get(entity) ?? []), one])
    }
  }
  return found
}

/** Whether a contradiction is one that somebody has to be heard about. */
const accuses = ({ trashed, status }: Pick<Contradiction, 'trashed' | 'status'>): boolean =>
  trashed === null && (status === 'open' || status === 'confirmed')

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)
