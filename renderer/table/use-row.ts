import { useEffect, useState } from 'react'
import type { Table } from '@shared/table/table'
import { useStore } from '@renderer/store/react'
import { readRow } from './read-row'
import type { PageRow } from './table-data'

/** A row with all its cells, in the order of the file. */
export type ReadRow = PageRow

type Read = { readonly key: string; readonly row: ReadRow | null; readonly problem: string }

/**
 * A row of a table by its index over data rows; null where none is asked for or it cannot be read, undefined until it
 * is read.
 */
export function useRow(table: Table | null, row: number | null): ReadRow | null | undefined {
  const store = useStore()
  const [read, setRead] = useState<Read>()
  const key = table === null || row === null ? '' : `${table.id} ${row}`
  useEffect(() => {
    if (table === null || row === null) return
    let gone = false
    void readRow(store, table, row).then((result) => {
      if (gone) return
      setRead(
        result.ok
          ? { key, row: result.value, problem: '' }
          : { key, row: null, problem: result.error.message },
      )
    })
    return () => {
      gone = true
    }
  }, [store, table, row, key])
  if (key === '') return null
  return read?.key === key ? read.row : undefined
}
