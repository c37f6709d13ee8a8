import { collapseSpace, wellFormed } from '@shared/kernel/text'
import { type Finding, stated } from '@shared/source/finding'
import type { Structure } from '@shared/source/rendition'
import type { PdfFacts } from './pdf-item'

const WHERE = "the PDF's own properties"
/** Longest value that is proposed; what is longer is not a title. */
const LONGEST = 300

/** What programs write in place of a title: the name of the file they had open. */
const FILE_NAME = /^(?:microsoft (?:word|powerpoint|excel)|untitled|document\d*|slide \d|print)\b|\.(?:docx?|pdf|pptx?|xlsx?|indd|qxp|rtf|odt|tex|dvi)$/iu // prettier-ignore

/**
 * What a PDF says about itself, the most credible first. The day on which the file was made is proposed as the date, but
 * never as sure: it may have been printed or scanned long after it was written.
 */
export function pdfFindings(facts: PdfFacts, text: string, { blocks, pages }: Structure): Finding[] {
  const found: Finding[] = []
  const title = tidy(facts.title)
  const large = headingOf(text, blocks, pages[0]?.end ?? 0)
  const named = stated('title', title, WHERE)
  const doubt = { ...named, sure: false, why: 'It looks like the name of a file.' }
  if (title !== '' && !FILE_NAME.test(title)) found.push(named)
  if (large !== null) found.push(large)
  if (title !== '' && FILE_NAME.test(title)) found.push(doubt)
  const publisher = tidy(facts.publisher)
  if (publisher !== '') found.push(stated('publisher', publisher, WHERE))
  for (const author of facts.authors.slice(0, 20).map(tidy)) {
    if (author !== '') found.push({ ...stated('author', author, WHERE), sure: false, why: AUTHOR_DOUBT })
  }
  const created = pdfDate(facts.created)
  if (created !== '') found.push({ ...stated('published', created, WHERE), sure: false, why: DATE_DOUBT })
  const language = facts.language.trim()
  if (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language)) found.push(stated('language', language, WHERE))
  return found
}

const AUTHOR_DOUBT = 'It may be the name under which the program was installed.'
const DATE_DOUBT = 'It is the day on which the file was made, which may be that of printing or scanning.'

const tidy = (text: string): string => wellFormed(collapseSpace(text.slice(0, 4 * LONGEST)).slice(0, LONGEST))

/** The highest letters of the first page. */
function headingOf(text: string, blocks: Structure['blocks'], end: number): Finding | null {
  const headings = blocks.filter((block) => block.kind === 'heading' && block.start < end)
  const best = headings.toSorted((a, b) => a.level - b.level || a.start - b.start)[0]
  if (best === undefined) return null
  const value = tidy(text.slice(best.start, best.end))
  if (value.replace(/[^\p{L}]/gu, '').length < 3) return null
  return {
    ...stated('title', value, 'the largest words of the first page'),
    place: { start: best.start, end: best.end },
  }
}

/**
 * A date as a PDF writes it, `D:20231203101100+03'00'`, or as ISO 8601, as an EDTF date with time and zone behind it;
 * '' where it is none. A part that is missing stays missing (ISO 32000-2, 7.9.4).
 */
export function pdfDate(written: string): string {
  const parts = /^(?:D:)?(\d{4})-?(\d\d)?-?(\d\d)?(?:T?(\d\d):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?)?\s*(?:(Z|[+-])(?:(\d\d)(?:[':]?(\d\d))?)?'?)?/.exec(written.trim()) // prettier-ignore
  if (parts === null) return ''
  const [, year = '', month, day, hour, minute, , sign, zoneHour, zoneMinute] = parts
  if (!isDay(Number(year), month, day)) return ''
  const date = [year, month, day].filter((part) => part !== undefined).join('-')
  if (day === undefined || hour === undefined || minute === undefined) return date
  if (Number(hour) > 23 || Number(minute) > 59) return date
  const zone = sign === 'Z' ? 'Z' : sign === undefined || zoneHour === undefined ? '' : `${sign}${zoneHour}:${zoneMinute ?? '00'}` // prettier-ignore
  return `${date}T${hour}:${minute}${zone}`
}

function isDay(year: number, month: string | undefined, day: string | undefined): boolean {
  if (year < 1900 || year > 2200) return false
  if (month === undefined) return day === undefined
  const of = Number(month)
  if (of < 1 || of > 12) return false
  if (day === undefined) return true
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return Number(day) >= 1 && Number(day) <= (days[of - 1] ?? 0)
}
