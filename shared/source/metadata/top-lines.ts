import { doubtful, type Finding, stated } from '@shared/source/finding'
import type { ProposedAside } from '@shared/source/overlay'
import { safeUrl } from '@shared/source/safe-url'
import { CHANGED, PUBLISHED } from './date-labels'
import { footDates } from './foot-lines'
import { WEEKDAY } from './months'
import { namesIn, readsLikeName } from './names'
import { type DateInLine, datesInLine, dateValue, timesInLine } from './page-date'

/** How far from the top of a text a line says something about all of it, in UTF-16 units and lines. */
const HEAD = 3_000
const HEAD_LINES = 25
/** So much of a line is read: a header is shorter, and a whole text can stand in one line. */
const LONGEST_LINE = 400
/** A line with more letters or words than this beside its date is a sentence, not a header. */
const HEADER_LETTERS = 70
const HEADER_WORDS = 10
/** Fewer letters than this are a label, not a title: "Must read", "11.7 C". */
const TITLE_LETTERS = 12

const FETCHED =
  /(?:retrieved|accessed|printed|downloaded|captured|archived|saved|fetched|abgerufen|consulté le|дата обращения|скачано|访问)(?: on| at| am)?\s*[:：]?\s*$/iu
const LABEL = /(?:date|dated|datum|дата|日期|stand|fecha|data)\s*[:：]?\s*$/iu
const WEATHER = /^\s*[-+−]?\d{1,2}(?:[.,]\d)?\s?°?\s?[CF]\s*$/u
const FURNITURE =
  /advert|subscri|newsletter|cookie|sign in|log in|read more|share this|skip to|реклама|подпис|підпис|anzeige|werbung|abonn|publicité/iu
const BYLINE =
  /^\s*(?:by|von|par|por|автор[ыи]?|текст|author|written by|作者|记者)(?:\s*[:：]\s*|\s+)(?=\S)/iu

type Line = {
  readonly start: number
  readonly end: number
  readonly words: string
  readonly dates: readonly DateInLine[]
  /** Set aside as furniture of the page. */
  readonly aside: boolean
}

/**
 * What a text says about itself in its first lines and at its foot, for any format: a header whose parts are glued
 * together ("date 2023-12-03 Name10:11, 03.12.23"), "Published 3 May 2024", a line of date and time under the title, a
 * by-line, the headline. A date that may be only the day of fetching is not sure and says why. Lines that were set
 * aside are believed less.
 */
export function topFindings(text: string, aside: readonly ProposedAside[] = []): Finding[] {
  const lines = linesAt(text, aside)
  const title = titleIn(lines)
  return [
    ...(title === null ? [] : [title.finding]),
    ...bylinesIn(lines, title?.line ?? null),
    ...datesIn(lines, title?.line ?? null),
    // What the head shows is not read again at the foot of a short text.
    ...footDates(text, HEAD),
    ...addressesIn(lines),
  ]
}

function linesAt(text: string, aside: readonly ProposedAside[]): Line[] {
  const lines: Line[] = []
  const head = text.slice(0, HEAD)
  for (const match of head.matchAll(/[^\r\n]+/gu)) {
    const whole = match[0]
    if (whole.trim() === '') continue
    const start = match.index + whole.search(/\S/u)
    const end = match.index + whole.trimEnd().length
    const words = text.slice(start, Math.min(end, start + LONGEST_LINE))
    lines.push({
      start,
      end,
      words,
      dates: datesInLine(words),
      aside: aside.some((range) => range.start <= start && end <= range.end),
    })
    if (lines.length === HEAD_LINES) break
  }
  return lines
}

const letters = (words: string): number => words.replace(/[^\p{L}]/gu, '').length

/** What a line says beside its dates, times, days of the week and labels. */
function restOf({ words, dates }: Line): string {
  let rest = words
  for (const { start, end } of [...dates, ...timesInLine(words, dates)].toSorted((a, b) => b.start - a.start))
    rest = `${rest.slice(0, start)} | ${rest.slice(end)}`
  return rest
    .split(/\s*[|·•,;]\s*|\s+[-–—]\s+/u)
    .map((piece) =>
      piece
        .replace(WEEKDAY, '')
        .replace(PUBLISHED, '')
        .replace(CHANGED, '')
        .replace(FETCHED, '')
        .replace(LABEL, '')
        .replace(/^(?:at|um|в|о|à|on|am)\s*$/iu, '')
        .trim(),
    )
    .filter((piece) => /\p{L}/u.test(piece))
    .join(', ')
}

function isHeader(line: Line): boolean {
  if (line.dates.length === 0) return false
  const rest = restOf(line)
  return letters(rest) <= HEADER_LETTERS && rest.split(/\s+/u).length <= HEADER_WORDS
}

