import { useLayoutEffect } from 'react'
import { writesText } from './keys'

/**
 * Holds the letters that are typed while a field is on its way, and gives them to it once it has the focus. As keys of
 * the page behind they would be commands: “doubts” would put things on sides. Draws nothing.
 */
export const HoldKeys = () => {
  useLayoutEffect(() => {
    let held = ''
    const hold = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (writesText(document.activeElement)) return
      if (event.key === 'Backspace') held = [...held].slice(0, -1).join('')
      else if ([...event.key].length === 1) held += event.key
      else return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    window.addEventListener('keydown', hold, { capture: true })
    return () => {
      window.removeEventListener('keydown', hold, { capture: true })
      if (held !== '') queueMicrotask(() => give(held))
    }
  }, [])
  return null
}

/** As if typed into the field that has the focus; nowhere where none has. */
function give(text: string): void {
  // Without a successor in browsers: setting a value would pass by React, and by undo.
  if (writesText(document.activeElement)) document.execCommand('insertText', false, text)
}
