import { useEffect, useState } from 'react'

/** True once `on` has held for `delay` milliseconds; false at once when it ends. Work under a second shows nothing. */
export const useDelayed = (on: boolean, delay = 1000): boolean => {
  const [passed, setPassed] = useState(false)
  useEffect(() => {
    if (!on) return
    const timer = window.setTimeout(() => setPassed(true), delay)
    return () => {
      window.clearTimeout(timer)
      setPassed(false)
    }
  }, [on, delay])
  return on && passed
}
