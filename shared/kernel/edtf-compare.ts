import { civilDate, dayNumber, daysInMonth } from './calendar'
import type { Bound, Edtf } from './edtf'

export type DateOrder = 'before' | 'after' | 'overlaps' | 'unknown'
export type DateWithin = 'yes' | 'no' | 'partly' | 'unknown'

// Farther than any year the grammar can write, and still exact as a number.
const FIRST_SORT_KEY = -9e15
const LAST_SORT_KEY = 9e15

/**
 * The order of two dates as far as their bounds settle it: `before` and `after` only if no reading of either date
 * makes it otherwise; `overlaps` if the bounds share a day; `unknown` if an unknown side could change the answer.
 * Uncertain and approximate dates are compared by the bounds of their digits.
 */
export function orderOf(a: Edtf, b: Edtf): DateOrder {
  if (liesBefore(a, b)) return 'before'
  if (liesBefore(b, a)) return 'after'
  // An unknown end is never earlier than the start, and an unknown start never later than the end.
  const meets = latestKnown(a) >= earliestKnown(b) && latestKnown(b) >= earliestKnown(a)
  return meets ? 'overlaps' : 'unknown'
}

/**
 * Whether `inner` lies inside the bounds of `outer`: `yes` for all of it, `no` if they certainly share no day,
 * `partly` if some readings of it lie inside, `unknown` if an unknown side could change the answer.
 * An open side reaches without limit.
 */
export function within(inner: Edtf, outer: Edtf): DateWithin {
  if (liesBefore(inner, outer) || liesBefore(outer, inner)) return 'no'
  const startsInside = reaches(outer.start, inner.start, -1)
  const endsInside = reaches(outer.end, inner.end, 1)
  if (startsInside === 'yes' && endsInside === 'yes') return 'yes'
  if (startsInside === 'unknown' || endsInside === 'unknown') return 'unknown'
  return 'partly'
}

/** True if `a` ends before `b` starts in every reading of both. */
export function isBefore(a: Edtf, b: Edtf): boolean {
  return orderOf(a, b) === 'before'
}

/**
 * A finite number to sort lists of dates by: the first possible day; a date with an open or unknown start comes
 * before all others.
 */
export function sortKey(date: Edtf): number {
  return date.start.kind === 'day' ? date.start.day : FIRST_SORT_KEY
}

/** `2023-12-03` for a day number; years outside 0–9999 in the EDTF form with a sign or `Y`. */
export function dayToIso(day: number): string {
  const { year, month, day: dayOfMonth } = civilDate(day)
  const digits = String(Math.abs(year)).padStart(4, '0')
  const prefix = digits.length > 4 ? 'Y' : ''
  return `${prefix}${year < 0 ? '-' : ''}${digits}-${two(month)}-${two(dayOfMonth)}`
}

/** The day number of `2023-12-03`; null if the text is not an existing day in this form. */
export function isoToDay(iso: string): number | null {
  const match = /^(Y?-?\d{4,9})-(\d\d)-(\d\d)$/.exec(iso)
  if (!match) return null
  const year = Number(match[1]?.replace('Y', ''))
  const month = Number(match[2])
  const day = Number(match[3])
  if (day < 1 || day > daysInMonth(year, month)) return null
  const number = dayNumber(year, month, day)
  return dayToIso(number) === iso ? number : null
}

function liesBefore(a: Edtf, b: Edtf): boolean {
  return a.end.kind === 'day' && b.start.kind === 'day' && a.end.day < b.start.day
}

function latestKnown(date: Edtf): number {
  if (date.end.kind === 'day') return date.end.day
  if (date.end.kind === 'open') return LAST_SORT_KEY
  return date.start.kind === 'day' ? date.start.day : FIRST_SORT_KEY
}

function earliestKnown(date: Edtf): number {
  if (date.start.kind === 'day') return date.start.day
  if (date.start.kind === 'open') return FIRST_SORT_KEY
  return date.end.kind === 'day' ? date.end.day : LAST_SORT_KEY
}

/** Whether the outer bound lies at or beyond the inner one; `direction` −1 looks at starts, 1 at ends. */
function reaches(outer: Bound, inner: Bound, direction: -1 | 1): 'yes' | 'no' | 'unknown' {
  if (outer.kind === 'open') return 'yes'
  if (outer.kind === 'unknown' || inner.kind === 'unknown') return 'unknown'
  if (inner.kind === 'open') return 'no'
  return (outer.day - inner.day) * direction >= 0 ? 'yes' : 'no'
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
