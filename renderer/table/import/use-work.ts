import { useCallback, useEffect, useRef, useState } from 'react'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import type { NamedColumn } from '@shared/table/column-keys'
import { packedCell, unpackBlock } from '@shared/table/block'
import type { Layout } from '@shared/table/layout'
import type { Mapping } from '@shared/table/mapping'
import type { TableProblem } from '@shared/table/problems'
import type { Store } from '@renderer/store/store'
import { type BlockRead, readTable } from '@renderer/work/table-read-in-worker'
import { CellCounter, type CellReport } from './check-cells'
import { keepTable, type KeptTable, type TableChoices } from './keep-table'

const STOPPED = fault('stopped', 'Stopped. Nothing was kept.')

/** A reading of the whole file: how far it is, in bytes. */
export type Work = { readonly what: 'check' | 'import'; readonly done: number; readonly all: number }

/** What a look at all rows found. */
export type Checked = { readonly problems: readonly TableProblem[]; readonly cells: CellReport }

type Run = { readonly signal: AbortSignal; readonly onProgress: (done: number, all: number) => void }

/** Reads all rows and keeps none: what would be kept, and what of it cannot be read as what it is said to be. */
export async function checkTable(
  file: Blob,
  columns: readonly NamedColumn[],
  layout: Layout,
  mapping: Mapping,
  run: Run,
): Promise<Result<Checked>> {
  const counter = new CellCounter(columns, mapping, layout)
  const look = (block: BlockRead): Promise<Result<unknown>> => {
    const rows = unpackBlock(block.bytes)
    if (!rows.ok) return Promise.resolve(rows)
    const { value } = rows
    const cell = (column: number, row: number): string => {
      const packed = value.columns[column]
      return packed === undefined ? '' : packedCell(packed, row)
    }
    counter.add({ rows: value.rows, lines: value.lines, cell })
    return Promise.resolve(ok(null))
  }
  const read = await readTable(file, layout, { ...run, onBlock: look })
  return read.ok ? ok({ problems: read.value.problems, cells: counter.report() }) : read
}

/** Reads all rows and keeps them as a table; on a stop or a failure nothing is kept. */
export async function importTable(
  store: Store,
  file: Blob,
  choices: TableChoices,
  { signal, onProgress }: Run,
): Promise<Result<KeptTable>> {
  const read = await readTable(file, choices.layout, {
    signal,
    onProgress,
    // What was read before a stop is not written any more.
    onBlock: ({ bytes, sha256 }) =>
      signal.aborted ? Promise.resolve(err(STOPPED)) : store.putBlock(bytes, sha256),
  })
  return read.ok ? keepTable(store, file, read.value, choices, signal) : read
}

/** One reading of a file at a time, with progress and a way to stop. A reading whose view is gone stops. */
export function useWork() {
  const [work, setWork] = useState<Work | null>(null)
  const current = useRef<AbortController>(null)
  const run = useCallback(
    async <T>(what: Work['what'], all: number, job: (run: Run) => Promise<Result<T>>): Promise<Result<T>> => {
      current.current?.abort()
      const mine = new AbortController()
      current.current = mine
      setWork({ what, done: 0, all })
      const result = await job({
        signal: mine.signal,
        onProgress: (done) => current.current === mine && setWork({ what, done, all }),
      })
      if (current.current !== mine) return err(STOPPED)
      current.current = null
      setWork(null)
      return result
    },
    [],
  )
  const stop = useCallback(() => current.current?.abort(), [])
  useEffect(
    () => () => {
      current.current?.abort()
      current.current = null
    },
    [],
  )
  return { work, run, stop }
}
