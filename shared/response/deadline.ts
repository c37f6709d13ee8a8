import { parseEdtf } from '@shared/kernel/edtf'
import { isoToDay } from '@shared/kernel/edtf-compare'
import type { DateField } from '@shared/kernel/fields'
import { countOf } from '@shared/kernel/number-prose'

/**
 * Days left until a deadline, counted from `today` (`2024-05-18`): 0 on its last day, negative after it. A deadline of
 * a month or a year runs to its last day. Null where it has no end that can be counted to.
 */
export function daysLeft(deadline: DateField, today: string): number | null {
  const from = isoToDay(today)
  const read = parseEdtf(deadline.edtf)
  if (from === null || !read.ok || read.value.end.kind !== 'day') return null
  return read.value.end.day - from
}

/** “3 days left”, “ends today”, “2 days over”; '' where nothing can be counted. */
export function timeLeftInWords(deadline: DateField, today: string): string {
  const left = daysLeft(deadline, today)
  if (left === null) return ''
  if (left === 0) return 'ends today'
  return left > 0 ? `${countOf(left, 'day', 'days')} left` : `${countOf(-left, 'day', 'days')} over`
}
