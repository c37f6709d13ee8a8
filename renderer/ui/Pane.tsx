import type { ReactNode } from 'react'
import { cx } from './class-names'
import styles from './Pane.module.css'
import { SectionTitle } from './SectionTitle'

export type PaneProps = {
  readonly title: string
  readonly children: ReactNode
  readonly count?: number
  readonly actions?: ReactNode
  /** Filters and the like, between head and body. */
  readonly tools?: ReactNode
  readonly footer?: ReactNode
  /** `scroll`: the pane scrolls, with margins inside. `fill`: the child (a `VirtualList`, a `DataTable`) scrolls itself. */
  readonly body?: 'scroll' | 'fill'
  readonly level?: 1 | 2 | 3
}

/** What stands in a column: a head with title and buttons, tools, and a body that fills the rest. */
export const Pane = ({
  title,
  children,
  count,
  actions,
  tools,
  footer,
  body = 'scroll',
  level = 2,
}: PaneProps) => (
  <div className={styles['pane']}>
    <div className={styles['head']}>
      <SectionTitle level={level} look="plain" actions={actions} {...(count !== undefined && { count })}>
        {title}
      </SectionTitle>
    </div>
    {tools !== undefined && <div className={styles['tools']}>{tools}</div>}
    <div className={cx(styles['body'], styles[body])}>{children}</div>
    {footer !== undefined && <div className={styles['footer']}>{footer}</div>}
  </div>
)
