import { countOf } from '@shared/kernel/number-prose'
import type { Result } from '@shared/kernel/result'
import type { Change } from '@shared/history/change'
import type { REVIEW_STATES, Source } from '@shared/source/source'
import type { Store } from '@renderer/store/store'
import type { SourceEdit } from '@renderer/source/actions'

type Ids = readonly Source['id'][]
export type ReviewState = (typeof REVIEW_STATES)[number]

const sources = (ids: Ids): string => countOf(ids.length, 'source', 'sources')

/** Changes several sources in one change, each as it stands now; one that needs no change is left alone. */
const editEach = (
  store: Store,
  label: string,
  ids: Ids,
  edit: (now: Source) => SourceEdit | null,
): Promise<Result<Change | null>> =>
  store.commit(label, async (tx) => {
    for (const id of ids) {
      const now = await tx.get('source', id)
      const change = now === undefined ? null : edit(now)
      if (change !== null) await tx.update('source', id, change)
    }
  })

/** Adds tags to those sources that lack them. */
export const addTags = (store: Store, ids: Ids, tags: readonly string[]) =>
  editEach(store, `Tag ${sources(ids)}`, ids, (now) => {
    const missing = tags.filter((tag) => !now.tags.includes(tag))
    return missing.length === 0 ? null : { tags: [...now.tags, ...missing] }
  })

/** Takes a tag off those sources that carry it. */
export const removeTag = (store: Store, ids: Ids, tag: string) =>
  editEach(store, `Take a tag off ${sources(ids)}`, ids, (now) =>
    now.tags.includes(tag) ? { tags: now.tags.filter((other) => other !== tag) } : null,
  )

/** Says how far sources were reviewed, and by whom; nobody reviewed what was not read. */
export const setReview = (store: Store, ids: Ids, state: ReviewState, by: string) =>
  editEach(store, `Review ${sources(ids)}`, ids, ({ review }) => {
    const next = { state, by: state === 'unread' ? '' : by }
    return review.state === next.state && review.by === next.by ? null : { review: next }
  })

/** Moves sources to the trash. Their excerpts stay and say where they are. */
export const trashSources = (store: Store, ids: Ids) =>
  store.commit(`Move ${sources(ids)} to the trash`, async (tx) => {
    for (const id of ids) await tx.trash('source', id)
  })
