import type { Ref } from 'react'
import { cx } from './class-names'
import { cellId } from './data-table'
import type { Column } from './data-table'
import styles from './DataTable.module.css'

export type DataTableRowProps<Row> = {
  readonly base: string
  readonly columns: readonly Column<Row>[]
  /** Undefined while it is still to come. */
  readonly row: Row | undefined
  readonly index: number
  readonly rowIndex: number
  /** Pixels from the first row. */
  readonly top: number
  readonly current: boolean
  /** Undefined where rows cannot be marked. */
  readonly marked: boolean | undefined
  /** The column in hand, when this row is. */
  readonly at: number | undefined
  readonly onMark: () => void
  readonly onCell: (place: number) => void
  readonly onOpen: () => void
  readonly ref: Ref<HTMLDivElement>
}

export const DataTableRow = <Row,>(props: DataTableRowProps<Row>) => {
  const { base, columns, row, index, current, marked, at } = props
  const shift = marked === undefined ? 0 : 1
  return (
    <div
      ref={props.ref}
      data-index={index}
      role="row"
      aria-rowindex={props.rowIndex}
      aria-selected={marked ?? current}
      {...(row === undefined && { 'aria-busy': true })}
      className={cx(
        styles['row'],
        styles['data'],
        current && styles['current'],
        marked === true && styles['marked'],
      )}
      style={{ transform: `translateY(${props.top}px)` }}
      onDoubleClick={props.onOpen}
      onClick={(event) => {
        const cell =
          event.target instanceof Element ? event.target.closest<HTMLElement>('[data-place]') : null
        if (cell !== null) props.onCell(Number(cell.dataset['place']))
      }}
    >
      {marked !== undefined && (
        <div
          role="gridcell"
          id={cellId(base, index, 0)}
          aria-colindex={1}
          className={cx(styles['cell'], at === 0 && styles['at'])}
        >
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`Mark row ${index + 1}`}
            checked={marked}
            onChange={props.onMark}
          />
        </div>
      )}
      {columns.map((column, place) => (
        <div
          key={column.id}
          role={column.rowHeader === true ? 'rowheader' : 'gridcell'}
          id={cellId(base, index, place + shift)}
          aria-colindex={place + shift + 1}
          data-place={place + shift}
          className={cx(
            styles['cell'],
            column.numeric === true && styles['numeric'],
            column.wrap === true && styles['wrap'],
            at === place + shift && styles['at'],
          )}
        >
          {row === undefined ? '…' : column.cell(row, index)}
        </div>
      ))}
    </div>
  )
}
