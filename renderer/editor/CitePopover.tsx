import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { RecordPicker } from '@renderer/ui/registry'
import styles from './RichTextEditor.module.css'

type Props = { readonly onPick: (id: string) => void; readonly onClose: () => void }

/**
 * The field that finds the record to cite. Escape goes back to the text. The field’s code may still be on its way:
 * the popover takes the keys at once, so that no letter of a name goes into the text.
 */
export const CitePopover = ({ onPick, onClose }: Props) => {
  const here = useRef<HTMLDivElement>(null)
  const [words, setWords] = useState('')
  useLayoutEffect(() => {
    const popover = here.current
    // The field takes the focus itself where it is there already.
    if (popover !== null && !popover.contains(document.activeElement)) popover.focus()
  }, [])
  const hear = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      onClose()
      return
    }
    if (event.target !== here.current || event.ctrlKey || event.metaKey || event.altKey) return
    const typed = event.key.length === 1
    if (!typed && event.key !== 'Backspace') return
    event.preventDefault()
    event.stopPropagation()
    setWords((before) => (typed ? before + event.key : [...before].slice(0, -1).join('')))
  }
  return (
    <div
      ref={here}
      className={styles['popover']}
      role="dialog"
      aria-label="Cite a record"
      tabIndex={-1}
      onKeyDown={hear}
    >
      <RecordPicker noun="any" label="Cite a record" onPick={onPick} autoFocus words={words} />
    </div>
  )
}
