import type { Dimension } from '@shared/contradiction/contradiction'
import { entityLookup } from '@shared/contradiction/entity-lookup'
import { testScope } from '@shared/contradiction/scope-test'
import { restsOnRow } from '@shared/contradiction/subject'
import type { Entity, SameAs } from '@shared/entity/entity'
import type { SourceId } from '@shared/kernel/ids'
import { type Reference, toRecord } from '@shared/kernel/reference'
import type { Relation } from '@shared/relation/relation'
import type { Papers } from '@shared/shipment/consignment'
import type { Shipment } from '@shared/shipment/shipment'
import { partyFinder } from '@shared/table/read-party'
import { shipmentPapers } from '@shared/table/row-ties'
import type { Correction } from '@shared/table/table'
import { entriesOf } from './entries'
import { countHits, type HitClass, type HitCounts, hitsOf, NO_HITS } from './evaluate'
import type { FreshHits, Hit, HitPage, TiedPage } from './hit'
import { HitSums, type HitTotals } from './hit-totals'
import { Segment, type TestedClaim } from './segment'
import { type MatchTable, TableRows } from './table-rows'
import { type TiedSide, tiedPage } from './tied-hits'
import { type Known, Values } from './values'

export type KnownRecords = {
  readonly entities: readonly Entity[]
  readonly sameAs: readonly SameAs[]
  readonly relations: readonly Relation[]
}

/** Which hits: a class and, of near misses, the one dimension that misses them. */
export type HitQuestion = {
  readonly claim: TestedClaim
  readonly wanted: HitClass
  readonly missing: Dimension | null
}

/**
 * All that a claim's scope is held against: the rows of tables and the shipments of a case. It is kept in step by
 * handing over what changed; what it answers does not depend on the order in which things came.
 */
export class ScopeIndex {
  #known: Known
  readonly #values: Values
  readonly #tables = new Map<SourceId, TableRows>()
  #shipments: readonly Shipment[] = []
  #segment: Segment
  #corrections: readonly Correction[] = []
  /** The sum that was asked for last, until something changes: what is tied in it is asked next. */
  #summed: Summed | null = null
  /** Grows with every change, so that a sum that was begun before one is not kept. */
  #era = 0

  constructor() {
    this.#known = { lookup: entityLookup({ entities: [], sameAs: [], relations: [] }), partyOf: () => null }
    this.#values = new Values(this.#known)
    this.#segment = new Segment(entriesOf([], this.#values), this.#values)
  }

  /** The entities of the case, who is whom and who owns whom. */
  know(records: KnownRecords): void {
    this.#forgetSum()
    this.#known = {
      lookup: entityLookup(records),
      partyOf: partyFinder(records.entities, records.sameAs),
    }
    this.#values.know(this.#known)
    for (const table of this.#tables.values()) table.know(this.#known.partyOf)
  }

