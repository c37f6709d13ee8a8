import { citedInShort, publishedInWords, titleOf } from '@shared/source/citation'
import { useRecord } from '@renderer/store/react'
import { Card } from '@renderer/ui/Card'
import { Chip } from '@renderer/ui/Chip'
import type { RecordCardProps } from '@renderer/ui/registry'
import { Tag } from '@renderer/ui/Tag'
import styles from './SourceAside.module.css'

/** A source in short: title, publisher, date, whom it cites. */
export const SourceCard = ({ id, compact = false, onOpen }: RecordCardProps) => {
  const source = useRecord('source', id)
  if (source === undefined) return null
  if (compact) {
    const label = source === null ? 'a source that is not here' : titleOf(source)
    const shown = source?.trashed ? `${label} (in the trash)` : label
    return <Chip label={shown} {...(source !== null && { onOpen })} />
  }
  if (source === null) return <Card>A source that is not in this case.</Card>
  const about = [source.publisher, publishedInWords(source), citedInShort(source)].filter(
    (part) => part !== '',
  )
  return (
    <Card {...(onOpen !== undefined && { onOpen })}>
      <div className={styles['strong']} dir="auto">
        {titleOf(source)}
      </div>
      <div className={styles['meta']}>
        {about.join(' · ')} {source.trashed !== null && <Tag tone="clash">in the trash</Tag>}
      </div>
    </Card>
  )
}
