import { Button } from '@renderer/ui/Button'
import { Kbd } from '@renderer/ui/Kbd'
import { type ReadingView, VIEW_WORDS } from './reader-views'
import styles from './Reader.module.css'

type ReaderViewBarProps = {
  readonly views: readonly ReadingView[]
  readonly view: ReadingView
  readonly onView: (view: ReadingView) => void
  /** The key that goes on to the next view. */
  readonly kbd: string
}

/** The ways to look at a source, side by side; nothing for a source that has one. */
export const ReaderViewBar = ({ views, view, onView, kbd }: ReaderViewBarProps) =>
  views.length < 2 ? (
    <div />
  ) : (
    <div className={styles['views']} role="group" aria-label="How the source is shown">
      {views.map((one) => (
        <Button
          key={one}
          size="small"
          variant={one === view ? 'plain' : 'quiet'}
          pressed={one === view}
          onPress={() => onView(one)}
        >
          {VIEW_WORDS[one]}
        </Button>
      ))}
      <span className={styles['viewsKey']} aria-hidden="true">
        <Kbd keys={kbd} plain />
      </span>
    </div>
  )
