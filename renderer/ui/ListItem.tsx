import type { ReactNode } from 'react'
import styles from './ListItem.module.css'

export type ListItemProps = {
  readonly title: ReactNode
  /** Quiet lines under the title. */
  readonly lines?: readonly ReactNode[]
  /** `Tag`s, at the end of the last line. */
  readonly tags?: ReactNode
  /** BCP 47, the language of the title. */
  readonly lang?: string
}

/** What one line of a `VirtualList` shows: a title, quiet lines, tags. */
export const ListItem = ({ title, lines = [], tags, lang }: ListItemProps) => (
  <div className={styles['item']}>
    <div className={styles['title']} dir="auto" {...(lang !== undefined && { lang })}>
      {title}
    </div>
    {lines.slice(0, -1).map((line, place) => (
      <div key={place} className={styles['line']}>
        {line}
      </div>
    ))}
    {(lines.length > 0 || tags !== undefined) && (
      <div className={styles['foot']}>
        <div className={styles['line']}>{lines.at(-1)}</div>
        {tags !== undefined && <div className={styles['tags']}>{tags}</div>}
      </div>
    )}
  </div>
)
