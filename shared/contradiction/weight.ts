import type { SourceId } from '@shared/kernel/ids'
import type { Reference } from '@shared/kernel/reference'
import { type Origin, originsOf } from '@shared/source/attribution'
import type { Source } from '@shared/source/source'
import type { Contradiction } from './contradiction'
import { type EvidenceLookup, evidenceUnder, sourceOfEvidence } from './evidence'

/** What something rests on: its sources, each once, and the independent origins at the end of their chains. */
export type Weight = { readonly sources: readonly Source[]; readonly origins: readonly Origin[] }

type WeightLookup = EvidenceLookup & { readonly source: (id: SourceId) => Source | undefined }

/** Sources and origins under references. Sources come in the order in which they are met. */
export function weightOf(references: readonly Reference[], lookup: WeightLookup): Weight {
  const ids = references.flatMap((reference) => evidenceUnder(reference, lookup).map(sourceOfEvidence))
  const sources = [...new Set(ids)].flatMap((id) => lookup.source(id) ?? [])
  return { sources, origins: originsOf(sources) }
}

/** Sources and origins that a contradiction’s two sides rest on. */
export const weightOfContradiction = (
  contradiction: Pick<Contradiction, 'sideA' | 'sideB'>,
  lookup: WeightLookup,
): Weight =>
  weightOf(
    [...contradiction.sideA, ...contradiction.sideB].map(({ ref }) => ref),
    lookup,
  )
