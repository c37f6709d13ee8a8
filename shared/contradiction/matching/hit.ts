import type { ScopeTest } from '@shared/contradiction/scope-test'
import type { Reference } from '@shared/kernel/reference'
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
  readonly test: ScopeTest
}

/** Some of the hits of a class, in order: shipments by id, then the rows of each table in the order of its file. */
export type HitPage = { readonly count: number; readonly hits: readonly Hit[] }
