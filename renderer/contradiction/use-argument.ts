import type { Claim } from '@shared/claim/claim'
import {
  type Accused,
  type AccusedInWords,
  accusedInWords,
  accusedParties,
} from '@shared/contradiction/accused'
import type { CitedRows } from '@shared/contradiction/cited-rows'
import type { Contradiction, Side } from '@shared/contradiction/contradiction'
import { type EntityLookup, entityLookup } from '@shared/contradiction/entity-lookup'
import { type EvidenceLookup, evidenceUnder } from '@shared/contradiction/evidence'
import { type ScopeTest, testScope } from '@shared/contradiction/scope-test'
import type { Subject } from '@shared/contradiction/subject'
import { type Weight, weightOfContradiction } from '@shared/contradiction/weight'
import { type ContradictionId, isId, type ItemId, newId, type SourceId } from '@shared/kernel/ids'
import { type Reference, referenceKey } from '@shared/kernel/reference'
import { responsesOf } from '@shared/response/desk'
import type { Response } from '@shared/response/response'
import { type AnyRecord, nounOfId } from '@shared/schema/registry'
import type { Shipment } from '@shared/shipment/shipment'
import { type Totals, totalsOf } from '@shared/shipment/totals'
import type { Source } from '@shared/source/source'
import { citedRowsOf } from '@renderer/record/cited-rows'
import { useLive } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'

/** One claim of side A held against one item of side B. */
export type Test = {
  readonly claim: Claim
  readonly item: ItemId
  readonly ref: Reference
  readonly caption: Subject['kind']
  readonly test: ScopeTest
}

export type ReplyOf = {
  readonly accused: Accused
  readonly name: string
  readonly responses: readonly Response[]
}

/** Everything that is computed about a contradiction from the records; nothing of it is stored. */
export type Argument = {
  readonly lookup: EntityLookup
  readonly claims: readonly Claim[]
  readonly tests: readonly Test[]
  readonly totals: Totals
  readonly weight: Weight
  /** What each side rests on by itself. */
  readonly sideWeights: Readonly<Record<'sideA' | 'sideB', Weight>>
  readonly replies: readonly ReplyOf[]
  /** Accused in words alone: nobody can be asked until an entity stands for them. */
  readonly inWords: readonly AccusedInWords[]
}

/** What an argument is read of: a contradiction, or one that is only suggested and has no id. */
export type Sides = Pick<Contradiction, 'sideA' | 'sideB' | 'overrides' | 'accused'> & {
  readonly id: ContradictionId | null
}

/** The argument of a contradiction as the records stand now; undefined while it is read. */
export function useArgument(contradiction: Sides): Argument | undefined {
  return useLive((store) => readArgument(store, contradiction), [contradiction])
}

/** Reads only what the two sides rest on, so that a large case costs no more than a small one. */
export async function readArgument(store: Store, contradiction: Sides): Promise<Argument> {
  const [entities, sameAs, relations, responses] = await Promise.all([
    store.list('entity', { trashed: 'both' }),
    store.list('sameAs'),
    store.list('relation'),
    store.list('response'),
  ])
  const lookup = entityLookup({ entities, sameAs, relations })
  const records = await readUnder(
    store,
    [...contradiction.sideA, ...contradiction.sideB].map(({ ref }) => ref),
  )
  const refs = [...contradiction.sideA, ...contradiction.sideB].map(({ ref }) => ref)
  const rows = await citedRowsOf(store, refs, entities, sameAs)
  const get = (id: string) => records.get(id)
  const source = (id: string) => pick(get(id), isSource)
  const claims = recordsOn(contradiction.sideA, records)
    .filter(isClaim)
    .filter((claim) => claim.trashed === null)
  const shipments = recordsOn(contradiction.sideB, records)
    .filter(isShipment)
    .filter((one) => one.trashed === null)
  const parties = {
    ...lookup,
    claim: (id: string) => pick(get(id), isClaim),
    shipment: (id: string) => pick(get(id), isShipment),
    row: (from: SourceId, row: number) => rows(from, row)?.facts,
  }
  const accused = accusedParties(contradiction, parties)
  return {
    lookup,
    claims,
    tests: claims.flatMap((claim) =>
      contradiction.sideB.map(({ id, ref }): Test => {
        const subject = subjectOf(ref, get, rows)
        return {
          claim,
          item: id,
          ref,
          caption: subject.kind,
          test: testScope(claim, subject, lookup, contradiction.overrides),
        }
      }),
    ),
    totals: totalsOf([...shipments, ...rowAmounts(contradiction.sideB, rows, shipments)]),
    weight: weightOfContradiction(contradiction, { get, source }),
    sideWeights: {
      sideA: weightOfContradiction({ sideA: contradiction.sideA, sideB: [] }, { get, source }),
      sideB: weightOfContradiction({ sideA: [], sideB: contradiction.sideB }, { get, source }),
    },
    inWords: accusedInWords(contradiction, parties),
    replies: accused.map((one) => ({
      accused: one,
      name: lookup.name(one.entity),
      responses:
        contradiction.id === null
          ? []
          : responsesOf(one.entity, contradiction.id, responses, lookup.canonical),
    })),
  }
}

