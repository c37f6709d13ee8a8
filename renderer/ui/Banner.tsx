import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './class-names'
import styles from './Banner.module.css'

export type BannerProps = {
  readonly tone?: 'info' | 'warn' | 'error'
  readonly title?: string
  readonly children: ReactNode
  readonly actions?: ReactNode
}

const ICONS = { info: Info, warn: TriangleAlert, error: CircleAlert }
const WORDS = { info: 'Note', warn: 'Warning', error: 'Error' }

/** A message that stays with the view it concerns. An error is announced at once, the others in turn. */
export const Banner = ({ tone = 'info', title, children, actions }: BannerProps) => {
  const Icon = ICONS[tone]
  return (
    <div className={cx(styles['banner'], styles[tone])} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon className={styles['icon']} role="img" aria-label={WORDS[tone]} />
      <div className={styles['text']}>
        {title !== undefined && <strong className={styles['title']}>{title}</strong>}
        <div>{children}</div>
      </div>
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </div>
  )
}