/** The headline: the first line that reads like one. A line that ends like a sentence is offered, not believed. */
function titleIn(lines: readonly Line[]): { finding: Finding; line: Line } | null {
  const reads = (line: Line): boolean =>
    !line.aside &&
    !isHeader(line) &&
    !BYLINE.test(line.words) &&
    letters(line.words) >= TITLE_LETTERS &&
    !(FURNITURE.test(line.words) && line.words.length < 60) &&
    !/^https?:/i.test(line.words)
  const line = lines.slice(0, 15).find(reads) ?? lines.find((one) => !one.aside && !isHeader(one))
  if (line === undefined) return null
  const short = letters(line.words) < TITLE_LETTERS
  const sentence = short || /[.;,:。]\s*$/u.test(line.words) || line.words.length > 180
  const where = 'the first line that reads like a headline'
  const value = shortened(line.words)
  const place = { start: line.start, end: line.end }
  const finding = sentence
    ? doubtful(
        'title',
        value,
        short ? 'the first line of the text' : 'the first sentence of the text',
        'The text shows no headline.',
      )
    : stated('title', value, where)
  return { finding: { ...finding, place }, line }
}

const shortened = (line: string): string =>
  line.length > 200
    ? `${line
        .slice(0, 199)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()}…`
    : line

/** Who wrote it: a by-line goes before a name in the line of the date, which may then be the paper's. */
function bylinesIn(lines: readonly Line[], title: Line | null): Finding[] {
  const read = lines.slice(0, 15).filter((line) => !line.aside && line !== title)
  const dated = first(read.filter(isHeader), (line) =>
    pieces(line)
      .map((piece) => piece.replace(BYLINE, ''))
      .filter(readsLikeName)
      .map((name) => [line, name] as const),
  )
  const written = first(read, (line) =>
    (isHeader(line)
      ? pieces(line).filter((piece) => BYLINE.test(piece))
      : BYLINE.test(line.words)
        ? [line.words]
        : []
    )
      .filter((piece) => piece.length <= 160)
      .flatMap(namesIn)
      .filter((name) => /^\p{Lu}|^\p{Lo}/u.test(name) && line.words.includes(name))
      .map((name) => [line, name] as const),
  )
  if (written.length === 0)
    return dated.map(([line, name]) =>
      placed(stated('author', name, 'the line of the date, taken apart'), line, name),
    )
  const others = dated.filter(([, name]) => !written.some(([, author]) => author === name)).slice(0, 1)
  return [
    ...written.map(([line, name]) =>
      placed(stated('author', name, 'the by-line above the text'), line, name),
    ),
    ...others.map(([line, name]) =>
      placed(
        doubtful(
          'publisher',
          name,
          'the line of the date',
          'The line does not say whether it names the paper.',
        ),
        line,
        name,
      ),
    ),
  ]
}

const pieces = (line: Line): string[] => restOf(line).split(', ')

/** What the first line that has any says, at most five. */
function first<T>(lines: readonly Line[], of: (line: Line) => readonly T[]): readonly T[] {
  for (const line of lines) {
    const found = of(line)
    if (found.length > 0) return found.slice(0, 5)
  }
  return []
}

/** With the place of its words in the line, or of the whole line. */
function placed(finding: Finding, line: Line, words: string): Finding {
  const at = line.words.indexOf(words)
  const start = at < 0 ? line.start : line.start + at
  return { ...finding, place: { start, end: at < 0 ? line.end : start + words.length } }
}

type Candidate = { readonly finding: Finding; readonly score: number }

function datesIn(lines: readonly Line[], title: Line | null): Finding[] {
  const candidates: Candidate[] = []
  lines.forEach((line, index) => {
    if (line.dates.length === 0 || /https?:/i.test(line.words)) return
    if (isHeader(line)) candidates.push(...headerDates(line, index, lines, title))
    else candidates.push(...sentenceDates(line))
  })
  return candidates
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => Number(b.finding.sure) - Number(a.finding.sure) || b.score - a.score)
    .slice(0, 4)
    .map(({ finding }) => finding)
}

