import { useId } from 'react'
import type { ReactNode } from 'react'
import { cx } from './class-names'
import { VisuallyHidden } from './VisuallyHidden'
import styles from './Field.module.css'

/** What every field of a form takes. */
export type FieldProps = {
  readonly label: string
  /** What to write, under the field. */
  readonly hint?: ReactNode
  /** What is wrong and what to do about it; marks the field invalid. */
  readonly error?: string | undefined
  readonly required?: boolean
  /** The label is there for assistive technology only. */
  readonly hideLabel?: boolean
}

/** To be spread on the control. */
export type ControlProps = {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
  readonly 'aria-required'?: true
}

export type FieldShellProps = FieldProps & {
  readonly children: (control: ControlProps) => ReactNode
  readonly className?: string | undefined
}

/** A label, a control, a hint and an error, wired together. */
export const Field = ({
  label,
  hint,
  error,
  required,
  hideLabel = false,
  children,
  className,
}: FieldShellProps) => {
  const id = useId()
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(
    (part) => part !== false,
  )
  const control: ControlProps = {
    id,
    ...(described.length > 0 && { 'aria-describedby': described.join(' ') }),
    ...(error !== undefined && { 'aria-invalid': true as const }),
    ...(required === true && { 'aria-required': true as const }),
  }
  const name = (
    <label className={styles['label']} htmlFor={id}>
      {label}
      {required === true && <span className={styles['required']}> (needed)</span>}
    </label>
  )
  return (
    <div className={cx(styles['field'], className)}>
      {hideLabel ? <VisuallyHidden>{name}</VisuallyHidden> : name}
      {children(control)}
      {hint !== undefined && (
        <div id={`${id}-hint`} className={styles['hint']}>
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
    </div>
  )
}