type Found = Map<string, AnyRecord>

/** Reads what references rest on, one level after the other, until nothing is missing. */
async function readUnder(store: Store, refs: readonly Reference[]): Promise<Found> {
  const found: Found = new Map()
  const asked = new Set<string>()
  for (;;) {
    const missing = new Set<string>()
    const get: EvidenceLookup['get'] = (id) => {
      const record = found.get(id)
      if (record === undefined && !asked.has(id)) missing.add(id)
      return record
    }
    for (const ref of refs) {
      for (const evidence of evidenceUnder(ref, { get })) {
        get(evidence.kind === 'excerpt' ? evidence.excerpt.source : evidence.source)
      }
    }
    if (missing.size === 0) return found
    await Promise.all(
      [...missing].map(async (id) => {
        asked.add(id)
        const noun = nounOfId(id)
        const record = noun === null ? undefined : await store.get(noun, id)
        if (record) found.set(id, record)
      }),
    )
  }
}

/** Rows on a side as amounts to add up; one that a shipment beside it was taken up from counts once. */
function rowAmounts(side: Side, rows: CitedRows, shipments: readonly Shipment[]) {
  const taken = new Map(
    shipments.flatMap((shipment) =>
      shipment.evidence.map(({ ref }) => [referenceKey(ref), shipment.id] as const),
    ),
  )
  return side.flatMap(({ ref }, place) => {
    const row =
      ref.kind === 'source' && ref.locator.kind === 'row' ? rows(ref.source, ref.locator.row) : undefined
    if (row === undefined) return []
    const sameConsignmentAs = taken.get(referenceKey(ref)) ?? null
    // Only tells it apart in this sum.
    const id = newId('shipment', place, NO_RANDOM)
    return [{ ...row.facts, id, supersedes: null, sameConsignmentAs }]
  })
}

const NO_RANDOM = new Uint8Array(10)

const recordsOn = (side: Side, records: Found): readonly AnyRecord[] =>
  side.flatMap(({ ref }) => (ref.kind === 'record' ? (records.get(ref.record) ?? []) : []))

const isClaim = (record: AnyRecord): record is Claim => isId('claim', record.id)
const isShipment = (record: AnyRecord): record is Shipment => isId('shipment', record.id)
const isSource = (record: AnyRecord): record is Source => isId('source', record.id)
const pick = <T extends AnyRecord>(
  record: AnyRecord | undefined,
  is: (record: AnyRecord) => record is T,
): T | undefined => (record !== undefined && is(record) ? record : undefined)

const NO_FIELDS: Readonly<Record<string, string>> = {
  excerpt: 'an excerpt',
  claim: 'a claim',
  source: 'a source',
  entity: 'an entity',
  note: 'a note',
}

/** What a claim's scope is held against for one item of side B. */
function subjectOf(ref: Reference, get: (id: string) => AnyRecord | undefined, rows: CitedRows): Subject {
  if (ref.kind === 'source') {
    const row = ref.locator.kind === 'row' ? rows(ref.source, ref.locator.row) : undefined
    return row === undefined
      ? { kind: 'no-fields', what: 'a place in a source' }
      : { kind: 'row', row: row.facts }
  }
  const record = get(ref.record)
  if (record === undefined) return { kind: 'no-fields', what: 'a record that is not here' }
  if (isShipment(record)) return { kind: 'shipment', shipment: record }
  if (isId('figure', record.id) && 'measure' in record) return { kind: 'figure', figure: record }
  return { kind: 'no-fields', what: NO_FIELDS[nounOfId(record.id) ?? ''] ?? 'a record' }
}
