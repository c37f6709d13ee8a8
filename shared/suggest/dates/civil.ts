import { civilDate, dayNumber, daysInMonth } from '@shared/kernel/calendar'

/** A day of the calendar that relative words are counted from. */
export type Civil = { readonly year: number; readonly month: number; readonly day: number }

const two = (part: number): string => String(part).padStart(2, '0')

/** EDTF of a year. */
export const edtfYear = (year: number): string => String(year).padStart(4, '0')
/** EDTF of a month; months below 1 and above 12 count into the years around. */
export function edtfMonth(year: number, month: number): string {
  const index = year * 12 + month - 1
  return `${edtfYear(Math.floor(index / 12))}-${two((index % 12) + 1)}`
}
/** EDTF of a day; null for a day that does not exist. */
export function edtfDay({ year, month, day }: Civil): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return `${edtfYear(year)}-${two(month)}-${two(day)}`
}
/** EDTF of the months `from`–`to` of a year, one alone where they are the same. */
export const edtfMonths = (year: number, from: number, to: number): string =>
  from === to ? edtfMonth(year, from) : `${edtfMonth(year, from)}/${edtfMonth(year, to)}`

/** EDTF of the day that lies `days` after (or before, where negative). */
export function edtfDaysAway(from: Civil, days: number): string {
  return edtfDay(civilDate(dayNumber(from.year, from.month, from.day) + days)) ?? ''
}

/**
 * EDTF of the Monday-to-Sunday week that lies `weeks` after the one of a day. What a Sunday paper calls this week is
 * the one that begins.
 */
export function edtfWeek(from: Civil, weeks: number): string {
  const day = dayNumber(from.year, from.month, from.day)
  // 1970-01-01 was a Thursday.
  const weekday = (((day + 3) % 7) + 7) % 7
  const monday = (weekday === 6 ? 1 : -weekday) + weeks * 7
  return `${edtfDaysAway(from, monday)}/${edtfDaysAway(from, monday + 6)}`
}

/** The calendar day of an EDTF day, uncertain or not; null for anything less exact. */
export function civilOf(edtf: string): Civil | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)[?~%]?$/.exec(edtf)
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : null
}

/** A year in two digits as this century means it: 23 is 2023, 98 is 1998. */
export const fullYear = (text: string): number =>
  text.length === 2 ? Number(text) + (Number(text) > 60 ? 1900 : 2000) : Number(text)
