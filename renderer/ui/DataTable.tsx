import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { Range } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { CSSProperties, ReactNode } from 'react'
import { cx } from './class-names'
import styles from './DataTable.module.css'
import { useGridKeys } from './use-grid-keys'

export type Column<Row> = {
  readonly id: string
  readonly head: string
  readonly cell: (row: Row, index: number) => ReactNode
  /** Pixels at the usual text size; `grow` takes a share of what is left beyond it. */
  readonly width?: number
  readonly grow?: boolean
  /** Aligned at the end, with tabular figures. */
  readonly numeric?: boolean
  readonly sortable?: boolean
  /** A control under the head, such as a small text field with a hidden label. */
  readonly filter?: ReactNode
  /** Breaks lines instead of cutting them. */
  readonly wrap?: boolean
  /** Names the row for assistive technology. */
  readonly rowHeader?: boolean
}

/** Rows that are not all at hand; `at` says undefined until a row has come. */
export type RowSource<Row> = { readonly count: number; readonly at: (index: number) => Row | undefined }
export type Sort = { readonly column: string; readonly direction: 'ascending' | 'descending' }

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

type TableStyle = CSSProperties & { readonly '--columns': string; readonly '--width': string }

const USUAL = 120
const MARKS = 32
const rem = (width: number): string => `${(width / 14).toFixed(3)}rem`
const track = (width = USUAL, grow = false): string => (grow ? `minmax(${rem(width)}, 1fr)` : rem(width))

