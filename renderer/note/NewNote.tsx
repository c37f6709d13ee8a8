import { useState } from 'react'
import type { Excerpt } from '@shared/excerpt/excerpt'
import { FromExcerpt } from '@renderer/record/FromExcerpt'
import { useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { TextField } from '@renderer/ui/TextField'
import { createNote } from './actions'

type Props = {
  readonly from: Excerpt | null
  readonly onClose: () => void
  readonly onCreated: (id: string) => void
}

/** Asks for the title of a new note; from an excerpt, the note begins with its citation. */
export const NewNote = ({ from, onClose, onCreated }: Props) => {
  const store = useStore()
  const [title, setTitle] = useState('')
  const [error, setError] = useState<string>()
  const save = async () => {
    const made = await createNote(store, title.trim(), from?.id ?? null)
    if (made.ok) onCreated(made.value)
    else setError(made.error.message)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="New note"
      size="small"
      onSubmit={() => void save()}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary">
            Write the note
          </Button>
        </>
      }
    >
      {from && <FromExcerpt excerpt={from} />}
      <TextField
        label="Title"
        hint="Can be left empty."
        autoFocus
        value={title}
        onChange={setTitle}
        error={error}
      />
    </Dialog>
  )
}
