import { type Edtf, parseEdtf } from '@shared/kernel/edtf'
import type { Party, Place } from '@shared/kernel/fields'
import type { EntityId } from '@shared/kernel/ids'
import { type PartyOf, readPartyCell } from '@shared/table/read-party'
import type { EntityLookup } from '@shared/contradiction/entity-lookup'
import { type PartyFacts, partyFacts } from '@shared/contradiction/party-facts'
import { type PlaceFacts, placeFacts } from '@shared/contradiction/route-test'
import { GoodsTerms } from './goods-terms'
import { NameKeys } from './name-keys'

/** Values that each have a number, from 1. 0 stands for none. */
export class Interned<T> {
  readonly #byKey = new Map<string, number>()
  readonly #values: (T | undefined)[] = [undefined]

  /** One more than the highest number. */
  get size(): number {
    return this.#values.length
  }

  id(key: string, value: () => T): number {
    const known = this.#byKey.get(key)
    if (known !== undefined) return known
    const id = this.#values.push(value()) - 1
    this.#byKey.set(key, id)
    return id
  }

  at(id: number): T | undefined {
    return this.#values[id]
  }
}

/** A party as an entry has it, before it is known who that is. */
type Written =
  | { readonly kind: 'party'; readonly party: Party; readonly named: boolean }
  /** A cell that names a party, and the cell of its country. */
  | { readonly kind: 'cell'; readonly cell: string; readonly country: string }

export type HsValue = { readonly code: string; readonly edition: string }

/** Who and what the entities of the case are. */
export type Known = { readonly lookup: EntityLookup; readonly partyOf: PartyOf }

/**
 * The values that entries have, each once however many entries share it. Whom a party stands for follows from the
 * entities of the case and is worked out anew when they change.
 */
export class Values {
  readonly parties = new Interned<Written>()
  readonly places = new Interned<Place>()
  readonly periods = new Interned<Edtf>()
  readonly hs = new Interned<HsValue>()
  readonly goods = new Interned<string>()
  readonly terms = new GoodsTerms((id) => this.goods.at(id) ?? '')
  #known: Known
  #partyFacts: PartyFacts[] = []
  #placeFacts: PlaceFacts[] = []
  #classes = new Interned<PartyFacts>()
  #classOf: number[] = [0]
  #ofEntity = new Map<EntityId, number[]>()
  #described: number[] = []
  /** By the names as written, whoever bears them: they stay when entities change. */
  readonly #names = new NameKeys((id) => this.#writtenName(id))
  /** Grows with every change of entities, merges or owners. */
  generation = 0

  constructor(known: Known) {
    this.#known = known
  }

  get lookup(): EntityLookup {
    return this.#known.lookup
  }

  /** Takes over how the entities of the case stand now. */
  know(known: Known): void {
    this.#known = known
    this.#partyFacts = []
    this.#placeFacts = []
    this.#classes = new Interned()
    this.#classOf = [0]
    this.#ofEntity = new Map()
    this.#described = []
    this.generation += 1
  }

  party(party: Party | null, named: boolean): number {
    if (party === null) return 0
    const key =
      party.kind === 'entity' ? party.entity : `${named ? 'n' : 'd'} ${party.country}\n${party.description}`
    return this.parties.id(key, () => ({ kind: 'party', party, named }))
  }

  /** The party of two cells of a row; 0 where they name nobody, whoever is known. */
  partyCell(cell: string, country: string): number {
    if (cell === '' && country === '') return 0
    if (readPartyCell(cell, country, () => null) === null) return 0
    return this.parties.id(`c ${country}\n${cell}`, () => ({ kind: 'cell', cell, country }))
  }

  place(place: Place | null): number {
    if (place === null) return 0
    const key =
      place.kind === 'country'
        ? `c ${place.country}`
        : place.kind === 'entity'
          ? place.entity
          : `w ${place.words}`
    return this.places.id(key, () => place)
  }

  period(edtf: string): number {
    if (edtf === '') return 0
    const date = parseEdtf(edtf)
    return date.ok ? this.periods.id(edtf, () => date.value) : 0
  }

  hsCode({ code, edition }: HsValue): number {
    return code === '' ? 0 : this.hs.id(`${edition}\n${code}`, () => ({ code, edition }))
  }

  goodsText(text: string): number {
    return text.trim() === '' ? 0 : this.goods.id(text, () => text)
  }

  /** Which of a few hundred classes a party is in: parties of one class have the same countries, standing and owner. */
  get classOf(): readonly number[] {
    this.#resolve()
    return this.#classOf
  }

  get classes(): Interned<PartyFacts> {
    this.#resolve()
    return this.#classes
  }

  /** The parties that are an entity, merges followed. */
  ofEntity(id: EntityId): readonly number[] {
    this.#resolve()
    return this.#ofEntity.get(this.lookup.canonical(id)) ?? []
  }

  /** The parties of which it is not known whether they are an entity: described only, or with a name like one of its. */
  maybeEntity(id: EntityId): readonly number[] {
    this.#resolve()
    const spellings = this.lookup.spellings(id)
    if (spellings.length === 0) return this.#unnamed()
    const alike = [...this.#names.like(spellings, this.parties.size)]
    return [...this.#described, ...alike.filter((at) => this.#partyFacts[at - 1]?.entity === null)]
  }

  placeFactsOf(id: number): PlaceFacts | undefined {
    for (let next = this.#placeFacts.length + 1; next <= id; next += 1) {
      const place = this.places.at(next)
      if (place !== undefined) this.#placeFacts.push(placeFacts(place, this.lookup))
    }
    return this.#placeFacts[id - 1]
  }

  #unnamed(): number[] {
    return this.#partyFacts.flatMap((facts, at) => (facts.entity === null ? [at + 1] : []))
  }

  #writtenName(id: number): string | null {
    const written = this.parties.at(id)
    if (written === undefined) return null
    if (written.kind === 'party') {
      return written.named && written.party.kind === 'unnamed' ? written.party.description : null
    }
    const party = readPartyCell(written.cell, written.country, () => null)
    return party?.kind === 'unnamed' ? party.description : null
  }

  #resolve(): void {
    const { lookup, partyOf } = this.#known
    for (let id = this.#partyFacts.length + 1; id < this.parties.size; id += 1) {
      const written = this.parties.at(id)
      if (written === undefined) continue
      const party =
        written.kind === 'party' ? written.party : readPartyCell(written.cell, written.country, partyOf)
      // A cell that names nobody has no number.
      if (party === null) continue
      const facts = partyFacts(party, written.kind === 'cell' || written.named, lookup)
      this.#partyFacts.push(facts)
      const owned = facts.stateOwner === null ? '' : 'owned'
      const key = `${facts.standing} ${owned} ${facts.countries.join(' ')}`
      this.#classOf.push(this.#classes.id(key, () => facts))
      if (facts.entity === null) {
        if (facts.written === null) this.#described.push(id)
      } else {
        const same = this.#ofEntity.get(facts.entity)
        if (same === undefined) this.#ofEntity.set(facts.entity, [id])
        else same.push(id)
      }
    }
  }
}
