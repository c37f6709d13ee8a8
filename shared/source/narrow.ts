import type { REVIEW_STATES, Source, SourceKind } from './source'

/** What a list of sources is narrowed to; null: not narrowed by it. */
export type SourceFilters = {
  readonly tag: string | null
  readonly review: (typeof REVIEW_STATES)[number] | null
  readonly kind: SourceKind | null
  /** Only sources that have excerpts whose words were altered or are gone in a later version. */
  readonly altered: boolean
}

export const NO_FILTERS: SourceFilters = { tag: null, review: null, kind: null, altered: false }

/** How many of the filters are set. */
export const filtersSet = ({ tag, review, kind, altered }: SourceFilters): number =>
  [tag, review, kind].filter((value) => value !== null).length + (altered ? 1 : 0)

/** Whether a source passes; `altered` holds the ids of sources with excerpts that were altered or are gone. */
export const passesFilters = (
  source: Source,
  { tag, review, kind, altered }: SourceFilters,
  alteredIds: ReadonlySet<string>,
): boolean =>
  (tag === null || source.tags.includes(tag)) &&
  (review === null || source.review.state === review) &&
  (kind === null || source.kind === kind) &&
  (!altered || alteredIds.has(source.id))

/** The tags in use with how often, in the order of the alphabet. */
export function tagsInUse(
  sources: readonly Source[],
): readonly { readonly tag: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const { tags } of sources) for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].map(([tag, count]) => ({ tag, count })).toSorted((a, b) => (a.tag < b.tag ? -1 : 1))
}
