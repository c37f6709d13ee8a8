import { X } from 'lucide-react'
import { IconButton } from './IconButton'
import styles from './RecordField.module.css'
import { RecordCard, RecordPicker } from './registry'

export type ChosenRecord = { readonly noun: string; readonly id: string }

export type RecordFieldProps = {
  readonly label: string
  /** The picker to choose by; `any` for whatever can be cited. */
  readonly picker: string
  /** What is chosen. */
  readonly value: readonly ChosenRecord[]
  readonly onAdd: (id: string) => void
  readonly onRemove: (id: string) => void
  /** At most one: while it is there, nothing can be added. */
  readonly one?: boolean
  readonly exclude?: readonly string[]
  readonly hint?: string
}

/** Records chosen by typing, each shown as its chip with a way to take it out. */
export const RecordField = ({
  label,
  picker,
  value,
  onAdd,
  onRemove,
  one = false,
  exclude = [],
  hint,
}: RecordFieldProps) => (
  <div className={styles['field']} role="group" aria-label={label}>
    {value.length > 0 && (
      <>
        <div className={styles['label']} aria-hidden="true">
          {label}
        </div>
        <ul className={styles['chosen']}>
          {value.map(({ noun, id }) => (
            <li key={id} className={styles['item']}>
              <RecordCard noun={noun} id={id} compact />
              <IconButton
                label={`Take out of ${label.toLowerCase()}`}
                icon={<X />}
                onPress={() => onRemove(id)}
              />
            </li>
          ))}
        </ul>
      </>
    )}
    {!(one && value.length > 0) && (
      <RecordPicker
        noun={picker}
        label={value.length === 0 ? label : `Add to ${label.toLowerCase()}`}
        onPick={onAdd}
        exclude={[...exclude, ...value.map(({ id }) => id)]}
      />
    )}
    {hint !== undefined && <div className={styles['hint']}>{hint}</div>}
  </div>
)
