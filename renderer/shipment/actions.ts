import type { ShipmentId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import type { ShipmentDraft } from '@shared/shipment/new-shipment'
import { addRecord } from '@renderer/record/add-record'
import type { Store } from '@renderer/store/store'

/** Adds a shipment. */
export function createShipment(store: Store, draft: ShipmentDraft): Promise<Result<ShipmentId>> {
  return addRecord(store, 'Add a shipment', 'shipment', draft)
}
