import type { KeyboardEvent } from 'react'
import { add, between, everything, NOTHING, type Range, type Ranges, toggle } from './ranges'

/** A cell; row −1 is the head, column −1 the line number. */
export type Place = { readonly row: number; readonly column: number }

export type RowKeys = {
  readonly rows: number
  readonly columns: number
  /** Rows that are in view at once. */
  readonly page: number
  readonly at: Place
  /** Where a stretch of rows that Shift marks begins. */
  readonly anchor: number
  readonly selection: Ranges
  readonly go: (to: Place, anchor: number) => void
  readonly onSelection: (selection: Ranges) => void
  /** Enter on a row. */
  readonly onOpen: (row: number) => void
  /** Enter on a head; with Shift beside what it is sorted by already. */
  readonly onSort: (column: number, beside: boolean) => void
  /** F2: corrects a cell, or asks about a column. */
  readonly onEdit: (at: Place) => void
  readonly onWiden: (column: number, by: number) => void
}

const STEP = 16

/**
 * The keys of the grid pattern over rows that can be selected. Arrows move by cell, with Ctrl to the end; Shift
 * stretches the selection; Space puts a row in or takes it out; Ctrl+A all, Escape none; Alt with an arrow makes a
 * column wider or narrower.
 */
export function onRowKey(event: KeyboardEvent<HTMLElement>, keys: RowKeys): void {
  const { rows, columns, page, at, anchor } = keys
  const far = event.ctrlKey || event.metaKey
  const bound = ({ row, column }: Place): Place => ({
    row: Math.max(-1, Math.min(rows - 1, row)),
    column: Math.max(-1, Math.min(columns - 1, column)),
  })
  if (event.altKey) {
    const by = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0
    if (by === 0 || at.column < 0 || far || event.shiftKey) return
    keys.onWiden(at.column, by)
    return event.preventDefault()
  }
  const to = destination(event.key, far, { rows, columns, page, at })
  if (to !== null) {
    const next = bound(to)
    const stretch = event.shiftKey && next.row >= 0 && next.row !== at.row
    keys.go(next, stretch ? anchor : next.row)
    if (stretch) keys.onSelection(stretched(keys.selection, anchor, at.row, next.row))
    return event.preventDefault()
  }
  if (!act(event, far, keys)) return
  event.preventDefault()
}

/** The selection after the far end of a stretch moved from `before` to `now`. */
export function stretched(selection: Ranges, anchor: number, before: number, now: number): Ranges {
  const old = between(anchor, before)
  const kept = selection.flatMap((range) => (sameRange(range, old) ? [] : [range]))
  return add(kept, between(anchor, now))
}

const sameRange = (a: Range, b: Range): boolean => a.from === b.from && a.to === b.to

type Grid = Pick<RowKeys, 'rows' | 'columns' | 'page' | 'at'>

function destination(key: string, far: boolean, { rows, columns, page, at }: Grid): Place | null {
  const { row, column } = at
  switch (key) {
    case 'ArrowDown':
      return { row: far ? rows - 1 : row + 1, column }
    case 'ArrowUp':
      return { row: far ? Math.min(row, 0) : row - 1, column }
    case 'ArrowRight':
      return { row, column: far ? columns - 1 : column + 1 }
    case 'ArrowLeft':
      return { row, column: far ? -1 : column - 1 }
    case 'Home':
      return { row: far ? 0 : row, column: -1 }
    case 'End':
      return { row: far ? rows - 1 : row, column: columns - 1 }
    case 'PageDown':
      return { row: row + page, column }
    case 'PageUp':
      return { row: Math.max(0, row - page), column }
    default:
      return null
  }
}

/** Does what a key stands for at a cell; whether it stands for anything. */
function act(event: KeyboardEvent, far: boolean, keys: RowKeys): boolean {
  const { at, rows, selection } = keys
  const head = at.row < 0
  if (far) {
    if (event.key.toLowerCase() !== 'a' || event.shiftKey) return false
    keys.onSelection(everything(rows))
    return true
  }
  switch (event.key) {
    case 'Enter':
      if (!head) keys.onOpen(at.row)
      else if (at.column >= 0) keys.onSort(at.column, event.shiftKey)
      return true
    case ' ':
      if (!head) keys.onSelection(toggle(selection, at.row))
      else if (at.column >= 0) keys.onSort(at.column, event.shiftKey)
      return true
    case 'F2':
      if (at.column >= 0) keys.onEdit(at)
      return true
    case 'Escape':
      if (selection.length === 0) return false
      keys.onSelection(NOTHING)
      return true
    default:
      return false
  }
}
