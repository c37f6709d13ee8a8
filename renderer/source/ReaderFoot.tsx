import type { Aside } from '@shared/source/overlay'
import { Button } from '@renderer/ui/Button'
import styles from './Reader.module.css'

type ReaderFootProps = {
  /** What is set aside where the caret stands; null where nothing is. */
  readonly aside: Pick<Aside, 'by' | 'why'> | null
  readonly kbd: string
  readonly onPutBack: () => void
}

/** Says of dimmed words why they are set aside, and offers to put them back. */
export const ReaderFoot = ({ aside, kbd, onPutBack }: ReaderFootProps) => (
  <div className={styles['foot']}>
    <span role="status">
      {aside === null
        ? ''
        : aside.by === 'person'
          ? 'Set aside by hand'
          : `Set aside${aside.why === '' ? '' : `: ${aside.why}`}`}
    </span>
    {aside !== null && (
      <Button size="small" variant="quiet" kbd={kbd} onPress={onPutBack}>
        Put back
      </Button>
    )}
  </div>
)
