import type { EntityLookup } from '@shared/contradiction/entity-lookup'
import { partyName } from '@shared/contradiction/party-facts'
import { sumDecimals } from '@shared/kernel/decimal'
import type { Party } from '@shared/kernel/fields'
import type { EntityId } from '@shared/kernel/ids'
import { foldForSearch } from '@shared/kernel/text'
import { type Papers, tieMarks } from '@shared/shipment/consignment'
import { type TieCounts, TieIndex } from '@shared/shipment/tie-index'
import { type Total, totalsOf, withoutRepeats } from '@shared/shipment/totals'
import type { Shipment } from '@shared/shipment/shipment'
import type { HitFacts } from './hit'

/** What hits of one party or month come to. */
export type HitGroup = { readonly count: number; readonly totals: readonly Total[] }

/** What hits come to. Unlike is never added: amounts stand by level, kind, unit, currency and basis. */
export type HitTotals = {
  readonly count: number
  /** Shipments left out of the sums, since another one stands for the same goods. */
  readonly repeated: number
  /**
   * How many of the hits that are counted may be the same goods as another of them, by their papers. They are in the
   * sums all the same: only a person can say that two are one.
   */
  readonly ties: TieCounts
  readonly totals: readonly Total[]
  /** Hits whose record gives no value, or withholds it. */
  readonly withoutValue: number
  /** Hits whose record gives neither quantity nor weight. */
  readonly withoutAmount: number
  /** By seller, the one with the most hits first; `entity` is null for one that is no entity. */
  readonly parties: readonly (HitGroup & { readonly name: string; readonly entity: EntityId | null })[]
  /** How many more sellers there are than `parties` has. */
  readonly moreParties: number
  /** By month, in order; a record dated to a year stands under its year, one without a date under ''. */
  readonly months: readonly (HitGroup & { readonly month: string })[]
}

/** How many sellers are told apart. */
const MOST_PARTIES = 20

type Amounts = Pick<HitFacts, 'level' | 'quantity' | 'weight' | 'value'>

/** Adds up hits one after the other. */
export class HitSums {
  readonly #lookup: EntityLookup
  readonly #all = new Sums()
  readonly #parties = new Map<string, { name: string; entity: EntityId | null; sums: Sums }>()
  readonly #months = new Map<string, Sums>()
  /** Ties among all that was added, by the order in which it was. */
  readonly ties = new TieIndex()
  #repeated = 0
  #withoutValue = 0
  #withoutAmount = 0

  constructor(lookup: EntityLookup) {
    this.#lookup = lookup
  }

  /** All shipments among the hits, and the papers of each. Those that another of them stands for are left out: answers the others. */
  addShipments(
    shipments: readonly Shipment[],
    papersOf: (shipment: Shipment) => Papers,
  ): readonly Shipment[] {
    const counted = withoutRepeats(shipments)
    this.#repeated += shipments.length - counted.length
    for (const shipment of counted) this.addRow(shipment, papersOf(shipment))
    return counted
  }

  addRow(facts: HitFacts, papers: Papers): void {
    this.ties.add(tieMarks({ shipment: facts, papers }))
    if (!isNumber(facts.value)) this.#withoutValue += 1
    if (!isNumber(facts.quantity) && !isNumber(facts.weight)) this.#withoutAmount += 1
    this.#all.add(facts)
    const { name, entity, key } = this.#seller(facts.consignor)
    const party = this.#parties.get(key) ?? { name, entity, sums: new Sums() }
    this.#parties.set(key, party)
    party.sums.add(facts)
    const month = monthOf(facts.period.edtf)
    const sums = this.#months.get(month) ?? new Sums()
    this.#months.set(month, sums)
    sums.add(facts)
  }

