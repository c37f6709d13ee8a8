import type { ReactNode } from 'react'

export type Column<Row> = {
  readonly id: string
  readonly head: string
  readonly cell: (row: Row, index: number) => ReactNode
  /** Pixels at the usual text size; with `grow` it takes a share of what is left beyond that. */
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

/** The id of a cell; row −1 is the head. */
export const cellId = (base: string, row: number, column: number): string => `${base}-${row}-${column}`

const USUAL = 120
const MARKS = 32
const PADDING = 16

// Widths are kept in pixels of the usual text size (14) and written in rem, so that they follow the text zoom.
const rem = (width: number): string => `${(width / 14).toFixed(3)}rem`

/** The grid's tracks and the least width of all of them together. */
export const tracks = <Row>(columns: readonly Column<Row>[], marks: boolean) => ({
  columns: [
    ...(marks ? [rem(MARKS)] : []),
    ...columns.map(({ width = USUAL, grow = false }) => (grow ? `minmax(${rem(width)}, 1fr)` : rem(width))),
  ].join(' '),
  width: rem(columns.reduce((sum, { width = USUAL }) => sum + width, (marks ? MARKS : 0) + PADDING)),
})
