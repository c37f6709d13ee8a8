import type { ReactNode } from 'react'
import { Kbd } from './Kbd'
import styles from './EmptyState.module.css'

export type EmptyStateProps = {
  /** One sentence that teaches what this view is for. */
  readonly children: ReactNode
  /** One action (a `Button`). */
  readonly action?: ReactNode
  /** The key that does the same. */
  readonly kbd?: string
}

export const EmptyState = ({ children, action, kbd }: EmptyStateProps) => (
  <div className={styles['empty']}>
    <p>{children}</p>
    {(action !== undefined || kbd !== undefined) && (
      <div className={styles['action']}>
        {action}
        {kbd !== undefined && (
          <span>
            or press <Kbd keys={kbd} />
          </span>
        )}
      </div>
    )}
  </div>
)
