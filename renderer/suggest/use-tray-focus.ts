import { type RefObject, useEffect, useRef } from 'react'
import type { TrayItem } from '@shared/suggest/tray/tray-item'

/** Moves the line in hand, and the focus with it. */
export function useMoves(
  root: RefObject<HTMLElement | null>,
  items: readonly TrayItem[],
  current: string | undefined,
  setCurrent: (id: string) => void,
) {
  const moved = useRef(false)
  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    root.current
      ?.querySelector<HTMLElement>('[role="listitem"][aria-current]')
      ?.focus({ preventScroll: true })
  }, [root, current])
  return (step: 1 | -1) => {
    const at = items.findIndex(({ id }) => id === current)
    const next = items[at < 0 ? 0 : Math.max(0, Math.min(items.length - 1, at + step))]
    if (next === undefined || next.id === current) return
    moved.current = true
    setCurrent(next.id)
  }
}

/** When the last line goes, the tray itself keeps the focus, so that the decision can still be taken back by key. */
export function useKeptFocus(root: RefObject<HTMLElement | null>, count: number) {
  const before = useRef(count)
  useEffect(() => {
    const emptied = before.current > 0 && count === 0
    before.current = count
    if (emptied && document.activeElement === document.body) root.current?.focus()
  }, [root, count])
}
