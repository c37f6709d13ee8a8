import type { GridColumn } from './grid-rows'

/** Where each column stands, in pixels from the first, and the width of the column of line numbers before them. */
export type ColumnPlaces = {
  readonly columns: readonly { readonly left: number; readonly width: number }[]
  readonly lines: number
  readonly width: number
}

/** At the usual text size of 14 px. */
const LINES = 96
const USUAL_REM = 14

/** Widths are kept at the usual text size, so that they follow the text zoom. */
export function placeColumns(columns: readonly GridColumn[], rem: number): ColumnPlaces {
  const scale = rem / USUAL_REM
  let left = 0
  const placed = columns.map((column) => {
    const width = Math.round(column.width * scale)
    const place = { left, width }
    left += width
    return place
  })
  return { columns: placed, lines: Math.round(LINES * scale), width: left }
}

/** The columns to draw: those in view, one more at either end, and the one in hand. */
export function columnsInView(
  { columns, lines }: ColumnPlaces,
  left: number,
  width: number,
  held: number,
): readonly number[] {
  const right = left + Math.max(0, width - lines)
  const seen: number[] = []
  for (const [index, place] of columns.entries()) {
    const next = columns[index + 1]
    const before = columns[index - 1]
    const near =
      (place.left + place.width > left && place.left < right) ||
      (next !== undefined && next.left < right && next.left + next.width > left) ||
      (before !== undefined && before.left < right && before.left + before.width > left)
    if (near || index === held) seen.push(index)
  }
  return seen
}
