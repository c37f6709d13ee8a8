import { cx } from './class-names'
import styles from './Control.module.css'
import { Field } from './Field'
import type { FieldProps } from './Field'

export type NumberTextProps = FieldProps & {
  /** Decimal text, as kept: never a float. */
  readonly value: string
  readonly onChange: (value: string) => void
  /** What is wrong with a text, if anything; plain decimal text is asked for when it is not given. Empty text is never wrong. */
  readonly check?: (text: string) => string | undefined
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  readonly onBlur?: () => void
}

const DECIMAL = /^[-+]?\d+(?:\.\d+)?$/
const plainDecimal = (text: string): string | undefined =>
  DECIMAL.test(text) ? undefined : 'Write digits alone, with a point before decimals: 1500 or 0.48.'

export const NumberText = (props: NumberTextProps) => {
  const { value, onChange, check = plainDecimal } = props
  const text = value.trim()
  const error = props.error ?? (text === '' ? undefined : check(text))
  return (
    <Field {...props} error={error}>
      {(control) => (
        <input
          {...control}
          className={cx(styles['control'], styles['number'])}
          type="text"
          inputMode="decimal"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={props.onBlur}
          placeholder={props.placeholder}
          disabled={props.disabled}
          autoFocus={props.autoFocus}
          spellCheck={false}
          autoComplete="off"
        />
      )}
    </Field>
  )
}