  totals(): HitTotals {
    const parties = [...this.#parties.values()].toSorted(
      (a, b) => b.sums.count - a.sums.count || (a.name < b.name ? -1 : 1),
    )
    return {
      count: this.#all.count,
      repeated: this.#repeated,
      ties: this.ties.counts(),
      totals: this.#all.totals(),
      withoutValue: this.#withoutValue,
      withoutAmount: this.#withoutAmount,
      parties: parties.slice(0, MOST_PARTIES).map(({ name, entity, sums }) => ({
        name,
        entity,
        count: sums.count,
        totals: sums.totals(),
      })),
      moreParties: Math.max(0, parties.length - MOST_PARTIES),
      months: [...this.#months]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([month, sums]) => ({ month, count: sums.count, totals: sums.totals() })),
    }
  }

  #seller(party: Party | null): { key: string; name: string; entity: EntityId | null } {
    if (party === null) return { key: '', name: '', entity: null }
    const name = partyName(party, this.#lookup)
    if (party.kind === 'unnamed') return { key: foldForSearch(name), name, entity: null }
    const entity = this.#lookup.canonical(party.entity)
    return { key: entity, name, entity }
  }
}

const isNumber = (amount: HitFacts['quantity'] | HitFacts['value']): boolean =>
  amount !== null && (amount.range.low !== '' || amount.range.high !== '')

/** `2023-03` for a day or month; `2023` for a year; '' for anything else. An interval stands where it begins. */
const monthOf = (edtf: string): string => /^\d{4}(?:-(?:0\d|1[0-2]))?/.exec(edtf)?.[0] ?? ''

/** Sums of like amounts. Exact ones, which nearly all are, are kept and added in one go. */
class Sums {
  count = 0
  readonly #exact = new Map<string, { readonly first: Amounts; readonly lows: string[] }>()
  readonly #others: Amounts[] = []

  add(facts: Amounts): void {
    this.count += 1
    for (const [kind, amount] of [
      ['quantity', facts.quantity],
      ['weight', facts.weight],
      ['value', facts.value],
    ] as const) {
      if (amount === null || !isNumber(amount)) continue
      const only: Amounts = { level: facts.level, quantity: null, weight: null, value: null, [kind]: amount }
      const { low, high, qualifier } = amount.range
      if (qualifier !== 'exactly' || low !== high) {
        this.#others.push(only)
        continue
      }
      const unit = 'unit' in amount ? foldForSearch(amount.unit).trim() : `${amount.currency} ${amount.basis}`
      const key = `${facts.level} ${kind} ${unit}`
      const like = this.#exact.get(key)
      if (like === undefined) this.#exact.set(key, { first: only, lows: [low] })
      else like.lows.push(low)
    }
  }

  totals(): readonly Total[] {
    // One record with the exact sum stands for those that went into it; how many they were is put back below.
    const summed = [...this.#exact.values()].map(({ first, lows }) => ({
      amounts: withNumber(first, sumDecimals(lows)),
      more: lows.length - 1,
    }))
    const list = [...summed.map(({ amounts }) => amounts), ...this.#others]
    const { totals } = totalsOf(
      list.map((amounts, at) => ({
        ...amounts,
        id: `shp-${String(at).padStart(26, '0')}` as Shipment['id'],
        supersedes: null,
        sameConsignmentAs: null,
      })),
    )
    return totals.map((total) => {
      const mine = summed.find(({ amounts }) => isOf(amounts, total))
      return mine === undefined ? total : { ...total, count: total.count + mine.more }
    })
  }
}

function withNumber(amounts: Amounts, sum: string): Amounts {
  const range = { low: sum, high: sum, qualifier: 'exactly' } as const
  const { level, quantity, weight, value } = amounts
  return {
    level,
    quantity: quantity && { ...quantity, range },
    weight: weight && { ...weight, range },
    value: value && { ...value, range },
  }
}

function isOf(amounts: Amounts, total: Total): boolean {
  const amount = amounts[total.kind]
  if (amount === null || amounts.level !== total.level) return false
  if ('unit' in amount) return foldForSearch(amount.unit).trim() === foldForSearch(total.unit).trim()
  return amount.currency === total.currency && amount.basis === total.basis
}
