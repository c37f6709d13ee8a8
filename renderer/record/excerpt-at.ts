import type { Excerpt } from '@shared/excerpt/excerpt'
import { type ExcerptDraft, makeExcerpt, type Range } from '@shared/excerpt/make-excerpt'
import { ok, type Result } from '@shared/kernel/result'
import type { Rendition } from '@shared/source/rendition'
import type { Store } from '@renderer/store/store'

/** The excerpt of these words if they were clipped before, and otherwise what would be clipped. */
export type ExcerptAt =
  { readonly there: Excerpt; readonly draft: null } | { readonly there: null; readonly draft: ExcerptDraft }

/**
 * Looks for an excerpt of these very words of a rendition's text, before a change that needs one: the same words of the
 * same place are clipped once. Faults as `makeExcerpt` has them.
 */
export async function excerptAt(
  store: Store,
  { id: rendition, source }: Pick<Rendition, 'id' | 'source'>,
  text: string,
  selected: Range,
): Promise<Result<ExcerptAt>> {
  const draft = makeExcerpt(text, { source, rendition }, selected)
  if (!draft.ok) return draft
  const { start, end } = draft.value.position
  const all = await store.by('excerpt', 'rendition', rendition)
  const there = all.find(
    ({ position, region }) => region === undefined && position.start === start && position.end === end,
  )
  return ok(there === undefined ? { there: null, draft: draft.value } : { there, draft: null })
}
