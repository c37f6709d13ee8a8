import { useMemo, useState } from 'react'
import { LEVEL_WORDS } from '@shared/shipment/labels'
import { partiesWords, shipmentCaption } from '@shared/shipment/shipment-words'
import { filterShipments, NO_FILTER, sortShipments } from '@shared/shipment/table'
import { useDirectory } from '@renderer/record/use-directory'
import { ListItem } from '@renderer/ui/ListItem'
import { ListPane } from '@renderer/ui/ListPane'
import { Tag } from '@renderer/ui/Tag'
import { useRows } from './use-rows'

export type ShipmentListProps = {
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  readonly onNew: () => void
}

/** The shipments of the case by period. */
export const ShipmentList = ({ selected, onSelect, onNew }: ShipmentListProps) => {
  const { rows } = useRows()
  const { nameOf } = useDirectory()
  const [words, setWords] = useState('')
  const items = useMemo(
    () =>
      sortShipments(filterShipments(rows, { ...NO_FILTER, text: words }), {
        column: 'period',
        direction: 'ascending',
      }),
    [rows, words],
  )
  return (
    <ListPane
      title="Shipments"
      count={rows.length}
      items={items}
      idOf={(row) => row.id}
      selected={selected}
      onSelect={onSelect}
      onNew={onNew}
      find={{
        label: 'Find a shipment',
        placeholder: 'Goods, party, place, number',
        value: words,
        onChange: setWords,
      }}
      findFrom={2}
      nothing="No shipment has words like that."
      teach={{
        words:
          'Goods that moved, were ordered, or are said to have. Select the words in a source and press S.',
        action: 'New shipment',
      }}
      render={({ shipment, route, period, value }) => (
        <ListItem
          title={shipmentCaption(shipment)}
          lines={[
            partiesWords(shipment, nameOf),
            [route, period, value].filter((part) => part !== '').join(' · '),
          ].filter((part) => part !== '')}
          tags={<Tag tone="rec">{LEVEL_WORDS[shipment.level].label}</Tag>}
        />
      )}
    />
  )
}
