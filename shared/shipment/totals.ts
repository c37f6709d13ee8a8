import { addDecimals } from '@shared/kernel/decimal'
import type { RangeField, VALUE_BASES } from '@shared/kernel/fields'
import type { NumberRange } from '@shared/kernel/quantity'
import { foldForSearch } from '@shared/kernel/text'
import { SHIPMENT_LEVELS, type Shipment, type ShipmentLevel } from './shipment'

/** What is added up. */
export type TotalKind = 'quantity' | 'weight' | 'value'

/** One sum of like amounts. */
export type Total = {
  readonly level: ShipmentLevel
  readonly kind: TotalKind
  /** The unit as first written; '' for money and for goods counted without one. */
  readonly unit: string
  /** ISO 4217 for a value, '' otherwise. */
  readonly currency: string
  /** What the values were declared on; '' for quantity and weight. */
  readonly basis: '' | (typeof VALUE_BASES)[number]
  readonly range: NumberRange
  /** How many shipments are in the sum. */
  readonly count: number
  /** How many of them have only an upper bound (“almost $1 billion”), so that they add nothing to `range.low`. */
  readonly withoutLow: number
  /** How many have only a lower bound (“more than 300”). */
  readonly withoutHigh: number
  /** Whether an amount that is bounded on both sides is inexact (“about 300”). */
  readonly rough: boolean
}

export type Totals = {
  readonly totals: readonly Total[]
  /** Shipments left out, since another one here stands for the same goods: superseded, or the same consignment. */
  readonly repeated: number
}

type Repeatable = Pick<Shipment, 'id' | 'supersedes' | 'sameConsignmentAs'>
type Input = Repeatable & Pick<Shipment, 'level' | 'quantity' | 'weight' | 'value'>
type Amount = Pick<Total, 'kind' | 'unit' | 'currency' | 'basis'> & { readonly range: RangeField }

/**
 * Sums per level and unit, or per level, currency and basis of the value: unlike is never added. A shipment that
 * another one in the list supersedes, or that is the same consignment as another one in the list, counts once. An
 * amount without any number is in no sum. The order of the list does not matter, but for the spelling of units.
 */
export function totalsOf(shipments: readonly Input[]): Totals {
  const counted = withoutRepeats(shipments)
  const sums = new Map<string, Total>()
  for (const shipment of counted) {
    for (const amount of amountsOf(shipment)) {
      const { range } = amount
      if (range.low === '' && range.high === '') continue
      const key = [
        shipment.level,
        amount.kind,
        foldForSearch(amount.unit).trim(),
        amount.currency,
        amount.basis,
      ].join('\n')
      const before = sums.get(key)
      const here = { ...boundsOf(range), range, count: 1 }
      sums.set(
        key,
        before === undefined
          ? { ...amount, level: shipment.level, ...here }
          : { ...before, ...added(before, here) },
      )
    }
  }
  return { totals: [...sums.values()].toSorted(byLevel), repeated: shipments.length - counted.length }
}

type Sum = Pick<Total, 'range' | 'count' | 'withoutLow' | 'withoutHigh' | 'rough'>

const boundsOf = ({ low, high, qualifier }: NumberRange) => ({
  withoutLow: low === '' ? 1 : 0,
  withoutHigh: high === '' ? 1 : 0,
  rough: low !== '' && high !== '' && qualifier !== 'exactly',
})

const added = (a: Sum, b: Sum): Sum => ({
  range: addRanges(a.range, b.range),
  count: a.count + b.count,
  withoutLow: a.withoutLow + b.withoutLow,
  withoutHigh: a.withoutHigh + b.withoutHigh,
  rough: a.rough || b.rough,
})

function amountsOf({ quantity, weight, value }: Input): Amount[] {
  const none = { currency: '', basis: '' } as const
  return [
    ...(quantity === null
      ? []
      : [{ kind: 'quantity' as const, unit: quantity.unit, ...none, range: quantity.range }]),
    ...(weight === null
      ? []
      : [{ kind: 'weight' as const, unit: weight.unit, ...none, range: weight.range }]),
    ...(value === null
      ? []
      : [
          {
            kind: 'value' as const,
            unit: '',
            currency: value.currency,
            basis: value.basis,
            range: value.range,
          },
        ]),
  ]
}

/**
 * The sum of two amounts that are not below zero. A side that is not known adds nothing to the least and leaves the
 * most unknown; the sum is exact only if both are.
 */
export function addRanges(a: NumberRange, b: NumberRange): NumberRange {
  const low = a.low === '' ? b.low : b.low === '' ? a.low : addDecimals(a.low, b.low)
  const high = a.high === '' || b.high === '' ? '' : addDecimals(a.high, b.high)
  const exact = a.qualifier === 'exactly' && b.qualifier === 'exactly' && low === high
  if (exact) return { low, high, qualifier: 'exactly' }
  if (high === '') return { low, high, qualifier: 'at-least' }
  if (low === '') return { low, high, qualifier: 'at-most' }
  return { low, high, qualifier: 'about' }
}

/** Shipments without those that another one here stands for: superseded, or the same consignment. */
export function withoutRepeats<S extends Repeatable>(shipments: readonly S[]): readonly S[] {
  const here = new Map(shipments.map((shipment) => [shipment.id, shipment]))
  const superseded = new Set(shipments.flatMap(({ supersedes }) => supersedes ?? []))
  const live = shipments.filter(({ id }) => !superseded.has(id))
  // Records of one consignment form a group; the smallest id stands for it.
  const parent = new Map<string, string>()
  const top = (id: string): string => {
    let at = id
    for (let next = parent.get(at); next !== undefined; next = parent.get(at)) at = next
    return at
  }
  for (const { id, sameConsignmentAs } of shipments) {
    if (sameConsignmentAs === null || !here.has(sameConsignmentAs)) continue
    const [a, b] = [top(id), top(sameConsignmentAs)]
    if (a !== b) parent.set(a < b ? b : a, a < b ? a : b)
  }
  const seen = new Map<string, string>()
  for (const { id } of live) {
    const group = top(id)
    const before = seen.get(group)
    if (before === undefined || id < before) seen.set(group, id)
  }
  const kept = new Set(seen.values())
  return live.filter(({ id }) => kept.has(id))
}

const KINDS: readonly TotalKind[] = ['quantity', 'weight', 'value']

function byLevel(a: Total, b: Total): number {
  const key = (total: Total) => `${total.unit.toLowerCase()} ${total.currency} ${total.basis}`
  return (
    SHIPMENT_LEVELS.indexOf(a.level) - SHIPMENT_LEVELS.indexOf(b.level) ||
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    (key(a) < key(b) ? -1 : 1)
  )
}
