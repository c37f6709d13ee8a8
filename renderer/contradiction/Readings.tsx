import { Plus, X } from 'lucide-react'
import { type Contradiction, READING_KINDS } from '@shared/contradiction/contradiction'
import { READING_WORDS } from '@shared/contradiction/labels'
import { useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { IconButton } from '@renderer/ui/IconButton'
import { SavedField } from '@renderer/ui/SavedField'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { Select } from '@renderer/ui/Select'
import { TextArea } from '@renderer/ui/TextArea'
import styles from './Contradiction.module.css'

type Reading = Contradiction['readings'][number]
type Props = {
  readonly contradiction: Contradiction
  /** Changes the readings as they stand when the change is made: a field that is left saves beside another. */
  readonly onChange: (change: (now: readonly Reading[]) => Reading[]) => void
}

/** Ordinary explanations of what the record shows, each with what would decide it. */
export const Readings = ({ contradiction, onChange }: Props) => {
  const { newItemId } = useStore()
  const { readings } = contradiction
  const set = (id: string, patch: Partial<Reading>) =>
    onChange((now) => now.map((reading) => (reading.id === id ? { ...reading, ...patch } : reading)))
  const unused = READING_KINDS.find((kind) => readings.every((reading) => reading.kind !== kind)) ?? 'other'
  return (
    <section aria-labelledby="innocent-readings">
      <SectionTitle
        level={2}
        id="innocent-readings"
        actions={
          <Button
            size="small"
            icon={<Plus />}
            onPress={() => {
              const made = { id: newItemId(), kind: unused, words: '', decidedBy: '' }
              onChange((now) => [...now, made])
            }}
          >
            Add a reading
          </Button>
        }
      >
        Innocent readings
      </SectionTitle>
      {readings.length === 0 && (
        <p className={styles['nothing']}>
          What ordinary explanation would make both sides true, and what would decide it? A contradiction
          without one has not been doubted yet.
        </p>
      )}
      <ul className={styles['readings']}>
        {readings.map((reading) => (
          <li key={reading.id} className={styles['reading']}>
            <Select
              label="Reading"
              value={reading.kind}
              onChange={(kind) => set(reading.id, { kind })}
              hint={READING_WORDS[reading.kind].says}
              options={READING_KINDS.map((value) => ({ value, label: READING_WORDS[value].label }))}
            />
            <SavedField value={reading.words} onSave={(words) => set(reading.id, { words })}>
              {({ onEnter: _enter, ...field }) => <TextArea label="What speaks for it" rows={1} {...field} />}
            </SavedField>
            <SavedField value={reading.decidedBy} onSave={(decidedBy) => set(reading.id, { decidedBy })}>
              {({ onEnter: _enter, ...field }) => (
                <TextArea label="What would decide it" rows={1} {...field} />
              )}
            </SavedField>
            <IconButton
              label={`Remove the reading ${READING_WORDS[reading.kind].label}`}
              icon={<X />}
              onPress={() => onChange((now) => now.filter(({ id }) => id !== reading.id))}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
