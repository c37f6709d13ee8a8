import { countryName } from '@shared/kernel/countries'
import { parseEdtf } from '@shared/kernel/edtf'
import { countriesOfPlace } from '@shared/entity/places'
import type { EntityDirectory } from '@shared/entity/directory'
import { consignmentTie, type OnPaper, type TiedGoods } from './consignment'
import { amountLines, type MirrorLine } from './mirror-lines'
import type { Shipment } from './shipment'

/** What of a shipment, or of a row read as one, is held against the other end of its trade. */
export type MirrorSide = TiedGoods &
  Pick<Shipment, 'level' | 'period' | 'route' | 'certainty' | 'consignor' | 'consignee'> & {
    readonly id: string
  }

/** Two records that may be the two ends of one trade: what one side says it sent, and the other says it got. */
export type Mirror<S extends MirrorSide = Shipment> = {
  readonly sent: S
  readonly received: S
  /** Why they are held against each other. */
  readonly why: readonly string[]
  /** What speaks against their being one trade; they are shown all the same. */
  readonly against: readonly string[]
  /** Field by field, what both say and what may explain the difference. */
  readonly lines: readonly MirrorLine[]
}

/** Longest time from leaving to arriving that still counts as one trade, in days: a slow sea route with transshipment. */
export const LONGEST_WAY = 120

type Lookup = Pick<EntityDirectory, 'countriesOf' | 'nameOf'>

/**
 * Holds two shipments against each other as mirror records, the earlier one as sent; null where they cannot be one
 * trade. They pair where they rest on different sources, have a trade record behind them, their HS codes agree on at
 * least four digits, both name the country of destination and the same one, the country of dispatch is not known to
 * differ, and the one begins at most 120 days before the other. Sums of statistics pair with sums, consignments with
 * consignments. It does not matter in which order the two are given. A pair is a question, never a finding.
 */
export function mirrorOf<S extends MirrorSide = Shipment>(
  a: OnPaper<S>,
  b: OnPaper<S>,
  directory: EntityDirectory,
): Mirror<S> | null {
  if (a.shipment.id === b.shipment.id || a.sources.some((source) => b.sources.includes(source))) return null
  const level = a.shipment.level
  if (level !== b.shipment.level || (level !== 'consignment' && level !== 'aggregate')) return null
  if (consignmentTie(a, b)?.kind === 'revision') return null
  const digits = sharedDigits(a.shipment, b.shipment)
  const lag = lagOf(a.shipment, b.shipment)
  if (digits < 4 || lag === null) return null
  const [sent, received] = inOrder(a, b, lag.days)
  const route = routeTie(sent.shipment, received.shipment, directory)
  if (route === null) return null
  return {
    sent: sent.shipment,
    received: received.shipment,
    why: [
      `HS codes agree on ${digits} digits`,
      ...route.why,
      lag.words,
      ...(consignmentTie(a, b) === null ? [] : [consignmentTie(a, b)?.why ?? '']),
    ],
    against: [...route.against, ...partyDoubts(sent.shipment, received.shipment, directory)],
    lines: amountLines(sent.shipment, received.shipment),
  }
}

/** The mirror records of a shipment among others, the closest in time first. */
export function mirrorsOf<S extends MirrorSide = Shipment>(
  one: OnPaper<S>,
  others: readonly OnPaper<S>[],
  directory: EntityDirectory,
): readonly Mirror<S>[] {
  return others
    .flatMap((other) => mirrorOf(one, other, directory) ?? [])
    .toSorted((x, y) => x.against.length - y.against.length || y.why.length - x.why.length || byId(x, y))
}

const byId = (x: Mirror<MirrorSide>, y: Mirror<MirrorSide>): number =>
  x.sent.id + x.received.id < y.sent.id + y.received.id ? -1 : 1

/** How many pairs of digits two codes share from the start: 0, 2, 4, 6 … Codes of two editions agree on less. */
function sharedDigits(a: MirrorSide, b: MirrorSide): number {
  const [left, right] = [a.hsCode, b.hsCode]
  const most = left.edition !== '' && right.edition !== '' && left.edition !== right.edition ? 4 : 10
  let digits = 0
  while (
    digits + 2 <= Math.min(left.code.length, right.code.length, most) &&
    left.code.slice(0, digits + 2) === right.code.slice(0, digits + 2)
  ) {
    digits += 2
  }
  return digits
}

