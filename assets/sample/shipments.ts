import { gearShipments } from './gear-shipments'
import type { Entry, Items } from './maker'
import { shipmentMaker } from './shipment-maker'
import { syntheticShipments } from './synthetic-shipments'
import { vehicleShipments } from './vehicle-shipments'

/** All shipments of the sample case, in the order of their keys. */
export function shipments(items: Items): Entry<'shipment'>[] {
  const maker = shipmentMaker(items)
  return [...vehicleShipments(maker), ...gearShipments(maker), ...syntheticShipments(maker)]
}