/** In a sentence only a date with its label, and that of a dateline ("KYIV, May 3, 2024 (Reuters) –"). */
function sentenceDates(line: Line): Candidate[] {
  return line.dates.flatMap((date) => {
    const before = line.words.slice(Math.max(0, date.start - 40), date.start)
    const place = { start: line.start + date.start, end: line.start + date.end }
    const value = dateValue(date.day, undefined)
    if (PUBLISHED.test(before) && letters(line.words.slice(0, date.start)) < 40)
      return [{ finding: { ...stated('published', value, 'the words before the date'), place }, score: 4 }]
    const dateline = /^\p{Lu}[\p{L} .,’'-]{1,40}[,.]?\s*$/u.test(line.words.slice(0, date.start))
    const agency = /^[\s,]*(?:\([\p{L} /.]{2,30}\))?\s*[–—-]/u.test(line.words.slice(date.end))
    if (!dateline || !agency) return []
    return [{ finding: { ...stated('published', value, 'the dateline of the text'), place }, score: 3 }]
  })
}

function headerDates(line: Line, index: number, lines: readonly Line[], title: Line | null): Candidate[] {
  const times = timesInLine(line.words, line.dates)
  const found: Candidate[] = []
  const taken = new Set<DateInLine>()
  for (const date of line.dates) {
    if (taken.has(date)) continue
    const agreeing = line.dates.filter(
      (other) => other !== date && readings(other).some((day) => readings(date).includes(day)),
    )
    for (const other of [date, ...agreeing]) taken.add(other)
    const from = Math.max(0, ...line.dates.filter(({ end }) => end <= date.start).map(({ end }) => end))
    const before = line.words.slice(from, date.start)
    const settled = [date, ...agreeing].find(({ other }) => other === '') ?? date
    const time = times.find(
      ({ start }) =>
        nearest(line.dates, start) === date || agreeing.includes(nearest(line.dates, start) ?? date),
    )
    const spans = [date, ...agreeing, ...(time === undefined ? [] : [time])]
    const place = {
      start: line.start + Math.min(...spans.map(({ start }) => start)),
      end: line.start + Math.max(...spans.map(({ end }) => end)),
    }
    const facts = {
      line,
      index,
      lines,
      title,
      before,
      timed: time !== undefined,
      agreeing: agreeing.length > 0,
      other: settled.other,
    }
    const verdict = judge(facts)
    const value = dateValue(settled.day, time)
    const finding =
      verdict.why === ''
        ? stated('published', value, verdict.where)
        : doubtful('published', value, verdict.where, verdict.why)
    found.push({ finding: { ...finding, place }, score: verdict.score })
  }
  return found
}

const readings = ({ day, other }: DateInLine): string[] => (other === '' ? [day] : [day, other])

/** The date that a time stands next to. */
const nearest = (dates: readonly DateInLine[], at: number): DateInLine | undefined =>
  dates.toSorted((a, b) => distance(a, at) - distance(b, at))[0]
const distance = ({ start, end }: DateInLine, at: number): number =>
  at >= end ? at - end : Math.max(0, start - at)

type Facts = {
  readonly line: Line
  readonly index: number
  readonly lines: readonly Line[]
  readonly title: Line | null
  /** What stands between the date and the one before it. */
  readonly before: string
  readonly timed: boolean
  /** Whether another date of the line names the same day. */
  readonly agreeing: boolean
  readonly other: string
}

const FETCHING = 'It may be only the day of fetching'

/** Whether a date in a header is meant as the date of the text, and why it may not be. */
function judge({ line, index, lines, title, before, timed, agreeing, other }: Facts): {
  where: string
  why: string
  score: number
} {
  const where = (place: string): string => (agreeing || timed ? `${place}, taken apart` : place)
  const titleAt = title === null ? -1 : lines.indexOf(title)
  const above = titleAt >= 0 && index < titleAt
  if (CHANGED.test(before))
    return {
      where: where('a line that speaks of a change'),
      why: 'It is the day of the last change, not of publication.',
      score: 1,
    }
  if (FETCHED.test(before))
    return { where: where('a line about fetching'), why: `${FETCHING}: its label says so.`, score: 1 }
  if (other !== '' && !agreeing)
    return {
      where: where('the line above the text'),
      why: `Its day and month can be swapped: ${other}.`,
      score: 2,
    }
  if (PUBLISHED.test(before))
    return { where: where('a line that says when it was published'), why: '', score: 8 }
  const weather = lines.slice(Math.max(0, index - 3), index).some(({ words }) => WEATHER.test(words))
  const named =
    restOf(line)
      .split(', ')
      .some((piece) => readsLikeName(piece.replace(BYLINE, ''))) || nextTo(lines, index)
  const score =
    2 +
    Number(timed) * 3 +
    Number(agreeing) * 2 +
    Number(named) * 2 +
    Number(WEEKDAY.test(line.words)) -
    Number(above)
  if (line.aside)
    return {
      where: where('a line among the furniture of the page'),
      why: `${FETCHING}: it stands among the furniture of the page.`,
      score: 1,
    }
  if (weather && !agreeing)
    return {
      where: where('a line beside a weather report'),
      why: `${FETCHING}: it stands beside a weather report.`,
      score: 2,
    }
  if (timed || agreeing || (named && !above)) return { where: where('the line of the date'), why: '', score }
  if (titleAt >= 0 && index === titleAt + 1)
    return { where: where('the line under the headline'), why: '', score: score + 1 }
  return {
    where: where(index === 0 ? 'the first line of the text' : 'a line above the text'),
    why: `${FETCHING}: nothing beside it says what the date is of.`,
    score: Math.max(1, score - 1),
  }
}

/** Whether a by-line stands right above or under a line. */
const nextTo = (lines: readonly Line[], index: number): boolean =>
  [lines[index - 1], lines[index + 1]].some(
    (line) => line !== undefined && BYLINE.test(line.words) && line.words.length <= 120,
  )

/** An address on a line of its own, as notes and exported texts give their source. */
function addressesIn(lines: readonly Line[]): Finding[] {
  for (const line of lines.slice(0, 10)) {
    const match =
      /^(?:(?:url|link|source|source url|address|адрес|quelle|lien)\s*[:：]\s*)?<?(https?:\/\/\S+?)>?$/iu.exec(
        line.words,
      )
    const url = safeUrl(match?.[1] ?? '')
    if (url !== null) return [placed(stated('url', url, 'a line above the text'), line, match?.[1] ?? url)]
  }
  return []
}
