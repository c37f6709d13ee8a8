import { doubtful, type Finding, stated } from '@shared/source/finding'
import { CHANGED, PUBLISHED } from './date-labels'
import { datesInLine, dateValue, timesInLine } from './page-date'

/** How far from the end of a text a line says something about all of it, in UTF-16 units. */
const FOOT = 600

/** What the foot says: "Published 3 May 2024", or only the year of the copyright. */
export function footDates(text: string, head: number): Finding[] {
  const from = Math.max(head, text.length - FOOT)
  const foot = text.slice(from)
  const found: Finding[] = []
  for (const match of foot.matchAll(/[^\r\n]+/gu)) {
    const words = match[0]
    for (const date of datesInLine(words)) {
      const before = words.slice(0, date.start)
      const place = { start: from + match.index + date.start, end: from + match.index + date.end }
      const value = dateValue(date.day, timesInLine(words, [date])[0])
      if (PUBLISHED.test(before)) found.push({ ...stated('published', value, 'the foot of the text'), place })
      else if (CHANGED.test(before))
        found.push({
          ...doubtful(
            'published',
            value,
            'the foot of the text',
            'It is the day of the last change, not of publication.',
          ),
          place,
        })
    }
  }
  return [...found.slice(-2), ...copyrightYear(text)]
}

function copyrightYear(text: string): Finding[] {
  const from = Math.max(0, text.length - FOOT)
  const match = [
    ...text
      .slice(from)
      .matchAll(
        /(?:©|\(c\)|copyright)\s*(?:\p{L}[\p{L}. ]{0,40}\s)?(?:(?:19|20)\d\d\s?[-–]\s?)?((?:19|20)\d\d)/giu,
      ),
  ].at(-1)
  if (match === undefined) return []
  const end = from + match.index + match[0].length
  const finding = doubtful(
    'published',
    match[1] ?? '',
    'the copyright notice at the foot',
    'The year of a copyright notice is often the year of fetching.',
  )
  return [{ ...finding, place: { start: end - 4, end } }]
}
