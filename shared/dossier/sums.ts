import type { Qualifier } from '@shared/kernel/qualifier'
import { addDecimals } from '@shared/kernel/decimal'
import type { RangeField } from '@shared/kernel/fields'
import type { ShipmentId } from '@shared/kernel/ids'
import type { Shipment, ShipmentLevel } from '@shared/shipment/shipment'

/** One sum over shipments that measure the same thing on the same level. */
export type Sum = {
  readonly level: ShipmentLevel
  /** The unit, or the currency and its basis. */
  readonly of:
    | { readonly kind: 'quantity' | 'weight'; readonly unit: string }
    | {
        readonly kind: 'value'
        readonly currency: string
        readonly basis: 'CIF' | 'FOB' | 'customs' | 'unknown'
      }
  readonly total: RangeField
  /** How many shipments have a number that went in. */
  readonly counted: number
}

export type Sums = {
  readonly sums: readonly Sum[]
  /** Not counted: another shipment of the list supersedes it, or is the same consignment. */
  readonly leftOut: readonly ShipmentId[]
}

/**
 * Sums quantities, weights and values of shipments, each by level and unit or by currency and basis: unlike things
 * are never added. A consignment that the list holds twice counts once, and a superseded one not at all. Sums of a
 * single number are left out, since they say nothing new.
 */
export function sumShipments(shipments: readonly Shipment[]): Sums {
  const leftOut = repeated(shipments)
  const all = shipments.filter(({ id }) => !leftOut.has(id))
  const groups = new Map<string, Sum>()
  const add = (level: ShipmentLevel, of: Sum['of'], given: RangeField) => {
    const range = bounded(given)
    if (range.low === '' && range.high === '') return
    const key = JSON.stringify([level, of])
    const before = groups.get(key)
    groups.set(
      key,
      before === undefined
        ? { level, of, total: range, counted: 1 }
        : { ...before, total: addRanges(before.total, range), counted: before.counted + 1 },
    )
  }
  for (const { level, quantity, weight, value } of all) {
    if (quantity) add(level, { kind: 'quantity', unit: lean(quantity.unit) }, quantity.range)
    if (weight) add(level, { kind: 'weight', unit: lean(weight.unit) }, weight.range)
    if (value) add(level, { kind: 'value', currency: value.currency, basis: value.basis }, value.range)
  }
  const sums = [...groups]
    .filter(([, { counted, total }]) => counted > 1 && (total.low !== '' || total.high !== ''))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, sum]) => sum)
  return { sums, leftOut: [...leftOut].toSorted() }
}

const lean = (unit: string): string => unit.trim().toLowerCase()

/** Shipments that others of the list stand for. Of two that are one consignment the newer record yields. */
function repeated(shipments: readonly Shipment[]): Set<ShipmentId> {
  const here = new Set(shipments.map(({ id }) => id))
  const out = new Set<ShipmentId>()
  for (const { id, supersedes, sameConsignmentAs } of shipments) {
    if (supersedes !== null && here.has(supersedes)) out.add(supersedes)
    if (sameConsignmentAs !== null && here.has(sameConsignmentAs) && sameConsignmentAs !== id) {
      out.add(id < sameConsignmentAs ? sameConsignmentAs : id)
    }
  }
  return out
}

/** The sum of two ranges: exact bounds, and the weaker of the two qualifiers. A bound that one lacks, the sum lacks. */
export function addRanges(a: RangeField, b: RangeField): RangeField {
  const low = a.low === '' || b.low === '' ? '' : addDecimals(a.low, b.low)
  const high = a.high === '' || b.high === '' ? '' : addDecimals(a.high, b.high)
  return { low, high, qualifier: qualifierOf(low, high, [a.qualifier, b.qualifier]) }
}

/** “More than 100” has no upper bound, also where a form wrote the number on both sides. */
function bounded(range: RangeField): RangeField {
  if (range.low === '' || range.low !== range.high) return range
  switch (range.qualifier) {
    case 'more-than':
    case 'at-least':
      return { ...range, high: '' }
    case 'almost':
    case 'less-than':
    case 'at-most':
      return { ...range, low: '' }
    default:
      return range
  }
}

function qualifierOf(low: string, high: string, given: readonly Qualifier[]): Qualifier {
  if (low !== '' && high === '') return 'at-least'
  if (low === '' && high !== '') return 'at-most'
  return given.every((qualifier) => qualifier === 'exactly') ? 'exactly' : 'about'
}
