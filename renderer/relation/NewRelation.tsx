import type { Excerpt } from '@shared/excerpt/excerpt'
import { NO_DATE } from '@shared/kernel/fields'
import { toRecord } from '@shared/kernel/reference'
import { useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { Quote } from '@renderer/ui/Quote'
import { SaveKey } from '@renderer/ui/SaveKey'
import { useAsyncAction } from '@renderer/ui/use-async-action'
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
  const save = useAsyncAction(async () => {
    const { subject, object } = draft.value
    if (subject === null || object === null) throw new Error('Choose both sides first.')
    const made = await createRelation(store, { ...draft.value, subject, object })
    if (!made.ok) throw new Error(made.error.message)
    onCreated(made.value)
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title="New relation"
      size="large"
      onSubmit={() => void save.run()}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" kbd="Mod+Enter" disabled={save.pending}>
            Add relation
          </Button>
        </>
      }
    >
      <SaveKey onSave={() => void save.run()} />
      {from !== null && <Quote>{from.quote.exact}</Quote>}
      <RelationFields draft={draft} newItemId={store.newItemId} autoFocus />
    </Dialog>
  )
}
