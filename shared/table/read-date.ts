import { parseEdtf } from '@shared/kernel/edtf'
import type { DateField } from '@shared/kernel/fields'
import { foldForSearch } from '@shared/kernel/text'
import type { DateOrder } from './layout'
import { type CellReading, EMPTY, saysNothing } from './read-amount'

// Beginnings of month names, folded: English, Russian, Ukrainian. «май» is маи after folding.
const MONTHS: readonly RegExp[] = [
  /^(?:jan|янв|січ|січ)/u,
  /^(?:feb|фев|лют)/u,
  /^(?:mar|мар|бер)/u,
  /^(?:apr|апр|кві)/u,
  /^(?:may|маи|мая|тра)/u,
  /^(?:jun|июн|чер)/u,
  /^(?:jul|июл|лип)/u,
  /^(?:aug|авг|сер)/u,
  /^(?:sep|сен|вер)/u,
  /^(?:oct|окт|жов)/u,
  /^(?:nov|ноя|лис)/u,
  /^(?:dec|дек|гру)/u,
]
const monthOf = (word: string): number => MONTHS.findIndex((pattern) => pattern.test(foldForSearch(word))) + 1

type Date = CellReading<DateField>

/**
 * Reads the date of a cell as EDTF, its words kept beside it. Times of day are left out. Days and months written with
 * digits follow the table's order; where that is not known, only what can be read in one way is read, and what cannot
 * stays words. Two digits of a year are 1969 to 2068, as POSIX has it.
 */
export function readDateCell(cell: string, order: DateOrder): Date {
  const words = cell.trim()
  if (saysNothing(words)) return EMPTY
  const text = words
    .normalize('NFKC')
    .replace(
      /[T\s]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s?(?:[ap]\.?m\.?)?\s?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/iu,
      '',
    )
    .replace(/\s*(?:г\.?|р\.?|года|року)$/u, '')
    .trim()
  const found = readDigits(text, order) ?? readWords(text)
  if (found === null) return { kind: 'unreadable', why: 'not a date that can be read' }
  if ('why' in found) return { kind: 'unreadable', why: found.why }
  return parseEdtf(found.edtf).ok
    ? { kind: 'read', value: { edtf: found.edtf, words } }
    : { kind: 'unreadable', why: 'there is no such day' }
}

type Found = { readonly edtf: string } | { readonly why: string } | null

function readDigits(text: string, order: DateOrder): Found {
  if (/^\d{4}$/u.test(text)) return { edtf: text }
  const joined = /^(\d{4})(\d{2})(\d{2})?$/u.exec(text)
  if (joined !== null) return iso(joined[1], joined[2], joined[3])
  const years = /^(\d{4})\s?[-–/]\s?(\d{4})$/u.exec(text)
  if (years !== null) return { edtf: `${years[1]}/${years[2]}` }
  const first = /^(\d{4})[-./年](\d{1,2})(?:[-./月](\d{1,2})日?)?月?$/u.exec(text)
  if (first !== null) return iso(first[1], first[2], first[3])
  const month = /^(\d{1,2})[-./](\d{4})$/u.exec(text)
  if (month !== null) return iso(month[2], month[1], undefined)
  const three = /^(\d{1,2})([-./ ])(\d{1,2})\2(\d{4}|\d{2})$/u.exec(text)
  return three === null ? null : inOrder(three[1] ?? '', three[3] ?? '', three[4] ?? '', order)
}

function inOrder(a: string, b: string, c: string, order: DateOrder): Found {
  if (order === 'ymd' && c.length === 2) return iso(fullYear(a), b, c)
  const year = fullYear(c)
  if (order === 'dmy') return iso(year, b, a)
  if (order === 'mdy') return iso(year, a, b)
  if (c.length === 2) return { why: 'the order of day, month and year is not known' }
  if (a === b) return iso(year, b, a)
  if (Number(a) > 12) return iso(year, b, a)
  if (Number(b) > 12) return iso(year, a, b)
  return { why: 'the order of day and month is not known' }
}

function readWords(text: string): Found {
  const quarter =
    /^(?:q|кв\.?)\s?([1-4])[\s,./-]*(\d{4})$/iu.exec(text) ??
    swap(/^(\d{4})[\s./-]*(?:q|кв\.?)\s?([1-4])$/iu.exec(text))
  const spelled = quarter ?? /^([1-4])[-\s]*(?:й|ий)?\s?(?:q|кв\.?|квартал)[\s,./-]*(\d{4})$/iu.exec(text)
  if (spelled !== null) {
    const from = (Number(spelled[1]) - 1) * 3 + 1
    return { edtf: `${spelled[2]}-${two(from)}/${spelled[2]}-${two(from + 2)}` }
  }
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[\s.-]*(\p{L}{3,})\.?[\s,.-]*(\d{4}|\d{2})$/u.exec(text)
  if (dayFirst !== null) return named(dayFirst[3], dayFirst[2], dayFirst[1])
  const monthFirst =
    /^(\p{L}{3,})\.?\s*(\d{1,2})(?:st|nd|rd|th)?,\s*(\d{4})$/u.exec(text) ??
    /^(\p{L}{3,})\.?\s(\d{1,2})\s(\d{4})$/u.exec(text)
  if (monthFirst !== null) return named(monthFirst[3], monthFirst[1], monthFirst[2])
  const bare = /^(\p{L}{3,})\.?[\s,.'-]*(\d{4})$/u.exec(text)
  if (bare !== null) return named(bare[2], bare[1], undefined)
  const yearFirst = /^(\d{4})[\s,.-]+(\p{L}{3,})\.?$/u.exec(text)
  return yearFirst === null ? null : named(yearFirst[1], yearFirst[2], undefined)
}

const swap = (match: RegExpExecArray | null) =>
  match === null ? null : [match[0], match[2] ?? '', match[1] ?? '']

function named(year = '', word = '', day: string | undefined): Found {
  const month = monthOf(word)
  return month === 0 ? null : iso(fullYear(year), String(month), day)
}

/** Months and days out of range are refused, never swapped. “00” is a day or month that is not known. */
function iso(year = '', month = '', day: string | undefined): Found {
  if (Number(month) === 0) return { edtf: year }
  if (Number(month) > 12) return { why: 'there is no such month in the table’s order of dates' }
  if (day === undefined || Number(day) === 0) return { edtf: `${year}-${two(Number(month))}` }
  return { edtf: `${year}-${two(Number(month))}-${two(Number(day))}` }
}

const fullYear = (year: string): string =>
  year.length !== 2 ? year : `${Number(year) < 69 ? '20' : '19'}${year}`

const two = (number: number): string => String(number).padStart(2, '0')
