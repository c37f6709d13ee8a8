import type { Excerpt } from '@shared/excerpt/excerpt'
import { useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { Quote } from '@renderer/ui/Quote'
import { SaveKey } from '@renderer/ui/SaveKey'
import { useAsyncAction } from '@renderer/ui/use-async-action'
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
  const save = useAsyncAction(async () => {
    const { proposition } = draft.value
    if (proposition.trim() === '')
      throw new Error('Write the proposition first: what is claimed, in one sentence.')
    const made = await createClaim(store, draft.value)
    if (!made.ok) throw new Error(made.error.message)
    onCreated(made.value)
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title="New claim"
      size="large"
      onSubmit={() => void save.run()}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" kbd="Mod+Enter" disabled={save.pending}>
            Add claim
          </Button>
        </>
      }
    >
      <SaveKey onSave={() => void save.run()} />
      {from !== null && <Quote>{from.quote.exact}</Quote>}
      <ClaimFields draft={draft} id={null} newItemId={store.newItemId} autoFocus />
    </Dialog>
  )
}
