import { cx } from './class-names'
import styles from './Control.module.css'
import { Field } from './Field'
import type { FieldProps } from './Field'

export type SelectOption<Value extends string> = {
  readonly value: Value
  readonly label: string
  readonly disabled?: boolean
}
export type SelectGroup<Value extends string> = {
  readonly group: string
  readonly options: readonly SelectOption<Value>[]
}
export type SelectProps<Value extends string> = FieldProps & {
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
  readonly options: readonly (SelectOption<Value> | SelectGroup<Value>)[]
  /** Shown while there is no value. */
  readonly placeholder?: string
  readonly disabled?: boolean
}

const flat = <Value extends string>(options: SelectProps<Value>['options']): readonly SelectOption<Value>[] =>
  options.flatMap((entry) => ('group' in entry ? entry.options : [entry]))

/** One of a few, by the system's own list. */
export const Select = <Value extends string>(props: SelectProps<Value>) => {
  const { value, onChange, options, placeholder = 'Choose…' } = props
  const option = (entry: SelectOption<Value>) => (
    <option key={entry.value} value={entry.value} disabled={entry.disabled}>
      {entry.label}
    </option>
  )
  return (
    <Field {...props}>
      {(control) => (
        <select
          {...control}
          className={cx(styles['control'], styles['select'])}
          value={value ?? ''}
          disabled={props.disabled}
          onChange={(event) => {
            const chosen = flat(options).find((entry) => entry.value === event.target.value)
            if (chosen !== undefined) onChange(chosen.value)
          }}
        >
          {value === undefined && (
            <option value="" disabled>
              {placeholder}
            </option>
          )}
          {options.map((entry) =>
            'group' in entry ? (
              <optgroup key={entry.group} label={entry.group}>
                {entry.options.map(option)}
              </optgroup>
            ) : (
              option(entry)
            ),
          )}
        </select>
      )}
    </Field>
  )
}
