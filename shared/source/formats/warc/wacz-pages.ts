import { collapseSpace, wellFormed } from '@shared/kernel/text'
import type { DecodeAs } from '@shared/source/decode'
import type { ListedPage } from './archive-reading'
import { instantOf } from './capture'

/** Most pages of a list that are read. */
const MOST = 20_000

/** The archive's list of pages: a line of JSON each, after one that describes the list. */
export function readPages(
  bytes: Uint8Array,
  decodeAs: DecodeAs,
): {
  readonly pages: readonly ListedPage[]
  readonly remarks: readonly string[]
} {
  const lines = (decodeAs('utf-8', bytes, 'replace') ?? '').split('\n')
  const pages: ListedPage[] = []
  let unread = 0
  for (const line of lines.slice(0, MOST)) {
    if (line.trim() === '') continue
    const page = pageIn(line)
    if (page === 'header') continue
    if (page === null) unread += 1
    else pages.push(page)
  }
  const remarks = [
    ...(unread > 0
      ? [`${unread} ${unread === 1 ? 'line' : 'lines'} of the archive’s list of pages could not be read.`]
      : []),
    ...(lines.length > MOST ? [`Of the archive’s list of pages the first ${MOST} were read.`] : []),
  ]
  return { pages, remarks }
}

function pageIn(line: string): ListedPage | 'header' | null {
  const value = parseJson(line)
  if (typeof value !== 'object' || value === null) return null
  if ('format' in value) return 'header'
  const url = 'url' in value && typeof value.url === 'string' ? value.url : ''
  if (url === '') return null
  const ts = 'ts' in value ? value.ts : ''
  const at = typeof ts === 'string' ? ts : typeof ts === 'number' ? fromNumber(ts) : ''
  const title = 'title' in value && typeof value.title === 'string' ? value.title : ''
  return {
    url: wellFormed(url).slice(0, 4_000),
    at: instantOf(at),
    title: collapseSpace(wellFormed(title)).slice(0, 500),
  }
}

/** Some tools write milliseconds since 1970. */
function fromNumber(ts: number): string {
  const date = new Date(ts)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString()
}

/** A value from JSON that nobody has checked yet; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
