import type { CSSProperties, Ref } from 'react'
import { cx } from './class-names'
import styles from './Control.module.css'
import { Field } from './Field'
import type { FieldProps } from './Field'

export type TextAreaProps = FieldProps & {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Lines it has when empty; it grows with its text. */
  readonly rows?: number
  readonly face?: 'sans' | 'serif' | 'mono'
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly readOnly?: boolean
  readonly autoFocus?: boolean
  readonly lang?: string
  readonly onBlur?: () => void
  readonly ref?: Ref<HTMLTextAreaElement>
}

type RowsStyle = CSSProperties & { readonly '--rows': number }

export const TextArea = (props: TextAreaProps) => {
  const { value, onChange, rows = 2, face = 'sans' } = props
  const style: RowsStyle = { '--rows': rows }
  return (
    <Field {...props}>
      {(control) => (
        <textarea
          {...control}
          ref={props.ref ?? null}
          className={cx(styles['control'], styles['area'], styles[face])}
          style={style}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={props.onBlur}
          placeholder={props.placeholder}
          disabled={props.disabled}
          readOnly={props.readOnly}
          autoFocus={props.autoFocus}
          lang={props.lang}
          dir="auto"
          spellCheck={false}
        />
      )}
    </Field>
  )
}
