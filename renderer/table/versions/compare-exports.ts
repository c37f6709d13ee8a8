import { ok, type Result } from '@shared/kernel/result'
import type { Mapping } from '@shared/table/mapping'
import type { Store } from '@renderer/store/store'
import { compareTables } from '@renderer/work/table-compare-in-worker'
import type { ComparedBlocks } from '@renderer/work/table-compare-in-worker'
import type { ComparedTables, Side } from '@renderer/work/table-compare-messages'

/** A table whose blocks lie in the store, whether or not its record is there yet. */
export type StoredTable = {
  readonly columns: readonly { readonly key: string; readonly header: string }[]
  readonly rowCount: number
  readonly blocks: readonly { readonly sha256: string; readonly rows: number }[]
}

export type CompareOptions = {
  /** Earlier rows whose fate is asked for. */
  readonly watched: readonly number[]
  /** Most rows of each kind that are listed; 0 where only fates are asked for. */
  readonly most: number
  readonly signal?: AbortSignal
}

/** How many blocks are read at once: a few hundred kilobytes, so that the window is not held up. */
const AT_ONCE = 16

/** Compares two exports of a table, of which the later one says what names a row. */
export function compareExports(
  store: Store,
  earlier: StoredTable,
  later: StoredTable,
  mapping: Mapping,
  { watched, most, signal }: CompareOptions,
): Promise<Result<ComparedTables>> {
  const named = ({ columns, rowCount }: StoredTable) => ({
    columns: columns.map(({ key, header }) => ({ key, header })),
    rowCount,
  })
  const shown = mapping.columns.filter(({ field }) => TELLING.has(field)).map(({ column }) => column)
  const request = {
    earlier: named(earlier),
    later: named(later),
    keys: mapping.keys,
    // A table that was not mapped is told by its first columns.
    shown: shown.length > 0 ? shown : later.columns.slice(0, 5).map(({ key }) => key),
    watched,
    most,
  }
  return compareTables(request, blocksOf(store, { earlier, later }), signal)
}

/** What tells a person which row is meant. */
const TELLING: ReadonlySet<string> = new Set(['consignor', 'consignee', 'goods', 'date', 'value'])

async function* blocksOf(
  store: Store,
  tables: Readonly<Record<Side, StoredTable>>,
): ComparedBlocks & AsyncGenerator {
  for (const side of ['earlier', 'later'] as const) {
    const { blocks } = tables[side]
    for (let at = 0; at < blocks.length; at += AT_ONCE) {
      const read = await store.readBlocks(blocks.slice(at, at + AT_ONCE).map(({ sha256 }) => sha256))
      if (!read.ok) {
        yield read
        return
      }
      yield ok({ side, blocks: read.value })
    }
  }
}
