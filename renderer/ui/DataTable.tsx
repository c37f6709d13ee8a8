import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { Range } from '@tanstack/react-virtual'
import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { CSSProperties, ReactNode } from 'react'
import { cellId, tracks } from './data-table'
import type { Column, RowSource, Sort } from './data-table'
import styles from './DataTable.module.css'
import { DataTableHead } from './DataTableHead'
import { DataTableRow } from './DataTableRow'
import { useGridKeys } from './use-grid-keys'

export type DataTableProps<Row> = {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[] | RowSource<Row>
  readonly idOf: (row: Row, index: number) => string
  readonly sort?: Sort | undefined
  readonly onSort?: (sort: Sort) => void
  /** The row in hand: follows arrows and clicks. */
  readonly current?: string | undefined
  readonly onCurrent?: (id: string, index: number) => void
  /** Enter or a double click. */
  readonly onOpen?: (id: string, index: number) => void
  readonly marked?: ReadonlySet<string>
  /** Makes rows markable, by a box before each and by Space. */
  readonly onMarked?: (ids: ReadonlySet<string>) => void
  /** The rows in view, first and last, for a `RowSource` to read ahead. */
  readonly onRange?: (first: number, last: number) => void
  readonly empty?: ReactNode
  /** Goes to this row when it changes. */
  readonly scrollTo?: number
}

const NONE: ReadonlySet<string> = new Set()
const isSource = <Row,>(rows: readonly Row[] | RowSource<Row>): rows is RowSource<Row> => 'count' in rows

type TableStyle = CSSProperties & { readonly '--columns': string; readonly '--width': string }

/** A table of any length: arrows move by cell, heads sort, only the rows in view are drawn. */
export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const { columns, rows, idOf, sort, onSort, marked = NONE, onMarked, onCurrent, onOpen, onRange } = props
  const source = useMemo<RowSource<Row>>(
    () => (isSource(rows) ? rows : { count: rows.length, at: (index) => rows[index] }),
    [rows],
  )
  const base = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLDivElement>(null)
  const [headHeight, setHeadHeight] = useState(32)
  const shift = onMarked === undefined ? 0 : 1
  const headRows = columns.some((column) => column.filter !== undefined) ? 2 : 1

  const [rowAtHand, setRowAtHand] = useState(0)
  const rangeExtractor = useCallback(
    (range: Range) => {
      const inView = defaultRangeExtractor(range)
      // The row in hand stays drawn, so that assistive technology can name its cell.
      return rowAtHand < 0 || rowAtHand >= range.count || inView.includes(rowAtHand)
        ? inView
        : [...inView, rowAtHand].toSorted((a, b) => a - b)
    },
    [rowAtHand],
  )
  const virtual = useVirtualizer({
    count: source.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => 32,
    overscan: 10,
    rangeExtractor,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    useFlushSync: false,
  })
  const drawn = virtual.getVirtualItems()
  const first = virtual.range?.startIndex ?? 0
  const last = virtual.range?.endIndex ?? 0

  const withRow = (index: number, act: ((id: string, index: number) => void) | undefined) => {
    const row = source.at(index)
    if (row !== undefined) act?.(idOf(row, index), index)
  }
  const sortBy = (place: number) => {
    const column = columns[place - shift]
    if (column?.sortable !== true || onSort === undefined) return
    const turned = sort?.column === column.id && sort.direction === 'ascending'
    onSort({ column: column.id, direction: turned ? 'descending' : 'ascending' })
  }
  const mark = (index: number) =>
    withRow(index, (id) => {
      const next = new Set(marked)
      if (!next.delete(id)) next.add(id)
      onMarked?.(next)
    })
  const keys = useGridKeys({
    rows: source.count,
    columns: columns.length + shift,
    cellId: (row, column) => cellId(base, row, column),
    onMove: (row) => {
      setRowAtHand(row)
      virtual.scrollToIndex(row, { align: 'auto' })
      withRow(row, onCurrent)
    },
    onHead: sortBy,
    onOpen: onOpen && ((row) => withRow(row, onOpen)),
    onMark: onMarked && mark,
  })
  const { at } = keys

  useEffect(() => {
    if (source.count > 0) onRange?.(first, last)
  }, [first, last, source.count, onRange])
  useLayoutEffect(() => {
    const element = head.current
    if (element === null) return
    const watch = new ResizeObserver(() => setHeadHeight(element.offsetHeight))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  useEffect(() => {
    if (props.scrollTo !== undefined) virtual.scrollToIndex(props.scrollTo, { align: 'center' })
  }, [props.scrollTo, virtual])

  const marks = onMarked && {
    all: source.count > 0 && marked.size >= source.count,
    // All rows can be named only when all are at hand.
    onAll: isSource(rows) ? undefined : (on: boolean) => onMarked(on ? new Set(rows.map(idOf)) : NONE),
  }
  const { columns: template, width } = tracks(columns, shift === 1)
  const style: TableStyle = { '--columns': template, '--width': width }
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={source.count + headRows}
      aria-colcount={columns.length + shift}
      {...(onMarked !== undefined && { 'aria-multiselectable': true })}
      tabIndex={0}
      aria-activedescendant={cellId(base, at.row, at.column)}
      className={styles['table']}
      style={style}
      onKeyDown={keys.onKeyDown}
    >
      <DataTableHead
        ref={head}
        base={base}
        columns={columns}
        sort={sort}
        at={at.row === -1 ? at.column : undefined}
        onSort={sortBy}
        marks={marks}
      />
      {source.count === 0 && props.empty !== undefined ? (
        <div role="rowgroup">
          <div role="row">
            <div role="gridcell">{props.empty}</div>
          </div>
        </div>
      ) : (
        <div role="rowgroup" className={styles['body']} style={{ height: virtual.getTotalSize() }}>
          {drawn.map(({ index, start }) => {
            const row = source.at(index)
            const id = row === undefined ? undefined : idOf(row, index)
            return (
              <DataTableRow
                key={index}
                ref={virtual.measureElement}
                base={base}
                columns={columns}
                row={row}
                index={index}
                rowIndex={index + headRows + 1}
                top={start - headHeight}
                current={id !== undefined && id === props.current}
                marked={onMarked && id !== undefined && marked.has(id)}
                at={at.row === index ? at.column : undefined}
                onMark={() => mark(index)}
                onCell={(place) => keys.go(index, place)}
                onOpen={() => withRow(index, onOpen)}
              />
            )
          })}
        </div>
      )}
    </div>
  )
}
