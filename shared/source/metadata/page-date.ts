import { daysInMonth } from '@shared/kernel/calendar'
import { monthNumber } from './months'

/** A day as a line of a page writes it; offsets are UTF-16 units of that line. */
export type DateInLine = {
  readonly start: number
  readonly end: number
  /** EDTF of the day. */
  readonly day: string
  /** The other reading where day and month can be swapped; '' for none. */
  readonly other: string
}

/** A time of day as a line gives it. */
export type TimeInLine = {
  readonly start: number
  readonly end: number
  readonly time: string
  readonly zone: string
}

type Read = { readonly day: string; readonly other: string } | null

const two = (part: number): string => String(part).padStart(2, '0')

/** EDTF of a day that exists, within the years that pages are about; null otherwise. */
function edtfOf(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return null
  return day > daysInMonth(year, month) ? null : `${year}-${two(month)}-${two(day)}`
}

const one = (day: string | null): Read => (day === null ? null : { day, other: '' })

/** 23 is 2023, 98 is 1998. */
const fullYear = (text: string): number =>
  text.length === 2 ? Number(text) + (Number(text) > 60 ? 1900 : 2000) : Number(text)

/** Day and month by what exists; points mean day first, slashes and hyphens leave it open. */
function inNumbers(first: number, second: number, year: number, sign: string): Read {
  const dayFirst = edtfOf(year, second, first)
  const monthFirst = edtfOf(year, first, second)
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) return one(dayFirst ?? monthFirst)
  return { day: dayFirst, other: sign === '.' ? '' : monthFirst }
}

// A year ends the date, unless a time is glued to it: "03.12.2310:11".
const YEAR = '((?:19|20)\\d\\d)(?=\\D|$|\\d?\\d[:.]\\d\\d(?!\\d))'
const SHORT_YEAR = '(\\d\\d)(?=\\D|$|\\d\\d:\\d\\d)'
const WORD = '(\\p{L}{3,12}\\.?)'

type Rule = { readonly pattern: RegExp; readonly read: (groups: readonly string[]) => Read }

// In the order of trust: what one rule has taken, later ones leave alone.
const RULES: readonly Rule[] = [
  {
    pattern: /(?<![\d.-])(\d{4})([-/.])(\d\d?)\2(\d\d?)(?!\d)/gu,
    read: ([year, , month, day]) => one(edtfOf(Number(year), Number(month), Number(day))),
  },
  {
    pattern: /(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/gu,
    read: ([year, month, day]) => one(edtfOf(Number(year), Number(month), Number(day))),
  },
  {
    pattern: new RegExp(
      `(?<![\\d.,:/-])(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[\\s\\u00a0-]+(?:of\\s|de\\s)?${WORD},?[\\s\\u00a0-]+(?:de\\s|del\\s)?${YEAR}`,
      'giu',
    ),
    read: ([day, month, year]) => one(edtfOf(Number(year), monthNumber(month ?? ''), Number(day))),
  },
  {
    pattern: new RegExp(`(?<!\\p{L})${WORD}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}`, 'giu'),
    read: ([month, day, year]) => one(edtfOf(Number(year), monthNumber(month ?? ''), Number(day))),
  },
  {
    pattern: new RegExp(`(?<![\\d.,:/-])(\\d{1,2})([./-])(\\d{1,2})\\2(?:${YEAR}|${SHORT_YEAR})`, 'gu'),
    read: ([first, sign, second, year, short]) =>
      inNumbers(Number(first), Number(second), fullYear(year ?? short ?? ''), sign ?? ''),
  },
]

/** The days that a line writes out, in order and without overlaps; words may be glued to either end. */
export function datesInLine(line: string): DateInLine[] {
  const found: DateInLine[] = []
  for (const { pattern, read } of RULES) {
    for (const match of line.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some((date) => date.start < end && start < date.end)) continue
      const date = read(match.slice(1))
      if (date !== null) found.push({ start, end, ...date })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

const CLOCK =
  /(?<![\d.:])(?:T)?([01]?\d|2[0-3])([:.h])([0-5]\d)(?::[0-5]\d(?:[.,]\d+)?)?(?![\d:])(?:\s?([ap])\.?m\b\.?)?(?:\s?(Z(?!\p{L})|(?:UTC|GMT)(?:\s?[+-]\d\d?(?::?\d\d)?)?|[+-]\d\d:?\d\d(?!\d)))?/giu

/** The times of a line outside its dates. A point between the digits counts only where it cannot be a number. */
export function timesInLine(line: string, dates: readonly DateInLine[]): TimeInLine[] {
  let rest = line
  for (const { start, end } of dates)
    rest = `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`
  return [...rest.matchAll(CLOCK)].flatMap((match) => {
    const [, hours = '', sign = '', minutes = '', half = '', zone = ''] = match
    const after = rest.slice(match.index + match[0].length)
    if (sign === '.' && half === '' && !/^\s*(?:uhr|ч\b|год)/iu.test(after)) return []
    const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
    const at = { start: match.index, end: match.index + match[0].length }
    return [{ ...at, time: `${two(hour)}:${minutes}`, zone: zoneOf(zone) }]
  })
}

/** A zone as ISO 8601 has it; '' for none and for names that mean several. */
function zoneOf(words: string): string {
  const offset = /([+-])(\d\d?):?(\d\d)?$/.exec(words)
  if (offset !== null) return `${offset[1]}${two(Number(offset[2]))}:${offset[3] ?? '00'}`
  return words === '' ? '' : 'Z'
}

/**
 * The value of a `published` finding from what a page states as a date: "2023-12-03T10:11:00+02:00",
 * "Sun, 03 Dec 2023 10:11:00 GMT", "December 3, 2023", "20231203". '' where there is no day; `other` is the second
 * reading where day and month can be swapped.
 */
export function statedDate(text: string): { readonly value: string; readonly other: string } {
  const line = text
    .trim()
    .slice(0, 200)
    .replace(/^(\d{4})(\d\d)(\d\d)(?=$|T)/, '$1-$2-$3')
    .replace(/(?<=\d)T(\d\d)(\d\d)(\d\d)?(?=$|Z|[+-])/, ' $1:$2')
    .replace(/(?<=\d)T(?=\d)/, ' ')
  const [date] = datesInLine(line)
  if (date === undefined) {
    const month = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(line)
    return { value: month === null ? '' : month[0], other: '' }
  }
  return { value: dateValue(date.day, timesInLine(line, [date])[0]), other: date.other }
}

/** A day with a time and zone, as ISO 8601 writes them. */
export const dateValue = (
  day: string,
  time: { readonly time: string; readonly zone: string } | undefined,
): string => (time === undefined ? day : `${day}T${time.time}${time.zone}`)
