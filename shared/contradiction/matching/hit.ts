import type { ScopeTest } from '@shared/contradiction/scope-test'
import type { Reference } from '@shared/kernel/reference'
import type { Papers } from '@shared/shipment/consignment'
import type { Shipment, ShipmentFacts } from '@shared/shipment/shipment'

/** What a hit says: the fields of a shipment, or of a row as its mapping reads it. */
export type HitFacts = ShipmentFacts & Pick<Shipment, 'quantity' | 'weight' | 'value'>

/** A shipment or row that a scope covers or nearly covers, with the reason for each dimension. */
export type Hit = {
  /** A shipment record, or a row of a data set. */
  readonly ref: Reference
  /** The line of the file that the row begins in, from 1; null for a shipment. */
  readonly line: number | null
  readonly facts: HitFacts
  /** Bills, declaration and container, as far as the record or the row names them. */
  readonly papers: Papers
  readonly test: ScopeTest
}

/** Where a hit stands: enough to name it and to go there. */
export type HitPlace = Pick<Hit, 'ref' | 'line'>

/** A hit that may be the same goods as other hits of its class, so that the sums may count them twice. */
export type TiedHit = Hit & {
  /** The first of the others, each with its reason. */
  readonly ties: readonly (HitPlace & { readonly why: string })[]
  /** How many others there are beside `ties`. */
  readonly moreTies: number
}

/** Some of the tied hits of a class; those that may be the same goods stand beside each other. */
export type TiedPage = { readonly count: number; readonly hits: readonly TiedHit[] }

/** Some of the hits of a class, in order: shipments by id, then the rows of each table in the order of its file. */
export type HitPage = { readonly count: number; readonly hits: readonly Hit[] }

/** What several claims cover together, each hit once and under its surest class. */
export type FreshHits = { readonly inside: HitPage; readonly possible: HitPage }
