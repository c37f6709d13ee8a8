import { useEffect, useMemo, useRef } from 'react'
import { SETTLE_EVENT } from './settle-all'

/** The pause after which a burst of typing counts as one change, in milliseconds. */
const PAUSE = 1_000

/** Hands on the latest value at a pause, on `flush` and on unmount; never twice. */
export function useSettled<T>(onSettled: ((value: T) => void) | undefined) {
  const latest = useRef(onSettled)
  useEffect(() => {
    latest.current = onSettled
  }, [onSettled])
  const control = useMemo(() => {
    let pending: { value: T } | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const flush = () => {
      clearTimeout(timer)
      const settled = pending
      pending = null
      if (settled) latest.current?.(settled.value)
    }
    const touch = (value: T) => {
      pending = { value }
      clearTimeout(timer)
      timer = setTimeout(flush, PAUSE)
    }
    return { flush, touch }
  }, [])
  useEffect(() => {
    // The window closes or the view goes: what was typed is committed first.
    const onHide = () => control.flush()
    window.addEventListener(SETTLE_EVENT, onHide)
    return () => {
      window.removeEventListener(SETTLE_EVENT, onHide)
      control.flush()
    }
  }, [control])
  return control
}
