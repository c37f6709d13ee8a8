import { parseEdtf } from '@shared/kernel/edtf'
import { sortKey } from '@shared/kernel/edtf-compare'
import { foldForSearch } from '@shared/kernel/text'
import { titleOf } from './citation'
import type { Source } from './source'

/** Ways to order sources. */
export const SOURCE_ORDERS = ['captured', 'published', 'title'] as const
export type SourceOrder = (typeof SOURCE_ORDERS)[number]

/** Sources in an order: the last captured first, the last published first with the undated at the end, or by title. */
export function orderSources(sources: readonly Source[], order: SourceOrder): Source[] {
  const latest = sources.toSorted((a, b) => (a.id < b.id ? 1 : -1))
  switch (order) {
    case 'captured':
      return latest
    case 'published':
      return byKey(
        latest,
        (source) => -publishedKey(source),
        (a, b) => a - b,
      )
    case 'title':
      return byKey(
        latest,
        (source) => foldForSearch(titleOf(source)),
        (a, b) => (a < b ? -1 : a > b ? 1 : 0),
      )
  }
}

function byKey<K>(
  sources: readonly Source[],
  keyOf: (source: Source) => K,
  compare: (a: K, b: K) => number,
): Source[] {
  const keyed = sources.map((source) => ({ source, key: keyOf(source) }))
  return keyed.toSorted((a, b) => compare(a.key, b.key)).map(({ source }) => source)
}

/** Undated sources come after all others; a number, since infinities cannot be subtracted. */
const UNDATED = -1e12

function publishedKey({ published }: Source): number {
  const date = parseEdtf(published.edtf)
  return published.edtf === '' || !date.ok ? UNDATED : Math.max(UNDATED, sortKey(date.value))
}
