import type { ExcerptId, NoteId } from '@shared/kernel/ids'
import { toRecord } from '@shared/kernel/reference'
import type { Result } from '@shared/kernel/result'
import type { RichText } from '@shared/note/rich-text'
import { addRecord } from '@renderer/record/add-record'
import type { Store } from '@renderer/store/store'

/** Makes a note; with an excerpt, one that begins with its citation. */
export function createNote(store: Store, title: string, excerpt: ExcerptId | null): Promise<Result<NoteId>> {
  const body: RichText =
    excerpt === null
      ? []
      : [
          {
            type: 'paragraph',
            id: store.newItemId(),
            children: [{ type: 'citation', id: store.newItemId(), ref: toRecord(excerpt) }],
          },
        ]
  return addRecord(store, 'Write a note', 'note', { title, body })
}

/** Saves a burst of typing. */
export const saveNoteBody = (store: Store, id: NoteId, body: RichText) =>
  store.commit('Write in a note', (tx) => tx.update('note', id, { body }))

export const renameNote = (store: Store, id: NoteId, title: string) =>
  store.commit('Rename a note', (tx) => tx.update('note', id, { title }))

export const trashNote = (store: Store, id: NoteId) =>
  store.commit('Move a note to the trash', (tx) => tx.trash('note', id))

export const restoreNote = (store: Store, id: NoteId) =>
  store.commit('Restore a note', (tx) => tx.restore('note', id))
