import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'

/**
 * A field that is saved when it is left, or by Enter where the field has it: what is typed stays in the field until
 * then, and a value that comes from elsewhere takes its place.
 */
export const SavedField = ({
  value,
  onSave,
  children,
}: {
  readonly value: string
  readonly onSave: (value: string) => void
  readonly children: (field: {
    value: string
    onChange: (value: string) => void
    onBlur: () => void
  }) => ReactNode
}) => {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  return children({
    value: text,
    onChange: setText,
    onBlur: () => {
      if (text !== value) onSave(text)
    },
  })
}
