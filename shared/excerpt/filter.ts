import { foldForSearch } from '@shared/kernel/text'
import type { Excerpt } from './excerpt'

/** What a list of excerpts is narrowed to; '' does not narrow. */
export type ExcerptFilter = {
  readonly words: string
  readonly source: string
  readonly tag: string
  readonly kind: string
}

export const NO_FILTER: ExcerptFilter = { words: '', source: '', tag: '', kind: '' }

/** Whether an excerpt of a kind passes: every word is in its quote, caption, translation, comment or tags. */
export function passes(excerpt: Excerpt, kind: string, filter: ExcerptFilter): boolean {
  if (filter.source !== '' && excerpt.source !== filter.source) return false
  if (filter.kind !== '' && kind !== filter.kind) return false
  if (filter.tag !== '' && !excerpt.tags.includes(filter.tag)) return false
  const wanted = foldForSearch(filter.words)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (wanted.length === 0) return true
  const { quote, region, translation, comment, tags } = excerpt
  const text = foldForSearch(
    [quote.exact, region?.caption ?? '', translation?.text ?? '', comment, ...tags].join(' '),
  )
  return wanted.every((word) => text.includes(word))
}
