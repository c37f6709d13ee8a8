import { Check, PencilLine, Ship } from 'lucide-react'
import { memo, type MouseEvent } from 'react'
import { groupDigits } from '@shared/kernel/number-prose'
import { cx } from '@renderer/ui/class-names'
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden'
import type { ColumnPlaces } from './column-places'
import { cellId, type GridCell, type GridColumn, type GridRow } from './grid-rows'
import styles from './RowGrid.module.css'

type Props = {
  readonly base: string
  readonly columns: readonly GridColumn[]
  readonly places: ColumnPlaces
  readonly drawn: readonly number[]
  /** Undefined until it has come. */
  readonly row: GridRow | undefined
  readonly position: number
  /** Pixels from the top of the body. */
  readonly top: number
  /** The column in hand, where this row is. */
  readonly at: number | null
  readonly selected: boolean
  readonly openRow: number | null
  readonly onPress: (event: MouseEvent, position: number) => void
  readonly onOpen: (position: number) => void
}

/** A row: the line of its file, what became of it, and the cells in view. */
const Row = ({ base, columns, places, drawn, row, position, top, at, ...props }: Props) => {
  const open = row !== undefined && row.row === props.openRow
  return (
    <div
      role="row"
      aria-rowindex={position + 2}
      aria-selected={props.selected}
      {...(row === undefined && { 'aria-busy': true })}
      className={cx(styles['row'], props.selected && styles['selected'], open && styles['open'])}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => props.onPress(event, position)}
      onDoubleClick={() => props.onOpen(position)}
    >
      <div
        role="rowheader"
        id={cellId(base, position, -1)}
        aria-colindex={1}
        data-column={-1}
        className={cx(styles['cell'], styles['lines'], at === -1 && styles['at'])}
        style={{ width: places.lines }}
      >
        <span className={cx(styles['box'], props.selected && styles['on'])} aria-hidden="true">
          {props.selected && <Check />}
        </span>
        {row?.takenUp === true && (
          <span className={styles['taken']} title="Taken up as a shipment">
            <Ship aria-hidden="true" />
            <VisuallyHidden>taken up, </VisuallyHidden>
          </span>
        )}
        <span className={styles['line']}>{row === undefined ? '…' : groupDigits(String(row.line))}</span>
      </div>
      {drawn.map((index) => {
        const column = columns[index]
        const place = places.columns[index]
        if (column === undefined || place === undefined) return null
        return (
          <Cell
            key={column.key}
            id={cellId(base, position, index)}
            index={index}
            left={places.lines + place.left}
            width={place.width}
            numeric={column.numeric}
            held={at === index}
            cell={row?.cells.get(column.key)}
            waiting={row === undefined}
          />
        )
      })}
    </div>
  )
}

/** Drawn anew only where something of it changed: a table is scrolled by its rows. */
export const RowGridRow = memo(Row)

type CellProps = {
  readonly id: string
  readonly index: number
  readonly left: number
  readonly width: number
  readonly numeric: boolean
  readonly held: boolean
  readonly cell: GridCell | undefined
  readonly waiting: boolean
}

/** Longest text of a cell that is drawn; the whole stands beside the table. */
const LONGEST = 400

const Cell = memo(({ id, index, left, width, numeric, held, cell, waiting }: CellProps) => (
  <div
    role="gridcell"
    id={id}
    aria-colindex={index + 2}
    data-column={index}
    dir="auto"
    className={cx(
      styles['cell'],
      numeric && styles['numeric'],
      held && styles['at'],
      cell?.corrected !== undefined && styles['corrected'],
    )}
    style={{ left, width }}
    {...(cell !== undefined && cell.text !== '' && { title: tooltip(cell) })}
  >
    {waiting ? '…' : cell === undefined ? '' : <CellText cell={cell} />}
  </div>
))

const CellText = ({ cell }: { readonly cell: GridCell }) => {
  if (cell.corrected === undefined) return short(cell.text)
  return (
    <>
      <PencilLine className={styles['mark']} aria-hidden="true" />
      <VisuallyHidden>corrected to </VisuallyHidden>
      <ins>{cell.corrected === '' ? '(nothing)' : short(cell.corrected)}</ins>
      <VisuallyHidden>, the file has </VisuallyHidden>
      <del>{cell.text === '' ? '(empty)' : short(cell.text)}</del>
    </>
  )
}

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

const tooltip = ({ text, corrected }: GridCell): string =>
  corrected === undefined ? short(text) : `Corrected to “${short(corrected)}”; the file has “${short(text)}”`
