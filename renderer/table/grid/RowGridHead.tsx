import { ArrowDown, ArrowUp, Check, Ellipsis, ListFilter } from 'lucide-react'
import { type DOMAttributes, type PointerEvent, useRef } from 'react'
import type { Sort } from '@shared/table/view'
import { cx } from '@renderer/ui/class-names'
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden'
import type { ColumnPlaces } from './column-places'
import { cellId, type GridColumn } from './grid-rows'
import styles from './RowGrid.module.css'
import type { ColumnDrag } from './use-column-drag'

type Props = {
  readonly base: string
  readonly columns: readonly GridColumn[]
  readonly places: ColumnPlaces
  readonly drawn: readonly number[]
  readonly sort: readonly Sort[]
  /** The column in hand, where the head is. */
  readonly at: number | null
  readonly all: boolean
  readonly onAll: (all: boolean) => void
  readonly onSort: (column: number, beside: boolean) => void
  readonly onColumn: (key: string) => void
  readonly onWidth: (key: string, width: number) => void
  readonly onFit: (key: string) => void
  /** A head that is carried to another place. */
  readonly drag: ColumnDrag | null
  readonly onDragStart: (event: PointerEvent, column: number) => void
  /** What the heads listen to, so that a drag that ends on one of them is no press. */
  readonly heads: Pick<DOMAttributes<HTMLElement>, 'onPointerDownCapture' | 'onClickCapture'>
  /** Pixels of the whole grid in view, that a mark for the place goes through. */
  readonly height: number
}

/** The heads: what is sorted by and in which order, what is filtered, and what a column was taken to hold. */
export const RowGridHead = ({ base, columns, places, drawn, sort, at, all, drag, ...props }: Props) => (
  <div
    role="rowgroup"
    className={cx(styles['head'], drag !== null && styles['dragging'])}
    {...props.heads}
    style={{ width: `max(100%, ${places.lines + places.width}px)` }}
  >
    <div role="row" aria-rowindex={1} className={styles['heads']}>
      <div
        role="columnheader"
        id={cellId(base, -1, -1)}
        aria-colindex={1}
        className={cx(styles['cell'], styles['lines'], at === -1 && styles['at'])}
        style={{ width: places.lines }}
        title="Line of the file. Press to select all rows, or none."
        onClick={() => props.onAll(!all)}
      >
        <span className={cx(styles['box'], all && styles['on'])} aria-hidden="true">
          {all && <Check />}
        </span>
        <span className={styles['line']}>Line</span>
      </div>
      {drawn.map((index) => {
        const column = columns[index]
        const place = places.columns[index]
        if (column === undefined || place === undefined) return null
        return (
          <Head
            key={column.key}
            id={cellId(base, -1, index)}
            index={index}
            column={column}
            left={places.lines + place.left}
            width={place.width}
            sort={sort}
            held={at === index}
            carried={drag?.from === index}
            {...props}
          />
        )
      })}
    </div>
    {drag !== null && drag.gap !== drag.from && drag.gap !== drag.from + 1 && (
      <div
        className={styles['gap']}
        style={{ left: places.lines + gapAt(places, drag.gap), height: props.height }}
        aria-hidden="true"
      />
    )}
  </div>
)

const gapAt = (places: ColumnPlaces, gap: number): number => places.columns[gap]?.left ?? places.width

type HeadProps = Pick<Props, 'onSort' | 'onColumn' | 'onWidth' | 'onFit' | 'onDragStart'> & {
  readonly id: string
  readonly index: number
  readonly column: GridColumn
  readonly left: number
  readonly width: number
  readonly sort: readonly Sort[]
  readonly held: boolean
  /** Whether a pointer carries it. */
  readonly carried: boolean
}

const Head = ({ id, index, column, left, width, sort, held, carried, ...props }: HeadProps) => {
  const rank = sort.findIndex((by) => by.column === column.key)
  const descending = sort[rank]?.descending === true
  const Arrow = descending ? ArrowDown : ArrowUp
  return (
    <div
      role="columnheader"
      id={id}
      aria-colindex={index + 2}
      aria-sort={rank !== 0 ? 'none' : descending ? 'descending' : 'ascending'}
      className={cx(
        styles['cell'],
        styles['headCell'],
        column.numeric && styles['numeric'],
        held && styles['at'],
        carried && styles['carried'],
      )}
      style={{ left, width }}
      title={column.holds === '' ? column.head : `${column.head}: ${column.holds}`}
      onClick={(event) => props.onSort(index, event.shiftKey)}
      onPointerDown={(event) => props.onDragStart(event, index)}
    >
      <span className={styles['headText']} dir="auto">
        {column.head}
      </span>
      {column.filtered && (
        <>
          <ListFilter className={styles['state']} aria-hidden="true" />
          <VisuallyHidden>, filtered</VisuallyHidden>
        </>
      )}
      {rank >= 0 && (
        <span className={styles['state']}>
          <Arrow aria-hidden="true" />
          {sort.length > 1 && rank + 1}
        </span>
      )}
      <button
        type="button"
        tabIndex={-1}
        aria-label={`About the column ${column.head}`}
        className={styles['more']}
        onPointerDown={(event) => event.stopPropagation()}
        onClick={(event) => {
          event.stopPropagation()
          props.onColumn(column.key)
        }}
      >
        <Ellipsis aria-hidden="true" />
      </button>
      <Grip column={column} width={width} onWidth={props.onWidth} onFit={props.onFit} />
    </div>
  )
}

type GripProps = Pick<Props, 'onWidth' | 'onFit'> & {
  readonly column: GridColumn
  readonly width: number
}

/** The edge that a pointer drags; a double press fits the column. By key: Alt with an arrow. */
const Grip = ({ column, width, onWidth, onFit }: GripProps) => {
  const from = useRef<{ readonly x: number; readonly width: number; readonly scale: number } | null>(null)
  const move = (event: PointerEvent) => {
    const start = from.current
    if (start !== null) onWidth(column.key, start.width + (event.clientX - start.x) / start.scale)
  }
  const end = () => {
    from.current = null
  }
  return (
    <span
      role="presentation"
      className={styles['grip']}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={() => onFit(column.key)}
      onPointerDown={(event) => {
        // Its edge is drawn wider, the head is not carried.
        event.stopPropagation()
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = { x: event.clientX, width: column.width, scale: width / column.width }
      }}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
    />
  )
}
