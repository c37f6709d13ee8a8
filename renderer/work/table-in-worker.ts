import { err, fault, ok, type Result } from '@shared/kernel/result'
import type { Facet } from '@shared/table/facets'
import type { CellsOfRow, FacetAsked, RowsAsked } from '@shared/table/query'
import type { ColumnKind } from '@shared/table/query-values'
import type { RowTies } from '@shared/table/row-ties'
import type { Correction, Table } from '@shared/table/table'
import { CLOSED, holdTable, type ReadBlocks, type TableHolder } from './table-holder'
import type { TableFacts, TiesAsked } from './table-messages'

/** The rows that a query leaves, in its order. */
export type RowOrder = {
  readonly count: number
  /** Rows from a place on, with the cells of the columns that are named, as the file has them. */
  readonly page: (
    from: number,
    count: number,
    columns: readonly string[],
  ) => Promise<Result<readonly CellsOfRow[]>>
  /** Where a row stands; -1 where filters leave it out. */
  readonly placeOf: (row: number) => Promise<Result<number>>
}

/** A table in memory, asked in a worker. Corrections count in filters, orders and sums. */
export type TableHandle = {
  readonly query: (asked: RowsAsked) => Promise<Result<RowOrder>>
  readonly facet: (asked: FacetAsked) => Promise<Result<Facet>>
  /** What each column is compared as. */
  readonly kinds: () => Promise<Result<ReadonlyMap<string, ColumnKind>>>
  /** One row with the cells of the columns that are named; of all columns without. */
  readonly row: (row: number, columns?: readonly string[]) => Promise<Result<CellsOfRow>>
  /** The rows that may be the same goods, by their papers, in the order of the file. */
  readonly ties: (asked: TiesAsked) => Promise<Result<RowTies>>
  /** Takes over corrections, and the mapping of the table as it is now. Orders have to be asked for again. */
  readonly learn: (table: Table, corrections: readonly Correction[]) => void
  /** Lets go of the table. It stays in memory for a while, in case somebody comes back to it. */
  readonly close: () => void
}

export type OpenTable = {
  readonly signal?: AbortSignal
  /** In rows. */
  readonly onProgress?: (done: number, total: number) => void
}

/** Tables that nobody looks at and that stay in memory; and for how long at most, in milliseconds. */
const MOST_IDLE = 2
const IDLE = 180_000
/** How often progress is told, in milliseconds. */
const TICK = 100

type Held = {
  readonly key: string
  readonly holder: TableHolder
  users: number
  timer: ReturnType<typeof setTimeout> | undefined
}

/** By what reads their blocks: the store of an open case. The tables of a closed one go after a while. */
const held = new WeakMap<ReadBlocks, Map<string, Held>>()

/**
 * Loads a table into a worker, or comes back to one that is loaded. `readBlocks` is the store's own function, always the
 * same one of an open case. Codes: `store.no-block`, `table.block`, `table.worker`, `stopped`.
 */
export async function openTable(
  readBlocks: ReadBlocks,
  table: Table,
  corrections: readonly Correction[],
  { signal, onProgress }: OpenTable = {},
): Promise<Result<TableHandle>> {
  if (signal?.aborted) return err(STOPPED)
  const mine = hold(readBlocks, table, factsOf(table, corrections))
  const { holder } = mine
  const tell = () => onProgress?.(holder.rowsLoaded(), table.rowCount)
  const timer = onProgress && setInterval(tell, TICK)
  const loaded = await stoppable(holder.loaded, signal)
  clearInterval(timer)
  if (!loaded.ok) {
    release(readBlocks, mine)
    return loaded
  }
  tell()
  return ok(handleOf(mine, table, () => release(readBlocks, mine)))
}

const STOPPED = fault('stopped', 'Stopped. Nothing was changed.')

const stoppable = <T>(answer: Promise<Result<T>>, signal: AbortSignal | undefined): Promise<Result<T>> =>
  signal === undefined
    ? answer
    : Promise.race([
        answer,
        new Promise<Result<T>>((resolve) =>
          signal.addEventListener('abort', () => resolve(err(STOPPED)), { once: true }),
        ),
      ])

const factsOf = ({ layout, mapping }: Table, corrections: readonly Correction[]): TableFacts => ({
  meaning: { layout, mapping },
  corrections,
})

function hold(readBlocks: ReadBlocks, table: Table, facts: TableFacts): Held {
  const tables = held.get(readBlocks) ?? new Map<string, Held>()
  held.set(readBlocks, tables)
  const known = tables.get(table.id)
  if (known !== undefined && !known.holder.isClosed()) {
    clearTimeout(known.timer)
    known.users += 1
    known.holder.learn(facts)
    // The last one used comes last.
    tables.delete(table.id)
    tables.set(table.id, known)
    return known
  }
  const fresh: Held = {
    key: table.id,
    holder: holdTable(table, facts, readBlocks),
    users: 1,
    timer: undefined,
  }
  tables.set(table.id, fresh)
  return fresh
}

function release(readBlocks: ReadBlocks, mine: Held): void {
  const tables = held.get(readBlocks)
  const drop = (one: Held): void => {
    clearTimeout(one.timer)
    one.holder.close()
    if (tables?.get(one.key) === one) tables.delete(one.key)
  }
  mine.users -= 1
  if (mine.users > 0) return
  if (mine.holder.isClosed()) return drop(mine)
  mine.timer = setTimeout(() => drop(mine), IDLE)
  const idle = [...(tables?.values() ?? [])].filter(({ users }) => users === 0)
  for (const one of idle.slice(0, Math.max(0, idle.length - MOST_IDLE))) drop(one)
}

function handleOf({ holder }: Held, table: Table, letGo: () => void): TableHandle {
  let isOpen = true
  const whileOpen = async <T>(job: () => Promise<Result<T>>): Promise<Result<T>> =>
    isOpen ? job() : err(CLOSED)
  const all = table.columns.map(({ key }) => key)
  return {
    query: (asked) =>
      whileOpen(async () => {
        const count = await holder.ask({ kind: 'count', asked })
        if (!count.ok) return count
        return ok({
          count: count.value,
          page: (from, rows, columns) =>
            whileOpen(() => holder.ask({ kind: 'page', asked, from, count: rows, columns })),
          placeOf: (row) => whileOpen(() => holder.ask({ kind: 'place', asked, row })),
        })
      }),
    facet: (asked) => whileOpen(() => holder.ask({ kind: 'facet', asked })),
    kinds: () => whileOpen(() => holder.ask({ kind: 'kinds' })),
    row: (row, columns = all) =>
      whileOpen(async () => {
        const rows = await holder.ask({ kind: 'rows', rows: [row], columns })
        if (!rows.ok) return rows
        const [found] = rows.value
        return found !== undefined && row < table.rowCount
          ? ok(found)
          : err(fault('table.no-row', `This table has no row ${row + 1}.`))
      }),
    ties: (asked) => whileOpen(() => holder.ask({ kind: 'ties', asked })),
    learn: (changed, corrections) => holder.learn(factsOf(changed, corrections)),
    close: () => {
      if (!isOpen) return
      isOpen = false
      letGo()
    },
  }
}
