import { type CitedSource, citeSource } from '@shared/source/citation'
import type { Source } from '@shared/source/source'
import type { Excerpt } from './excerpt'
import { isWordless, regionInWords } from './words'

type Cited = {
  readonly excerpt: Pick<Excerpt, 'quote' | 'translation' | 'region'>
  readonly source: CitedSource
}

/**
 * An excerpt with its citation as one plain text: “words” — Title — Publisher, date, citing …; sha256 of the snapshot
 * by its first and last digits. A region without words stands by its caption, without quotation marks.
 */
export function excerptAsText({ excerpt, source }: Cited): string {
  const translation = excerpt.translation === null ? '' : ` [“${excerpt.translation.text.trim()}”]`
  const { region } = excerpt
  const said =
    isWordless(excerpt) && region !== undefined
      ? `${region.caption} (${regionInWords(region)})`
      : `“${excerpt.quote.exact}”`
  return `${said}${translation} — ${citeSource(source)}; ${hashInWords(source)}`
}

/** The same as Markdown: the words as a quote, the citation under it. Marks of the source stay plain words. */
export function excerptAsMarkdown({ excerpt, source }: Cited): string {
  const quoted = (words: string) =>
    words.split(/\r\n|\r|\n/).map((line) => `> ${escapeMarkdown(line)}`.trimEnd())
  const { translation } = excerpt
  const { region } = excerpt
  return [
    ...(isWordless(excerpt) && region !== undefined
      ? [escapeMarkdown(`${region.caption} (${regionInWords(region)})`)]
      : quoted(excerpt.quote.exact)),
    ...(translation === null ? [] : ['>', ...quoted(`[“${translation.text.trim()}”]`)]),
    '',
    `— ${escapeMarkdown(citeSource(source))}; ${hashInWords(source)}`,
    '',
  ].join('\n')
}

/** The snapshot's hash, short enough to read and long enough to compare: "sha256 41d0c2aa…9c7e91b3". */
export const hashInWords = ({ original }: Pick<Source, 'original'>): string =>
  `sha256 ${original.sha256.slice(0, 8)}…${original.sha256.slice(-8)}`

/** Text whose marks are no Markdown: those that work anywhere, and those that begin a list at the start of a line. */
const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^(\s*)([-+])(?=\s)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/, '$1\\$2')
