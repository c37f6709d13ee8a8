import { dateInWords } from '@shared/kernel/edtf-prose'
import { type DateSuggestion, overlaps, spanOf } from '@shared/suggest/suggestion'
import { civilOf, edtfYear } from './civil'
import { explicitDates } from './explicit'
import { RELATIVE_RULES } from './relative-words'

// “the same period last year”, “a year earlier”: the period named before, one year back.
const SAME_PERIOD =
  /(?<!\p{L})(?:(?:in\s)?the same (?:period|months?|time)(?: of)?(?: the)? (?:last|previous|a) year(?: earlier| before)?|a year earlier|the year before|im (?:Vorjahreszeitraum|gleichen Zeitraum des Vorjahres)|(?:par rapport à )?la même période de l[’']année (?:dernière|précédente)|за аналогичный период прошлого года|за аналогічний період минулого року)(?!\p{L})|去年同期/giu
const THIS_PERIOD =
  /(?<!\p{L})(?:during (?:this|that|the same) period|over the same period|in dieser Zeit|pendant cette période|за этот период|за цей період)(?!\p{L})|同期/giu

const SAME = 'the same period, one year before'

/**
 * The dates and periods of a text in order, without overlaps: written out, or relative to the day of publication.
 * `published` is EDTF; '' leaves relative words unresolved, with their place.
 */
export function datesIn(text: string, published: string): DateSuggestion[] {
  const today = civilOf(published)
  const doubt = /[?~%]$/.test(published) ? '?' : ''
  let found: DateSuggestion[] = explicitDates(text, today).map(({ start, end, edtf, reason }) => ({
    ...spanOf(text, start, end),
    edtf: reason.includes('publication') ? marked(edtf, doubt) : edtf,
    reason,
  }))
  const add = (start: number, end: number, edtf: string, reason: string): void => {
    const span = spanOf(text, start, end)
    // “the first half of 2022” takes the place of “2022”.
    if (
      found.some(
        (other) =>
          overlaps(other, span) && (other.start < start || other.end > end || span.exact === other.exact),
      )
    )
      return
    found = [...found.filter((other) => !overlaps(other, span)), { ...span, edtf, reason }]
  }
  for (const match of text.matchAll(SAME_PERIOD)) {
    const before = latestBefore(found, text, match.index)
    add(match.index, match.index + match[0].length, shiftYear(before, -1), SAME)
  }
  for (const { pattern, resolve } of RELATIVE_RULES) {
    for (const match of text.matchAll(pattern)) {
      const year = /(?:19|20)\d\d/.exec(match[0])?.[0]
      const from = year === undefined ? today : { year: Number(year), month: 1, day: 1 }
      const edtf = from === null ? '' : marked(resolve(from, match), year === undefined ? doubt : '')
      if (edtf === '' && from !== null) continue
      const reason =
        year !== undefined
          ? 'a part of a year'
          : today === null
            ? 'relative to a date of publication that is not known'
            : `“${match[0]}”, because the source is dated ${dateInWords(published, 'en')}`
      add(match.index, match.index + match[0].length, edtf, reason)
    }
  }
  for (const match of text.matchAll(THIS_PERIOD)) {
    const before = latestBefore(found, text, match.index)
    if (before !== '') add(match.index, match.index + match[0].length, before, 'the period named before')
  }
  return resolveSamePeriods(found.toSorted((a, b) => a.start - b.start))
}

const marked = (edtf: string, doubt: string): string =>
  edtf === '' || doubt === '' ? edtf : edtf.replace(/(?=\/|$)/g, doubt)

/** The period named last before a place. */
function latestBefore(found: readonly DateSuggestion[], text: string, at: number): string {
  let latest: DateSuggestion | undefined
  for (const date of found) {
    if (date.reason !== SAME && date.end <= at && (latest === undefined || date.end > latest.end))
      latest = date
  }
  return latest !== undefined && at - latest.end < Math.min(600, text.length) ? latest.edtf : ''
}

/** “The same period” is counted from the date before it, which may itself be relative. */
function resolveSamePeriods(dates: readonly DateSuggestion[]): DateSuggestion[] {
  return dates.map((date, index) => {
    if (date.reason !== SAME) return date
    const before = dates.slice(0, index).findLast(({ edtf }) => edtf !== '')
    return { ...date, edtf: before === undefined ? '' : shiftYear(before.edtf, -1) }
  })
}

function shiftYear(edtf: string, years: number): string {
  return edtf.replace(/(?<![\d-])\d{4}/g, (year) => edtfYear(Number(year) + years))
}
