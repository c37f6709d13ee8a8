import { useState } from 'react'
import type { SourceId } from '@shared/kernel/ids'
import type { Correction } from '@shared/table/table'
import { useSaying } from '@renderer/record/use-saying'
import { useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { SaveKey } from '@renderer/ui/SaveKey'
import { TextArea } from '@renderer/ui/TextArea'
import { TextField } from '@renderer/ui/TextField'
import { correctCell, dropCorrection } from './actions'
import { rowPlace } from './row-citation'
import styles from './Table.module.css'

/** A cell to be corrected. */
export type CellAtHand = {
  readonly row: number
  readonly line: number
  readonly column: string
  readonly head: string
  /** What the file has. */
  readonly text: string
}

type Props = {
  readonly source: SourceId
  readonly cell: CellAtHand
  readonly correction: Correction | undefined
  readonly onClose: () => void
}

/** Lays a correction over a cell, with why. What the file has stays and is shown beside it. */
export const CorrectDialog = ({ source, cell, correction, onClose }: Props) => {
  const store = useStore()
  const saying = useSaying()
  const [value, setValue] = useState(correction?.value ?? cell.text)
  const [why, setWhy] = useState(correction?.why ?? '')
  const same = value === cell.text
  const save = async () => {
    if (same && correction === undefined) return onClose()
    const done =
      same && correction !== undefined
        ? dropCorrection(store, correction.id)
        : correctCell(
            store,
            { source, row: cell.row, column: cell.column, value, why: why.trim() },
            correction?.id ?? null,
          )
    if (await saying(done)) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Correct a cell"
      description={
        <>
          {cell.head}, {rowPlace(cell.line, '')}. The table stays as it was captured: the correction lies over
          it and is shown with what the file has.
        </>
      }
      onSubmit={() => void save()}
      footer={
        <>
          {correction !== undefined && (
            <Button
              variant="danger"
              onPress={() =>
                void saying(dropCorrection(store, correction.id)).then((done) => done && onClose())
              }
            >
              Take the correction back
            </Button>
          )}
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" kbd="Mod+Enter" disabled={same && correction === undefined}>
            Save correction
          </Button>
        </>
      }
    >
      <SaveKey onSave={() => void save()} />
      <div className={styles['form']}>
        <div>
          <div className={styles['label']}>The file has</div>
          <div className={styles['original']} dir="auto">
            {cell.text === '' ? <em>nothing</em> : cell.text}
          </div>
        </div>
        <TextArea label="It should be" value={value} onChange={setValue} rows={1} autoFocus />
        <TextField
          label="Why"
          hint="What shows that the cell is wrong: another row, the paper itself, a known slip of the exporter."
          value={why}
          onChange={setWhy}
        />
      </div>
    </Dialog>
  )
}
