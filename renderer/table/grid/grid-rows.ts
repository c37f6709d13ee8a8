/** A cell as the grid shows it: what the file has, and over it what a person corrected it to. */
export type GridCell = { readonly text: string; readonly corrected?: string }

export type GridRow = {
  /** The row's index over the data rows of its file, from 0. */
  readonly row: number
  /** The line of the file that it begins in. */
  readonly line: number
  /** By column key. */
  readonly cells: ReadonlyMap<string, GridCell>
  /** Whether it became a shipment. */
  readonly takenUp: boolean
}

export type GridColumn = {
  readonly key: string
  readonly head: string
  /** What the column holds, where that is known: “consignor”. */
  readonly holds: string
  /** Pixels at the usual text size. */
  readonly width: number
  /** Aligned at the end. */
  readonly numeric: boolean
  readonly filtered: boolean
}

/** Rows that come as they are asked for; `at` says undefined until one has come. */
export type GridSource = { readonly count: number; readonly at: (position: number) => GridRow | undefined }

/** The id of a cell: row −1 is the head, column −1 the line number. */
export const cellId = (base: string, position: number, column: number): string =>
  `${base}-${position}-${column}`

export const LEAST_WIDTH = 48
export const MOST_WIDTH = 640
