import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { LEVEL_WORDS } from '@shared/shipment/labels'
import { partiesWords, shipmentCaption } from '@shared/shipment/shipment-words'
import { filterShipments, NO_FILTER, sortShipments } from '@shared/shipment/table'
import { useDirectory } from '@renderer/record/use-directory'
import { Button } from '@renderer/ui/Button'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ListItem } from '@renderer/ui/ListItem'
import { Pane } from '@renderer/ui/Pane'
import { Tag } from '@renderer/ui/Tag'
import { TextField } from '@renderer/ui/TextField'
import { VirtualList } from '@renderer/ui/VirtualList'
import styles from './shipment.module.css'
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
    <Pane
      title="Shipments"
      count={rows.length}
      body="fill"
      actions={
        <Button size="small" icon={<Plus />} onPress={onNew}>
          New
        </Button>
      }
      {...(rows.length > 1 && {
        tools: (
          <div className={styles['tools']}>
            <TextField
              label="Find a shipment"
              hideLabel
              type="search"
              placeholder="Goods, party, place, number"
              value={words}
              onChange={setWords}
            />
          </div>
        ),
      })}
    >
      <VirtualList
        label="Shipments"
        items={items}
        idOf={(row) => row.id}
        current={selected ?? undefined}
        onCurrent={onSelect}
        onOpen={onSelect}
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
        empty={
          rows.length > 0 ? (
            <EmptyState>No shipment has words like that.</EmptyState>
          ) : (
            <EmptyState action={<Button onPress={onNew}>New shipment</Button>}>
              Goods that moved, were ordered, or are said to have. Select the words in a source and press S.
            </EmptyState>
          )
        }
      />
    </Pane>
  )
}
