import type { ReactNode } from 'react'
import styles from './shipment.module.css'

type Props = {
  readonly title: string
  /** What is in it, in a few words, for when it is closed; '' where it is empty. */
  readonly summary: string
  readonly open?: boolean
  readonly children: ReactNode
}

/** A part of a long form that can be closed. */
export const FormSection = ({ title, summary, open = true, children }: Props) => (
  <details className={styles['section']} open={open}>
    <summary className={styles['summary']}>
      <span className={styles['sectionTitle']}>{title}</span>
      <span className={styles['sectionSummary']} dir="auto">
        {summary}
      </span>
    </summary>
    <div className={styles['grid']}>{children}</div>
  </details>
)
