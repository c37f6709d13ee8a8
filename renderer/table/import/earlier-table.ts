import { titleOf } from '@shared/source/citation'
import type { Source } from '@shared/source/source'
import type { Table } from '@shared/table/table'
import { type HeadedColumn, headersAlike } from '@shared/table/template'
import type { Store } from '@renderer/store/store'

/** A table that a file may be the next export of. */
export type EarlierTable = {
  readonly source: Source
  readonly table: Table
  readonly title: string
  /** The share of headers that both have, from 0 to 1. */
  readonly alike: number
}

/** From this share of common headers on a table is proposed: an export may gain or lose a column. */
const PROPOSED = 0.8

/**
 * The tables that a file can be the next export of: the newest of each chain, those with the same columns first, and of
 * these the one imported last.
 */
export async function earlierTables(
  store: Store,
  columns: readonly HeadedColumn[],
): Promise<readonly EarlierTable[]> {
  const [tables, sources] = [await store.list('table'), await store.list('source')]
  const byId = new Map<string, Source>(sources.map((source) => [source.id, source]))
  const superseded = new Set(sources.flatMap(({ supersedes }) => supersedes ?? []))
  return tables
    .flatMap((table) => {
      const source = byId.get(table.source)
      if (source === undefined || superseded.has(source.id)) return []
      return { source, table, title: titleOf(source), alike: headersAlike(table.columns, columns) }
    })
    .toSorted((a, b) => b.alike - a.alike || (a.table.createdAt < b.table.createdAt ? 1 : -1))
}

/** The one to propose; null where none is like it. */
export const proposedEarlier = (tables: readonly EarlierTable[]): EarlierTable | null => {
  const [first] = tables
  return first !== undefined && first.alike >= PROPOSED ? first : null
}
