import { dayNumber, daysInMonth } from './calendar'
import { readEdtf, type DatePart, type EdtfParts } from './edtf-parts'
import { assertNever, err, fault, ok, type Result } from './result'

/** One side of a date in time; `day` counts days since 1970-01-01, proleptic Gregorian, without a time zone. */
export type Bound = { kind: 'day'; day: number } | { kind: 'open' } | { kind: 'unknown' }

/**
 * A vague date with its bounds: `start` is the earliest and `end` the latest day it can mean, both inclusive.
 * The bounds follow the digits; `uncertain` and `approximate` stand beside them and do not widen them.
 */
export type Edtf = {
  text: string
  kind: 'date' | 'interval'
  start: Bound
  end: Bound
  uncertain: boolean
  approximate: boolean
}

/**
 * Reads an EDTF string of level 0 or 1 (ISO 8601-2:2019; grammar in `edtf-parts.ts`). Refused, with code
 * `edtf.unreadable`: days that do not exist, level 2 and other notations. Refused with `edtf.reversed`: an interval
 * whose end lies wholly before its start. A date-time is bounded by its calendar day as written.
 */
export function parseEdtf(text: string): Result<Edtf> {
  const parts = readEdtf(text)
  if (!parts.ok) return parts
  const { start, end } = boundsOf(parts.value)
  if (start.kind === 'day' && end.kind === 'day' && end.day < start.day) {
    return err(fault('edtf.reversed', `“${text}” ends before it starts.`))
  }
  const dates = datesOf(parts.value)
  return ok({
    text,
    kind: parts.value.kind,
    start,
    end,
    uncertain: dates.some((date) => date.uncertain),
    approximate: dates.some((date) => date.approximate),
  })
}

function datesOf(parts: EdtfParts): DatePart[] {
  if (parts.kind === 'date') return [parts.date]
  return [parts.from, parts.to].filter((side) => typeof side !== 'string')
}

function boundsOf(parts: EdtfParts): { start: Bound; end: Bound } {
  if (parts.kind === 'date') {
    return { start: sideBound(parts.date, 'earliest'), end: sideBound(parts.date, 'latest') }
  }
  return { start: sideBound(parts.from, 'earliest'), end: sideBound(parts.to, 'latest') }
}

function sideBound(side: DatePart | 'open' | 'unknown', which: 'earliest' | 'latest'): Bound {
  if (typeof side === 'string') return { kind: side }
  return { kind: 'day', day: daysOf(side)[which] }
}

/** The earliest and latest day a date can mean, by its digits alone. */
function daysOf(date: DatePart): { earliest: number; latest: number } {
  switch (date.shape) {
    case 'year':
    case 'some-month':
    case 'some-day-of-year':
      return yearDays(date.year, date.year)
    case 'years':
      return yearDays(date.from, date.to)
    case 'season':
      return seasonDays(date.year, date.season === 'spring' || date.season === 'autumn')
    case 'month':
    case 'some-day-of-month':
      return {
        earliest: dayNumber(date.year, date.month, 1),
        latest: dayNumber(date.year, date.month, daysInMonth(date.year, date.month)),
      }
    case 'day': {
      const day = dayNumber(date.year, date.month, date.day)
      return { earliest: day, latest: day }
    }
    default:
      return assertNever(date)
  }
}

function yearDays(from: number, to: number): { earliest: number; latest: number } {
  return { earliest: dayNumber(from, 1, 1), latest: dayNumber(to, 12, 31) }
}

/**
 * EDTF seasons name no hemisphere and no calendar, so the bounds hold every reading: north and south, by month
 * (from 1 March, 1 June…) and by equinox. Spring and autumn swap between hemispheres and stay inside their year;
 * summer and winter can also begin in the year before or end in the year after.
 */
function seasonDays(year: number, insideYear: boolean): { earliest: number; latest: number } {
  return insideYear
    ? { earliest: dayNumber(year, 3, 1), latest: dayNumber(year, 12, 22) }
    : { earliest: dayNumber(year - 1, 12, 1), latest: dayNumber(year + 1, 3, 21) }
}
