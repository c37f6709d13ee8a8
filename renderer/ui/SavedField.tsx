import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'

export type SavedFieldProps = {
  readonly value: string
  readonly onSave: (value: string) => void
  readonly children: (field: {
    readonly value: string
    readonly onChange: (value: string) => void
    readonly onBlur: () => void
    readonly onEnter: () => void
  }) => ReactNode
}

/**
 * A field that is saved when it is left, or by Enter. What is typed stays until then; a value that comes from
 * elsewhere (undo, another view) takes its place.
 */
export const SavedField = ({ value, onSave, children }: SavedFieldProps) => {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const save = () => {
    if (text !== value) onSave(text)
  }
  return children({ value: text, onChange: setText, onBlur: save, onEnter: save })
}
