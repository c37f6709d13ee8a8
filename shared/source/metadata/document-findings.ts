import { dayNumber } from '@shared/kernel/calendar'
import { doubtful, type Finding, FINDING_FIELDS, findingsOf } from '@shared/source/finding'
import type { Extraction } from '@shared/source/rendition'
import { withLanguage } from './language'
import { PLAIN_DATE } from './page-findings'
import { topFindings } from './top-lines'

type Read = Pick<Extraction, 'extractor' | 'found' | 'text' | 'aside'>

/** Most findings that a rendition keeps. */
const MOST = 100
/** Extractors whose text is a table or a list of parts, not words that somebody wrote. */
const LISTS = /csv|image|archive|wacz|warc/

/**
 * All that a document says of itself, the most credible first within each field: what its format states, then what its
 * text shows at its top and foot, then the language its words are in. At most 100.
 */
export function documentFindings({ extractor, found, text, aside }: Read): Finding[] {
  if (LISTS.test(extractor.name)) return found.slice(0, MOST)
  const shown = topFindings(text, aside)
  return FINDING_FIELDS.flatMap((field) => {
    const given =
      field === 'title' || field === 'author'
        ? withPlaces(findingsOf(found, field), text)
        : findingsOf(found, field)
    const added = findingsOf(shown, field).filter(
      ({ value }) => !given.some((known) => known.value === value),
    )
    switch (field) {
      case 'title':
        // A page's first line is a menu more often than its headline.
        return given.some(({ sure }) => sure) ? given : [...given, ...added].toSorted(surerFirst)
      case 'language':
        return withLanguage(given, text)
      case 'published':
        return [...given, ...added].toSorted(surerFirst)
      case 'author':
        return given.length > 0 &&
          added.every(({ value }) => given.some((known) => known.value.includes(value)))
          ? given
          : [...given, ...added]
      case 'publisher':
      case 'url':
        return [...given, ...added]
    }
  }).slice(0, MOST)
}

const surerFirst = (a: Finding, b: Finding): number => Number(b.sure) - Number(a.sure)

/** So much of a text is looked through for what its head names, in UTF-16 units. */
const NEAR = 50_000

/** What the head names and the text shows, too, has its place there. */
function withPlaces(given: readonly Finding[], text: string): Finding[] {
  const near = text.slice(0, NEAR)
  return given.map((finding) => {
    const start = finding.place === null && finding.value.length >= 4 ? near.indexOf(finding.value) : -1
    return start < 0 ? finding : { ...finding, place: { start, end: start + finding.value.length } }
  })
}

/**
 * Findings as they look on the day of capture (EDTF day): a date that is this very day and that no article's own data
 * states may be only the day of fetching, and one that lies behind it (by more than time zones make) is nobody's.
 */
export function judgedOn(found: readonly Finding[], captured: string): Finding[] {
  const judged = found.map((finding) => judgeOn(finding, captured))
  return FINDING_FIELDS.flatMap((field) => {
    const ofField = findingsOf(judged, field)
    return field === 'published' ? ofField.toSorted(surerFirst) : ofField
  })
}

function judgeOn(finding: Finding, captured: string): Finding {
  const { field, value, where, place, sure } = finding
  const [day, today] = [dayOf(value), dayOf(captured)]
  if (field !== 'published' || !sure || day === null || today === null) return finding
  if (day > today + 1) return { ...doubtful(field, value, where, 'It lies after the day of capture.'), place }
  const weak = place !== null || where === PLAIN_DATE
  return weak && day === today
    ? {
        ...doubtful(field, value, where, 'It is the day of capture and may be only the day of fetching.'),
        place,
      }
    : finding
}

/** The number of an EDTF day; null for anything less exact. */
function dayOf(text: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(text)
  return match === null ? null : dayNumber(Number(match[1]), Number(match[2]), Number(match[3]))
}
