import { CLAIM_KIND_WORDS } from '@shared/claim/labels'
import { dateInWords } from '@shared/kernel/edtf-prose'
import { useDirectory } from '@renderer/record/use-directory'
import { useRecord } from '@renderer/store/react'
import { Card } from '@renderer/ui/Card'
import type { RecordCardProps } from '@renderer/ui/registry'
import { Tag } from '@renderer/ui/Tag'
import styles from './claim.module.css'
import { speakerWords } from './claim-words'

/** A claim inside another view: what is claimed, by whom and when. */
export const ClaimCard = ({ id, compact = false, onOpen }: RecordCardProps) => {
  const claim = useRecord('claim', id)
  const directory = useDirectory()
  if (claim === undefined) return null
  if (claim === null) return <span className={styles['gone']}>a record that is not here</span>
  const trashed = claim.trashed !== null
  if (compact) {
    return (
      <button type="button" className={styles['chip']} onClick={onOpen} dir="auto">
        {claim.proposition}
        {trashed && ' (in the trash)'}
      </button>
    )
  }
  const { edtf, words } = claim.date
  return (
    <Card tone="said" {...(onOpen && { onOpen })}>
      <div className={styles['proposition']} dir="auto">
        {claim.proposition}
      </div>
      <div className={styles['quiet']}>
        {[
          CLAIM_KIND_WORDS[claim.kind],
          speakerWords(claim, directory),
          edtf === '' ? words : dateInWords(edtf, 'en'),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </div>
      {trashed && <Tag>in the trash</Tag>}
    </Card>
  )
}
