import type { ShipmentId } from '@shared/kernel/ids'
import type { Protection } from '@shared/kernel/record'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import type { ShipmentDraft } from '@shared/shipment/new-shipment'
import type { Shipment } from '@shared/shipment/shipment'
import type { Draft, Store } from '@renderer/store/store'

/** Adds a shipment. */
export async function createShipment(store: Store, draft: ShipmentDraft): Promise<Result<ShipmentId>> {
  const made: Shipment[] = []
  const change = await store.commit('Add a shipment', (tx) => {
    made.push(tx.create('shipment', draft))
  })
  if (!change.ok) return change
  const [shipment] = made
  return shipment === undefined
    ? err(fault('shipment.not-added', 'The shipment could not be added. Nothing was saved.'))
    : ok(shipment.id)
}

/** Saves what was changed about a shipment as one change. */
export const changeShipment = (
  store: Store,
  id: ShipmentId,
  label: string,
  patch: Partial<Draft<'shipment'>>,
) => store.commit(label, (tx) => tx.update('shipment', id, patch))

export const protectShipment = (store: Store, id: ShipmentId, protection: Protection) =>
  store.commit('Change who may see a shipment', (tx) => tx.update('shipment', id, { protection }))

export const trashShipment = (store: Store, id: ShipmentId) =>
  store.commit('Move a shipment to the trash', (tx) => tx.trash('shipment', id))

export const restoreShipment = (store: Store, id: ShipmentId) =>
  store.commit('Take a shipment out of the trash', (tx) => tx.restore('shipment', id))
