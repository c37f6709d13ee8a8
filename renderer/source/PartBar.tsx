import { Button } from '@renderer/ui/Button'
import styles from './Reader.module.css'

type PartBarProps = {
  readonly parts: number
  readonly current: number
  readonly onCurrent: (index: number) => void
}

/** The way through a text that is too long to stand in one piece. */
export const PartBar = ({ parts, current, onCurrent }: PartBarProps) =>
  parts < 2 ? null : (
    <div className={styles['parts']} role="group" aria-label="Parts of this text">
      <Button size="small" disabled={current === 0} onPress={() => onCurrent(current - 1)}>
        Part before
      </Button>
      <span>
        This text is very long. Part {current + 1} of {parts}
      </span>
      <Button size="small" disabled={current === parts - 1} onPress={() => onCurrent(current + 1)}>
        Next part
      </Button>
    </div>
  )
