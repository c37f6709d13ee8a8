import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Chip } from './Chip'
import { cx } from './class-names'
import controls from './Control.module.css'
import { Field } from './Field'
import type { FieldProps } from './Field'
import { notTaken, OptionInput } from './OptionInput'
import type { Option, OptionSource } from './use-options'

export type MultiPickerProps = FieldProps & {
  readonly value: readonly Option[]
  readonly onChange: (value: readonly Option[]) => void
  readonly options: OptionSource
  readonly onCreate?: (text: string) => void
  readonly createLabel?: (text: string) => string
  readonly exclude?: readonly string[]
  readonly render?: (option: Option) => ReactNode
  /** Makes the chips open what they stand for. */
  readonly onOpen?: (id: string) => void
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly autoFocus?: boolean
}

/** Several entries, each found by typing as in `ComboBox`. Backspace in the empty field takes the last one out. */
export const MultiPicker = (props: MultiPickerProps) => {
  const { value, onChange, onCreate, onOpen, exclude = [], disabled = false } = props
  const [text, setText] = useState('')
  const [left, setLeft] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const error = left && text !== '' ? notTaken(text) : props.error
  const without = (id: string) => value.filter((option) => option.id !== id)
  return (
    <Field {...props} error={error}>
      {(control) => (
        <div className={cx(controls['control'], controls['box'])} data-invalid={error !== undefined}>
          {value.map((option) => (
            <Chip
              key={option.id}
              label={option.label}
              onOpen={onOpen && (() => onOpen(option.id))}
              onRemove={
                disabled
                  ? undefined
                  : () => {
                      onChange(without(option.id))
                      input.current?.focus()
                    }
              }
            />
          ))}
          <OptionInput
            bare
            control={control}
            input={input}
            label={props.label}
            text={text}
            onText={(typed) => {
              setText(typed)
              setLeft(false)
            }}
            query={text}
            source={props.options}
            onChoose={(option) => {
              setText('')
              onChange([...without(option.id), option])
            }}
            onCreate={
              onCreate &&
              ((typed) => {
                setText('')
                onCreate(typed)
              })
            }
            createLabel={props.createLabel}
            onBack={() => onChange(value.slice(0, -1))}
            onLeave={(why) => {
              const stays = why === 'blur' && text.trim() !== ''
              if (!stays) setText('')
              setLeft(stays)
            }}
            leaveOut={new Set([...exclude, ...value.map((option) => option.id)])}
            render={props.render}
            placeholder={value.length === 0 ? props.placeholder : undefined}
            disabled={disabled}
            autoFocus={props.autoFocus}
          />
        </div>
      )}
    </Field>
  )
}
