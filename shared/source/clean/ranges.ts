import type { ProposedAside } from '@shared/source/overlay'

/** Most ranges of one text; what comes after them stays in the reading. */
const MOST = 5_000

/** Ranges in order without the white space at their ends; neighbours of one reason become one range. */
export function joinRanges(text: string, ranges: Iterable<ProposedAside>): ProposedAside[] {
  const joined: { start: number; end: number; why: string }[] = []
  for (const range of ranges) {
    const words = text.slice(range.start, range.end)
    if (words.trim() === '') continue
    const start = range.start + words.length - words.trimStart().length
    const end = range.end - (words.length - words.trimEnd().length)
    const last = joined.at(-1)
    if (last !== undefined && last.why === range.why && text.slice(last.end, start).trim() === '')
      last.end = end
    else if (joined.length === MOST) break
    else joined.push({ start, end, why: range.why })
  }
  return joined
}
