import type { Claim } from '@shared/claim/claim'
import type { ClaimId, EntityId, ShipmentId, SourceId } from '@shared/kernel/ids'
import { entityOfParty } from '@shared/kernel/fields'
import { isId } from '@shared/kernel/ids'
import { collapseSpace, foldForSearch } from '@shared/kernel/text'
import type { Shipment } from '@shared/shipment/shipment'
import type { Contradiction, Side } from './contradiction'

/** Why a party stands accused. */
export type Accusation = 'speaker' | 'consignor' | 'manufacturer' | 'named'
export type Accused = { readonly entity: EntityId; readonly as: readonly Accusation[] }

type AccusedLookup = {
  readonly canonical: (id: EntityId) => EntityId
  readonly claim: (id: ClaimId) => Claim | undefined
  readonly shipment: (id: ShipmentId) => Shipment | undefined
  /** What a row of a table says; without it rows accuse nobody. */
  readonly row?: (source: SourceId, row: number) => Pick<Shipment, 'consignor' | 'manufacturer'> | undefined
}

/**
 * The parties a contradiction accuses, each once and in the order of their ids: the speakers of side A's claims,
 * whose word is doubted; the consignors and makers of side B's shipments and rows, whose conduct is held against it; and those
 * a person named. Consignees are not among them: a buyer is not contradicted by what a seller or a state said, and
 * often is the innocent reading. One that should be heard is named by hand. Records in the trash accuse nobody.
 */
export function accusedParties(
  contradiction: Pick<Contradiction, 'sideA' | 'sideB' | 'accused'>,
  lookup: AccusedLookup,
): Accused[] {
  const found = new Map<EntityId, Set<Accusation>>()
  for (const { entity, as } of accusations(contradiction, lookup)) {
    if (entity === null) continue
    const id = lookup.canonical(entity)
    found.set(id, (found.get(id) ?? new Set()).add(as))
  }
  return [...found]
    .map(([entity, as]) => ({ entity, as: inOrder(as) }))
    .toSorted((a, b) => (a.entity < b.entity ? -1 : 1))
}

/** A party that stands accused and is no entity of the case: nothing can be kept of whether it was heard. */
export type AccusedInWords = { readonly words: string; readonly as: readonly Accusation[] }

/**
 * The parties a contradiction accuses by words alone, in the order of the words: a speaker or a consignor whom nobody
 * linked to an entity. Words that are the name of an accused entity are that entity. Without them, a denial by “the
 * ministry” would be printed with nobody to be heard.
 */
export function accusedInWords(
  contradiction: Pick<Contradiction, 'sideA' | 'sideB' | 'accused'>,
  lookup: AccusedLookup & { readonly name: (id: EntityId) => string },
): AccusedInWords[] {
  const known = new Set(
    accusedParties(contradiction, lookup).map(({ entity }) => foldForSearch(lookup.name(entity))),
  )
  const found = new Map<string, { readonly words: string; readonly as: Set<Accusation> }>()
  for (const { entity, words: written, as } of accusations(contradiction, lookup)) {
    const words = collapseSpace(written)
    const key = foldForSearch(words)
    if (entity !== null || words === '' || known.has(key)) continue
    const one = found.get(key) ?? { words, as: new Set() }
    one.as.add(as)
    found.set(key, one)
  }
  return [...found.values()]
    .map(({ words, as }) => ({ words, as: inOrder(as) }))
    .toSorted((a, b) => (a.words < b.words ? -1 : 1))
}

type Accusing = { readonly entity: EntityId | null; readonly words: string; readonly as: Accusation }

function* accusations(
  { sideA, sideB, accused }: Pick<Contradiction, 'sideA' | 'sideB' | 'accused'>,
  lookup: AccusedLookup,
): Generator<Accusing> {
  for (const id of recordsOf(sideA)) {
    const claim = isId('claim', id) ? lookup.claim(id) : undefined
    if (claim?.trashed === null) yield { ...claim.speaker, as: 'speaker' }
  }
  for (const id of recordsOf(sideB)) {
    const shipment = isId('shipment', id) ? lookup.shipment(id) : undefined
    if (shipment?.trashed === null) yield* senders(shipment)
  }
  for (const { ref } of sideB) {
    if (ref.kind !== 'source' || (ref.locator.kind !== 'row' && ref.locator.kind !== 'cell')) continue
    const row = lookup.row?.(ref.source, ref.locator.row)
    if (row !== undefined) yield* senders(row)
  }
  for (const { entity } of accused) yield { entity, words: '', as: 'named' }
}

function* senders({
  consignor,
  manufacturer,
}: Pick<Shipment, 'consignor' | 'manufacturer'>): Generator<Accusing> {
  for (const [party, as] of [
    [consignor, 'consignor'],
    [manufacturer, 'manufacturer'],
  ] as const) {
    const words = party?.kind === 'unnamed' ? party.description : ''
    yield { entity: entityOfParty(party), words, as }
  }
}

const ORDER: readonly Accusation[] = ['speaker', 'consignor', 'manufacturer', 'named']

const inOrder = (as: ReadonlySet<Accusation>): Accusation[] =>
  ORDER.filter((accusation) => as.has(accusation))

const recordsOf = (side: Side): readonly string[] =>
  side.flatMap(({ ref }) => (ref.kind === 'record' ? [ref.record] : []))
