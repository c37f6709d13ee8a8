import { useId } from 'react'
import type { ReactNode } from 'react'
import { cx } from './class-names'
import styles from './Choice.module.css'

export type RadioOption<Value extends string> = {
  readonly value: Value
  readonly label: string
  readonly hint?: ReactNode
  readonly disabled?: boolean
}
export type RadioGroupProps<Value extends string> = {
  readonly label: string
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
  readonly options: readonly RadioOption<Value>[]
  readonly hint?: ReactNode
  readonly error?: string | undefined
  /** Side by side. */
  readonly row?: boolean
  readonly disabled?: boolean
}

export const RadioGroup = <Value extends string>(props: RadioGroupProps<Value>) => {
  const { label, value, onChange, options, hint, error, row = false, disabled = false } = props
  const id = useId()
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(
    (part) => part !== false,
  )
  return (
    <fieldset
      className={styles['group']}
      role="radiogroup"
      disabled={disabled}
      {...(described.length > 0 && { 'aria-describedby': described.join(' ') })}
      {...(error !== undefined && { 'aria-invalid': true })}
    >
      <legend className={styles['legend']}>{label}</legend>
      <div className={cx(styles['options'], row && styles['row'])}>
        {options.map((option) => {
          const own = `${id}-${option.value}`
          return (
            <div key={option.value} className={styles['choice']}>
              <input
                id={own}
                type="radio"
                name={id}
                className={styles['box']}
                value={option.value}
                checked={option.value === value}
                disabled={option.disabled}
                onChange={() => onChange(option.value)}
                {...(option.hint !== undefined && { 'aria-describedby': `${own}-hint` })}
              />
              <label htmlFor={own}>{option.label}</label>
              {option.hint !== undefined && (
                <div id={`${own}-hint`} className={styles['hint']}>
                  {option.hint}
                </div>
              )}
            </div>
          )
        })}
      </div>
      {hint !== undefined && (
        <div id={`${id}-hint`} className={styles['note']}>
          {hint}
        </div>
      )}
      <div aria-live="polite">
        {error !== undefined && (
          <div id={`${id}-error`} className={styles['error']}>
            {error}
          </div>
        )}
      </div>
    </fieldset>
  )
}
