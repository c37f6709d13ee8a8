import {
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { CSSProperties, MouseEvent, ReactNode, Ref } from 'react'
import type { Sort } from '@shared/table/view'
import { cx } from '@renderer/ui/class-names'
import { columnsInView, placeColumns } from './column-places'
import { cellId, type GridColumn, type GridSource } from './grid-rows'
import { add, between, includes, type Ranges, toggle } from './ranges'
import styles from './RowGrid.module.css'
import { RowGridHead } from './RowGridHead'
import { RowGridRow } from './RowGridRow'
import { onRowKey, type Place, type RowKeys } from './use-row-keys'
import { useColumnDrag } from './use-column-drag'
import { useWindow } from './use-window'

/** What may be asked of the grid from outside. */
export type GridHandle = {
  readonly focus: () => void
  /** Puts a row in hand and brings it into view; with a column, its cell there. */
  readonly goToRow: (position: number, column?: string) => void
  /** Moves the column in hand one place to either side; it stays in hand. */
  readonly moveColumn: (by: 1 | -1) => void
}

type RowGridProps = {
  readonly label: string
  readonly columns: readonly GridColumn[]
  readonly source: GridSource
  readonly sort: readonly Sort[]
  /** `beside`: by this column too, after those it is sorted by. */
  readonly onSort: (column: string, beside: boolean) => void
  readonly selection: Ranges
  readonly onSelection: (selection: Ranges) => void
  /** The cell in hand; null in the head. */
  readonly onPlace: (position: number | null, column: string | null) => void
  readonly onOpen: (position: number) => void
  readonly onCorrect: (position: number, column: string) => void
  readonly onColumn: (column: string) => void
  readonly onWidth: (column: string, width: number) => void
  /** Fits a column to what is in it. */
  readonly onFit: (column: string) => void
  /** Puts a column before the one at `gap`, or at the end. */
  readonly onMove: (column: string, gap: number) => void
  /** Positions in view, first and last, to be read. */
  readonly onRange: (first: number, last: number) => void
  /** The file's row that is shown beside the table. */
  readonly openRow: number | null
  /** Whether the cell in hand is what a search came to. */
  readonly sought: boolean
  /** What is said where no row is left. */
  readonly empty: ReactNode
  readonly ref?: Ref<GridHandle>
}

/** Heights in rem: of the head and of each row. */
const HEAD = 2.43
const ROW = 2
const OVERSCAN = 6

type GridStyle = CSSProperties & { readonly '--row': string; readonly '--head': string }

/** A table of any length and width: only the cells in view are drawn. */
export const RowGrid = (props: RowGridProps) => {
  const { columns, source, sort, selection, onSelection, onPlace, onRange } = props
  const { count } = source
  const base = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [held, setHeld] = useState<Place>({ row: 0, column: 0 })
  const [anchor, setAnchor] = useState(0)
  const at: Place = {
    row: Math.min(held.row, count - 1),
    column: Math.min(held.column, columns.length - 1),
  }
  const { view, rem, rowHeight, headHeight, bodyHeight, room, ratio, onScroll, goToTop } = useWindow(
    scroller,
    {
      count,
      headRem: HEAD,
      rowRem: ROW,
    },
  )
  const places = useMemo(() => placeColumns(columns, rem), [columns, rem])
  const seen = columnsInView(places, view.left, view.width, at.column).join(' ')
  const drawn = useMemo(() => (seen === '' ? [] : seen.split(' ').map(Number)), [seen])

  const inView = count === 0 ? null : rowsInView(view.top, room, rowHeight, count)
  const first = inView?.first ?? 0
  const last = inView?.last ?? -1
  useEffect(() => {
    if (last >= first) onRange(first, last)
  }, [first, last, onRange])

  const bringIntoView = ({ row, column }: Place) => {
    const element = scroller.current
    if (element === null) return
    if (row >= 0) {
      const top = row * rowHeight
      if (top < view.top) goToTop(top)
      else if (top + rowHeight > view.top + room) goToTop(top + rowHeight - room)
    }
    const place = places.columns[column]
    if (place === undefined) return
    const free = element.clientWidth - places.lines
    if (place.left < element.scrollLeft) element.scrollLeft = place.left
    else if (place.left + place.width > element.scrollLeft + free)
      element.scrollLeft = Math.min(place.left, place.left + place.width - free)
  }
  const go = (to: Place, from: number) => {
    setHeld(to)
    setAnchor(from)
    bringIntoView(to)
    onPlace(to.row < 0 ? null : to.row, columns[to.column]?.key ?? null)
  }
  const named = (column: number, act: (key: string) => void) => {
    const key = columns[column]?.key
    if (key !== undefined) act(key)
  }
  const keys: RowKeys = {
    rows: count,
    columns: columns.length,
    page: Math.max(1, Math.floor(room / rowHeight) - 1),
    at,
    anchor,
    selection,
    go,
    onSelection,
    onOpen: props.onOpen,
    onSort: (column, beside) => named(column, (key) => props.onSort(key, beside)),
    onEdit: (place) =>
      named(place.column, (key) => (place.row < 0 ? props.onColumn(key) : props.onCorrect(place.row, key))),
    onWiden: (column, by) => {
      const width = columns[column]?.width
      if (width !== undefined) named(column, (key) => props.onWidth(key, width + by))
    },
  }

  /** Whether the column in hand was moved, and is to be brought into view at its new place. */
  const follows = useRef(false)
  useLayoutEffect(() => {
    if (!follows.current) return
    follows.current = false
    bringIntoView(at)
  })
  const move = (row: number, from: number, gap: number) =>
    named(from, (key) => {
      follows.current = true
      setHeld({ row, column: gap > from ? gap - 1 : gap })
      onPlace(row < 0 ? null : row, key)
      props.onMove(key, gap)
    })
  const { drag, onPointerDown, heads } = useColumnDrag({
    scroller,
    places,
    onDrop: (from, gap) => move(-1, from, gap),
  })

  useImperativeHandle(props.ref, () => ({
    moveColumn: (by) => {
      const to = at.column + by
      if (at.column >= 0 && to >= 0 && to < columns.length)
        move(at.row, at.column, by > 0 ? at.column + 2 : to)
    },
    focus: () => scroller.current?.focus({ preventScroll: true }),
    goToRow: (position, key) => {
      const wanted = key === undefined ? -1 : columns.findIndex((column) => column.key === key)
      const column = wanted < 0 ? at.column : wanted
      const to = { row: Math.max(0, Math.min(count - 1, position)), column }
      setHeld(to)
      setAnchor(to.row)
      onPlace(to.row, columns[column]?.key ?? null)
      follows.current = wanted >= 0
      goToTop(to.row * rowHeight - room / 3)
    },
  }))

  // A row scrolled to by its number has no place before the grid has a height.
  useLayoutEffect(() => onScroll(), [onScroll])

  const press = (event: MouseEvent, position: number) => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null
    const column = Number(cell?.dataset['column'] ?? at.column)
    if (event.shiftKey) {
      onSelection(add(selection, between(Math.max(0, anchor), position)))
      go({ row: position, column }, anchor)
    } else {
      if (event.ctrlKey || event.metaKey || column < 0) onSelection(toggle(selection, position))
      go({ row: position, column }, position)
    }
  }

  // Rows are drawn anew only where they changed, so what they call stays the same.
  const latest = useRef({ press, open: props.onOpen })
  latest.current = { press, open: props.onOpen }
  const onPress = useCallback(
    (event: MouseEvent, position: number) => latest.current.press(event, position),
    [],
  )
  const onOpen = useCallback((position: number) => latest.current.open(position), [])

  // As many as are drawn at most, and never more in a row: no two of them share a place in it.
  const pool = Math.ceil(room / rowHeight) + 2 + 2 * OVERSCAN
  const indexes = inView === null ? [] : rowsDrawn(inView, at.row, count)
  const style: GridStyle = { '--row': `${rowHeight}px`, '--head': `${headHeight}px` }
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-activedescendant={cellId(base, at.row, at.column)}
      tabIndex={0}
      className={cx(styles['grid'], props.sought && styles['sought'])}
      style={style}
      onScroll={onScroll}
      onKeyDown={(event) => event.target === event.currentTarget && onRowKey(event, keys)}
    >
      <RowGridHead
        base={base}
        columns={columns}
        places={places}
        drawn={drawn}
        sort={sort}
        at={at.row < 0 ? at.column : null}
        all={count > 0 && selection.length === 1 && selection[0]?.from === 0 && selection[0].to === count - 1}
        onAll={(all) => onSelection(all ? add([], between(0, count - 1)) : [])}
        onSort={(column, beside) => {
          go({ row: -1, column }, 0)
          keys.onSort(column, beside)
        }}
        onColumn={props.onColumn}
        onWidth={props.onWidth}
        onFit={props.onFit}
        drag={drag}
        onDragStart={onPointerDown}
        heads={heads}
        height={view.height}
      />
      {count === 0 ? (
        <div role="rowgroup" className={styles['none']}>
          <div role="row">
            <div role="gridcell">{props.empty}</div>
          </div>
        </div>
      ) : (
        <div
          role="rowgroup"
          className={styles['body']}
          style={{ height: bodyHeight, width: `max(100%, ${places.lines + places.width}px)` }}
        >
          {indexes.map((position) => (
            <RowGridRow
              // Elements of rows that leave serve those that come.
              key={position === at.row ? 'held' : position % pool}
              base={base}
              columns={columns}
              places={places}
              drawn={drawn}
              row={source.at(position)}
              position={position}
              top={position * rowHeight - (ratio === 1 ? 0 : view.top - view.top / ratio)}
              at={at.row === position ? at.column : null}
              selected={includes(selection, position)}
              openRow={props.openRow}
              onPress={onPress}
              onOpen={onOpen}
            />
          ))}
        </div>
      )}
    </div>
  )
}

type Drawn = { readonly first: number; readonly last: number }

function rowsInView(top: number, room: number, height: number, count: number): Drawn {
  const first = Math.max(0, Math.min(count - 1, Math.floor(top / height)))
  return { first, last: Math.max(first, Math.min(count - 1, Math.floor((top + room) / height))) }
}

/** The rows to draw: those in view and around them, and the one in hand, so that assistive technology can name it. */
function rowsDrawn({ first, last }: Drawn, held: number, count: number): readonly number[] {
  const from = Math.max(0, first - OVERSCAN)
  const to = Math.min(count - 1, last + OVERSCAN)
  const indexes = Array.from({ length: to - from + 1 }, (_, place) => from + place)
  if (held < 0 || (held >= from && held <= to)) return indexes
  return held < from ? [held, ...indexes] : [...indexes, held]
}
