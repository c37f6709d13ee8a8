import { useMemo, useRef, useState } from 'react'
import { Chip } from './Chip'
import { cx } from './class-names'
import controls from './Control.module.css'
import { Field } from './Field'
import type { FieldProps } from './Field'
import { OptionInput } from './OptionInput'
import { filterOptions } from './use-options'

export type TokenInputProps = FieldProps & {
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
  /** Known texts, offered while typing. */
  readonly suggestions?: readonly string[]
  /** Signs that end a text; a pasted list is split at them too. Enter always does. */
  readonly separators?: RegExp
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly autoFocus?: boolean
}

const NO_SUGGESTIONS: readonly string[] = []
const SEPARATORS = /[;\n]/

/** A list of short texts. What is still in the field when the focus leaves is kept. */
export const TokenInput = (props: TokenInputProps) => {
  const { value, onChange, suggestions = NO_SUGGESTIONS, separators = SEPARATORS, disabled = false } = props
  const [text, setText] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const known = useMemo(() => suggestions.map((label) => ({ id: label, label })), [suggestions])
  const offered = useMemo(() => (text.trim() === '' ? [] : filterOptions(known, text)), [known, text])
  const add = (texts: readonly string[]): boolean => {
    const fresh = texts.map((part) => part.trim()).filter((part) => part !== '')
    setText('')
    if (fresh.length > 0) onChange([...new Set([...value, ...fresh])])
    return fresh.length > 0
  }
  const onText = (typed: string) => {
    const parts = typed.split(separators)
    if (parts.length < 2) return setText(typed)
    const last = parts.at(-1) ?? ''
    add(parts.slice(0, -1))
    setText(last.trimStart())
  }
  return (
    <Field {...props}>
      {(control) => (
        <div
          className={cx(controls['control'], controls['box'])}
          data-invalid={props.error !== undefined}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain')
            // A field of one line drops line breaks before it says what changed.
            if (event.target !== input.current || !/[\r\n]/.test(pasted)) return
            event.preventDefault()
            add(`${text}${pasted}`.split(/[\r\n]+/).flatMap((line) => line.split(separators)))
          }}
        >
          {value.map((token) => (
            <Chip
              key={token}
              label={token}
              onRemove={
                disabled
                  ? undefined
                  : () => {
                      onChange(value.filter((other) => other !== token))
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
            onText={onText}
            query=""
            source={offered}
            onChoose={(option) => add([option.label])}
            onEnter={(typed) => add([typed])}
            onBack={() => onChange(value.slice(0, -1))}
            onLeave={() => add([text])}
            leaveOut={new Set(value)}
            placeholder={value.length === 0 ? props.placeholder : undefined}
            disabled={disabled}
            autoFocus={props.autoFocus}
          />
        </div>
      )}
    </Field>
  )
}
