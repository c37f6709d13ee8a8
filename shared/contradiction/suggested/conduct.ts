import { effectivePeriod } from '@shared/claim/effective-period'
import type { Claim } from '@shared/claim/claim'
import type { EntityLookup } from '@shared/contradiction/entity-lookup'
import { partyName } from '@shared/contradiction/party-facts'
import { type KnownRecords, ScopeIndex } from '@shared/contradiction/matching/scope-index'
import type { ScopeTest } from '@shared/contradiction/scope-test'
import { figureCaption } from '@shared/figure/figure-words'
import { dateInWords } from '@shared/kernel/edtf-prose'
import { toRecord } from '@shared/kernel/reference'
import { foldForSearch } from '@shared/kernel/text'
import { BLANK_SHIPMENT } from '@shared/shipment/new-shipment'
import type { Shipment } from '@shared/shipment/shipment'
import { shipmentCaption } from '@shared/shipment/shipment-words'
import { periodBounds } from './bounds'
import { keyOf, subjectOf } from './keys'
import { readingsOf } from './readings'
import { type ReadClaim, readScope } from './read-scope'
import { type Conduct, isNoTradeRecord, limitsOf, type RecordTest, testConduct } from './record-test'
import type { SuggestedContradiction, SuggestRecords } from './suggestion'
import { promisesToDo } from './words'

/** A kind of conduct a claim can be held against, with what a quick look needs of it. */
export type Prepared = {
  readonly conduct: Conduct
  readonly id: string
  /** Days since 1970 that it can lie in; null where it is not dated. */
  readonly bounds: readonly [number, number] | null
  /** Whether it shows goods in somebody's hands. */
  readonly held: boolean
  /** Shipments of the same goods by the same seller stand together on one side. */
  readonly group: string
}

/**
 * Shipments and figures that can stand against a claim. A plan is no conduct; a figure counts through the shipment that
 * was made from it, and a superseded shipment through the one that replaced it.
 */
