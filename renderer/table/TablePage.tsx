import type { ReactNode } from 'react'
import type { Reference } from '@shared/kernel/reference'
import { EmptyState } from '@renderer/ui/EmptyState'
import { TableView } from './TableView'
import { useTableRecords } from './use-table-records'

export type TablePageProps = {
  /** The data-set source whose table is shown. */
  readonly id: string
  /** A row in it, as `rowPath` writes it. */
  readonly at: string | null
  readonly onAt: (at: string) => void
  /** Puts cited rows on a side of a contradiction. */
  readonly onPut?: (references: readonly Reference[]) => void
  /** Buttons of other rooms, beside the table's own. */
  readonly actions?: ReactNode
}

/** A table: its rows to sort, filter, count, cite, correct and take up. */
export const TablePage = (props: TablePageProps) => {
  const records = useTableRecords(props.id)
  const { source, table } = records
  if (source === undefined || table === undefined) return null
  if (source === null) return <EmptyState>This source is not in the case.</EmptyState>
  if (table === null) return <EmptyState>This source holds no table.</EmptyState>
  return <TableView key={table.id} {...props} records={records} source={source} table={table} />
}
