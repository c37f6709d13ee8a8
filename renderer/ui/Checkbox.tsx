import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import styles from './Choice.module.css'

export type CheckboxProps = {
  readonly label: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  /** Some of what it stands for. */
  readonly mixed?: boolean
  readonly hint?: ReactNode
  readonly disabled?: boolean
}

export const Checkbox = ({
  label,
  checked,
  onChange,
  mixed = false,
  hint,
  disabled = false,
}: CheckboxProps) => {
  const id = useId()
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = mixed
  }, [mixed])
  return (
    <div className={styles['choice']}>
      <input
        ref={box}
        id={id}
        type="checkbox"
        className={styles['box']}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
      />
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <div id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </div>
      )}
    </div>
  )
}
