import { readEdtf, type DatePart, type EdtfParts, type Season } from './edtf-parts'
import { assertNever } from './result'

/** Languages whose date words are in the tables below. */
export type ProseLanguage = 'en'

type Words = {
  months: readonly string[]
  monthsShort: readonly string[]
  seasons: Readonly<Record<Season, string>>
  about: string
  aboutShort: string
  uncertain: string
  uncertainShort: string
  from: string
  until: string
  startUnknown: string
  endUnknown: string
  someDay: string
  someMonth: string
  decade: (first: number) => string
  beforeChrist: string
}

const WORDS: Readonly<Record<ProseLanguage, Words>> = {
  en: {
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    monthsShort: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    seasons: { spring: 'spring', summer: 'summer', autumn: 'autumn', winter: 'winter' },
    about: 'about',
    aboutShort: 'c.',
    uncertain: 'uncertain',
    uncertainShort: '?',
    from: 'from',
    until: 'until',
    startUnknown: 'start unknown',
    endUnknown: 'end unknown',
    someDay: 'some day in',
    someMonth: 'some month in',
    decade: (first) => `the ${first}s`,
    beforeChrist: 'BC',
  },
}

type Style = { words: Words; short: boolean }

/**
 * An EDTF date as people say it: “3 December 2023”, “March–April 2023”, “about 2021”, “until 28 February 2022”,
 * “the 2010s”, “spring 2023, uncertain”. A text that is not EDTF comes back as it is.
 */
export function dateInWords(edtfText: string, language: ProseLanguage): string {
  return inStyle(edtfText, { words: WORDS[language], short: false })
}

/** The same for dense tables: “3 Dec 2023”, “Mar–Apr 2023”, “c. 2021”, “2023?”. */
export function dateShort(edtfText: string, language: ProseLanguage): string {
  return inStyle(edtfText, { words: WORDS[language], short: true })
}

function inStyle(text: string, style: Style): string {
  const parts = readEdtf(text)
  if (!parts.ok) return text
  return parts.value.kind === 'date' ? dateWords(parts.value.date, style) : intervalWords(parts.value, style)
}

function intervalWords(interval: Extract<EdtfParts, { kind: 'interval' }>, style: Style): string {
  const { from, to } = interval
  const { words } = style
  if (typeof from === 'string') {
    if (typeof to === 'string') return ''
    const end = `${words.until} ${dateWords(to, style)}`
    return from === 'open' ? end : `${end}, ${words.startUnknown}`
  }
  if (typeof to === 'string') {
    const start = `${words.from} ${dateWords(from, style)}`
    return to === 'open' ? start : `${start}, ${words.endUnknown}`
  }
  // Words can be shared between the sides (“March–April 2023”) only where the doubt is the same on both.
  if (from.uncertain === to.uncertain && from.approximate === to.approximate) {
    return withDoubt(pairWords(from, to, style), from, style)
  }
  return `${dateWords(from, style)} – ${dateWords(to, style)}`
}

function pairWords(from: DatePart, to: DatePart, style: Style): string {
  const end = plainWords(to, style)
  if (from.shape === 'year' && to.shape === 'year' && from.year > 0) return `${from.year}–${end}`
  if (from.shape === 'month' && to.shape === 'month' && from.year === to.year) {
    return from.month === to.month ? end : `${monthName(from.month, style)}–${end}`
  }
  if (from.shape === 'day' && to.shape === 'day' && from.year === to.year) {
    if (from.month !== to.month) return `${from.day} ${monthName(from.month, style)} – ${end}`
    return from.day === to.day ? end : `${from.day}–${end}`
  }
  return `${plainWords(from, style)} – ${end}`
}

function dateWords(date: DatePart, style: Style): string {
  return withDoubt(plainWords(date, style), date, style)
}

function withDoubt(text: string, date: DatePart, { words, short }: Style): string {
  const about = date.approximate ? `${short ? words.aboutShort : words.about} ${text}` : text
  if (!date.uncertain) return about
  return short ? about + words.uncertainShort : `${about}, ${words.uncertain}`
}

function plainWords(date: DatePart, style: Style): string {
  const { words } = style
  switch (date.shape) {
    case 'year':
      return yearName(date.year, words)
    case 'years':
      return date.to - date.from === 9 ? words.decade(date.from) : `${date.from}–${date.to}`
    case 'season':
      return `${words.seasons[date.season]} ${yearName(date.year, words)}`
    case 'month':
      return `${monthName(date.month, style)} ${yearName(date.year, words)}`
    case 'some-month':
      return `${words.someMonth} ${yearName(date.year, words)}`
    case 'some-day-of-year':
      return `${words.someDay} ${yearName(date.year, words)}`
    case 'some-day-of-month':
      return `${words.someDay} ${monthName(date.month, style)} ${yearName(date.year, words)}`
    case 'day': {
      const day = `${date.day} ${monthName(date.month, style)} ${yearName(date.year, words)}`
      return date.clock === null ? day : `${day}, ${clockWords(date.clock)}`
    }
    default:
      return assertNever(date)
  }
}

/** “23:20 UTC”, “23:20 UTC+04:30”; a time without a zone has none. */
function clockWords(clock: string): string {
  const zone = clock.slice(8)
  const time = clock.slice(0, 5)
  if (zone === '') return time
  return zone === 'Z' ? `${time} UTC` : `${time} UTC${zone.replace('-', '−')}`
}

function yearName(year: number, words: Words): string {
  // Year 0 of the calendar is 1 BC.
  return year > 0 ? String(year) : `${1 - year} ${words.beforeChrist}`
}

function monthName(month: number, { words, short }: Style): string {
  return (short ? words.monthsShort : words.months)[month - 1] ?? String(month)
}
