import type { ReactNode } from 'react'
import { cx } from './class-names'
import styles from './SectionTitle.module.css'

export type SectionTitleProps = {
  readonly children: ReactNode
  /** The heading level, so that none is skipped. */
  readonly level?: 1 | 2 | 3 | 4 | 5 | 6
  /** `caps`: small capitals above a group; `serif`: the title of the thing in view; `plain`: a column's head. */
  readonly look?: 'caps' | 'serif' | 'plain'
  readonly count?: number
  readonly actions?: ReactNode
  readonly id?: string
}

export const SectionTitle = ({
  children,
  level = 2,
  look = 'caps',
  count,
  actions,
  id,
}: SectionTitleProps) => {
  const Heading = `h${level}` as const
  const heading = (
    <Heading className={cx(styles['title'], styles[look])} {...(id !== undefined && { id })}>
      {children}
      {count !== undefined && <span className={styles['count']}> · {count}</span>}
    </Heading>
  )
  if (actions === undefined) return heading
  return (
    <div className={styles['row']}>
      {heading}
      <div className={styles['actions']}>{actions}</div>
    </div>
  )
}
