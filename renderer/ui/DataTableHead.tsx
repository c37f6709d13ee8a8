import { ArrowDown, ArrowUp } from 'lucide-react'
import type { Ref } from 'react'
import { cx } from './class-names'
import { cellId } from './data-table'
import type { Column, Sort } from './data-table'
import styles from './DataTable.module.css'

export type DataTableHeadProps<Row> = {
  readonly base: string
  readonly columns: readonly Column<Row>[]
  readonly sort: Sort | undefined
  /** The column in hand, when the head is. */
  readonly at: number | undefined
  readonly onSort: (place: number) => void
  /** Whether there is a column of marks, whether all are marked, and marking all where that can be done. */
  readonly marks: { readonly all: boolean; readonly onAll: ((on: boolean) => void) | undefined } | undefined
  readonly ref: Ref<HTMLDivElement>
}

export const DataTableHead = <Row,>(props: DataTableHeadProps<Row>) => {
  const { base, columns, sort, at, marks } = props
  const shift = marks === undefined ? 0 : 1
  const hasFilters = columns.some((column) => column.filter !== undefined)
  return (
    <div ref={props.ref} role="rowgroup" className={styles['head']}>
      <div role="row" aria-rowindex={1} className={styles['row']}>
        {marks !== undefined && (
          <div
            role="columnheader"
            id={cellId(base, -1, 0)}
            aria-colindex={1}
            aria-label="Marked"
            className={cx(styles['cell'], at === 0 && styles['at'])}
          >
            {marks.onAll !== undefined && (
              <input
                type="checkbox"
                aria-label="Mark all rows"
                checked={marks.all}
                onChange={(event) => marks.onAll?.(event.target.checked)}
              />
            )}
          </div>
        )}
        {columns.map((column, index) => {
          const place = index + shift
          const sorted = sort?.column === column.id ? sort.direction : undefined
          const Arrow = sorted === 'descending' ? ArrowDown : ArrowUp
          return (
            <div
              key={column.id}
              role="columnheader"
              id={cellId(base, -1, place)}
              aria-colindex={place + 1}
              {...(column.sortable === true && { 'aria-sort': sorted ?? 'none' })}
              className={cx(
                styles['cell'],
                column.numeric === true && styles['numeric'],
                column.sortable === true && styles['sortable'],
                at === place && styles['at'],
              )}
              onClick={() => props.onSort(place)}
            >
              {column.head}
              {sorted !== undefined && <Arrow className={styles['arrow']} aria-hidden="true" />}
            </div>
          )
        })}
      </div>
      {hasFilters && (
        <div role="row" aria-rowindex={2} className={styles['row']}>
          {columns.map((column, index) => (
            <div
              key={column.id}
              role="gridcell"
              aria-colindex={index + shift + 1}
              aria-label={`Filter: ${column.head}`}
              className={styles['filter']}
              style={{ gridColumn: index + shift + 1 }}
            >
              {column.filter}
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
