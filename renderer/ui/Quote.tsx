import type { ReactNode } from 'react'
import { cx } from './class-names'
import styles from './Quote.module.css'

export type QuoteProps = {
  readonly children: ReactNode
  /** Where it stands, in the small sans under it. */
  readonly cite?: ReactNode
  /** BCP 47, so that it is read and broken rightly. */
  readonly lang?: string
  readonly size?: 'normal' | 'large'
}

/** Words from evidence: serif, in quotation marks. */
export const Quote = ({ children, cite, lang, size = 'normal' }: QuoteProps) => (
  <div>
    <q
      className={cx(styles['quote'], size === 'large' && styles['large'])}
      {...(lang !== undefined && { lang })}
      dir="auto"
    >
      {children}
    </q>
    {cite !== undefined && <div className={styles['cite']}>{cite}</div>}
  </div>
)