export function prepareConduct(
  { shipments, figures }: Pick<SuggestRecords, 'shipments' | 'figures'>,
  lookup: EntityLookup,
): Prepared[] {
  const live = shipments.filter(({ trashed }) => trashed === null)
  const superseded = new Set(live.flatMap(({ supersedes }) => supersedes ?? []))
  const made = new Set(live.flatMap(({ figure }) => figure ?? []))
  // A shipment that rests on an excerpt tells what a figure of the same words counts.
  const told = new Set(live.flatMap(({ evidence }) => evidence.map(({ ref }) => subjectOf(ref))))
  const prepared: Prepared[] = []
  for (const shipment of live) {
    if (shipment.level === 'planned' || superseded.has(shipment.id)) continue
    const { level } = shipment
    const held = level === 'handover' || level === 'holding'
    const seller = shipment.consignor ?? shipment.manufacturer
    prepared.push({
      conduct: { kind: 'shipment', shipment },
      id: shipment.id,
      bounds: periodBounds(shipment.period.edtf),
      held,
      group: [
        isNoTradeRecord({ kind: 'shipment', shipment }) ? level : 'traded',
        seller === null
          ? ''
          : seller.kind === 'entity'
            ? lookup.canonical(seller.entity)
            : foldForSearch(partyName(seller, lookup)),
        shipment.product ?? (foldForSearch(shipment.goods).trim() || shipment.hsCode.code.slice(0, 4)),
        // What has nothing in common to be grouped by stands alone.
        seller === null && shipment.goods === '' && shipment.product === null ? shipment.id : '',
      ].join('\n'),
    })
  }
  for (const figure of figures) {
    const counts = figure.measure === 'flow' || figure.measure === 'stock' || figure.measure === 'order'
    if (figure.trashed !== null || !counts || made.has(figure.id)) continue
    if (figure.excerpt !== null && told.has(figure.excerpt)) continue
    const held = figure.measure === 'stock'
    prepared.push({
      conduct: { kind: 'figure', figure },
      id: figure.id,
      bounds: periodBounds(figure.period.edtf),
      held,
      group: figure.id,
    })
  }
  return prepared.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** Denials and promises to hold back, in use; with their scopes read. */
export const testable = (claims: SuggestRecords['claims']): ReadClaim[] =>
  claims
    .filter(
      ({ trashed, kind, proposition }) =>
        trashed === null && (kind === 'denial' || (kind === 'promise' && !promisesToDo(proposition))),
    )
    .map(readScope)
    .filter(({ claim }) => limitsOf(claim) > 0)

/** A conduct that falls into a claim, with its test. */
export type Hit = { readonly prepared: Prepared; readonly found: RecordTest }

/** The conduct of a case, laid out so that a claim meets what it may speak of without a look at all the rest. */
export class ConductIndex {
  readonly #lookup: EntityLookup
  readonly #known: KnownRecords
  readonly #prepared: readonly Prepared[]
  /** Goods that somebody holds are read in a way of their own; there are few. */
  readonly #held: readonly Prepared[]
  #moved: { readonly index: ScopeIndex; readonly byId: ReadonlyMap<string, Prepared> } | null = null

  constructor(prepared: readonly Prepared[], known: KnownRecords, lookup: EntityLookup) {
    this.#lookup = lookup
    this.#known = known
    this.#prepared = prepared
    this.#held = prepared.filter(({ held }) => held)
  }

  /** Built when the first claim asks: many cases have none that does. */
  #movedGoods() {
    if (this.#moved !== null) return this.#moved
    const index = new ScopeIndex()
    index.know(this.#known)
    const byId = new Map<string, Prepared>()
    const shipments = this.#prepared
      .filter(({ held }) => !held)
      .map((one) => {
        const shipment = asShipment(one.conduct)
        byId.set(shipment.id, one)
        return shipment
      })
    index.setShipments(shipments)
    this.#moved = { index, byId }
    return this.#moved
  }

  /** What of the conduct falls into a claim. */
  hits({ claim }: ReadClaim): Hit[] {
    const covered = effectivePeriod(claim)
    const bounds = covered.kind === 'period' ? periodBounds(covered.possible) : null
    const promise = claim.kind === 'promise'
    const hits: Hit[] = []
    const test = (prepared: Prepared, known: ScopeTest | null = null) => {
      // Whether conduct came after a promise must be known for both.
      if (promise && (bounds === null || prepared.bounds === null)) return
      const found = testConduct(claim, prepared.conduct, this.#lookup, known)
      if (found !== null) hits.push({ prepared, found })
    }
    const { index, byId } = this.#movedGoods()
    for (const wanted of ['inside', 'possible'] as const) {
      const { hits: met } = index.page({ claim, wanted, missing: null }, 0, Infinity)
      for (const { ref, test: known } of met) {
        const prepared = ref.kind === 'record' ? byId.get(ref.record) : undefined
        // A figure says of itself what it is; its words are not a shipment's.
        if (prepared !== undefined) test(prepared, prepared.conduct.kind === 'shipment' ? known : null)
      }
    }
    for (const prepared of this.#held) {
      const outside =
        bounds !== null &&
        prepared.bounds !== null &&
        (prepared.bounds[1] < bounds[0] || prepared.bounds[0] > bounds[1])
      if (!outside) test(prepared)
    }
    return hits.toSorted((a, b) => (a.prepared.id < b.prepared.id ? -1 : 1))
  }
}

/** A figure of goods that moved has the fields of a shipment that a scope is held against. */
function asShipment(conduct: Conduct): Shipment {
  if (conduct.kind === 'shipment') return conduct.shipment
  const { figure } = conduct
  const { id, createdAt, updatedAt, author, protection, protectedFields, pseudonym, trashed } = figure
  return {
    ...BLANK_SHIPMENT,
    createdAt,
    updatedAt,
    author,
    protection,
    protectedFields,
    pseudonym,
    trashed,
    // It keeps its own id, which this index alone takes for a shipment's.
    id: `${id}` as Shipment['id'],
    consignor: figure.about,
    goods: figure.goods,
    period: figure.period,
    route: { origin: null, dispatchedFrom: figure.from, transit: [], destination: figure.to },
  }
}

/** Suggestions of each claim as it was read, kept from one run to the next as long as the conduct is the same. */
export type ConductMemo = Map<string, readonly SuggestedContradiction[]>

/**
 * Denials against what the record shows, and promises against what was done after them. A claim that `memo` holds as it
 * stands is not tested again; claims that are gone leave it.
 */
export function conductSuggestions(
  claims: readonly ReadClaim[],
  conducts: ConductIndex,
  lookup: EntityLookup,
  memo: ConductMemo = new Map(),
): SuggestedContradiction[] {
  const before = new Map(memo)
  memo.clear()
  return claims.flatMap((read) => {
    const key = JSON.stringify(read.claim)
    const known = before.get(key) ?? ofClaim(read, conducts, lookup)
    memo.set(key, known)
    return known
  })
}

function ofClaim(read: ReadClaim, conducts: ConductIndex, lookup: EntityLookup): SuggestedContradiction[] {
  const groups = new Map<string, Hit[]>()
  for (const hit of conducts.hits(read)) {
    const group = groups.get(hit.prepared.group)
    if (group) group.push(hit)
    else groups.set(hit.prepared.group, [hit])
  }
  return [...groups.values()].map((hits) => suggestionOf(read, hits, lookup))
}

/** The kind of contradiction that a denial or a promise can stand in. */
export const conductKind = (claim: Pick<Claim, 'kind'>): 'denial-vs-record' | 'promise-vs-conduct' =>
  claim.kind === 'promise' ? 'promise-vs-conduct' : 'denial-vs-record'

function suggestionOf(
  { claim, notes }: ReadClaim,
  hits: readonly Hit[],
  lookup: EntityLookup,
): SuggestedContradiction {
  const kind = conductKind(claim)
  // The deepest inside comes first: it is the one that is shown and weighed.
  const sorted = hits.toSorted(
    (a, b) => a.found.open.length - b.found.open.length || (a.prepared.id < b.prepared.id ? -1 : 1),
  )
  const [first] = sorted
  if (first === undefined) throw new Error('a group holds at least one hit')
  const conducts = sorted.map(({ prepared }) => prepared.conduct)
  const ids = sorted.map(({ prepared }) => prepared.id)
  const { strength, strengthWhy } = weigh(claim, first.found)
  const inside = sorted.filter(({ found }) => found.test.verdict === 'inside').length
  return {
    key: keyOf(kind, [claim.id], ids),
    kind,
    title: `${saidShort(claim)}, against ${conductCaption(conducts)}`,
    sideA: [toRecord(claim.id)],
    sideB: conducts.map((conduct) =>
      toRecord(conduct.kind === 'shipment' ? conduct.shipment.id : conduct.figure.id),
    ),
    why: [
      verdictSentence(claim, sorted.length, inside, first.found),
      ...[first.found.held, first.found.near].filter((sentence) => sentence !== ''),
      ...first.found.test.rows
        .filter(({ result, why }) => result === 'meets' && !why.includes('not limited'))
        .map(({ dimension, why }) => `${DIMENSION_SAYS[dimension]}: ${why}.`),
      ...first.found.test.rows
        .filter(({ result }) => result === 'unknown')
        .map(({ dimension, why }) => `${DIMENSION_SAYS[dimension]}: not known (${why}).`),
      ...notes,
    ],
    readings: readingsOf(
      claim,
      conducts,
      sorted.map(({ found }) => found),
      lookup,
    ),
    strength,
    strengthWhy,
    test: { ...first.found.test, claim: claim.id },
  }
}

const DIMENSION_SAYS = {
  party: 'Party',
  goods: 'Goods',
  route: 'Route',
  period: 'Period',
  capacity: 'Capacity',
} as const

function verdictSentence(claim: Claim, count: number, inside: number, found: RecordTest): string {
  const what = claim.kind === 'promise' ? 'promised' : 'denied'
  const when = claim.date.edtf === '' ? '' : ` (${dateInWords(claim.date.edtf, 'en')})`
  if (count === 1) {
    return inside === 1 && found.open.length === 0
      ? `The record lies inside what was ${what}${when}: every dimension meets.`
      : `The record may lie inside what was ${what}${when}: nothing speaks against it, but ${found.open.join(', and ')}.`
  }
  return `${count} records of the same goods fall into what was ${what}${when}: ${inside} inside, ${count - inside} possibly.`
}

/**
 * 3: party and goods of the claim are met and nothing is open. 2: one link between is open, or the claim is too wide to
 * name party and goods. 1: more is open.
 */
export function weigh(
  claim: Claim,
  { open, contacts }: Pick<RecordTest, 'open' | 'contacts'>,
): { strength: 1 | 2 | 3; strengthWhy: string } {
  if (open.length > 1) {
    return { strength: 1, strengthWhy: `More than one link is open: ${open.join('; ')}.` }
  }
  if (open.length === 1) return { strength: 2, strengthWhy: `One link is open: ${open[0] ?? ''}.` }
  const named = contacts.includes('party') && contacts.includes('goods')
  return named
    ? { strength: 3, strengthWhy: 'The two sides meet on party and goods, and nothing is open.' }
    : {
        strength: 2,
        strengthWhy: `Nothing is open, but the claim names no ${claim.scope.goods.length === 0 ? 'goods' : 'party'} that the record meets.`,
      }
}

/** What was said, short enough for a title. */
export const saidShort = ({ proposition }: Pick<Claim, 'proposition'>): string =>
  `“${proposition.length <= 90 ? proposition.replace(/[.。]$/, '') : `${proposition.slice(0, 89).trimEnd()}…`}”`

function conductCaption(conducts: readonly Conduct[]): string {
  const captions = conducts.map((conduct) =>
    conduct.kind === 'shipment' ? shipmentCaption(conduct.shipment) : figureCaption(conduct.figure),
  )
  const [first = '', ...more] = captions
  return more.length === 0 ? first : `${first} and ${more.length} more`
}
