import { dateInWords } from '@shared/kernel/edtf-prose'
import { relationSentence } from '@shared/relation/relation-words'
import { useDirectory } from '@renderer/record/use-directory'
import { useRecord } from '@renderer/store/react'
import { Card } from '@renderer/ui/Card'
import type { RecordCardProps } from '@renderer/ui/registry'
import { Tag } from '@renderer/ui/Tag'
import styles from './relation.module.css'

/** A relation inside another view: as a sentence. */
export const RelationCard = ({ id, compact = false, onOpen }: RecordCardProps) => {
  const relation = useRecord('relation', id)
  const { nameOf } = useDirectory()
  if (relation === undefined) return null
  if (relation === null) return <span className={styles['gone']}>a record that is not here</span>
  const sentence = relationSentence(relation, nameOf)
  const trashed = relation.trashed !== null
  if (compact) {
    return (
      <button type="button" className={styles['chip']} onClick={onOpen} dir="auto">
        {sentence}
        {trashed && ' (in the trash)'}
      </button>
    )
  }
  const { edtf, words } = relation.period
  return (
    <Card tone="ent" {...(onOpen && { onOpen })}>
      <div className={styles['title']} dir="auto">
        {sentence}
      </div>
      <div className={styles['quiet']}>{edtf === '' ? words : dateInWords(edtf, 'en')}</div>
      {trashed && <Tag>in the trash</Tag>}
    </Card>
  )
}
