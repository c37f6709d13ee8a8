import { useState } from 'react'
import type { KeyboardEvent } from 'react'

export type GridKeysOptions = {
  readonly rows: number
  readonly columns: number
  /** The id of a cell; row −1 is the head. */
  readonly cellId: (row: number, column: number) => string
  readonly onMove: (row: number) => void
  readonly onHead: (column: number) => void
  readonly onOpen?: ((row: number) => void) | undefined
  readonly onMark?: ((row: number) => void) | undefined
}

const PAGE = 12
const CONTROLS =
  'a[href],button:not(:disabled),input:not(:disabled),select:not(:disabled),textarea:not(:disabled)'

/** The grid pattern's keys, with the focus on the grid and a cell in hand. F2 steps into a cell's control, Escape out. */
export const useGridKeys = (options: GridKeysOptions) => {
  const { rows, columns, cellId } = options
  const [held, setHeld] = useState({ row: 0, column: 0 })
  const at = {
    row: Math.min(held.row, rows - 1),
    column: Math.min(held.column, columns - 1),
  }
  const go = (row: number, column: number) => {
    const next = {
      row: Math.max(-1, Math.min(rows - 1, row)),
      column: Math.max(0, Math.min(columns - 1, column)),
    }
    setHeld(next)
    if (next.row >= 0) options.onMove(next.row)
    document
      .getElementById(cellId(next.row, next.column))
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const enter = (): boolean => {
    const control = document.getElementById(cellId(at.row, at.column))?.querySelector<HTMLElement>(CONTROLS)
    control?.focus()
    return control !== null && control !== undefined
  }
  const act = (key: string): boolean => {
    if (at.row < 0) {
      if (key === 'F2') return enter()
      options.onHead(at.column)
    } else if (key === 'F2') return enter()
    else if (key === ' ') options.onMark?.(at.row)
    else if (options.onOpen === undefined) return enter()
    else options.onOpen(at.row)
    return true
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      event.currentTarget.focus()
      return
    }
    if (event.altKey) return
    const far = event.ctrlKey || event.metaKey
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowDown: [far ? rows - 1 : at.row + 1, at.column],
      ArrowUp: [far ? -1 : at.row - 1, at.column],
      ArrowRight: [at.row, far ? columns - 1 : at.column + 1],
      ArrowLeft: [at.row, far ? 0 : at.column - 1],
      Home: [far ? 0 : at.row, 0],
      End: [far ? rows - 1 : at.row, columns - 1],
      PageDown: [at.row + PAGE, at.column],
      PageUp: [Math.max(0, at.row - PAGE), at.column],
    }
    const to = moves[event.key]
    if (to !== undefined) go(to[0], to[1])
    else if (!['Enter', ' ', 'F2'].includes(event.key) || !act(event.key)) return
    event.preventDefault()
  }
  return { at, go, onKeyDown }
}