  /** The shipments of the case; those in the trash are left out. */
  setShipments(shipments: readonly Shipment[]): void {
    this.#forgetSum()
    this.#shipments = shipments
      .filter(({ trashed }) => trashed === null)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const entries = this.#shipments.map((facts) => ({ facts, named: restsOnRow(facts) }))
    this.#segment = new Segment(entriesOf(entries, this.#values), this.#values)
    const taken = this.#takenRows()
    for (const [source, table] of this.#tables) table.setTaken(taken.get(source) ?? new Set())
  }

  /** A table whose rows take part: the newest export of its chain. */
  setTable(table: MatchTable): void {
    this.#forgetSum()
    const rows = new TableRows(table, this.#values, this.#known.partyOf)
    rows.setTaken(this.#takenRows().get(table.source) ?? new Set())
    rows.setCorrections(this.#correctionsOf(table.source))
    this.#tables.set(table.source, rows)
  }

  removeTable(source: SourceId): void {
    this.#forgetSum()
    this.#tables.delete(source)
  }

  /** Every correction of a cell in the case; those in the trash are left out. */
  setCorrections(corrections: readonly Correction[]): void {
    this.#forgetSum()
    this.#corrections = corrections
      .filter(({ trashed }) => trashed === null)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    for (const [source, table] of this.#tables) table.setCorrections(this.#correctionsOf(source))
  }

  /** How many shipments and rows a claim's scope covers and nearly covers. */
  count(claim: TestedClaim): HitCounts {
    return this.#segments().reduce((sum, segment) => added(sum, countHits(segment, claim)), NO_HITS)
  }

  /** Hits of a class from one place on, with their reasons. */
  page({ claim, wanted, missing }: HitQuestion, from: number, limit: number): HitPage {
    const hits: Hit[] = []
    let count = 0
    const take = (length: number, hitAt: (at: number) => Hit) => {
      const first = Math.max(0, from - count)
      for (let at = first; at < length && hits.length < limit; at += 1) hits.push(hitAt(at))
      count += length
    }
    const shipments = this.#found(this.#segment, { claim, wanted, missing })
    take(shipments.length, (at) => this.#shipmentHit(claim, shipments[at]))
    for (const [, table] of this.#inOrder()) {
      const rows = table.rowsOf(table.segments.map((segment) => hitsOf(segment, claim, wanted, missing)))
      take(rows.length, (at) => this.#rowHit(claim, table, rows[at] ?? 0))
    }
    return { count, hits }
  }

  /**
   * What any of the claims covers and is not among `except`: each hit once, as inside where one claim has it inside.
   * A row of which a cell is excepted is excepted. At most `limit` hits of each class come with their reasons.
   */
  fresh(claims: readonly TestedClaim[], except: readonly Reference[], limit: number): FreshHits {
    const seen = new Set(except.map(hitKey))
    const pageOf = (wanted: HitQuestion['wanted']): HitPage => {
      const hits: Hit[] = []
      let count = 0
      const take = (key: string, hitOf: () => Hit) => {
        if (seen.has(key)) return
        seen.add(key)
        count += 1
        if (hits.length < limit) hits.push(hitOf())
      }
      for (const claim of claims) {
        const question = { claim, wanted, missing: null }
        for (const shipment of this.#found(this.#segment, question)) {
          take(shipment.id, () => this.#shipmentHit(claim, shipment))
        }
        for (const [source, table] of this.#inOrder()) {
          const found = table.segments.map((segment) => hitsOf(segment, claim, wanted, null))
          for (const row of table.rowsOf(found)) {
            take(`${source} ${row}`, () => this.#rowHit(claim, table, row))
          }
        }
      }
      return { count, hits }
    }
    return { inside: pageOf('inside'), possible: pageOf('possible') }
  }

  /**
   * What the hits of a class come to. It gives way after every few hundred hits, so that whoever drives it can answer
   * something else in between.
   */
  *totals(question: HitQuestion): Generator<undefined, HitTotals> {
    const { sums } = yield* this.#sum(question)
    return sums.totals()
  }

  /** The hits of a class that the sums may count twice, from one place on, with their reasons. Gives way as `totals` does. */
  *tied(question: HitQuestion, from: number, limit: number): Generator<undefined, TiedPage> {
    const { sums, counted } = yield* this.#sum(question)
    return tiedPage(sums, from, limit, {
      sideAt: (at) => this.#sideOf(counted[at]),
      hitAt: (at) => {
        const hit = counted[at]
        return hit === undefined || 'id' in hit
          ? this.#shipmentHit(question.claim, hit)
          : this.#rowHit(question.claim, hit.table, hit.row)
      },
    })
  }

  *#sum({ claim, wanted, missing }: HitQuestion): Generator<undefined, Summed> {
    const key = JSON.stringify([claim, wanted, missing])
    if (this.#summed?.key === key) return this.#summed
    const era = this.#era
    const sums = new HitSums(this.#known.lookup)
    const found = this.#found(this.#segment, { claim, wanted, missing })
    const counted: Counted[] = [...sums.addShipments(found, this.#papersOf)]
    const summed: Summed = { key, sums, counted }
    yield
    for (const [, table] of this.#inOrder()) {
      const rows = table.rowsOf(table.segments.map((segment) => hitsOf(segment, claim, wanted, missing)))
      for (const [at, row] of rows.entries()) {
        sums.addRow(table.facts(row), table.papers(row))
        counted.push({ table, row })
        if (at % 500 === 499) yield
      }
    }
    if (era === this.#era) this.#summed = summed
    return summed
  }

  #forgetSum(): void {
    this.#summed = null
    this.#era += 1
  }

  #sideOf(hit: Counted | undefined): TiedSide {
    if (hit === undefined) throw new RangeError('no such hit in the sum')
    if ('id' in hit) {
      const papered = { shipment: hit, papers: this.#papersOf(hit) }
      return { place: { ref: toRecord(hit.id), line: null }, papered }
    }
    const { table, row } = hit
    return {
      place: { ref: rowRef(table.table.source, row), line: table.table.columns.lineOf(row) },
      papered: { shipment: table.facts(row), papers: table.papers(row) },
    }
  }

  #papersOf = (shipment: Shipment): Papers =>
    shipmentPapers(shipment, (source, row) => this.#tables.get(source)?.papers(row))

  #found(segment: Segment, { claim, wanted, missing }: HitQuestion): readonly Shipment[] {
    return segment
      .entriesIn(hitsOf(segment, claim, wanted, missing))
      .flatMap((at) => this.#shipments[at] ?? [])
  }

  #shipmentHit(claim: TestedClaim, shipment: Shipment | undefined): Hit {
    if (shipment === undefined) throw new RangeError('no such shipment among the hits')
    const subject = { kind: 'shipment', shipment } as const
    return {
      ref: toRecord(shipment.id),
      line: null,
      facts: shipment,
      papers: this.#papersOf(shipment),
      test: testScope(claim, subject, this.#known.lookup),
    }
  }

  #rowHit(claim: TestedClaim, rows: TableRows, row: number): Hit {
    const { source, columns } = rows.table
    const { doubts: _, ...facts } = rows.facts(row)
    return {
      ref: rowRef(source, row),
      line: columns.lineOf(row),
      facts,
      papers: rows.papers(row),
      test: testScope(claim, { kind: 'row', row: facts }, this.#known.lookup),
    }
  }

  #segments(): readonly Segment[] {
    return [this.#segment, ...[...this.#tables.values()].flatMap(({ segments }) => segments)]
  }

  #inOrder = (): readonly [SourceId, TableRows][] =>
    [...this.#tables].toSorted(([a], [b]) => (a < b ? -1 : 1))

  #correctionsOf = (source: SourceId): readonly Correction[] =>
    this.#corrections.filter((correction) => correction.source === source)

  /** Rows that are the evidence of a shipment, by their data set. */
  #takenRows(): ReadonlyMap<SourceId, ReadonlySet<number>> {
    const taken = new Map<SourceId, Set<number>>()
    for (const { evidence } of this.#shipments) {
      for (const { ref } of evidence) {
        if (ref.kind !== 'source' || ref.locator.kind !== 'row') continue
        taken.set(ref.source, (taken.get(ref.source) ?? new Set()).add(ref.locator.row))
      }
    }
    return taken
  }
}

/** A hit that a sum counts. */
type Counted = Shipment | { readonly table: TableRows; readonly row: number }
type Summed = { readonly key: string; readonly sums: HitSums; readonly counted: readonly Counted[] }

/** A shipment, or a row of a table, as a hit is told from others. */
const hitKey = (ref: Reference): string =>
  ref.kind === 'record'
    ? ref.record
    : `${ref.source} ${ref.locator.kind === 'row' || ref.locator.kind === 'cell' ? ref.locator.row : ''}`

const rowRef = (source: SourceId, row: number): Reference => ({
  kind: 'source',
  source,
  locator: { kind: 'row', row },
})

const added = (a: HitCounts, b: HitCounts): HitCounts => ({
  inside: a.inside + b.inside,
  possible: a.possible + b.possible,
  nearMiss: a.nearMiss + b.nearMiss,
  nearMissBy: {
    party: a.nearMissBy.party + b.nearMissBy.party,
    goods: a.nearMissBy.goods + b.nearMissBy.goods,
    route: a.nearMissBy.route + b.nearMissBy.route,
    period: a.nearMissBy.period + b.nearMissBy.period,
    capacity: a.nearMissBy.capacity + b.nearMissBy.capacity,
  },
})
