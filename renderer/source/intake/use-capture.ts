import { useCallback, useEffect, useRef, useState } from 'react'
import { useStore } from '@renderer/store/react'
import type { Capturable } from '@renderer/source/capturable'
import { captureAll, type CaptureOutcome } from '@renderer/source/capture-queue'

/** A capture under way: how many of how many are done, what is read now, and how many pages of it. */
export type CaptureWork = {
  readonly all: number
  readonly done: number
  readonly now: string
  readonly pages: { readonly done: number; readonly all: number } | null
}

/** Captures several things with progress and a way to stop. A capture whose view is gone stops. */
export function useCapture(): {
  readonly work: CaptureWork | null
  readonly stop: () => void
  /** The outcomes; null when the view was closed or another capture was begun meanwhile. */
  readonly run: (items: readonly Capturable[], password?: string) => Promise<CaptureOutcome[] | null>
} {
  const store = useStore()
  const [work, setWork] = useState<CaptureWork | null>(null)
  const current = useRef<AbortController>(null)
  const run = useCallback(
    async (items: readonly Capturable[], password?: string) => {
      current.current?.abort()
      const mine = new AbortController()
      current.current = mine
      setWork({ all: items.length, done: 0, now: items[0]?.name ?? '', pages: null })
      const outcomes = await captureAll(store, items, {
        signal: mine.signal,
        onProgress: (done, now) =>
          current.current === mine && setWork({ all: items.length, done, now, pages: null }),
        onPages: (name, done, all) =>
          current.current === mine &&
          setWork((was) => (was?.now === name ? { ...was, pages: { done, all } } : was)),
        ...(password !== undefined && { password }),
      })
      if (current.current !== mine) return null
      setWork(null)
      return outcomes
    },
    [store],
  )
  const stop = useCallback(() => current.current?.abort(), [])
  useEffect(
    () => () => {
      current.current?.abort()
      current.current = null
    },
    [],
  )
  return { work, stop, run }
}
