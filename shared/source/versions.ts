import type { SourceId } from '@shared/kernel/ids'
import { dateInWords } from '@shared/kernel/edtf-prose'
import { foldForSearch, words } from '@shared/kernel/text'
import type { Source } from './source'

/** What a chain of versions reads of a source. */
export type Versioned = Pick<
  Source,
  | 'id'
  | 'supersedes'
  | 'published'
  | 'accessed'
  | 'createdAt'
  | 'title'
  | 'publisher'
  | 'url'
  | 'original'
  | 'trashed'
>

/**
 * All versions of the document that a source is one of, the earliest first; only the source itself where it has no
 * other. Several may follow one (branches), and a merge of cases may have made a ring: each is named once, one that
 * supersedes another after it, and else in the order of capture.
 */
export function versionsOf<T extends Versioned>(sources: readonly T[], id: string): T[] {
  const byId = new Map<string, T>(sources.map((source) => [source.id, source]))
  const next = followers(sources)
  const found = new Map<string, T>()
  const waiting = [id]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const source = byId.get(at)
    if (source === undefined || found.has(at)) continue
    found.set(at, source)
    if (source.supersedes !== null) waiting.push(source.supersedes)
    for (const later of next.get(at) ?? []) waiting.push(later.id)
  }
  return inOrder([...found.values()])
}

/** The versions that come after a source, directly or through others, the earliest first. */
export function laterVersions<T extends Versioned>(sources: readonly T[], id: string): T[] {
  const next = followers(sources)
  const found = new Map<string, T>()
  const waiting = [...(next.get(id) ?? [])]
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    if (found.has(source.id) || source.id === id) continue
    found.set(source.id, source)
    waiting.push(...(next.get(source.id) ?? []))
  }
  return inOrder([...found.values()])
}

/** The versions that a source supersedes, directly or through others, the earliest first. */
export function earlierVersions<T extends Versioned>(sources: readonly T[], id: string): T[] {
  const byId = new Map<string, T>(sources.map((source) => [source.id, source]))
  const found: T[] = []
  for (let at = byId.get(id)?.supersedes ?? null; at !== null && at !== id;) {
    const source = byId.get(at)
    if (source === undefined || found.includes(source)) break
    found.unshift(source)
    at = source.supersedes
  }
  return found
}

/** Whether a source can be said to supersede another without going round in a ring. */
export const canSupersede = (sources: readonly Versioned[], later: string, earlier: string): boolean =>
  later !== earlier && !earlierVersions(sources, earlier).some(({ id }) => id === later)

function followers<T extends Versioned>(sources: readonly T[]): Map<string, T[]> {
  const next = new Map<string, T[]>()
  for (const source of sources) {
    if (source.supersedes === null) continue
    next.set(source.supersedes, [...(next.get(source.supersedes) ?? []), source])
  }
  return next
}

/** One that is superseded before the one that does it; else by capture. A ring is cut at its first capture. */
function inOrder<T extends Versioned>(sources: readonly T[]): T[] {
  const waiting = sources.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const ordered: T[] = []
  const placed = new Set<string>()
  while (waiting.length > 0) {
    const ready = waiting.findIndex(
      ({ supersedes }) =>
        supersedes === null || placed.has(supersedes) || !waiting.some(({ id }) => id === supersedes),
    )
    const [source] = waiting.splice(Math.max(0, ready), 1)
    if (source === undefined) break
    ordered.push(source)
    placed.add(source.id)
  }
  return ordered
}

/**
 * What tells the versions apart, in words: the days on which they were published where those differ, else those on
 * which they were seen, else the instants of capture ("3 March 2024, 10:11 UTC").
 */
export function versionNames(sources: readonly Versioned[]): Map<string, string> {
  const published = sources.map((source) => source.published.edtf)
  const accessed = sources.map((source) => source.accessed.edtf)
  const captured = sources.map((source) => source.createdAt.slice(0, 10))
  const days = [published, accessed, captured].find(distinct)
  return new Map(
    sources.map((source, at) => {
      const day = days?.[at]
      const instant = `${dateInWords(source.createdAt.slice(0, 10), 'en')}, ${source.createdAt.slice(11, 16)} UTC`
      return [source.id, day === undefined ? instant : dateInWords(day, 'en')]
    }),
  )
}

const distinct = (days: readonly string[]): boolean =>
  days.every((day) => day !== '') && new Set(days).size === days.length

/** "between 3 and 5 March 2024": the time in which one version became the other. */
export function betweenVersions(earlier: Versioned, later: Versioned): string {
  const names = versionNames([earlier, later])
  const [from = '', to = ''] = [names.get(earlier.id), names.get(later.id)]
  if (from === '' || to === '') return ''
  const [a, b] = [from.split(' '), to.split(' ')]
  let shared = 0
  while (shared < a.length - 1 && shared < b.length - 1 && a.at(-1 - shared) === b.at(-1 - shared))
    shared += 1
  // The clock of an instant is no part of the day.
  const start = from.includes(',') || shared === 0 ? from : a.slice(0, a.length - shared).join(' ')
  return `between ${start} and ${to}`
}

