import { undecided } from '@shared/suggest/tray/tray'
import { TRAY_GROUPS, type TrayGroup } from '@shared/suggest/tray/tray-item'
import { Button } from '@renderer/ui/Button'
import { GROUP_WORDS } from './groups'
import styles from './suggest.module.css'

/** Which lines are shown. */
export type Shown = TrayGroup | 'all' | 'refused'

type TrayGroupsProps = {
  readonly counts: Readonly<Record<TrayGroup, number>> | null
  readonly shown: Shown
  readonly onShown: (shown: Shown) => void
}

/** What is shown: all that waits for a decision, or one sort. */
export const TrayGroups = ({ counts, shown, onShown }: TrayGroupsProps) => {
  if (counts === null) return null
  const button = (id: Shown, label: string, count: number) => (
    <Button key={id} size="small" variant="quiet" pressed={shown === id} onPress={() => onShown(id)}>
      {label} <span className={styles['count']}>{count}</span>
    </Button>
  )
  return (
    <div role="group" aria-label="Show" className={styles['groups']}>
      {button('all', 'To decide', undecided({ counts }))}
      {TRAY_GROUPS.filter((group) => counts[group] > 0 || shown === group).map((group) =>
        button(group, GROUP_WORDS[group].many, counts[group]),
      )}
    </div>
  )
}
