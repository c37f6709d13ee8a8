import { useMemo } from 'react'
import { shipmentCaption } from '@shared/shipment/shipment-words'
import { ComboBox } from '@renderer/ui/ComboBox'
import type { PickerProps } from '@renderer/ui/registry'
import { useRows } from './use-rows'

/** Finds a shipment by its goods, parties, way or period. */
export const ShipmentPicker = ({ onPick, label, exclude = [], autoFocus = false }: PickerProps) => {
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
  return (
    <ComboBox
      label={label}
      value={undefined}
      options={options}
      exclude={exclude}
      autoFocus={autoFocus}
      clearOnChoose
      placeholder="Goods, party, place"
      onChange={(option) => option && onPick(option.id)}
    />
  )
}
