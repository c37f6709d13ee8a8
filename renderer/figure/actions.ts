import type { Figure } from '@shared/figure/figure'
import type { FigureDraft } from '@shared/figure/figure-words'
import type { FigureId, ShipmentId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import { shipmentFromFigure } from '@shared/shipment/from-figure'
import { addRecord } from '@renderer/record/add-record'
import type { Store } from '@renderer/store/store'

/** Adds a figure. */
export function createFigure(store: Store, draft: FigureDraft): Promise<Result<FigureId>> {
  return addRecord(store, 'Add a figure', 'figure', draft)
}

/** Makes a shipment that says what a figure says, with the link back to it and the protection it has. */
export async function makeShipment(store: Store, figure: Figure): Promise<Result<ShipmentId>> {
  const draft = shipmentFromFigure(figure, store.newItemId)
  if (!draft.ok) return draft
  return addRecord(store, 'Make a shipment from a figure', 'shipment', draft.value, {
    protection: figure.protection,
  })
}
