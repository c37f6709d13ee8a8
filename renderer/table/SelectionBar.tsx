import { Copy, FileSpreadsheet, Scale, Ship } from 'lucide-react'
import { countOf } from '@shared/kernel/number-prose'
import { Button } from '@renderer/ui/Button'
import styles from './Table.module.css'

type Props = {
  readonly selected: number
  readonly onTakeUp: () => void
  readonly onCite: () => void
  readonly onPut: (() => void) | null
  readonly onCsv: () => void
  readonly onClear: () => void
}

/** What can be done with the selected rows together. */
export const SelectionBar = ({ selected, ...props }: Props) => (
  <div className={styles['selected']} role="toolbar" aria-label="Selected rows">
    <strong>{countOf(selected, 'row', 'rows')} selected</strong>
    <Button size="small" icon={<Ship />} kbd="T" onPress={props.onTakeUp}>
      Take up
    </Button>
    <Button size="small" icon={<Copy />} kbd="C" onPress={props.onCite}>
      Copy citation
    </Button>
    {props.onPut !== null && (
      <Button size="small" icon={<Scale />} kbd="B" onPress={props.onPut}>
        Put on a side
      </Button>
    )}
    <Button size="small" icon={<FileSpreadsheet />} onPress={props.onCsv}>
      CSV…
    </Button>
    <Button size="small" variant="quiet" onPress={props.onClear}>
      Select none
    </Button>
  </div>
)
