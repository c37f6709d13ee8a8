import { useState } from 'react'
import type { Section } from '@shared/dossier/dossier'
import { isId } from '@shared/kernel/ids'
import { RichTextEditor } from '@renderer/editor/RichTextEditor'
import { useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { RecordCard, RecordPicker } from '@renderer/ui/registry'
import { TextField } from '@renderer/ui/TextField'
import styles from './Dossier.module.css'
import { SECTION_WORDS } from './section-words'

type Own = Exclude<Section, { kind: 'contradiction' | 'note' }>
type Props = {
  readonly section: Section
  readonly onSave: (section: Section) => void
  readonly onClose: () => void
}

/** Edits what a section has of its own: its title, its text, and which records its table shows. */
export const SectionDialog = ({ section, onSave, onClose }: Props) =>
  section.kind === 'contradiction' || section.kind === 'note' ? null : (
    <Fields section={section} onSave={onSave} onClose={onClose} />
  )

const Fields = ({ section, onSave, onClose }: Props & { readonly section: Own }) => {
  const { newItemId } = useStore()
  const [draft, setDraft] = useState(section)
  const save = () => {
    onSave(draft)
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={SECTION_WORDS[section.kind]}
      size={section.kind === 'text' ? 'large' : 'medium'}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={save}>
            Save the section
          </Button>
        </>
      }
    >
      <TextField
        label="Title"
        hint={
          draft.kind === 'text'
            ? 'Can be left empty: then the text begins without a heading.'
            : 'Can be left empty.'
        }
        autoFocus
        value={draft.title}
        onChange={(title) => setDraft({ ...draft, title })}
      />
      {draft.kind === 'text' && (
        <RichTextEditor
          label="Text of the section"
          value={draft.body}
          newItemId={newItemId}
          placeholder="Write here. @ cites a record."
          onChange={(body) => setDraft((before) => (before.kind === 'text' ? { ...before, body } : before))}
        />
      )}
      {draft.kind === 'shipments' && (
        <Chosen
          noun="shipment"
          ids={draft.shipments}
          none="All shipments of the case are printed. Add some to print only those."
          onChange={(ids) => setDraft({ ...draft, shipments: ids.filter((id) => isId('shipment', id)) })}
        />
      )}
      {draft.kind === 'entities' && (
        <Chosen
          noun="entity"
          ids={draft.entities}
          none="All key entities of the case are printed. Add some to print only those."
          onChange={(ids) => setDraft({ ...draft, entities: ids.filter((id) => isId('entity', id)) })}
        />
      )}
    </Dialog>
  )
}

type ChosenProps = {
  readonly noun: 'shipment' | 'entity'
  readonly ids: readonly string[]
  readonly none: string
  readonly onChange: (ids: string[]) => void
}

/** The records a table shows, in their order. */
const Chosen = ({ noun, ids, none, onChange }: ChosenProps) => (
  <div className={styles['chosen']}>
    {ids.length === 0 && <p className={styles['says']}>{none}</p>}
    <ul className={styles['records']}>
      {ids.map((id) => (
        <li key={id}>
          <RecordCard noun={noun} id={id} compact onOpen={() => undefined} />
          <Button size="small" variant="quiet" onPress={() => onChange(ids.filter((other) => other !== id))}>
            Take out
          </Button>
        </li>
      ))}
    </ul>
    <RecordPicker
      noun={noun}
      label={noun === 'shipment' ? 'Add a shipment' : 'Add an entity'}
      exclude={ids}
      onPick={(id) => onChange([...ids, id])}
    />
  </div>
)
