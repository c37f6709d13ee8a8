import { useMemo } from 'react'
import { shipmentCaption } from '@shared/shipment/shipment-words'
import { PickerField } from '@renderer/ui/PickerField'
import type { PickerProps } from '@renderer/ui/registry'
import { useRows } from './use-rows'

/** Finds a shipment by its goods, parties, way or period. */
export const ShipmentPicker = (props: PickerProps) => {
  const { rows } = useRows()
  const options = useMemo(
    () =>
      rows.map(({ shipment, level, route, consignor, consignee, value, period }) => ({
        id: shipment.id,
        label: shipmentCaption(shipment),
        detail: [level, consignor, consignee, route, value, period].filter((part) => part !== '').join(' · '),
      })),
    [rows],
  )
  return <PickerField {...props} options={options} placeholder="Goods, party, place" />
}
