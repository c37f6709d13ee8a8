import { firstWords } from '@shared/kernel/text'
import { captionOf, plainText } from '@shared/search/caption'
import { useRecord } from '@renderer/store/react'
import { Card } from '@renderer/ui/Card'
import { Chip } from '@renderer/ui/Chip'
import type { RecordCardProps } from '@renderer/ui/registry'
import styles from './Note.module.css'

/** A note inside another view. */
export const NoteCard = ({ id, compact = false, onOpen }: RecordCardProps) => {
  const note = useRecord('note', id)
  if (note === undefined) return null
  const caption = note === null ? 'a note that is not here' : captionOf('note', note).caption
  const label = note?.trashed ? `${caption} (in the trash)` : caption
  const open = onOpen && note ? { onOpen } : {}
  if (compact) return <Chip label={label} {...open} />
  return (
    <Card {...open}>
      <strong>{label}</strong>
      {note && <p className={styles['begin']}>{firstWords(plainText(note.body), 24)}</p>}
    </Card>
  )
}
