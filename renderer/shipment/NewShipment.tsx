import type { Excerpt } from '@shared/excerpt/excerpt'
import { BLANK_SHIPMENT, shipmentFromExcerpt } from '@shared/shipment/new-shipment'
import { useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { Quote } from '@renderer/ui/Quote'
import { SaveKey } from '@renderer/ui/SaveKey'
import { useAsyncAction } from '@renderer/ui/use-async-action'
import { useNewDraft } from '@renderer/ui/use-draft'
import { createShipment } from './actions'
import { ShipmentFields } from './ShipmentFields'

export type NewShipmentProps = {
  readonly from: Excerpt | null
  readonly onClose: () => void
  readonly onCreated: (id: string) => void
}

/** Adds a shipment; from an excerpt, the excerpt is its evidence and its amounts are read with their words. */
export const NewShipment = ({ from, onClose, onCreated }: NewShipmentProps) => {
  const store = useStore()
  const draft = useNewDraft(() =>
    from === null
      ? BLANK_SHIPMENT
      : shipmentFromExcerpt({ id: from.id, words: from.quote.exact, item: store.newItemId() }),
  )
  const save = useAsyncAction(async () => {
    const made = await createShipment(store, draft.value)
    if (!made.ok) throw new Error(made.error.message)
    onCreated(made.value)
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title="New shipment"
      size="full"
      onSubmit={() => void save.run()}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" kbd="Mod+Enter" disabled={save.pending}>
            Add shipment
          </Button>
        </>
      }
    >
      <SaveKey onSave={() => void save.run()} />
      {from !== null && <Quote>{from.quote.exact}</Quote>}
      <ShipmentFields draft={draft} id={null} newItemId={store.newItemId} autoFocus />
    </Dialog>
  )
}
