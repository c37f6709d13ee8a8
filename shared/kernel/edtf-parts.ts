import { daysInMonth } from './calendar'
import { err, fault, ok, type Fault, type Result } from './result'

/** What the characters of one EDTF date name, before it becomes bounds or words. */
type DateShape =
  | { shape: 'year'; year: number }
  | { shape: 'years'; from: number; to: number }
  | { shape: 'season'; year: number; season: Season }
  | { shape: 'month'; year: number; month: number }
  | { shape: 'some-month'; year: number }
  | { shape: 'some-day-of-year'; year: number }
  | { shape: 'some-day-of-month'; year: number; month: number }
  | { shape: 'day'; year: number; month: number; day: number; clock: string | null }

export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

/** One EDTF date with the qualifiers at its end: `?` uncertain, `~` approximate, `%` both. */
export type DatePart = DateShape & { uncertain: boolean; approximate: boolean }

/** The two sides of an EDTF expression; a single date has the same part on both. */
export type EdtfParts =
  | { kind: 'date'; date: DatePart }
  | { kind: 'interval'; from: DatePart | 'open' | 'unknown'; to: DatePart | 'open' | 'unknown' }

const SEASONS: Readonly<Record<string, Season>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' }

// Longer texts are not dates; the limit keeps hostile input from costing anything.
const LONGEST = 80

/**
 * Reads the grammar of EDTF (ISO 8601-2:2019) levels 0 and 1: dates, date-times, seasons, years of more than four
 * digits, unspecified digits, qualifiers at the end, intervals with `..` (open) and empty (unknown) sides.
 * An `X` inside an interval is level 2 in the standard but has plain bounds, so it is read as well.
 */
export function readEdtf(text: string): Result<EdtfParts> {
  if (text.length > LONGEST) return refuse(text.slice(0, 20) + '…', 'is too long for a date')
  const slash = text.indexOf('/')
  if (slash < 0) {
    const date = readDate(text, true)
    return date.ok ? ok({ kind: 'date', date: date.value }) : date
  }
  const from = readSide(text.slice(0, slash))
  if (!from.ok) return from
  const to = readSide(text.slice(slash + 1))
  if (!to.ok) return to
  if (typeof from.value === 'string' && typeof to.value === 'string')
    return refuse(text, 'has no date on either side')
  return ok({ kind: 'interval', from: from.value, to: to.value })
}

function readSide(text: string): Result<DatePart | 'open' | 'unknown'> {
  if (text === '..') return ok('open')
  if (text === '') return ok('unknown')
  return readDate(text, false)
}

function readDate(text: string, alone: boolean): Result<DatePart> {
  const qualifier = /[?~%]$/.exec(text)?.[0] ?? ''
  const shape = readShape(qualifier === '' ? text : text.slice(0, -1), alone)
  if (!shape.ok) return shape
  return ok({
    ...shape.value,
    uncertain: qualifier === '?' || qualifier === '%',
    approximate: qualifier === '~' || qualifier === '%',
  })
}

function readShape(text: string, alone: boolean): Result<DateShape> {
  const longYear = /^Y(-?[1-9]\d{4,8})$/.exec(text)
  if (longYear) return ok({ shape: 'year', year: Number(longYear[1]) })

  const vagueYear = /^(?:(\d{3})X|(\d{2})XX)$/.exec(text)
  if (vagueYear) {
    const span = vagueYear[1] === undefined ? 100 : 10
    const from = Number(vagueYear[1] ?? vagueYear[2]) * span
    return ok({ shape: 'years', from, to: from + span - 1 })
  }

  const match = /^(-?\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX)(?:T(.+))?)?)?$/.exec(text)
  if (!match) return refuse(text, 'is not a date such as 2023, 2023-05 or 2023-05-21')
  const [, yearText = '', monthText, dayText, clock] = match
  if (yearText === '-0000') return refuse(text, 'names a year that does not exist')
  const year = Number(yearText)
  if (monthText === undefined) return ok({ shape: 'year', year })

  if (monthText === 'XX') {
    if (dayText === undefined) return ok({ shape: 'some-month', year })
    return dayText === 'XX' && clock === undefined
      ? ok({ shape: 'some-day-of-year', year })
      : refuse(text, 'gives a day of an unknown month')
  }
  const season = SEASONS[monthText]
  if (season !== undefined && dayText === undefined) return ok({ shape: 'season', year, season })

  const month = Number(monthText)
  if (month < 1 || month > 12) return refuse(text, 'names a month that does not exist')
  if (dayText === undefined) return ok({ shape: 'month', year, month })
  if (dayText === 'XX') {
    return clock === undefined
      ? ok({ shape: 'some-day-of-month', year, month })
      : refuse(text, 'gives a time of an unknown day')
  }
  const day = Number(dayText)
  if (day < 1 || day > daysInMonth(year, month)) return refuse(text, 'names a day that does not exist')
  if (clock !== undefined && !(alone && isClock(clock)))
    return refuse(text, 'has a time that cannot be read here')
  return ok({ shape: 'day', year, month, day, clock: clock ?? null })
}

/** A time of day with an optional zone: `23:20:30`, `23:20:30Z`, `23:20:30-04`, `23:20:30+04:30`. */
function isClock(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:0\d|1[0-4])(?::[0-5]\d)?)?$/.test(text)
}

function refuse(text: string, why: string): { ok: false; error: Fault } {
  return err(fault('edtf.unreadable', text === '' ? 'There is no date.' : `“${text}” ${why}.`))
}
