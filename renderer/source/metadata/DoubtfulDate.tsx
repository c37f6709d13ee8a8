import { Button } from '@renderer/ui/Button'
import { useKeyOf, useKeys } from '@renderer/ui/use-keys'
import styles from './Metadata.module.css'

type DoubtfulDateProps = {
  /** What the document gives rise to doubt by; '' where a person marked it. */
  readonly why: string
  readonly onConfirm: () => void
  readonly onClear: () => void
}

const RIGHT = 'Y'
const WRONG = 'N'

/** Says that a date of publication is uncertain, and why, with one key to confirm it and one to clear it. */
export const DoubtfulDate = ({ why, onConfirm, onClear }: DoubtfulDateProps) => {
  useKeys([
    {
      id: 'source.dateRight',
      key: RIGHT,
      label: 'The date of publication is right',
      group: 'Details',
      run: onConfirm,
    },
    {
      id: 'source.dateWrong',
      key: WRONG,
      label: 'Clear the date of publication',
      group: 'Details',
      run: onClear,
    },
  ])
  const [right, wrong] = [useKeyOf('source.dateRight', RIGHT), useKeyOf('source.dateWrong', WRONG)]
  return (
    <div className={styles['doubt']} role="group" aria-label="Uncertain date of publication">
      <p>{why === '' ? 'Marked as uncertain.' : `Uncertain. ${why}`}</p>
      <div className={styles['answers']}>
        <Button size="small" kbd={right} onPress={onConfirm}>
          It is right
        </Button>
        <Button size="small" kbd={wrong} onPress={onClear}>
          Clear it
        </Button>
      </div>
    </div>
  )
}
