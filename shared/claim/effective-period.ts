import { type Bound, type Edtf, parseEdtf } from '@shared/kernel/edtf'
import { dayToIso } from '@shared/kernel/edtf-compare'
import { dateInWords } from '@shared/kernel/edtf-prose'
import { assertNever } from '@shared/kernel/result'
import type { Claim } from './claim'

/**
 * The time a claim covers. `sure` is the EDTF interval it covers in every reading of its date, `possible` the one it
 * covers in some: they differ where the claim is only dated to a month or a year.
 */
export type EffectivePeriod =
  | { readonly kind: 'not-limited' }
  | { readonly kind: 'unknown'; readonly why: string }
  | { readonly kind: 'period'; readonly sure: string; readonly possible: string; readonly words: string }

type PeriodInput = Pick<Claim, 'kind' | 'date'> & { readonly scope: Pick<Claim['scope'], 'period'> }

/**
 * The period a claim covers: its own where its words set one; without it a denial, and a statement that there is no
 * evidence, covers all time up to its date and a promise all time after it. Both count the day itself. Assertions and
 * warnings are not limited by their date.
 */
export function effectivePeriod(claim: PeriodInput): EffectivePeriod {
  const own = claim.scope.period
  if (own !== '') return { kind: 'period', sure: own, possible: own, words: dateInWords(own, 'en') }
  switch (claim.kind) {
    case 'denial':
    case 'no-evidence':
      return fromDate(claim.date.edtf, 'until')
    case 'promise':
      return fromDate(claim.date.edtf, 'from')
    case 'assertion':
    case 'warning':
      return { kind: 'not-limited' }
    default:
      return assertNever(claim.kind)
  }
}

function fromDate(edtf: string, side: 'until' | 'from'): EffectivePeriod {
  const date = parseEdtf(edtf)
  if (edtf === '' || !date.ok) return { kind: 'unknown', why: 'the claim is not dated' }
  const earliest = isoOf(date.value.start)
  const latest = isoOf(date.value.end)
  if (earliest === null || latest === null) return { kind: 'unknown', why: 'the claim’s date is open' }
  const words = `${side} ${dateInWords(edtf, 'en')}`
  return side === 'until'
    ? { kind: 'period', sure: `../${earliest}`, possible: `../${latest}`, words }
    : { kind: 'period', sure: `${latest}/..`, possible: `${earliest}/..`, words }
}

const isoOf = (bound: Bound): string | null => (bound.kind === 'day' ? dayToIso(bound.day) : null)

export type CoveredDays = { readonly sure: Edtf; readonly possible: Edtf }

/**
 * The time a claim covers as `effectivePeriod` has it, for comparing and without words. `not-limited`: all time;
 * `unknown`: no record's time can be held against it.
 */
export function coveredDays({ kind, date, scope }: PeriodInput): 'not-limited' | 'unknown' | CoveredDays {
  if (scope.period !== '') return daysBy(scope.period)?.within ?? 'unknown'
  if (kind === 'assertion' || kind === 'warning') return 'not-limited'
  const days = daysBy(date.edtf)
  return (kind === 'promise' ? days?.from : days?.until) ?? 'unknown'
}

/** What a date covers as a period, as the day a denial was made, and as that of a promise; null where it has no days. */
type DaysByUse = {
  readonly within: CoveredDays
  readonly until: CoveredDays | null
  readonly from: CoveredDays | null
}

/** The same few dates are asked for again and again while a scope is edited. */
const dates = new Map<string, DaysByUse | null>()

function daysBy(text: string): DaysByUse | null {
  const known = dates.get(text)
  if (known !== undefined) return known
  const read = text === '' ? null : parseEdtf(text)
  const days = read?.ok ? daysByUse(read.value) : null
  if (dates.size > 1_000) dates.clear()
  dates.set(text, days)
  return days
}

function daysByUse(date: Edtf): DaysByUse {
  const { start, end } = date
  const itself = { sure: date, possible: date }
  if (start.kind !== 'day' || end.kind !== 'day') return { within: itself, until: null, from: null }
  const open = { kind: 'open' } as const
  const certain = { kind: 'interval', text: '', uncertain: false, approximate: false } as const
  return {
    within: itself,
    until: { sure: { ...certain, start: open, end: start }, possible: { ...certain, start: open, end } },
    from: { sure: { ...certain, start: end, end: open }, possible: { ...certain, start, end: open } },
  }
}
