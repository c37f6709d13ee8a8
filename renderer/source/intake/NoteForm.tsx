import { useState } from 'react'
import { useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { RadioGroup } from '@renderer/ui/RadioGroup'
import { TextArea } from '@renderer/ui/TextArea'
import { TextField } from '@renderer/ui/TextField'
import { captureNote } from '@renderer/source/capture'
import type { CaptureOutcome } from '@renderer/source/capture-queue'
import styles from '@renderer/source/AddSource.module.css'

export type NoteFormProps = {
  readonly onKept: (id: string) => void
  readonly onOutcome: (outcomes: readonly CaptureOutcome[]) => void
}

/** A note of a call or an interview, typed here. */
export const NoteForm = ({ onKept, onOutcome }: NoteFormProps) => {
  const store = useStore()
  const [kind, setKind] = useState<'note' | 'interview'>('note')
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const keep = async () => {
    const result = await captureNote(store, { text, title, kind })
    if (result.ok && !result.value.existed) onKept(result.value.source.id)
    else onOutcome([{ name: title || 'Note', result, item: null }])
  }
  return (
    <div className={styles['stack']}>
      <RadioGroup
        label="Kind"
        row
        value={kind}
        onChange={setKind}
        options={[
          { value: 'note', label: 'Note of a call or meeting' },
          { value: 'interview', label: 'Interview' },
        ]}
      />
      <TextField
        label="Title"
        value={title}
        onChange={setTitle}
        placeholder="Call with the ministry’s press office"
      />
      <TextArea
        label="Note"
        face="serif"
        rows={10}
        value={text}
        onChange={setText}
        hint="Markdown works: # heading, - item, > quote."
      />
      <div className={styles['row']}>
        <Button variant="primary" disabled={text.trim() === ''} onPress={() => void keep()}>
          Keep the note
        </Button>
        <span className={styles['hint']}>It is hashed as it stands and cannot be changed afterwards.</span>
      </div>
    </div>
  )
}
