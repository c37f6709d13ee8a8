import type { Excerpt } from '@shared/excerpt/excerpt'
import { err, fault } from '@shared/kernel/result'
import { NewRecordDialog } from '@renderer/record/NewRecordDialog'
import { useStore } from '@renderer/store/react'
import { useNewDraft } from '@renderer/ui/use-draft'
import { createClaim } from './actions'
import { type ClaimForm, ClaimFields } from './ClaimFields'
import { newClaim } from './claim-words'

export type NewClaimProps = {
  readonly from: Excerpt | null
  readonly onClose: () => void
  readonly onCreated: (id: string) => void
}

/** Adds a claim; from an excerpt, with its words and a first guess at the kind. */
export const NewClaim = ({ from, onClose, onCreated }: NewClaimProps) => {
  const store = useStore()
  const draft = useNewDraft<ClaimForm>(() => newClaim(from, store.newItemId))
  const create = async () =>
    draft.value.proposition.trim() === ''
      ? err(fault('claim.no-proposition', 'Write the proposition first: what is claimed, in one sentence.'))
      : createClaim(store, draft.value)
  return (
    <NewRecordDialog
      title="New claim"
      add="Add claim"
      from={from}
      create={create}
      onClose={onClose}
      onCreated={onCreated}
    >
      <ClaimFields draft={draft} id={null} newItemId={store.newItemId} autoFocus />
    </NewRecordDialog>
  )
}
