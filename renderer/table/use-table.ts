import { useEffect, useMemo, useRef, useState } from 'react'
import type { Correction, Table } from '@shared/table/table'
import { useStore } from '@renderer/store/react'
import { openTable, type TableHandle } from '@renderer/work/table-in-worker'
import type { TableData } from './table-data'

type LoadedTable = {
  /** Null until it is loaded. Another one once corrections or the mapping changed: what was asked is asked again. */
  readonly data: TableData | null
  /** Rows loaded so far. */
  readonly done: number
  readonly problem: string
}

/** Loads a table into a worker while it is shown, and keeps it in step with its corrections and its mapping. */
export function useTable(table: Table, corrections: readonly Correction[]): LoadedTable {
  const store = useStore()
  const [handle, setHandle] = useState<TableHandle | null>(null)
  const [done, setDone] = useState(0)
  const [problem, setProblem] = useState('')
  const latest = useRef({ table, corrections })
  latest.current = { table, corrections }
  const { id } = table

  useEffect(() => {
    const work = new AbortController()
    let opened: TableHandle | null = null
    const now = latest.current
    void openTable(store.readBlocks, now.table, now.corrections, {
      signal: work.signal,
      onProgress: (rows) => {
        if (!work.signal.aborted) setDone(rows)
      },
    }).then((result) => {
      if (result.ok && work.signal.aborted) return result.value.close()
      if (work.signal.aborted) return
      if (!result.ok) return setProblem(result.error.message)
      opened = result.value
      setHandle(opened)
    })
    return () => {
      work.abort()
      opened?.close()
      setHandle(null)
    }
    // The blocks of a table never change: another mapping is learnt, not loaded.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [store, id])

  const data = useMemo<TableData | null>(() => {
    if (handle === null) return null
    handle.learn(table, corrections)
    return { query: handle.query, facet: handle.facet, ties: handle.ties }
  }, [handle, table, corrections])
  return { data, done, problem }
}
