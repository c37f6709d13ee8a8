import { useEffect, useState } from 'react'
import type { SourceId } from '@shared/kernel/ids'
import type { Papered } from '@shared/shipment/consignment'
import type { TableTies } from '@shared/table/row-ties'
import { TiedRowsSearch, type TieStore } from './tied-rows'

type TiedRows = {
  readonly tables: readonly TableTies[]
  /** Why not all tables could be looked through; '' where they were. */
  readonly problem: string
}
const NOTHING: TiedRows = { tables: [], problem: '' }

/** Who goes from row to row has the tables looked through only for the row they stay at, after so many milliseconds. */
const PAUSE = 250

/**
 * Rows of the case’s tables that may be the same goods by their papers, those of `except` left out. They are looked for
 * in workers, anew when the goods or `version` change; null looks for nothing.
 */
export function useTiedRows(
  store: TieStore,
  of: Papered | null,
  except: SourceId | null,
  version: string,
): TiedRows {
  const [tied, setTied] = useState(NOTHING)
  const [search, setSearch] = useState<TiedRowsSearch | null>(null)
  useEffect(() => {
    const made = new TiedRowsSearch(store)
    setSearch(made)
    return () => made.close()
  }, [store])
  const key = of === null ? '' : JSON.stringify([of.papers, of.shipment.goods, of.shipment.hsCode, except])
  useEffect(() => {
    setTied(NOTHING)
    if (of === null || search === null) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      const leftOut = new Set(except === null ? [] : [except])
      search.find(of, leftOut, stop.signal).then(
        (found) => {
          if (stop.signal.aborted) return
          setTied(
            found.ok ? { tables: found.value, problem: '' } : { tables: [], problem: found.error.message },
          )
        },
        // The case was closed meanwhile: nobody waits for the answer.
        () => undefined,
      )
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
    // What is looked for is in the key; it is another object at every reading.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [search, key, version])
  return tied
}
