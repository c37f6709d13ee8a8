import { QUALIFIER_CHOICES } from '@shared/figure/qualifier-words'
import type { ReactNode } from 'react'
import type { RangeField } from '@shared/kernel/fields'
import { NumberText } from '@renderer/ui/NumberText'
import { Select } from '@renderer/ui/Select'
import styles from './record.module.css'

type Props = {
  readonly value: RangeField
  readonly onChange: (range: RangeField) => void
  /** What stands in the same line: the unit. */
  readonly children?: ReactNode
}

/** How much at least, at most, and how exactly. While both sides are one number they are written together. */
export const RangeFields = ({ value, onChange, children }: Props) => (
  <div className={styles['range']}>
    <Select
      label="How exactly"
      value={value.qualifier}
      options={QUALIFIER_CHOICES}
      onChange={(qualifier) => onChange({ ...value, qualifier })}
    />
    <NumberText
      label="Least"
      value={value.low}
      onChange={(low) => onChange({ ...value, low, ...(value.low === value.high && { high: low }) })}
    />
    <NumberText label="Most" value={value.high} onChange={(high) => onChange({ ...value, high })} />
    {children}
  </div>
)
