import { CONTRADICTION_KIND_WORDS, STATUS_WORDS } from '@shared/contradiction/labels'
import { useRecord } from '@renderer/store/react'
import { Card } from '@renderer/ui/Card'
import { Chip } from '@renderer/ui/Chip'
import type { RecordCardProps } from '@renderer/ui/registry'
import { Tag } from '@renderer/ui/Tag'
import styles from './Contradiction.module.css'
import { STATUS_TONES } from './status-tone'

/** A contradiction inside another view. */
export const ContradictionCard = ({ id, compact = false, onOpen }: RecordCardProps) => {
  const one = useRecord('contradiction', id)
  if (one === undefined) return null
  const title = one === null ? 'a contradiction that is not here' : one.title
  const label = one?.trashed ? `${title} (in the trash)` : title
  const open = onOpen && one ? { onOpen } : {}
  if (compact || one === null) return <Chip label={label} {...open} />
  return (
    <Card tone="clash" {...open}>
      <strong>{label}</strong>
      <div className={styles['quiet']}>
        {CONTRADICTION_KIND_WORDS[one.kind]} · strength {one.strength} of 3{' '}
        <Tag tone={STATUS_TONES[one.status]}>{STATUS_WORDS[one.status]}</Tag>
      </div>
    </Card>
  )
}
