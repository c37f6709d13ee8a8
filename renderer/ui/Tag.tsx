import type { ReactNode } from 'react'
import { cx } from './class-names'
import type { Tone } from './tone'
import styles from './Tag.module.css'

export type TagProps = { readonly tone?: Tone; readonly children: ReactNode }

/** One or two words in a colour that means something. */
export const Tag = ({ tone = 'neutral', children }: TagProps) => (
  <span className={cx(styles['tag'], styles[tone])}>{children}</span>
)
