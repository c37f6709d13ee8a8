import type { Excerpt } from '@shared/excerpt/excerpt'
import { NO_DATE } from '@shared/kernel/fields'
import { toRecord } from '@shared/kernel/reference'
import { err, fault } from '@shared/kernel/result'
import { NewRecordDialog } from '@renderer/record/NewRecordDialog'
import { useStore } from '@renderer/store/react'
import { useNewDraft } from '@renderer/ui/use-draft'
import { createRelation } from './actions'
import { type RelationForm, RelationFields } from './RelationFields'

export type NewRelationProps = {
  readonly from: Excerpt | null
  readonly onClose: () => void
  readonly onCreated: (id: string) => void
}

/** Adds a relation; from an excerpt, the excerpt is its evidence and the first two entities it mentions its sides. */
export const NewRelation = ({ from, onClose, onCreated }: NewRelationProps) => {
  const store = useStore()
  const draft = useNewDraft<RelationForm>(() => ({
    schema: 'Ownership',
    subject: from?.mentions[0]?.entity ?? null,
    object: from?.mentions[1]?.entity ?? null,
    role: '',
    period: NO_DATE,
    evidence: from === null ? [] : [{ id: store.newItemId(), ref: toRecord(from.id) }],
    comment: '',
  }))
  const create = async () => {
    const { subject, object } = draft.value
    return subject === null || object === null
      ? err(fault('relation.no-sides', 'Choose both sides first.'))
      : createRelation(store, { ...draft.value, subject, object })
  }
  return (
    <NewRecordDialog
      title="New relation"
      add="Add relation"
      from={from}
      create={create}
      onClose={onClose}
      onCreated={onCreated}
    >
      <RelationFields draft={draft} newItemId={store.newItemId} autoFocus />
    </NewRecordDialog>
  )
}
