import { dateInWords, dateShort } from '@shared/kernel/edtf-prose'
import { citingInWords } from './attribution'
import type { Source } from './source'

/** What a citation reads of a source. */
export type CitedSource = Pick<
  Source,
  'title' | 'publisher' | 'authors' | 'published' | 'attribution' | 'original'
>
type Dated = Pick<Source, 'published'>

/** When the source was published, as people say it: "3 December 2023, 10:11"; its own words where it has no date. */
export function publishedInWords({ published }: Dated): string {
  const day = published.edtf === '' ? published.words : dateInWords(published.edtf, 'en')
  const time =
    published.time === '' || day === '' || day.includes(published.time) ? '' : `, ${published.time}`
  const zone = published.zone === 'Z' ? 'UTC' : published.zone
  return day + (time === '' ? '' : time + (zone === '' ? '' : ` ${zone}`))
}

/** The same, short, for lists: "3 Dec 2023". */
export const publishedShort = ({ published }: Dated): string =>
  published.edtf === '' ? published.words : dateShort(published.edtf, 'en')

/** Names in a row: "A", "A and B", "A, B and C". */
export function namesInWords(names: readonly string[]): string {
  const last = names.at(-1)
  if (last === undefined || names.length === 1) return last ?? ''
  return `${names.slice(0, -1).join(', ')} and ${last}`
}

/** Whom a source cites over all its chains: "citing Y, citing Z; citing V"; '' where it cites nobody. */
export const citedBySource = ({ attribution }: Pick<Source, 'attribution'>): string =>
  attribution
    .map(citingInWords)
    .filter((words) => words !== '')
    .join('; ')

/** The same for a line of a list: the first chain, and how many more there are. */
export const citedInShort = ({ attribution }: Pick<Source, 'attribution'>): string => {
  const [first = '', ...more] = attribution.map(citingInWords).filter((words) => words !== '')
  return more.length === 0 ? first : `${first}, and ${more.length} more`
}

/** The name of a source; one without a title is called by its file. */
export const titleOf = ({ title, original }: Pick<Source, 'title' | 'original'>): string =>
  title || original.fileName || 'Untitled source'

/**
 * A source as it is cited in words: title, publisher, authors, date, whom it cites. What is not known is left out.
 * "Buggies in service — Harbour Post, A. Writer, 3 December 2023, citing customs papers".
 */
export function citeSource(source: CitedSource): string {
  const about = [
    source.publisher,
    namesInWords(source.authors),
    // A citation names the day; the clock stays with the record.
    source.published.edtf === '' ? source.published.words : dateInWords(source.published.edtf, 'en'),
    citedBySource(source),
  ].filter((part) => part !== '')
  return about.length === 0 ? titleOf(source) : `${titleOf(source)} — ${about.join(', ')}`
}
