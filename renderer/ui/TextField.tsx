import type { Ref } from 'react'
import { cx } from './class-names'
import styles from './Control.module.css'
import { Field } from './Field'
import type { FieldProps } from './Field'

export type TextFieldProps = FieldProps & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'url' | 'search' | 'password' | 'email'
  readonly face?: 'sans' | 'serif' | 'mono'
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly readOnly?: boolean
  readonly autoFocus?: boolean
  readonly maxLength?: number
  readonly lang?: string
  readonly onBlur?: () => void
  /** Enter, where the field stands outside a form. */
  readonly onEnter?: () => void
  readonly ref?: Ref<HTMLInputElement>
}

export const TextField = (props: TextFieldProps) => {
  const { value, onChange, type = 'text', face = 'sans', onEnter } = props
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control}
          ref={props.ref ?? null}
          className={cx(styles['control'], styles[face])}
          type={type}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || onEnter === undefined) return
            event.preventDefault()
            onEnter()
          }}
          onBlur={props.onBlur}
          placeholder={props.placeholder}
          disabled={props.disabled}
          readOnly={props.readOnly}
          autoFocus={props.autoFocus}
          maxLength={props.maxLength}
          lang={props.lang}
          dir="auto"
          spellCheck={false}
          autoComplete="off"
        />
      )}
    </Field>
  )
}
