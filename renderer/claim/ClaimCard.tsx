import { CLAIM_KIND_WORDS } from '@shared/claim/labels'
import { dateInWords } from '@shared/kernel/edtf-prose'
import { CardFrame, MissingRecord } from '@renderer/record/CardFrame'
import shared from '@renderer/record/record.module.css'
import { useDirectory } from '@renderer/record/use-directory'
import { useRecord } from '@renderer/store/react'
import type { RecordCardProps } from '@renderer/ui/registry'
import styles from './claim.module.css'
import { speakerWords } from './claim-words'

/** A claim inside another view: what is claimed, by whom and when. */
export const ClaimCard = ({ id, compact = false, onOpen }: RecordCardProps) => {
  const claim = useRecord('claim', id)
  const directory = useDirectory()
  if (claim === undefined) return null
  if (claim === null) return <MissingRecord />
  const { edtf, words } = claim.date
  return (
    <CardFrame
      tone="said"
      caption={claim.proposition}
      trashed={claim.trashed !== null}
      compact={compact}
      onOpen={onOpen}
    >
      <div className={styles['proposition']} dir="auto">
        {claim.proposition}
      </div>
      <div className={shared['quiet']}>
        {[
          CLAIM_KIND_WORDS[claim.kind],
          speakerWords(claim, directory),
          edtf === '' ? words : dateInWords(edtf, 'en'),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </div>
    </CardFrame>
  )
}
