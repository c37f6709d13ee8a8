import type { SourceId } from '@shared/kernel/ids'
import type { Source } from '@shared/source/source'
import type { Store } from '@renderer/store/store'

/** What a person may change of a source: everything but its snapshot. */
export type SourceEdit = Partial<
  Pick<
    Source,
    | 'title'
    | 'kind'
    | 'publisher'
    | 'authors'
    | 'published'
    | 'accessed'
    | 'url'
    | 'archiveUrl'
    | 'language'
    | 'attribution'
    | 'reliability'
    | 'tags'
    | 'review'
    | 'comment'
    | 'supersedes'
  >
>

/** Saves what was changed about a source as one change. */
export const editSource = (store: Store, id: SourceId, edit: SourceEdit | ((now: Source) => SourceEdit)) =>
  store.commit('Describe a source', async (tx) => {
    if (typeof edit !== 'function') return tx.update('source', id, edit)
    const now = await tx.get('source', id)
    if (now !== undefined) await tx.update('source', id, edit(now))
  })

/** Moves a source to the trash. Its excerpts stay and say that it is there. */
export const trashSource = (store: Store, id: SourceId) =>
  store.commit('Move a source to the trash', (tx) => tx.trash('source', id))

/** Takes a source out of the trash. */
export const restoreSource = (store: Store, id: SourceId) =>
  store.commit('Take a source out of the trash', (tx) => tx.restore('source', id))
