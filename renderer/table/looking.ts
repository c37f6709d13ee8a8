import { useCallback, useState } from 'react'
import type { Table } from '@shared/table/table'
import type { View } from '@shared/table/view'
import { useStore } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import type { Looking } from './actions'

/** How a table is looked at, the view it was taken from, and how wide its columns are. */
type LookingState = {
  readonly looking: Looking
  readonly view: View['id'] | null
  readonly widths: Readonly<Record<string, number>>
}

const PLAIN: LookingState = { looking: { columns: [], filters: [], sort: [] }, view: null, widths: {} }

/** How each table of an open case was looked at last, so that it is so when one comes back to it. */
const kept = new WeakMap<Store, Map<string, LookingState>>()

/** The way a table is looked at, kept while the case is open. */
export function useLooking(source: string): readonly [LookingState, (patch: Partial<LookingState>) => void] {
  const store = useStore()
  const [state, setState] = useState<LookingState>(() => kept.get(store)?.get(source) ?? PLAIN)
  const change = useCallback(
    (patch: Partial<LookingState>) =>
      setState((before) => {
        const next = { ...before, ...patch }
        const tables = kept.get(store) ?? new Map<string, LookingState>()
        kept.set(store, tables)
        tables.set(source, next)
        return next
      }),
    [store, source],
  )
  return [state, change]
}

/** A saved view as far as a table has its columns: a later export may lack some. */
export function lookingOfView(view: View, table: Table): Looking {
  const keys = new Set(table.columns.map(({ key }) => key))
  return {
    columns: view.columns.filter((key) => keys.has(key)),
    filters: view.filters
      .filter(({ column }) => keys.has(column))
      .map(({ column, kind, value }) => ({ column, kind, value })),
    sort: view.sort
      .filter(({ column }) => keys.has(column))
      .map(({ column, descending }) => ({ column, descending })),
  }
}
