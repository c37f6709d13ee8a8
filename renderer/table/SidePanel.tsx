import { FileText, ListTree, Rows3, Users } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import type { Source } from '@shared/source/source'
import type { Table } from '@shared/table/table'
import type { Filter, Sort } from '@shared/table/view'
import { Tabs } from '@renderer/ui/Tabs'
import { AboutPanel } from './AboutPanel'
import { ColumnPanel } from './ColumnPanel'
import { PartyPanel } from './PartyPanel'
import { RowPanel } from './RowPanel'
import styles from './Table.module.css'
import type { TableData } from './table-data'
import type { ReadRow } from './use-row'
import type { TableRecords } from './use-table-records'

const TABS = ['row', 'column', 'parties', 'about'] as const
export type SideTab = (typeof TABS)[number]

type Props = {
  readonly tab: SideTab
  readonly onTab: (tab: SideTab) => void
  readonly close: ReactNode
  readonly source: Source
  readonly table: Table
  readonly data: TableData | null
  readonly records: TableRecords
  readonly row: ReadRow | null | undefined
  readonly rowPanel: Pick<
    ComponentProps<typeof RowPanel>,
    'onCorrect' | 'onTakeUp' | 'onCite' | 'onPut' | 'onStep'
  >
  readonly columns: readonly { readonly key: string; readonly head: string }[]
  readonly column: string | null
  readonly holds: ReadonlyMap<string, string>
  readonly onColumn: (column: string) => void
  readonly filters: readonly Filter[]
  readonly onFilters: (filters: readonly Filter[]) => void
  readonly sort: readonly Sort[]
  readonly onSort: (sort: readonly Sort[]) => void
  readonly onHide: (column: string) => void
  readonly headOf: (column: string) => string
  readonly onRow: (row: number) => void
}

/** What stands beside the table: the row whole, a column's values, parties by spelling, and the table itself. */
export const SidePanel = (props: Props) => {
  const { tab, onTab, source, table, data, records, row, filters, onFilters } = props
  const content = (id: SideTab): ReactNode => {
    switch (id) {
      case 'row':
        return (
          <RowPanel
            {...props.rowPanel}
            source={source}
            table={table}
            data={data}
            row={row}
            correctionOf={records.correctionOf}
            shipments={row ? (records.takenUp.get(row.row) ?? []) : []}
          />
        )
      case 'column':
        return (
          <ColumnPanel
            key={props.column}
            data={data}
            table={table}
            columns={props.columns}
            column={props.column}
            onColumn={props.onColumn}
            holds={props.holds.get(props.column ?? '') ?? ''}
            filters={filters}
            onFilters={onFilters}
            sort={props.sort}
            onSort={props.onSort}
            onHide={props.onHide}
          />
        )
      case 'parties':
        return (
          <PartyPanel
            source={source}
            table={table}
            data={data}
            filters={filters}
            onValues={(column, values) =>
              onFilters([
                ...filters.filter((filter) => filter.column !== column || filter.kind !== 'is'),
                { column, kind: 'is', value: values.join('\n') },
              ])
            }
          />
        )
      case 'about':
        return (
          <AboutPanel
            source={source}
            table={table}
            headOf={props.headOf}
            corrections={records.corrections}
            onRow={props.onRow}
          />
        )
    }
  }
  const icons = { row: <Rows3 />, column: <ListTree />, parties: <Users />, about: <FileText /> }
  const labels = { row: 'Row', column: 'Values', parties: 'Parties', about: 'This table' }
  return (
    <aside className={styles['panel']} aria-label="Beside the table">
      <div className={styles['close']}>{props.close}</div>
      <Tabs
        label="Beside the table"
        current={tab}
        onCurrent={(id) => {
          const next = TABS.find((known) => known === id)
          if (next !== undefined) onTab(next)
        }}
        tabs={TABS.map((id) => ({
          id,
          label: labels[id],
          icon: icons[id],
          content: <div className={styles['panelBody']}>{id === tab ? content(id) : null}</div>,
        }))}
      />
    </aside>
  )
}
