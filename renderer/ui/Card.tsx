import type { ReactNode } from 'react'
import { cx } from './class-names'
import type { Tone } from './tone'
import styles from './Card.module.css'

export type CardProps = {
  readonly children: ReactNode
  /** A bar of this colour at the start edge. */
  readonly tone?: Tone
  readonly selected?: boolean
  /** Makes the whole card one button; then give no other controls as children (put those in `actions`). */
  readonly onOpen?: () => void
  readonly label?: string
  /** Buttons under the content, outside the card's own button. */
  readonly actions?: ReactNode
  readonly compact?: boolean
}

export const Card = ({
  children,
  tone,
  selected = false,
  onOpen,
  label,
  actions,
  compact = false,
}: CardProps) => (
  <article
    className={cx(
      styles['card'],
      tone !== undefined && styles['toned'],
      tone !== undefined && styles[tone],
      selected && styles['selected'],
      compact && styles['compact'],
    )}
    {...(onOpen === undefined && label !== undefined && { 'aria-label': label })}
  >
    {onOpen === undefined ? (
      <div className={styles['body']}>{children}</div>
    ) : (
      <button
        type="button"
        className={cx(styles['body'], styles['opens'])}
        onClick={onOpen}
        {...(selected && { 'aria-current': true })}
        {...(label !== undefined && { 'aria-label': label })}
      >
        {children}
      </button>
    )}
    {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
  </article>
)
