import type { Excerpt } from '@shared/excerpt/excerpt'
import { BLANK_SHIPMENT, shipmentFromExcerpt } from '@shared/shipment/new-shipment'
import { NewRecordDialog } from '@renderer/record/NewRecordDialog'
import { useStore } from '@renderer/store/react'
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
  return (
    <NewRecordDialog
      title="New shipment"
      add="Add shipment"
      size="full"
      from={from}
      create={() => createShipment(store, draft.value)}
      onClose={onClose}
      onCreated={onCreated}
    >
      <ShipmentFields draft={draft} id={null} newItemId={store.newItemId} autoFocus />
    </NewRecordDialog>
  )
}
