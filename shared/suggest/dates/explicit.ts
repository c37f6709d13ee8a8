import { coverageOf } from '@shared/suggest/coverage'
import { type Civil, edtfDay, edtfMonth, edtfMonths, edtfYear, fullYear } from './civil'
import { MONTH, monthOf } from './month-words'

/** A date as the text writes it. `day` is true for a date to the day with its year. */
export type ReadDate = {
  readonly start: number
  readonly end: number
  readonly edtf: string
  readonly reason: string
  readonly day: boolean
  /** The other reading of an all-number date whose day and month can be swapped; '' for none. */
  readonly other: string
}

type Read = { readonly edtf: string | null; readonly reason: string; readonly other?: string } | null
type Rule = {
  readonly pattern: RegExp
  readonly day: boolean
  readonly read: (match: RegExpExecArray, today: Civil | null) => Read
}

const YEAR = '((?:19|20)\\d\\d)(?!\\d)'
const FREE = '(?<![\\p{L}\\d.,/-])'
const IN =
  '(?:in|since|until|till|by|from|during|between|before|after|early|late|mid-?|through|of|to|im|ab|seit|bis|von|en|depuis|de|à|в|у|во|с|з|до|по|к)'
const text = (match: RegExpExecArray, group: number): string => match[group] ?? ''
const number = (match: RegExpExecArray, group: number): number => Number(match[group])

/** The most recent month of that number that is not after today; null without today. */
export function recentMonth(month: number, today: Civil | null): string | null {
  if (today === null || month === 0) return null
  return edtfMonth(month > today.month ? today.year - 1 : today.year, month)
}

