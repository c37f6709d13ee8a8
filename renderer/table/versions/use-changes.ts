import { useEffect, useMemo, useState } from 'react'
import type { Result } from '@shared/kernel/result'
import { rowsUnder } from '@shared/table/changes-carry'
import { useLive, useStore } from '@renderer/store/react'
import type { ComparedTables } from '@renderer/work/table-compare-messages'
import { compareExports } from './compare-exports'
import { type Looked, toLookAt } from './to-look-at'
import type { Export } from './use-exports'

/** Most rows of each kind that are listed; all are counted. */
export const LISTED = 10_000

export type Pair = { readonly earlier: Export; readonly later: Export }

/** What changed from one export to the next, and what a person must look at; undefined while it is worked out. */
export function useChanges({ earlier, later }: Pair): {
  readonly compared: Result<ComparedTables> | undefined
  readonly looked: Looked | undefined
} {
  const store = useStore()
  const over = useLive(
    async (live) => ({
      earlier: {
        corrections: await live.by('correction', 'source', earlier.source.id),
        shipments: await live.by('shipment', 'evidence', earlier.source.id),
      },
      later: {
        corrections: await live.by('correction', 'source', later.source.id, { trashed: 'both' }),
        shipments: [],
      },
      verdicts: await live.by('verdict', 'source', later.source.id),
    }),
    [earlier.source.id, later.source.id],
    ['correction', 'shipment', 'verdict'],
  )
  const watched = over && [
    ...over.earlier.corrections.map(({ row }) => row),
    ...over.earlier.shipments.flatMap((shipment) => rowsUnder(shipment, earlier.source.id)),
  ]
  const rows = watched && [...new Set(watched)].toSorted((a, b) => a - b).join(' ')
  const [answer, setAnswer] = useState<{ readonly of: string; readonly value: Result<ComparedTables> }>()
  const of = `${earlier.table.id} ${later.table.id} ${rows ?? ''}`
  useEffect(() => {
    if (rows === undefined) return
    const stop = new AbortController()
    const asked = {
      watched: rows === '' ? [] : rows.split(' ').map(Number),
      most: LISTED,
      signal: stop.signal,
    }
    void compareExports(store, earlier.table, later.table, later.table.mapping, asked).then((value) => {
      if (!stop.signal.aborted) setAnswer({ of, value })
    })
    return () => stop.abort()
    // oxlint-disable-next-line react/exhaustive-deps -- the rows of a table never change: `of` names all that counts
  }, [store, of, rows])
  const compared = answer?.of === of ? answer.value : undefined
  const looked = useMemo(() => {
    if (compared?.ok !== true || over === undefined) return undefined
    const columns = new Set(later.table.columns.map(({ key }) => key))
    return toLookAt(
      { ...over.earlier, source: earlier.source.id },
      { ...over.later, source: later.source.id, columns },
      compared.value.fates,
      new Set(over.verdicts.map(({ key }) => key)),
    )
  }, [compared, over, earlier, later])
  return { compared, looked }
}
