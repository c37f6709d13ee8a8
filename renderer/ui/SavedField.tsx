import { useEffect, useLayoutEffect, useRef, useState } from 'react'
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
 * A field that is saved when it is left, by Enter, or when it goes away with what it stands in (a dialog closed by
 * Escape). What is typed stays until then; a value that comes from elsewhere (undo, another view) takes its place.
 */
export const SavedField = ({ value, onSave, children }: SavedFieldProps) => {
  const [text, setText] = useState(value)
  // What was given to be saved and has not come back as the value yet.
  const given = useRef<string | null>(null)
  useEffect(() => {
    given.current = null
    setText(value)
  }, [value])
  const save = () => {
    if (text === value) return
    given.current = text
    onSave(text)
  }
  const leave = useRef(save)
  useLayoutEffect(() => {
    leave.current = () => {
      if (text !== given.current) save()
    }
  })
  // A field that is taken out of the page is not told that it lost the focus.
  useEffect(() => () => leave.current(), [])
  return children({ value: text, onChange: setText, onBlur: save, onEnter: save })
}
