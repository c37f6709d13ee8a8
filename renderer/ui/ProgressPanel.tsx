import { Button } from './Button'
import { useDelayed } from './use-delayed'
import styles from './ProgressPanel.module.css'

export type ProgressPanelProps = {
  /** What is being done: "Reading 3 files". */
  readonly label: string
  readonly active: boolean
  /** Done and all, in the same unit. Without `all` the amount is not known. */
  readonly done?: number
  readonly all?: number
  /** What the numbers count: "rows". */
  readonly unit?: string
  readonly onCancel?: () => void
  /** Milliseconds before it shows. */
  readonly delay?: number
}

/** Work that takes more than a second: what, how far, and a way to stop. Shows nothing before that. */
export const ProgressPanel = ({
  label,
  active,
  done,
  all,
  unit = '',
  onCancel,
  delay = 1000,
}: ProgressPanelProps) => {
  const shown = useDelayed(active, delay)
  if (!shown) return null
  const amount = done === undefined ? '' : all === undefined ? `${done} ${unit}` : `${done} of ${all} ${unit}`
  return (
    <div className={styles['panel']}>
      <div className={styles['text']}>
        <span>{label}</span>
        <span className={styles['amount']}>{amount.trim()}</span>
      </div>
      <progress
        className={styles['bar']}
        aria-label={label}
        {...(all !== undefined && { max: Math.max(all, 1), value: Math.min(done ?? 0, all) })}
      />
      {onCancel !== undefined && (
        <Button size="small" onPress={onCancel}>
          Stop
        </Button>
      )}
    </div>
  )
}
