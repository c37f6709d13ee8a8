import { type PublishedSuggestion, spanOf } from '@shared/suggest/suggestion'
import { civilOf } from './civil'
import { explicitDates, type ReadDate } from './explicit'
import { WEEKDAY } from './month-words'

// Where pages say when they appeared: at their head, seldom at their foot.
const HEAD = 1500
const FOOT = 400
const LABEL =
  /(?:\bdate|published|posted|updated|issued|опубликован\p{L}*|дата|опубліковано|veröffentlicht|stand|publié(?: le)?|发布时间|发布|日期)\s*:?\s*$/iu
const WIDGET = /^\s*[-+−]?\d{1,2}(?:[.,]\d)?\s?°?\s?[CF]\s*$/m
const CLOCK = /(?<![\d.])([01]?\d|2[0-3])[:.h]([0-5]\d)(?![\d:])/gu
const BYLINE = /^(?:by|von|par|автор|от)\s|\b(?:correspondent|reporter)\b/iu

type Candidate = ReadDate & { readonly score: number; readonly line: string; readonly lineStart: number }

/**
 * When the text says it was published: the dated line at its head that carries a label, a weekday, a time or a
 * by-line, two dates that agree being best. A bare date among the furniture of a page may be the day of fetching and
 * is marked uncertain. Null where there is none.
 */
export function publishedIn(text: string): PublishedSuggestion | null {
  const dates = explicitDates(text, null).filter(({ day }) => day)
  const candidates = dates.map((date) => judge(text, date, dates)).filter(({ score }) => score > 0)
  const best = candidates.toSorted((a, b) => b.score - a.score || a.start - b.start)[0]
  if (best === undefined) return null
  const agreeing = dates.filter(
    (other) => other.start !== best.start && agrees(other, best) && sameLine(text, other, best),
  )
  const edtf = settled(best, agreeing)
  const widget = WIDGET.test(text.slice(0, best.lineStart))
  const doubtful = widget && !hasClock(best.line) && agreeing.length === 0
  return {
    ...spanOf(text, best.start, best.end),
    edtf: doubtful && !edtf.endsWith('?') ? `${edtf}?` : edtf,
    time: timeIn(best.line, best, agreeing),
    reason: reasonFor(best, agreeing, doubtful),
  }
}

function judge(text: string, date: ReadDate, all: readonly ReadDate[]): Candidate {
  const lineStart = text.lastIndexOf('\n', date.start - 1) + 1
  const lineEnd = text.indexOf('\n', date.end)
  const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd)
  const atHead = date.start < HEAD
  const atFoot = text.length - date.end < FOOT
  const bare = line.length - (date.end - date.start) < 60
  let score = 0
  if ((atHead || atFoot) && bare) score += atHead ? 3 : 1
  if (LABEL.test(text.slice(Math.max(0, date.start - 30), date.start))) score += 3
  if (score > 0) {
    if (hasClock(line)) score += 2
    if (new RegExp(WEEKDAY, 'u').test(line) || BYLINE.test(line)) score += 1
    if (all.some((other) => other !== date && agrees(other, date) && sameLine(text, other, date))) score += 1
    if (/^\d{4}-/.test(text.slice(date.start, date.end))) score += 1
  }
  return { ...date, score, line, lineStart }
}

function hasClock(line: string): boolean {
  return [...line.matchAll(CLOCK)].some(({ index }) => !/^\d{1,2}\.\d{1,2}\.\d/.test(line.slice(index)))
}

const plain = (edtf: string): string => edtf.replace('?', '')

/** Whether two dates can mean the same day. */
function agrees(a: ReadDate, b: ReadDate): boolean {
  const readings = (date: ReadDate): string[] => [plain(date.edtf), date.other].filter((one) => one !== '')
  return readings(a).some((one) => readings(b).includes(one))
}

const sameLine = (text: string, a: ReadDate, b: ReadDate): boolean =>
  !text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)).includes('\n')

/** The reading that the other dates of the line share. */
function settled(best: ReadDate, agreeing: readonly ReadDate[]): string {
  const certain = [best, ...agreeing].find((date) => date.other === '')
  return certain === undefined ? best.edtf : plain(certain.edtf)
}

/** The hour of the day, of twelve where “am” or “pm” follows. */
function hourOf(hour: string, after: string): string {
  const half = /^\s?([ap])\.?m(?!\p{L})/iu.exec(after)?.[1]?.toLowerCase()
  const of12 = Number(hour) % 12
  const of24 = half === undefined || Number(hour) > 12 ? Number(hour) : half === 'p' ? of12 + 12 : of12
  return String(of24).padStart(2, '0')
}

/** The time that stands in the line of the date, outside the dates themselves. */
function timeIn(line: string, best: Candidate, agreeing: readonly ReadDate[]): string {
  for (const match of line.matchAll(CLOCK)) {
    const at = best.lineStart + match.index
    if ([best, ...agreeing].some(({ start, end }) => at < end && start < at + match[0].length)) continue
    return `${hourOf(match[1] ?? '', line.slice(match.index + match[0].length))}:${match[2] ?? ''}`
  }
  return ''
}

function reasonFor(best: ReadDate, agreeing: readonly ReadDate[], doubtful: boolean): string {
  if (doubtful)
    return 'A date at the head of the page, beside a weather report: it may be the day of fetching.'
  if (agreeing.length > 0) return 'Two dates of the same line agree on this day.'
  if (best.edtf.endsWith('?')) return 'A date at the head whose day and month can be swapped.'
  return civilOf(best.edtf) === null ? 'A date at the head.' : `The head of the text carries ${best.reason}.`
}
