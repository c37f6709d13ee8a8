import { type Finding, stated } from './finding'
import type { Extraction, TextBlock } from './rendition'
import { urlsInText } from './safe-url'
import { fitBlocks, structureOf } from './structure'

/** Plain text as it is: a paragraph ends at an empty line. */
export function extractText(text: string): Extraction {
  const blocks = fitBlocks(text, paragraphs(text))
  return {
    extractor: { name: 'text', version: 1 },
    text,
    structure: structureOf(blocks, urlsInText(text)),
    remarks: [],
    found: titleFound(firstLine(text), 'a line at the top of the text'),
    aside: [],
  }
}

/** A title that was found; nothing for an empty one. */
export const titleFound = (title: string, where: string): Finding[] =>
  title === '' ? [] : [stated('title', title, where)]

/** CSV as plain text: every record of the table is a row, line breaks inside quotes included. */
export function extractCsv(text: string): Extraction {
  return {
    extractor: { name: 'csv-text', version: 1 },
    text,
    structure: structureOf(fitBlocks(text, rows(text))),
    remarks: [],
    found: [],
    aside: [],
  }
}

/** How many lines are looked at for a title: web pages begin with weather, dates and menus. */
const TOP = 12
/** Fewer letters than this are a label, not a title: "Must read", "11.7 C". */
const LETTERS = 12
const DATE_NUMBERS = /\d{4}-\d\d-\d\d|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/
const CALENDAR_WORDS =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/gi

/** A proposal for the title: the first of the top lines that reads like one, else the very first line. */
export function firstLine(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, TOP)
  return shortened(lines.find(readsLikeTitle) ?? lines[0] ?? '')
}

function readsLikeTitle(line: string): boolean {
  if (DATE_NUMBERS.test(line)) return false
  return line.replace(CALENDAR_WORDS, '').replace(/[^\p{L}]/gu, '').length >= LETTERS
}

const shortened = (line: string): string =>
  line.length > 200
    ? `${line
        .slice(0, 199)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()}…`
    : line

function paragraphs(text: string): TextBlock[] {
  const blocks: TextBlock[] = []
  for (const { start, end } of linesOf(text)) {
    if (text.slice(start, end).trim() === '') continue
    const last = blocks.at(-1)
    const joins = last !== undefined && /^(\r\n|\r|\n)$/.test(text.slice(last.end, start))
    if (joins) last.end = end
    else blocks.push({ kind: 'paragraph', level: 0, start, end })
  }
  return blocks
}

function rows(text: string): TextBlock[] {
  const blocks: TextBlock[] = []
  let open = false
  for (const { start, end } of linesOf(text)) {
    const last = blocks.at(-1)
    // A row with a quote that never closes would swallow the rest: it ends where a block may not grow further.
    if (open && last !== undefined && end - last.start < 100_000) last.end = end
    else {
      open = false
      if (text.slice(start, end).trim() === '') continue
      blocks.push({ kind: 'row', level: 0, start, end })
    }
    if ((text.slice(start, end).split('"').length - 1) % 2 === 1) open = !open
  }
  return blocks
}

/** Lines without their endings: line feed, carriage return, or both. */
export function* linesOf(text: string): Generator<{ start: number; end: number }> {
  const ending = /\r\n|\r|\n/g
  let start = 0
  for (let match = ending.exec(text); match !== null; match = ending.exec(text)) {
    yield { start, end: match.index }
    start = ending.lastIndex
  }
  yield { start, end: text.length }
}
