import type { Claim } from '@shared/claim/claim'
import type { Entity } from '@shared/entity/entity'
import type { Excerpt } from '@shared/excerpt/excerpt'
import type { Figure } from '@shared/figure/figure'
import { isId, type SourceId } from '@shared/kernel/ids'
import { type Locator, type Reference, referenceKey, toRecord } from '@shared/kernel/reference'
import type { Relation } from '@shared/relation/relation'
import type { Shipment } from '@shared/shipment/shipment'

/** A place in a source that something rests on: words, or a page, row or cell. */
export type Evidence =
  | { readonly kind: 'excerpt'; readonly excerpt: Excerpt }
  | { readonly kind: 'place'; readonly source: SourceId; readonly locator: Locator }
  /** A source as a whole. */
  | { readonly kind: 'source'; readonly source: SourceId }

type Evidential = Excerpt | Entity | Relation | Figure | Shipment | Claim

/** What evidence is looked up in; undefined for what is not there or must not be seen. */
export type EvidenceLookup = {
  readonly get: (id: string) => Evidential | { readonly id: string } | undefined
  /** What records of later nouns (notes, responses, contradictions) cite. */
  readonly citedBy?: (id: string) => readonly Reference[]
}

/**
 * The evidence under a reference, each place once, in the order in which it is met: a claim rests on its excerpts, a
 * figure on its excerpt, a shipment and a relation on their evidence (a shipment also on its figure), an entity on the
 * excerpts of its names.
 */
export function evidenceUnder(reference: Reference, lookup: EvidenceLookup): Evidence[] {
  const found: Evidence[] = []
  const seen = new Set<string>()
  const visit = (ref: Reference): void => {
    const key = referenceKey(ref)
    if (seen.has(key)) return
    seen.add(key)
    if (ref.kind === 'source') {
      if (lookup.get(ref.source) !== undefined) {
        found.push({ kind: 'place', source: ref.source, locator: ref.locator })
      }
      return
    }
    const record = lookup.get(ref.record)
    if (record === undefined) return
    if (isId('source', record.id)) found.push({ kind: 'source', source: record.id })
    else if (isExcerpt(record)) found.push({ kind: 'excerpt', excerpt: record })
    else for (const next of restsOn(record, lookup)) visit(next)
  }
  visit(reference)
  return found
}

/** The source that evidence stands in. */
export const sourceOfEvidence = (evidence: Evidence): SourceId =>
  evidence.kind === 'excerpt' ? evidence.excerpt.source : evidence.source

type Record = Evidential | { readonly id: string }

const isExcerpt = (record: Record): record is Excerpt => isId('excerpt', record.id)
const isClaim = (record: Record): record is Claim => isId('claim', record.id)
const isFigure = (record: Record): record is Figure => isId('figure', record.id)
const isShipment = (record: Record): record is Shipment => isId('shipment', record.id)
const isRelation = (record: Record): record is Relation => isId('relation', record.id)
const isEntity = (record: Record): record is Entity => isId('entity', record.id)

function restsOn(record: Record, lookup: EvidenceLookup): readonly Reference[] {
  if (isClaim(record)) return record.excerpts.map(({ excerpt }) => toRecord(excerpt))
  if (isFigure(record)) return record.excerpt === null ? [] : [toRecord(record.excerpt)]
  if (isShipment(record)) {
    const own = record.evidence.map(({ ref }) => ref)
    return record.figure === null ? own : [...own, toRecord(record.figure)]
  }
  if (isRelation(record)) return record.evidence.map(({ ref }) => ref)
  if (isEntity(record))
    return record.names.flatMap(({ excerpt }) => (excerpt === null ? [] : [toRecord(excerpt)]))
  return lookup.citedBy?.(record.id) ?? []
}
