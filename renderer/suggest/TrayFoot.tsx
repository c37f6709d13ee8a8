import { Button } from '@renderer/ui/Button'
import { Kbd } from '@renderer/ui/Kbd'
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden'
import styles from './suggest.module.css'

type TrayFootProps = {
  readonly refused: number
  readonly showsRefused: boolean
  readonly onRefused: () => void
  readonly last: string | null
  readonly opens: boolean
  readonly onUndo: () => void
  readonly onOpen: () => void
}

/** What was just decided, and what was refused earlier. */
export const TrayFoot = ({
  refused,
  showsRefused,
  onRefused,
  last,
  opens,
  onUndo,
  onOpen,
}: TrayFootProps) => (
  <div className={styles['foot']}>
    <VisuallyHidden live>{last ?? ''}</VisuallyHidden>
    {last !== null && (
      <p className={styles['last']}>
        <span className={styles['said']} dir="auto">
          {last}
        </span>
        {opens && (
          <Button size="small" variant="quiet" kbd="E" onPress={onOpen}>
            Open
          </Button>
        )}
        <Button size="small" variant="quiet" kbd="U" onPress={onUndo}>
          Undo
        </Button>
      </p>
    )}
    {refused > 0 && (
      <p className={styles['quiet']}>
        {refused === 1 ? '1 refused earlier' : `${refused.toLocaleString('en-GB')} refused earlier`}
        <Button size="small" variant="quiet" pressed={showsRefused} onPress={onRefused}>
          {showsRefused ? 'Back' : 'Show'}
        </Button>
      </p>
    )}
    {last === null && refused === 0 && (
      <p className={styles['quiet']}>
        <Kbd keys="A" /> accepts · <Kbd keys="X" /> not this, not again · <Kbd keys="Enter" /> shows the words
      </p>
    )}
  </div>
)
