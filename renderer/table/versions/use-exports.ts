import { useMemo } from 'react'
import { titleOf } from '@shared/source/citation'
import type { Source } from '@shared/source/source'
import { versionNames, versionsOf } from '@shared/source/versions'
import type { Table } from '@shared/table/table'
import { useRecords } from '@renderer/store/react'

/** One export of a table: its source, its rows, and what tells it from the others. */
export type Export = { readonly source: Source; readonly table: Table; readonly name: string }

/** The exports of a table that a source is one of, the earliest first; undefined while they are read. */
export function useExports(source: string): readonly Export[] | undefined {
  const sources = useRecords('source', 'both')
  const tables = useRecords('table')
  return useMemo(() => {
    if (!sources.complete || !tables.complete) return undefined
    const bySource = new Map<string, Table>(tables.rows.map((table) => [table.source, table]))
    const chain = versionsOf(sources.rows, source).filter(
      ({ id, trashed }) => bySource.has(id) && (trashed === null || id === source),
    )
    const names = namesOf(chain)
    return chain.flatMap((one, at) => {
      const table = bySource.get(one.id)
      return table === undefined ? [] : { source: one, table, name: names[at] ?? '' }
    })
  }, [sources, tables, source])
}

/** What tells exports apart: their days, else their titles, else their order. Several may come within a minute. */
function namesOf(chain: readonly Source[]): readonly string[] {
  const days = versionNames(chain)
  const choices = [chain.map(({ id }) => days.get(id) ?? ''), chain.map(titleOf)]
  return (
    choices.find((names) => new Set(names).size === names.length) ?? chain.map((_, at) => `export ${at + 1}`)
  )
}
