import { type Claim, claimSchema } from '@shared/claim/claim'
import { CLAIM_KIND_WORDS } from '@shared/claim/labels'
import { dateInWords } from '@shared/kernel/edtf-prose'
import shared from '@renderer/record/record.module.css'
import { useDirectory } from '@renderer/record/use-directory'
import { useRecordEdit } from '@renderer/record/use-record-edit'
import { useRecord, useRecords } from '@renderer/store/react'
import { EmptyState } from '@renderer/ui/EmptyState'
import { RecordHead } from '@renderer/ui/RecordHead'
import { RecordCard } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { Tag } from '@renderer/ui/Tag'
import { rewordingChain } from './claim-chain'
import styles from './claim.module.css'
import { ClaimFields } from './ClaimFields'
import { speakerWords } from './claim-words'
import type { PutHit } from './HitItem'
import { HitsPanel } from './HitsPanel'

/** A claim, edited in place, with what of the record lies inside it. `onPut` puts a hit on side B of a contradiction. */
export const ClaimPage = ({ id, onPut }: { readonly id: string; readonly onPut?: PutHit }) => {
  const claim = useRecord('claim', id)
  if (claim === undefined) return null
  if (claim === null) return <EmptyState>This claim is not in the case.</EmptyState>
  return <Page key={claim.id} claim={claim} onPut={onPut} />
}

const Page = ({ claim, onPut }: { readonly claim: Claim; readonly onPut: PutHit | undefined }) => {
  const directory = useDirectory()
  const claims = useRecords('claim').rows
  const { id } = claim
  const { store, draft, head } = useRecordEdit('claim', claim, claimSchema)
  const chain = rewordingChain(id, claims)
  const { edtf, words } = claim.date
  return (
    <div className={shared['page']}>
      <RecordHead
        title={claim.proposition}
        tags={<Tag tone="said">{CLAIM_KIND_WORDS[claim.kind]}</Tag>}
        line={[speakerWords(claim, directory), edtf === '' ? words : dateInWords(edtf, 'en')]
          .filter((part) => part !== '')
          .join(' · ')}
        {...head}
      />
      {chain.length > 1 && (
        <section className={styles['chain']}>
          <SectionTitle count={chain.length}>Wordings, the earliest first</SectionTitle>
          <ol className={styles['wordings']}>
            {chain.map((wording) => (
              <li key={wording.id}>
                {wording.id === id ? (
                  <strong>{wording.proposition}</strong>
                ) : (
                  <RecordCard noun="claim" id={wording.id} compact />
                )}{' '}
                <span className={shared['quiet']}>
                  {wording.date.edtf === '' ? wording.date.words : dateInWords(wording.date.edtf, 'en')}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <div {...draft.around} className={shared['fields']}>
        <ClaimFields draft={draft} id={id} newItemId={store.newItemId} />
      </div>
      <HitsPanel claim={claim} onPut={onPut} />
    </div>
  )
}
