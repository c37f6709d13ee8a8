import { readDate } from '@shared/entity/date-reading'
import type { DateField } from '@shared/kernel/fields'
import { DateText } from '@renderer/ui/DateText'
import { TextField } from '@renderer/ui/TextField'
import styles from './record.module.css'

type Props = {
  readonly label: string
  readonly value: DateField
  readonly onChange: (value: DateField) => void
}

/** A date as it is known, with its meaning in words, beside the source's own words. */
export const PeriodField = ({ label, value, onChange }: Props) => (
  <div className={styles['pair']}>
    <DateText
      label={label}
      value={value.edtf}
      read={readDate}
      onChange={(edtf) => onChange({ ...value, edtf: edtf.trim() })}
    />
    <TextField
      label={`${label} in the source’s words`}
      placeholder="“since last spring”"
      value={value.words}
      onChange={(words) => onChange({ ...value, words })}
    />
  </div>
)
