import { Plus } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import {
  filterShipments,
  NO_FILTER,
  SHIPMENT_COLUMNS,
  type ShipmentColumn,
  type ShipmentFilter,
  type ShipmentRow,
  type ShipmentSort,
  sortShipments,
} from '@shared/shipment/table'
import { Button } from '@renderer/ui/Button'
import type { Column } from '@renderer/ui/data-table'
import { DataTable } from '@renderer/ui/DataTable'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Pane } from '@renderer/ui/Pane'
import { ShipmentFilters } from './ShipmentFilters'
import { ShipmentTotals } from './ShipmentTotals'
import { useRows } from './use-rows'

export type ShipmentTableProps = {
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  readonly onNew: () => void
}

const HEADS: Readonly<
  Record<ShipmentColumn, Pick<Column<ShipmentRow>, 'head' | 'width' | 'grow' | 'numeric'>>
> = {
  goods: { head: 'Goods', width: 130, grow: true },
  level: { head: 'Level', width: 98 },
  route: { head: 'From → to', width: 136, grow: true },
  consignor: { head: 'Consignor', width: 110, grow: true },
  consignee: { head: 'Consignee', width: 110, grow: true },
  quantity: { head: 'Quantity', width: 104, numeric: true },
  value: { head: 'Value', width: 116, numeric: true },
  period: { head: 'Period', width: 92 },
  certainty: { head: 'How sure', width: 92 },
}
const COLUMNS: readonly Column<ShipmentRow>[] = SHIPMENT_COLUMNS.map((id) => ({
  id,
  ...HEADS[id],
  sortable: true,
  rowHeader: id === 'goods',
  cell: (row) => row[id],
}))
const idOf = (row: ShipmentRow): string => row.id

/** All shipments as a table, to be sorted and narrowed, with the sums of like amounts under it. */
export const ShipmentTable = ({ selected, onSelect, onNew }: ShipmentTableProps) => {
  const { rows, complete } = useRows()
  const [filter, setFilter] = useState<ShipmentFilter>(NO_FILTER)
  const [sort, setSort] = useState<ShipmentSort>({ column: 'period', direction: 'ascending' })
  const [current, setCurrent] = useState<string | null>(selected)
  const shown = useMemo(() => sortShipments(filterShipments(rows, filter), sort), [rows, filter, sort])
  const onSort = useCallback((next: { column: string; direction: ShipmentSort['direction'] }) => {
    const column = SHIPMENT_COLUMNS.find((name) => name === next.column)
    if (column !== undefined) setSort({ column, direction: next.direction })
  }, [])
  if (complete && rows.length === 0) {
    return (
      <EmptyState action={<Button onPress={onNew}>New shipment</Button>}>
        Goods that moved, were ordered, or are said to have. Select the words in a source and press S.
      </EmptyState>
    )
  }
  return (
    <Pane
      title="All shipments"
      count={rows.length}
      level={1}
      body="fill"
      actions={
        <Button size="small" icon={<Plus />} onPress={onNew}>
          New
        </Button>
      }
      tools={<ShipmentFilters filter={filter} onFilter={setFilter} shown={shown.length} all={rows.length} />}
      footer={<ShipmentTotals rows={shown} />}
    >
      <DataTable
        label="Shipments"
        columns={COLUMNS}
        rows={shown}
        idOf={idOf}
        sort={sort}
        onSort={onSort}
        current={current ?? undefined}
        onCurrent={setCurrent}
        onOpen={onSelect}
        empty={<EmptyState>No shipment is like that. Take a filter out.</EmptyState>}
      />
    </Pane>
  )
}
