import type { Claim } from '@shared/claim/claim'
import type { Contradiction, ContradictionKind } from '@shared/contradiction/contradiction'
import type { ScopeTest } from '@shared/contradiction/scope-test'
import type { Entity, SameAs } from '@shared/entity/entity'
import type { Excerpt } from '@shared/excerpt/excerpt'
import type { Figure } from '@shared/figure/figure'
import type { ClaimId, SourceId } from '@shared/kernel/ids'
import type { Reference } from '@shared/kernel/reference'
import type { Relation } from '@shared/relation/relation'
import type { Shipment } from '@shared/shipment/shipment'
import type { Source } from '@shared/source/source'

/** An innocent reading that the data allow, and what would decide it. */
export type SuggestedReading = Omit<Contradiction['readings'][number], 'id'>

/** What was tested where a claim's scope is involved: the test of the record that lies deepest inside it. */
export type SuggestedTest = ScopeTest & { readonly claim: ClaimId }

/** Two sides that may not both hold. It waits for a person; nothing of it is stored before it is accepted. */
export type SuggestedContradiction = {
  /** By the ids of its sides alone: the same whatever the order of records, and which side is which. */
  readonly key: string
  readonly kind: ContradictionKind
  readonly title: string
  /** What was said, or the earlier or smaller of two alike. */
  readonly sideA: readonly Reference[]
  readonly sideB: readonly Reference[]
  /** Why it is suggested: whole sentences, the telling one first. */
  readonly why: readonly string[]
  readonly readings: readonly SuggestedReading[]
  readonly strength: Contradiction['strength']
  /** Why it is as strong as that, in one sentence. */
  readonly strengthWhy: string
  readonly test: SuggestedTest | null
}

/** What falls inside a claim among the rows of one table: counted, with the first of them. */
export type RowGroup = {
  readonly count: number
  /** 0-based data rows, the first of them; at most what a side should hold. */
  readonly rows: readonly number[]
  /** Sums in words, unlike ones apart: “1,204 pieces”, “$2.1 million (FOB)”. */
  readonly totals: readonly string[]
  /** How many of the rows the sums may count twice, in a sentence; '' where papers tie none of them. */
  readonly ties: string
}

/** Rows of one table held against one claim; what was taken up as a shipment is not among them. */
export type TableHits = {
  readonly claim: ClaimId
  readonly source: SourceId
  readonly title: string
  readonly inside: RowGroup
  readonly possible: RowGroup
  /** The test of the first row inside, or of the first possible one. */
  readonly test: ScopeTest
}

/** Everything the rules read. Lists may hold trashed records and come in any order. */
export type SuggestRecords = {
  readonly claims: readonly Claim[]
  readonly figures: readonly Figure[]
  readonly shipments: readonly Shipment[]
  readonly entities: readonly Entity[]
  readonly sameAs: readonly SameAs[]
  readonly relations: readonly Relation[]
  readonly contradictions: readonly Contradiction[]
  readonly verdicts: readonly {
    readonly kind: string
    readonly key: string
    readonly made: readonly { readonly record: string }[]
    readonly trashed: unknown
  }[]
  /** For the day a report was published, and for excerpts that two figures share. */
  readonly sources: readonly Pick<Source, 'id' | 'title' | 'published' | 'trashed'>[]
  readonly excerpts: readonly Pick<Excerpt, 'id' | 'source'>[]
}
