import type { ReactNode } from 'react'
import { Card } from '@renderer/ui/Card'
import { cx } from '@renderer/ui/class-names'
import { Tag } from '@renderer/ui/Tag'
import styles from './record.module.css'

type Props = {
  readonly tone: 'said' | 'rec' | 'ent'
  /** What stands in the line. */
  readonly caption: string
  readonly trashed: boolean
  readonly compact: boolean
  readonly onOpen: (() => void) | undefined
  /** What a card shows. */
  readonly children: ReactNode
}

/** A record inside another view: its caption in a line, or a card. */
export const CardFrame = ({ tone, caption, trashed, compact, onOpen, children }: Props) =>
  compact ? (
    <button type="button" className={cx(styles['chip'], styles[tone])} onClick={onOpen} dir="auto">
      {caption}
      {trashed && ' (in the trash)'}
    </button>
  ) : (
    <Card tone={tone} {...(onOpen && { onOpen })}>
      {children}
      {trashed && <Tag>in the trash</Tag>}
    </Card>
  )

/** In place of a record that the case does not hold. */
export const MissingRecord = () => <span className={styles['gone']}>a record that is not here</span>
