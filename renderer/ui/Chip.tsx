import { X } from 'lucide-react'
import styles from './Chip.module.css'

export type ChipProps = {
  readonly label: string
  readonly onRemove?: (() => void) | undefined
  readonly onOpen?: (() => void) | undefined
  readonly removeLabel?: string
}

/** A chosen thing, with a way to take it out. */
export const Chip = ({ label, onRemove, onOpen, removeLabel = `Remove ${label}` }: ChipProps) => (
  <span className={styles['chip']}>
    {onOpen === undefined ? (
      <span dir="auto">{label}</span>
    ) : (
      <button type="button" className={styles['open']} onClick={onOpen} dir="auto">
        {label}
      </button>
    )}
    {onRemove !== undefined && (
      <button type="button" className={styles['remove']} aria-label={removeLabel} onClick={onRemove}>
        <X aria-hidden="true" />
      </button>
    )}
  </span>
)