/**
 * An address without what changes from visit to visit: scheme, www, fragment, tracking, a final slash; a page of the
 * Wayback Machine is the page it keeps. '' for what is no web address.
 */
export function normalUrl(url: string): string {
  const kept = /^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\/(.+)$/i.exec(url.trim())?.[1] ?? url.trim()
  const parts = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)(?::\d+)?([^?#]*)(?:\?([^#]*))?/i.exec(kept)
  if (parts === null) return ''
  const [, host = '', path = '', query = ''] = parts
  const asked = query
    .split('&')
    .filter(
      (pair) =>
        pair !== '' && !/^(utm_\w*|fbclid|gclid|yclid|mc_cid|mc_eid|igshid|ref|ref_src|amp)(=|$)/i.test(pair),
    )
    .toSorted()
    .join('&')
  const place = path.replace(/\/(index\.(html?|php))?$/i, '')
  return host.toLowerCase().replace(/^(www|m|amp)\./, '') + place + (asked === '' ? '' : `?${asked}`)
}

/** That a source may be a later version of another, and why. */
export type VersionHint = {
  readonly earlier: SourceId
  readonly later: SourceId
  /** In plain words: "the same address". */
  readonly why: string
  /** By which a refusal is kept: it depends on the two snapshots alone. */
  readonly key: string
}

/** The share of words in a row that two texts must have in common to be one document's under one file name. */
const ALIKE = 0.3

/**
 * Of which other sources a source may be a later or an earlier version: the same address, the same title and publisher,
 * or the same file name with a text that is alike. Of each chain it is not in, the nearest in the order of capture.
 * `likeness` says how much of two texts is common, or null where that is not known (then a file name does not count).
 */
export function versionHints(
  source: Versioned,
  sources: readonly Versioned[],
  refused: ReadonlySet<string>,
  likeness: (one: Versioned, other: Versioned) => number | null,
): VersionHint[] {
  const own = new Set(versionsOf(sources, source.id).map(({ id }) => id))
  const hints: VersionHint[] = []
  const seen = new Set<string>(own)
  for (const other of sources) {
    if (seen.has(other.id) || other.trashed !== null) continue
    const why = reason(source, other, likeness)
    if (why === null) continue
    const chain = versionsOf(sources, other.id)
    for (const { id } of chain) seen.add(id)
    const before = chain.filter(({ id, trashed }) => id < source.id && trashed === null).at(-1)
    const after = chain.find(({ id, trashed }) => id > source.id && trashed === null)
    const [earlier, later] = before === undefined ? [source, after] : [before, source]
    if (later === undefined || later.supersedes !== null) continue
    const key = hintKey(earlier, later)
    if (!refused.has(key)) hints.push({ earlier: earlier.id, later: later.id, why, key })
  }
  return hints
}

/** The key of a hint: the hashes of both snapshots, whatever the records are called. */
export const hintKey = (one: Pick<Source, 'original'>, other: Pick<Source, 'original'>): string =>
  `later version: ${[one.original.sha256, other.original.sha256].toSorted().join(' ')}`

function reason(
  one: Versioned,
  other: Versioned,
  likeness: (one: Versioned, other: Versioned) => number | null,
): string | null {
  const url = normalUrl(one.url)
  if (url !== '' && url === normalUrl(other.url)) return 'the same address'
  const title = foldForSearch(one.title.trim())
  if (title !== '' && title === foldForSearch(other.title.trim())) {
    const publisher = foldForSearch(one.publisher.trim())
    if (publisher !== '' && publisher === foldForSearch(other.publisher.trim()))
      return 'the same title and publisher'
  }
  if (one.original.fileName === '' || one.original.fileName !== other.original.fileName) return null
  return (likeness(one, other) ?? 0) >= ALIKE ? 'the same file name and a text that is alike' : null
}

/** Words in a row that are compared, and how many of them at most. */
const ROW = 4
const MOST_ROWS = 20_000

/** The share of the shorter text's rows of four words that the other has too, 0–1. Takes time for each word. */
export function textLikeness(one: string, other: string): number {
  const [a, b] = [rowsOf(one), rowsOf(other)]
  const [less, more] = a.size <= b.size ? [a, b] : [b, a]
  if (less.size === 0) return 0
  let common = 0
  for (const row of less) if (more.has(row)) common += 1
  return common / less.size
}

function rowsOf(text: string): Set<string> {
  const found = words(text.slice(0, MOST_ROWS * 8))
  const rows = new Set<string>()
  for (let at = 0; at + ROW <= found.length && rows.size < MOST_ROWS; at += 1) {
    rows.add(
      found
        .slice(at, at + ROW)
        .map(({ start, end }) => text.slice(start, end).toLowerCase())
        .join(' '),
    )
  }
  return rows
}
