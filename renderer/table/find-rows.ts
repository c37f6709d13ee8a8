import { err, fault, ok, type Result } from '@shared/kernel/result'
import { foldForSearch } from '@shared/kernel/text'
import type { Correction, Table } from '@shared/table/table'
import type { Store } from '@renderer/store/store'
import { readRow } from './read-row'
import type { RowOrder } from './table-data'

/** A cell by where its row stands and by the place of its column among those that are looked through. */
export type CellPlace = { readonly position: number; readonly column: number }

type Looking = {
  readonly order: RowOrder
  /** Keys of the columns that are looked through, in their order. */
  readonly columns: readonly string[]
  readonly correctionOf: (row: number, column: string) => Correction | undefined
  readonly words: string
  /** Looked at last; it is come to again only when all others were. */
  readonly from: CellPlace
  readonly by: 1 | -1
  readonly signal: AbortSignal
  /** How many rows were looked through. */
  readonly onDone: (rows: number) => void
}

/** A cell that was found, with the line of the file that its row begins in. */
type FoundCell = CellPlace & { readonly line: number }

/** Cells that are read and compared at once: some milliseconds of work. */
const CELLS_AT_ONCE = 8_000
/** Texts of which is kept whether they fit: a column of codes has few. */
const MOST_KEPT = 50_000

/**
 * The next cell with the words in it, whatever their case and marks, from a cell on and round the ends of the table;
 * null where no cell has them. A corrected cell is found by what the file has and by what it was corrected to.
 */
export async function findCell(looking: Looking): Promise<Result<FoundCell | null>> {
  const { order, columns, from, by, signal } = looking
  const wanted = foldForSearch(looking.words).trim()
  const { count } = order
  if (wanted === '' || count === 0 || columns.length === 0) return ok(null)
  const known = new Map<string, boolean>()
  const fits = (text: string): boolean => {
    const before = known.get(text)
    if (before !== undefined) return before
    const answer = foldForSearch(text).includes(wanted)
    if (known.size < MOST_KEPT) known.set(text, answer)
    return answer
  }
  const size = Math.max(1, Math.min(1_000, Math.floor(CELLS_AT_ONCE / columns.length)))
  const start = Math.max(0, Math.min(count - 1, from.position))
  // The row it begins in comes first for what follows in it, and last for what stands before.
  for (let done = 0; done <= count;) {
    if (signal.aborted) return err(fault('stopped', 'The search was stopped.'))
    const first = (((start + by * done) % count) + count) % count
    const room = by === 1 ? count - first : first + 1
    const rows = Math.min(size, room, count + 1 - done)
    const page = await order.page(by === 1 ? first : first - rows + 1, rows, columns)
    if (!page.ok) return page
    const inTurn = by === 1 ? page.value : page.value.toReversed()
    for (const [index, { row, line, cells }] of inTurn.entries()) {
      const position = first + by * index
      const turn = done + index
      const here = columns.flatMap((key, column) => {
        if (turn === 0 && by * (column - from.column) <= 0) return []
        if (turn === count && by * (column - from.column) > 0) return []
        const corrected = looking.correctionOf(row, key)?.value
        return fits(cells[column] ?? '') || (corrected !== undefined && fits(corrected)) ? [column] : []
      })
      const column = by === 1 ? here[0] : here.at(-1)
      if (column !== undefined) return ok({ position, column, line })
    }
    done += rows
    looking.onDone(Math.min(done, count))
  }
  return ok(null)
}

/**
 * The row that stands in a line of the file, or begins above it and goes on through it. Reads a few blocks. Codes as
 * `readRow`; null where the line lies before the first row.
 */
export async function rowOfLine(store: Store, table: Table, line: number): Promise<Result<number | null>> {
  let [low, high] = [0, table.rowCount - 1]
  let found: number | null = null
  while (low <= high) {
    const middle = Math.floor((low + high) / 2)
    const read = await readRow(store, table, middle)
    if (!read.ok) return read
    if (read.value.line <= line) {
      found = middle
      low = middle + 1
    } else high = middle - 1
  }
  return ok(found)
}
