import { useRef } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { COLUMN_LIMITS } from './columns'
import type { ColumnName } from './columns'
import { cx } from './class-names'
import styles from './AppFrame.module.css'

export type SeparatorProps = {
  readonly column: ColumnName
  readonly label: string
  readonly controls: string
  readonly width: number
  /** Every width while it moves; `done` once it stays. */
  readonly onWidth: (width: number, done: boolean) => void
  readonly onToggle: () => void
  readonly onReset: () => void
}

const STEP = 16

/** The line between two columns: dragged, or moved by arrows; Enter puts the column away, a double click resets it. */
export const Separator = ({ column, label, controls, width, onWidth, onToggle, onReset }: SeparatorProps) => {
  const drag = useRef<{ readonly x: number; readonly width: number }>(undefined)
  const { min, max } = COLUMN_LIMITS[column]
  // The last column grows to the left.
  const sign = column === 'aside' ? -1 : 1
  const moved = (event: PointerEvent): number =>
    drag.current === undefined ? width : drag.current.width + sign * (event.clientX - drag.current.x)
  const onKeyDown = (event: KeyboardEvent) => {
    const to: Readonly<Record<string, number>> = {
      ArrowLeft: width - sign * STEP,
      ArrowRight: width + sign * STEP,
      Home: min,
      End: max,
    }
    const next = to[event.key]
    if (next !== undefined) onWidth(next, true)
    else if (event.key === 'Enter') onToggle()
    else return
    event.preventDefault()
  }
  const end = (event: PointerEvent) => {
    if (drag.current === undefined) return
    onWidth(moved(event), true)
    drag.current = undefined
  }
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={cx(styles['separator'], column === 'aside' && styles['before'])}
      onKeyDown={onKeyDown}
      onDoubleClick={onReset}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        drag.current = { x: event.clientX, width }
      }}
      onPointerMove={(event) => drag.current !== undefined && onWidth(moved(event), false)}
      onPointerUp={end}
      onPointerCancel={end}
    />
  )
}
