import { RecordPicker } from '@renderer/ui/registry'
import styles from './RichTextEditor.module.css'

/** The field that finds the record to cite. Escape goes back to the text. */
export const CitePopover = (props: {
  readonly onPick: (id: string) => void
  readonly onClose: () => void
}) => (
  <div
    className={styles['popover']}
    role="dialog"
    aria-label="Cite a record"
    onKeyDown={(event) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      props.onClose()
    }}
  >
    <RecordPicker noun="any" label="Cite a record" onPick={props.onPick} autoFocus />
  </div>
)
