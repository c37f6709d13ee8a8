import { X } from 'lucide-react'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import styles from './ComboBox.module.css'
import { Field } from './Field'
import type { FieldProps } from './Field'
import { IconButton } from './IconButton'
import { notTaken, OptionInput } from './OptionInput'
import type { Option, OptionSource } from './use-options'

export type ComboBoxProps = FieldProps & {
  readonly value: Option | undefined
  readonly onChange: (value: Option | undefined) => void
  readonly options: OptionSource
  /** Makes a new entry from what was typed; offered last, when no label equals it. */
  readonly onCreate?: (text: string) => void
  readonly createLabel?: (text: string) => string
  readonly exclude?: readonly string[]
  readonly render?: (option: Option) => ReactNode
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  /** Empties itself after a choice: a field that adds. */
  readonly clearOnChoose?: boolean
}

/**
 * One entry, found by typing. Tab takes what is ready for Enter. Words that are left behind otherwise stay, with an
 * error beside them; Escape puts the chosen label back.
 */
export const ComboBox = (props: ComboBoxProps) => {
  const { value, onChange, onCreate, clearOnChoose = false } = props
  const [typed, setTyped] = useState<string>()
  const [left, setLeft] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const leave = (why: 'blur' | 'escape') => {
    const words = typed?.trim() ?? ''
    const stays = why === 'blur' && words !== '' && words !== value?.label
    if (why === 'blur' && typed !== undefined && words === '' && value !== undefined) onChange(undefined)
    if (!stays) setTyped(undefined)
    setLeft(stays)
  }
  return (
    <Field {...props} error={left && typed ? notTaken(typed) : props.error}>
      {(control) => (
        <div className={styles['row']}>
          <OptionInput
            control={control}
            input={input}
            label={props.label}
            text={typed ?? value?.label ?? ''}
            onText={(text) => {
              setTyped(text)
              setLeft(false)
            }}
            query={typed ?? ''}
            source={props.options}
            onChoose={(option) => {
              setTyped(clearOnChoose ? '' : undefined)
              onChange(option)
            }}
            onCreate={
              onCreate &&
              ((text) => {
                setTyped(undefined)
                onCreate(text)
              })
            }
            createLabel={props.createLabel}
            onLeave={leave}
            leaveOut={props.exclude && new Set(props.exclude)}
            chosen={value?.id}
            render={props.render}
            placeholder={props.placeholder}
            disabled={props.disabled}
            autoFocus={props.autoFocus}
          />
          {value !== undefined && props.disabled !== true && props.required !== true && (
            <IconButton
              label={`Clear ${props.label}`}
              icon={<X />}
              className={styles['clear']}
              onPress={() => {
                setTyped(undefined)
                onChange(undefined)
                input.current?.focus()
              }}
            />
          )}
        </div>
      )}
    </Field>
  )
}
