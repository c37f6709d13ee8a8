import { useCallback, useEffect, useRef, useState } from 'react'
import type { Change } from '@shared/history/change'
import { useStore } from '@renderer/store/react'

/** Changes as far as they are loaded, newest first; `more` loads older ones. */
export type Changes = {
  readonly rows: readonly Change[]
  readonly loaded: boolean
  readonly more: () => void
}

/** How many changes come at a time. */
const PAGE = 100

/** The history, newest first, in step with what is done. */
export function useChanges(): Changes {
  const store = useStore()
  const [rows, setRows] = useState<readonly Change[]>([])
  const [complete, setComplete] = useState(false)
  const [loaded, setLoaded] = useState(false)
  const reading = useRef(false)
  const oldest = rows.at(-1)?.id

  const more = useCallback(() => {
    if (reading.current || complete) return
    reading.current = true
    store.history
      .page({ before: oldest, limit: PAGE })
      .then((page) => {
        setRows((known) => [...known, ...page.filter(({ id }) => !known.some((change) => change.id === id))])
        setComplete(page.length < PAGE)
        setLoaded(true)
      })
      .finally(() => {
        reading.current = false
      })
      .catch(() => setComplete(true))
  }, [store, oldest, complete])

  useEffect(() => {
    if (!loaded) more()
  }, [loaded, more])

  useEffect(
    () =>
      store.subscribe(({ change }) => {
        setRows((known) => (known.some(({ id }) => id === change.id) ? known : [change, ...known]))
      }),
    [store],
  )

  return { rows, loaded, more }
}