/** Days from the first day of one period to that of the other; null where unknown or too long. */
function lagOf(a: MirrorSide, b: MirrorSide): { readonly days: number; readonly words: string } | null {
  const [left, right] = [daysOf(a), daysOf(b)]
  if (left === null || right === null) return null
  if (left.start <= right.end && right.start <= left.end) {
    const days = right.start - left.start
    const same = left.start === right.start && left.end === right.end
    return { days, words: same ? 'of the same time' : 'their periods overlap' }
  }
  const days = left.end < right.start ? right.start - left.end : right.end - left.start
  const gap = Math.abs(days)
  return gap > LONGEST_WAY
    ? null
    : { days, words: `${gap} ${gap === 1 ? 'day' : 'days'} apart, which a way by land or sea can take` }
}

function daysOf({ period }: MirrorSide): { readonly start: number; readonly end: number } | null {
  const parsed = parseEdtf(period.edtf)
  if (period.edtf === '' || !parsed.ok) return null
  const { start, end } = parsed.value
  return start.kind === 'day' && end.kind === 'day' ? { start: start.day, end: end.day } : null
}

/**
 * What is dated earlier was sent. Of one time, the value FOB is the sender’s and CIF the receiver’s, by the rule of the
 * trade; else the smaller id goes first, so that the answer is always the same.
 */
function inOrder<S extends MirrorSide>(
  a: OnPaper<S>,
  b: OnPaper<S>,
  days: number,
): readonly [OnPaper<S>, OnPaper<S>] {
  const [left, right] = [a.shipment.value?.basis, b.shipment.value?.basis]
  if (left === 'FOB' && right === 'CIF') return [a, b]
  if (left === 'CIF' && right === 'FOB') return [b, a]
  if (days !== 0) return days > 0 ? [a, b] : [b, a]
  // Imports are recorded by origin, exports by where they leave from.
  const [from, other] = [a.shipment.route.dispatchedFrom, b.shipment.route.dispatchedFrom]
  if ((from === null) !== (other === null)) return from === null ? [b, a] : [a, b]
  return a.shipment.id < b.shipment.id ? [a, b] : [b, a]
}

type RouteTie = { readonly why: readonly string[]; readonly against: readonly string[] }

function routeTie(sent: MirrorSide, received: MirrorSide, directory: EntityDirectory): RouteTie | null {
  const at = (place: Shipment['route']['origin']) => countriesOfPlace(place, directory)
  const to = at(sent.route.destination)
  const shared = to.find((country) => at(received.route.destination).includes(country))
  if (shared === undefined) return null
  const [from, into] = [at(sent.route.dispatchedFrom), at(received.route.dispatchedFrom)]
  const origin = at(received.route.origin)
  const why = [`both go to ${countryName(shared)}`]
  const sameStart = from.find((country) => into.includes(country))
  if (sameStart !== undefined) return { why: [...why, `both from ${countryName(sameStart)}`], against: [] }
  if (from.length > 0 && into.length > 0) return null
  const byOrigin = from.find((country) => origin.includes(country))
  if (byOrigin !== undefined) {
    return {
      why: [...why, `sent from ${countryName(byOrigin)}, which the receiver gives as the origin`],
      against: [],
    }
  }
  if (from.length > 0 && origin.length > 0) {
    return {
      why,
      against: [
        'the receiver records another country of origin, and does not say where the goods were sent from: they may be a re-export',
      ],
    }
  }
  return { why, against: ['one of them does not say where the goods were sent from'] }
}

function partyDoubts(sent: MirrorSide, received: MirrorSide, directory: Lookup): string[] {
  return (['consignor', 'consignee'] as const).flatMap((role) => {
    const [one, other] = [sent[role], received[role]]
    if (one?.kind !== 'entity' || other?.kind !== 'entity') return []
    const [left, right] = [directory.nameOf(one.entity), directory.nameOf(other.entity)]
    return left === right ? [] : [`they name different parties as ${role}: ${left}, ${right}`]
  })
}
