import { cx } from './class-names'
import styles from './Control.module.css'
import { Field } from './Field'
import type { FieldProps } from './Field'

/** What a written date means in words, or why it cannot be read. */
export type DateReading = { readonly prose: string } | { readonly problem: string }

export type DateTextProps = FieldProps & {
  /** EDTF text, as written. */
  readonly value: string
  readonly onChange: (value: string) => void
  /** Reads the text; asked at every change, never with empty text. */
  readonly read: (text: string) => DateReading
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  readonly onBlur?: () => void
}

/** A date as it is known, with its meaning in words below while it is written. */
export const DateText = (props: DateTextProps) => {
  const { value, onChange, read, placeholder = '2023-04, 2023~, 2023-03/2023-04' } = props
  const text = value.trim()
  const reading = text === '' ? undefined : read(text)
  const problem = reading !== undefined && 'problem' in reading ? reading.problem : undefined
  const prose = reading !== undefined && 'prose' in reading ? reading.prose : undefined
  return (
    <Field {...props} hint={prose ?? props.hint} error={props.error ?? problem}>
      {(control) => (
        <input
          {...control}
          className={cx(styles['control'], styles['number'])}
          type="text"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={props.onBlur}
          placeholder={placeholder}
          disabled={props.disabled}
          autoFocus={props.autoFocus}
          spellCheck={false}
          autoComplete="off"
        />
      )}
    </Field>
  )
}
