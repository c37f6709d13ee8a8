import { useEffect, useState } from 'react'
import type { SourceId } from '@shared/kernel/ids'
import { useRecords, useStore } from '@renderer/store/react'
import { type NearDuplicate, nearDuplicates } from './sketches'

export type Comparison = {
  /** Undefined while the texts are compared. */
  readonly found: readonly NearDuplicate[] | undefined
  readonly done: number
  readonly all: number
}

/** The sources that tell the same story as this one, compared anew when sources come or go. */
export function useNearDuplicates(id: SourceId): Comparison {
  const store = useStore()
  const sources = useRecords('source')
  const [state, setState] = useState<Comparison>({ found: undefined, done: 0, all: 0 })
  const ids = sources.rows.length
  useEffect(() => {
    const abort = new AbortController()
    setState({ found: undefined, done: 0, all: 0 })
    void nearDuplicates(store, id, abort.signal, (done, all) => {
      if (!abort.signal.aborted) setState({ found: undefined, done, all })
    }).then((found) => {
      if (!abort.signal.aborted) setState({ found, done: 0, all: 0 })
    })
    return () => abort.abort()
  }, [store, id, ids])
  return state
}
