import { dateInWords } from '@shared/kernel/edtf-prose'
import { relationSentence } from '@shared/relation/relation-words'
import { CardFrame, MissingRecord } from '@renderer/record/CardFrame'
import shared from '@renderer/record/record.module.css'
import { useDirectory } from '@renderer/record/use-directory'
import { useRecord } from '@renderer/store/react'
import type { RecordCardProps } from '@renderer/ui/registry'

/** A relation inside another view: as a sentence. */
export const RelationCard = ({ id, compact = false, onOpen }: RecordCardProps) => {
  const relation = useRecord('relation', id)
  const { nameOf } = useDirectory()
  if (relation === undefined) return null
  if (relation === null) return <MissingRecord />
  const sentence = relationSentence(relation, nameOf)
  const { edtf, words } = relation.period
  return (
    <CardFrame
      tone="ent"
      caption={sentence}
      trashed={relation.trashed !== null}
      compact={compact}
      onOpen={onOpen}
    >
      <div className={shared['title']} dir="auto">
        {sentence}
      </div>
      <div className={shared['quiet']}>{edtf === '' ? words : dateInWords(edtf, 'en')}</div>
    </CardFrame>
  )
}
