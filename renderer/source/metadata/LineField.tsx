import { SavedField } from '@renderer/ui/SavedField'
import { TextField } from '@renderer/ui/TextField'
import { FoundLine } from './FoundLine'
import type { FieldReading } from './readings'
import styles from './Metadata.module.css'

type LineFieldProps = {
  readonly label: string
  readonly value: string
  readonly onSave: (value: string) => void
  readonly placeholder?: string
  readonly hint?: string
  /** What the document gives for it. */
  readonly readings?: readonly FieldReading<string>[]
}

/** A field of one line that is saved when it is left, with where its value was found. */
export const LineField = ({ value, onSave, readings = [], ...field }: LineFieldProps) => (
  <div className={styles['field']}>
    <SavedField value={value} onSave={(text) => onSave(text.trim())}>
      {(saved) => <TextField {...field} {...saved} />}
    </SavedField>
    <FoundLine of={field.label} readings={readings} onUse={onSave} />
  </div>
)
