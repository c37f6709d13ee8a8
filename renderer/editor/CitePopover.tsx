import { useLayoutEffect, useRef } from 'react'
import { RecordPicker } from '@renderer/ui/registry'
import styles from './RichTextEditor.module.css'

type Props = { readonly onPick: (id: string) => void; readonly onClose: () => void }

/** The field that finds the record to cite. Escape goes back to the text. */
export const CitePopover = ({ onPick, onClose }: Props) => {
  const here = useRef<HTMLDivElement>(null)
  // The field’s code may still be on its way: no letter of a name goes into the text meanwhile.
  useLayoutEffect(() => {
    const popover = here.current
    if (popover !== null && !popover.contains(document.activeElement)) popover.focus()
  }, [])
  return (
    <div
      ref={here}
      className={styles['popover']}
      role="dialog"
      aria-label="Cite a record"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <RecordPicker noun="any" label="Cite a record" onPick={onPick} autoFocus />
    </div>
  )
}
