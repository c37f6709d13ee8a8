import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Result } from '@shared/kernel/result'
import type { Correction } from '@shared/table/table'
import type { Filter, Sort } from '@shared/table/view'
import type { GridCell, GridRow, GridSource } from './grid/grid-rows'
import type { PageRow, RowOrder, TableData } from './table-data'

type RowQuery = { readonly filters: readonly Filter[]; readonly sort: readonly Sort[] }

/** What lies over the rows: corrections, and what was taken up. */
export type Overlay = {
  readonly correctionOf: (row: number, column: string) => Correction | undefined
  readonly takenUp: ReadonlyMap<number, unknown>
}

export type RowsInView = {
  readonly source: GridSource
  /** Null until the first answer. */
  readonly order: RowOrder | null
  /** Asked, and not answered yet. */
  readonly busy: boolean
  readonly problem: string
  readonly onRange: (first: number, last: number) => void
  /** Counts up when rows have come. */
  readonly version: number
}

/** Cells that are fetched at once: some hundred rows of a usual table, fewer of a very wide one. */
const CELLS_AT_ONCE = 12_000
const MOST_CHUNKS = 60

type Chunks = Map<number, readonly PageRow[]>
type Answered = { readonly order: RowOrder; readonly chunks: Chunks; readonly asked: Set<number> }

/** The rows that a query leaves, in its order, fetched as they come into view. */
export function useRows(
  data: TableData | null,
  query: RowQuery,
  columns: readonly string[],
  overlay: Overlay,
): RowsInView {
  const [answered, setAnswered] = useState<Answered | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const [version, redraw] = useState(0)
  const range = useRef<readonly [number, number]>([0, 0])

  const current = useRef<RowOrder | null>(null)

  useEffect(() => {
    if (data === null) return
    let gone = false
    current.current = null
    setBusy(true)
    void data.query(query).then((result) => {
      if (gone) return
      setBusy(false)
      setProblem(result.ok ? '' : result.error.message)
      if (!result.ok) return
      current.current = result.value
      setAnswered({ order: result.value, chunks: new Map(), asked: new Set() })
    })
    return () => {
      gone = true
    }
  }, [data, query])

  // Other columns are other cells: what was fetched is of no use any more.
  const held = useMemo<Answered | null>(
    () => answered && { order: answered.order, chunks: new Map(), asked: new Set() },
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [answered, columns],
  )
  const size = Math.max(20, Math.min(250, Math.floor(CELLS_AT_ONCE / Math.max(1, columns.length))))

  const fetchRange = useCallback(
    (now: Answered, first: number, last: number) => {
      const { order, chunks, asked } = now
      const end = Math.min(last, order.count - 1)
      for (let chunk = Math.floor(first / size); chunk <= Math.floor(end / size); chunk += 1) {
        if (asked.has(chunk)) continue
        asked.add(chunk)
        void order.page(chunk * size, size, columns).then((page) => {
          if (!page.ok) {
            asked.delete(chunk)
            // An order that another one is about to follow has nothing to say any more.
            if (current.current === order) setProblem(page.error.message)
            return
          }
          chunks.set(chunk, page.value)
          forgetFar(now, chunk)
          redraw((turn) => turn + 1)
        })
      }
    },
    [columns, size],
  )
  useEffect(() => {
    if (held !== null && held.order.count > 0) fetchRange(held, ...range.current)
  }, [held, fetchRange])
  const onRange = useCallback(
    (first: number, last: number) => {
      range.current = [Math.max(0, first - 20), last + 20]
      if (held !== null) fetchRange(held, ...range.current)
    },
    [held, fetchRange],
  )

  const source = useMemo<GridSource>(() => {
    // The same row is the same object, so that it is drawn once.
    const made = new WeakMap<PageRow, GridRow>()
    return {
      count: held?.order.count ?? 0,
      at: (position) => {
        const page = held?.chunks.get(Math.floor(position / size))?.[position % size]
        if (page === undefined) return undefined
        const row = made.get(page) ?? rowOf(page, columns, overlay)
        made.set(page, row)
        return row
      },
    }
  }, [held, columns, size, overlay])
  return { source, order: answered?.order ?? null, busy, problem, onRange, version }
}

/** A row as the grid shows it: what the file has, and what lies over it. */
export function rowOf(page: PageRow, columns: readonly string[], overlay: Overlay): GridRow {
  const cells = new Map<string, GridCell>()
  for (const [index, key] of columns.entries()) {
    const text = page.cells[index] ?? ''
    const correction = overlay.correctionOf(page.row, key)
    cells.set(key, correction === undefined ? { text } : { text, corrected: correction.value })
  }
  return { row: page.row, line: page.line, cells, takenUp: overlay.takenUp.has(page.row) }
}

/** A row at a position with the cells of some columns, whether it is in view or not; null where it cannot be read. */
export async function rowAt(
  { order }: Pick<RowsInView, 'order'>,
  position: number,
  columns: readonly string[],
): Promise<PageRow | null> {
  const page = await order?.page(position, 1, columns)
  return page?.ok === true ? (page.value[0] ?? null) : null
}

/** Lets go of the chunks farthest away, so that scrolling through a million rows does not keep them all. */
function forgetFar({ chunks, asked }: Answered, here: number): void {
  if (chunks.size <= MOST_CHUNKS) return
  const far = [...chunks.keys()].toSorted((a, b) => Math.abs(b - here) - Math.abs(a - here))
  for (const chunk of far.slice(0, chunks.size - MOST_CHUNKS)) {
    chunks.delete(chunk)
    asked.delete(chunk)
  }
}

/** Reads whole stretches of an order piece by piece, so that nothing holds up the window; stops when asked. */
export async function* readStretches(
  order: RowOrder,
  stretches: readonly { readonly from: number; readonly to: number }[],
  columns: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<Result<readonly PageRow[]>, void, undefined> {
  const size = Math.max(20, Math.min(1_000, Math.floor(50_000 / Math.max(1, columns.length))))
  for (const { from, to } of stretches) {
    for (let at = from; at <= to; at += size) {
      if (signal.aborted) return
      const page = await order.page(at, Math.min(size, to - at + 1), columns)
      yield page
      if (!page.ok) return
    }
  }
}
