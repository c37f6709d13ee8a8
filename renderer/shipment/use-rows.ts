import { useMemo } from 'react'
import type { EntityDirectory } from '@shared/entity/directory'
import type { Shipment } from '@shared/shipment/shipment'
import { type ShipmentRow, shipmentRow } from '@shared/shipment/table'
import { useDirectory } from '@renderer/record/use-directory'
import { useRecords } from '@renderer/store/react'

/** Rows by record, so that a change of one shipment makes one row anew. */
const made = new WeakMap<Shipment, { readonly directory: EntityDirectory; readonly row: ShipmentRow }>()

function rowOf(shipment: Shipment, directory: EntityDirectory): ShipmentRow {
  const known = made.get(shipment)
  if (known?.directory === directory) return known.row
  const row = shipmentRow(shipment, directory)
  made.set(shipment, { directory, row })
  return row
}

/** The shipments of the case as lines, oldest first, and whether all are here. */
export const useRows = (): { readonly rows: readonly ShipmentRow[]; readonly complete: boolean } => {
  const { rows, complete } = useRecords('shipment')
  const directory = useDirectory()
  return useMemo(
    () => ({ rows: rows.map((shipment) => rowOf(shipment, directory)), complete }),
    [rows, complete, directory],
  )
}