/** A table of any length: arrows move by cell, heads sort, only the rows in view are drawn. */
export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const { columns, rows, idOf, sort, onSort, marked = NONE, onMarked, onCurrent, onOpen, onRange } = props
  const source = useMemo<RowSource<Row>>(
    () => ('at' in rows && 'count' in rows ? rows : { count: rows.length, at: (index) => rows[index] }),
    [rows],
  )
  const base = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLDivElement>(null)
  const [headHeight, setHeadHeight] = useState(32)
  const marks = onMarked === undefined ? 0 : 1
  const hasFilters = columns.some((column) => column.filter !== undefined)
  const headRows = hasFilters ? 2 : 1

  const [atRow, setAtRow] = useState(0)
  const rangeExtractor = useCallback(
    (range: Range) => {
      const inView = defaultRangeExtractor(range)
      // The row in hand stays drawn, so that assistive technology can name its cell.
      return atRow < 0 || atRow >= range.count || inView.includes(atRow)
        ? inView
        : [...inView, atRow].toSorted((a, b) => a - b)
    },
    [atRow],
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

  const idAt = (index: number): string | undefined => {
    const row = source.at(index)
    return row === undefined ? undefined : idOf(row, index)
  }
  const sortBy = (place: number) => {
    const column = columns[place - marks]
    if (column?.sortable !== true || onSort === undefined) return
    const turned = sort?.column === column.id && sort.direction === 'ascending'
    onSort({ column: column.id, direction: turned ? 'descending' : 'ascending' })
  }
  const mark = (index: number) => {
    const id = idAt(index)
    if (id === undefined || onMarked === undefined) return
    const next = new Set(marked)
    if (!next.delete(id)) next.add(id)
    onMarked(next)
  }
  const keys = useGridKeys({
    rows: source.count,
    columns: columns.length + marks,
    cellId: (row, column) => `${base}-${row}-${column}`,
    onMove: (row) => {
      setAtRow(row)
      virtual.scrollToIndex(row, { align: 'auto' })
      const id = idAt(row)
      if (id !== undefined) onCurrent?.(id, row)
    },
    onHead: sortBy,
    onOpen:
      onOpen &&
      ((row) => {
        const id = idAt(row)
        if (id !== undefined) onOpen(id, row)
      }),
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

  const markAll = useCallback(
    (on: boolean) => {
      if (!('at' in rows && 'count' in rows))
        onMarked?.(on ? new Set(rows.map((row, index) => idOf(row, index))) : NONE)
    },
    [rows, idOf, onMarked],
  )
  const canMarkAll = marks === 1 && !('at' in rows && 'count' in rows)
  const template = [
    ...(marks === 1 ? [rem(MARKS)] : []),
    ...columns.map((column) => track(column.width, column.grow)),
  ]
  const width = columns.reduce((sum, column) => sum + (column.width ?? USUAL), marks * MARKS + 16)
  const style: TableStyle = { '--columns': template.join(' '), '--width': rem(width) }
  const isAt = (row: number, column: number) => at.row === row && at.column === column
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={source.count + headRows}
      aria-colcount={columns.length + marks}
      {...(onMarked !== undefined && { 'aria-multiselectable': true })}
      tabIndex={0}
      aria-activedescendant={`${base}-${at.row}-${at.column}`}
      className={styles['table']}
      style={style}
      onKeyDown={keys.onKeyDown}
    >
      <div ref={head} role="rowgroup" className={styles['head']}>
        <div role="row" aria-rowindex={1} className={styles['row']}>
          {marks === 1 && (
            <div
              role="columnheader"
              id={`${base}--1-0`}
              aria-colindex={1}
              aria-label="Marked"
              className={cx(styles['cell'], isAt(-1, 0) && styles['at'])}
            >
              {canMarkAll && (
                <input
                  type="checkbox"
                  aria-label="Mark all rows"
                  checked={source.count > 0 && marked.size >= source.count}
                  onChange={(event) => markAll(event.target.checked)}
                />
              )}
            </div>
          )}
          {columns.map((column, place) => {
            const sorted = sort?.column === column.id ? sort.direction : undefined
            const Arrow = sorted === 'descending' ? ArrowDown : ArrowUp
            return (
              <div
                key={column.id}
                role="columnheader"
                id={`${base}--1-${place + marks}`}
                aria-colindex={place + marks + 1}
                {...(column.sortable === true && { 'aria-sort': sorted ?? 'none' })}
                className={cx(
                  styles['cell'],
                  column.numeric === true && styles['numeric'],
                  column.sortable === true && styles['sortable'],
                  isAt(-1, place + marks) && styles['at'],
                )}
                onClick={() => sortBy(place + marks)}
              >
                <span>{column.head}</span>
                {sorted !== undefined && <Arrow className={styles['arrow']} aria-hidden="true" />}
              </div>
            )
          })}
        </div>
        {hasFilters && (
          <div role="row" aria-rowindex={2} className={styles['row']}>
            {marks === 1 && <div role="gridcell" className={styles['cell']} />}
            {columns.map((column, place) => (
              <div
                key={column.id}
                role="gridcell"
                aria-colindex={place + marks + 1}
                className={styles['filter']}
              >
                {column.filter}
              </div>
            ))}
          </div>
        )}
      </div>
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
            const chosen = id !== undefined && (marks === 1 ? marked.has(id) : id === props.current)
            return (
              <div
                key={index}
                ref={virtual.measureElement}
                data-index={index}
                role="row"
                aria-rowindex={index + headRows + 1}
                {...((marks === 1 || onCurrent !== undefined) && { 'aria-selected': chosen })}
                {...(row === undefined && { 'aria-busy': true })}
                className={cx(
                  styles['row'],
                  styles['data'],
                  id !== undefined && id === props.current && styles['current'],
                  chosen && marks === 1 && styles['marked'],
                )}
                style={{ transform: `translateY(${start - headHeight}px)` }}
                onDoubleClick={() => id !== undefined && onOpen?.(id, index)}
              >
                {marks === 1 && (
                  <div
                    role="gridcell"
                    id={`${base}-${index}-0`}
                    aria-colindex={1}
                    className={cx(styles['cell'], isAt(index, 0) && styles['at'])}
                  >
                    <input
                      type="checkbox"
                      tabIndex={-1}
                      aria-label={`Mark row ${index + 1}`}
                      checked={chosen}
                      onChange={() => mark(index)}
                    />
                  </div>
                )}
                {columns.map((column, place) => (
                  <div
                    key={column.id}
                    role={column.rowHeader === true ? 'rowheader' : 'gridcell'}
                    id={`${base}-${index}-${place + marks}`}
                    aria-colindex={place + marks + 1}
                    className={cx(
                      styles['cell'],
                      column.numeric === true && styles['numeric'],
                      column.wrap === true && styles['wrap'],
                      isAt(index, place + marks) && styles['at'],
                    )}
                    onClick={() => keys.go(index, place + marks)}
                  >
                    {row === undefined ? '…' : column.cell(row, index)}
                  </div>
                ))}
              </div>
            )
          })}
        </div>
      )}
    </div>
  )
}
