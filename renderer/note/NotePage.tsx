import { useEffect, useState } from 'react'
import type { Note } from '@shared/note/note'
import { RichTextEditor } from '@renderer/editor/RichTextEditor'
import { ProtectionField } from '@renderer/record/ProtectionField'
import { useRecord, useStore } from '@renderer/store/react'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { EmptyState } from '@renderer/ui/EmptyState'
import { useToast } from '@renderer/ui/Toasts'
import { renameNote, restoreNote, saveNoteBody, trashNote } from './actions'
import styles from './Note.module.css'

/** A note, written in place. */
export const NotePage = ({ id }: { readonly id: string }) => {
  const note = useRecord('note', id)
  if (note === undefined) return null
  if (note === null) return <EmptyState>This note is not in the case.</EmptyState>
  return <NoteForm key={note.id} note={note} />
}

const NoteForm = ({ note }: { readonly note: Note }) => {
  const store = useStore()
  const toast = useToast()
  const trashed = note.trashed !== null
  const answer = (done: Awaited<ReturnType<typeof trashNote>>) =>
    done.ok ||
    toast({ message: `${done.error.message} What you typed is still in the window.`, tone: 'error' })
  const trash = async () => {
    const done = await trashNote(store, note.id)
    if (answer(done)) {
      toast({
        message: 'The note is in the trash.',
        action: { label: 'Undo', run: () => void restoreNote(store, note.id) },
      })
    }
  }
  return (
    <article className={styles['page']}>
      {trashed && (
        <Banner
          tone="warn"
          actions={<Button onPress={() => void restoreNote(store, note.id).then(answer)}>Restore</Button>}
        >
          This note is in the trash.
        </Banner>
      )}
      <div className={styles['head']}>
        <TitleField note={note} onTitle={(title) => void renameNote(store, note.id, title).then(answer)} />
        <ProtectionField noun="note" id={note.id} protection={note.protection} hideLabel />
        {!trashed && (
          <Button variant="quiet" size="small" onPress={() => void trash()}>
            Move to trash
          </Button>
        )}
      </div>
      <RichTextEditor
        label="Text of the note"
        value={note.body}
        newItemId={store.newItemId}
        readOnly={trashed}
        placeholder="Write here. @ cites a record."
        onSettled={(body) => void saveNoteBody(store, note.id, body).then(answer)}
      />
    </article>
  )
}

const TitleField = ({
  note,
  onTitle,
}: {
  readonly note: Note
  readonly onTitle: (title: string) => void
}) => {
  const [title, setTitle] = useState(note.title)
  useEffect(() => setTitle(note.title), [note.title])
  const commit = () => title.trim() !== note.title && onTitle(title.trim())
  return (
    <input
      className={styles['title']}
      aria-label="Title of the note"
      placeholder="Untitled note"
      value={title}
      readOnly={note.trashed !== null}
      onChange={(event) => setTitle(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && commit()}
    />
  )
}
