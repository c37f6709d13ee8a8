import { useEffect, useState } from 'react'

/**
 * How long the views that are looked at have for themselves after the opening of a case, in milliseconds: while they
 * wait for the disk the window is idle too, but not done.
 */
const FIRST_VIEWS = 400
/** The longest that work which nobody looks at yet waits for an idle moment, in milliseconds. */
const LONGEST = 3_000

/** Whether the window has come to rest after this was first shown: work that nobody looks at yet may begin. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    let handle: number | undefined
    const timer = setTimeout(() => {
      handle = requestIdleCallback(() => setIdle(true), { timeout: LONGEST })
    }, FIRST_VIEWS)
    return () => {
      clearTimeout(timer)
      if (handle !== undefined) cancelIdleCallback(handle)
    }
  }, [])
  return idle
}