// In the order of trust: what one rule has taken, later ones leave alone.
const RULES: readonly Rule[] = [
  {
    pattern: /(?<![\d-])(\d{4})-(\d\d)-(\d\d)(?!\d)/gu,
    day: true,
    read: (m) => ({ edtf: edtfDay(civil(number(m, 1), number(m, 2), number(m, 3))), reason: 'an ISO date' }),
  },
  {
    pattern: new RegExp(
      `${FREE}(\\d{1,2})(?:st|nd|rd|th|er|\\.)?\\s(?:of\\s|de\\s)?(${MONTH}),?\\s${YEAR}`,
      'gu',
    ),
    day: true,
    read: (m) => ({
      edtf: edtfDay(civil(number(m, 3), monthOf(text(m, 2)), number(m, 1))),
      reason: 'a date with the month in letters',
    }),
  },
  {
    pattern: new RegExp(`(?<!\\p{L})(${MONTH})\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s${YEAR}`, 'gu'),
    day: true,
    read: (m) => ({
      edtf: edtfDay(civil(number(m, 3), monthOf(text(m, 1)), number(m, 2))),
      reason: 'a date with the month in letters',
    }),
  },
  {
    pattern: /(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/gu,
    day: true,
    read: (m) => ({
      edtf: edtfDay(civil(number(m, 1), number(m, 2), number(m, 3))),
      reason: 'a Chinese date',
    }),
  },
  {
    pattern: /(?<![\d.,:/-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)?\d\d)(?![\d.,:/-]*\d)/gu,
    day: true,
    read: (m) => numeric(number(m, 1), number(m, 3), fullYear(text(m, 4)), text(m, 2)),
  },
  {
    pattern: /(\d{4})\s?年\s?(\d{1,2})\s?月/gu,
    day: false,
    read: (m) => ({ edtf: edtfMonth(number(m, 1), number(m, 2)), reason: 'a month with its year' }),
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(${MONTH})\\s(?:and|to|through|und|bis|et|à|и|і|та|[-–])\\s?(${MONTH})(?:\\s(?:of\\s)?${YEAR})?`,
      'gu',
    ),
    day: false,
    read: (m, today) => months(monthOf(text(m, 1)), monthOf(text(m, 2)), text(m, 3), today),
  },
  {
    pattern: new RegExp(`(?<!\\p{L})(${MONTH}),?\\s(?:of\\s)?${YEAR}`, 'gu'),
    day: false,
    read: (m) => ({ edtf: edtfMonth(number(m, 2), monthOf(text(m, 1))), reason: 'a month with its year' }),
  },
  {
    pattern: new RegExp(`${FREE}(\\d{1,2})(?:st|nd|rd|th|er|\\.)?\\s(?:of\\s)?(${MONTH})`, 'gu'),
    day: false,
    read: (m, today) => dayOfYear(number(m, 1), monthOf(text(m, 2)), today),
  },
  {
    pattern: new RegExp(`(?<!\\p{L})(${MONTH})\\s(\\d{1,2})(?:st|nd|rd|th)?(?![\\d,.]*\\d|\\p{L})`, 'gu'),
    day: false,
    read: (m, today) => dayOfYear(number(m, 2), monthOf(text(m, 1)), today),
  },
  {
    pattern: /(?<![\d年])(\d{1,2})\s?月\s?(\d{1,2})\s?日/gu,
    day: false,
    read: (m, today) => dayOfYear(number(m, 2), number(m, 1), today),
  },
  {
    pattern: new RegExp(`(?<=(?<!\\p{L})${IN}\\s)(${MONTH})`, 'giu'),
    day: false,
    read: (m, today) => month(monthOf(text(m, 1)), today),
  },
  {
    pattern: /(?<![\d年])(\d{1,2})\s?月(?:份)?/gu,
    day: false,
    read: (m, today) => month(number(m, 1), today),
  },
  {
    pattern: new RegExp(
      `(?<=(?<!\\p{L})${IN}\\s)${YEAR}(?![-–]\\d|\\s?[%$€])(?:\\s(?:года?|году|роц[іи]|року|г\\.))?`,
      'giu',
    ),
    day: false,
    read: (m) => ({ edtf: edtfYear(number(m, 1)), reason: 'a year' }),
  },
  {
    pattern: /(?<!\d)((?:19|20)\d\d)(?:\s(?:года?|году|годом|роц[іи]|року)(?!\p{L})|\s?年)/gu,
    day: false,
    read: (m) => ({ edtf: edtfYear(number(m, 1)), reason: 'a year' }),
  },
]

function civil(year: number, monthNumber: number, day: number): Civil {
  return { year, month: monthNumber, day }
}

/** Day and month by what exists; where both orders exist, points mean day first and slashes are ambiguous. */
function numeric(first: number, second: number, year: number, sign: string): Read {
  const dayFirst = edtfDay(civil(year, second, first))
  const monthFirst = edtfDay(civil(year, first, second))
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) {
    return { edtf: dayFirst ?? monthFirst, reason: 'a date in numbers, which can be read in one order only' }
  }
  return sign === '.'
    ? {
        edtf: dayFirst,
        other: monthFirst,
        reason: 'a date in numbers, read as day, month, year because of its points',
      }
    : {
        edtf: `${dayFirst}?`,
        other: monthFirst,
        reason: 'a date in numbers whose day and month can be swapped',
      }
}

function months(from: number, to: number, year: string, today: Civil | null): Read {
  const last = year === '' ? recentMonth(to, today) : edtfMonth(Number(year), to)
  if (last === null) return { edtf: '', reason: 'two months without a year' }
  const of = Number(last.slice(0, 4))
  const edtf = from > to ? `${edtfMonth(of - 1, from)}/${last}` : edtfMonths(of, from, to)
  return {
    edtf,
    reason: year === '' ? 'two months, the year read from the date of publication' : 'two months',
  }
}

function month(of: number, today: Civil | null): Read {
  const edtf = recentMonth(of, today)
  return edtf === null
    ? { edtf: '', reason: 'a month without a year' }
    : { edtf, reason: 'a month, the year read from the date of publication' }
}

function dayOfYear(day: number, of: number, today: Civil | null): Read {
  const recent = recentMonth(of, today)
  if (recent === null) return { edtf: '', reason: 'a day without a year' }
  const year = Number(recent.slice(0, 4))
  return { edtf: edtfDay(civil(year, of, day)), reason: 'a day, the year read from the date of publication' }
}

/** The dates that a text writes out, in order and without overlaps. Days that do not exist are left out. */
export function explicitDates(source: string, today: Civil | null): ReadDate[] {
  const coverage = coverageOf(source.length)
  const found: ReadDate[] = []
  for (const { pattern, day, read } of RULES) {
    for (const match of source.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (!coverage.isFree({ start, end })) continue
      const value = read(match, today)
      if (value === null || value.edtf === null) continue
      coverage.take({ start, end })
      found.push({ start, end, edtf: value.edtf, reason: value.reason, day, other: value.other ?? '' })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}
