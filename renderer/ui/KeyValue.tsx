import type { ReactNode } from 'react'
import styles from './KeyValue.module.css'

export type KeyValueProps = {
  /** Pairs whose value is `undefined` are left out. */
  readonly items: readonly { readonly label: string; readonly value: ReactNode }[]
}

export const KeyValue = ({ items }: KeyValueProps) => (
  <dl className={styles['list']}>
    {items.map(({ label, value }) =>
      value === undefined ? null : (
        <div key={label} className={styles['pair']}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ),
    )}
  </dl>
)
