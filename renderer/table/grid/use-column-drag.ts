import {
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react'
import type { ColumnPlaces } from './column-places'

/** A column that a pointer carries, and before which one it would be put; the number of columns for the end. */
export type ColumnDrag = { readonly from: number; readonly gap: number }

/** Pixels that a pointer goes before a press becomes a drag. */
const SLACK = 5
/** Pixels from an edge within which the table is scrolled, and so far at each frame. */
const EDGE = 48
const SPEED = 14

type Options = {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly places: ColumnPlaces
  readonly onDrop: (from: number, gap: number) => void
}

/** Carries a head with a pointer to another place among the heads. Escape leaves it where it was. */
export function useColumnDrag({ scroller, places, onDrop }: Options) {
  const [drag, setDrag] = useState<ColumnDrag | null>(null)
  const latest = useRef({ places, onDrop })
  latest.current = { places, onDrop }
  const stop = useRef<(() => void) | null>(null)
  /** Whether the last press was a drag: then the click that ends it sorts nothing. */
  const dragged = useRef(false)
  useEffect(() => () => stop.current?.(), [])

  const onPointerDown = useCallback(
    (event: PointerEvent, from: number) => {
      const element = scroller.current
      if (event.button !== 0 || event.pointerType === 'touch' || element === null) return
      stop.current?.()
      const start = event.clientX
      let x = start
      let frame = 0
      let now: ColumnDrag | null = null
      const look = () => {
        const { left } = element.getBoundingClientRect()
        const { columns, lines } = latest.current.places
        const at = x - left - lines + element.scrollLeft
        const gap = columns.findIndex((place) => at < place.left + place.width / 2)
        now = { from, gap: gap < 0 ? columns.length : gap }
        setDrag((before) => (before?.gap === now?.gap && before?.from === from ? before : now))
      }
      const scroll = () => {
        const { left, right } = element.getBoundingClientRect()
        const by = x > right - EDGE ? SPEED : x < left + latest.current.places.lines + EDGE ? -SPEED : 0
        const before = element.scrollLeft
        if (by !== 0) element.scrollLeft += by
        if (element.scrollLeft !== before) look()
        frame = requestAnimationFrame(scroll)
      }
      const move = (moved: globalThis.PointerEvent) => {
        x = moved.clientX
        if (now === null && Math.abs(x - start) < SLACK) return
        if (now === null) frame = requestAnimationFrame(scroll)
        dragged.current = true
        look()
      }
      const end = () => {
        cancelAnimationFrame(frame)
        listening.abort()
        stop.current = null
        setDrag(null)
      }
      const drop = () => {
        const last = now
        end()
        if (last !== null && last.gap !== from && last.gap !== from + 1) latest.current.onDrop(from, last.gap)
      }
      const listening = new AbortController()
      const { signal } = listening
      window.addEventListener('pointermove', move, { signal })
      window.addEventListener('pointerup', drop, { signal })
      window.addEventListener('pointercancel', end, { signal })
      const escape = (key: KeyboardEvent) => {
        if (key.key !== 'Escape') return
        key.stopPropagation()
        key.preventDefault()
        end()
      }
      window.addEventListener('keydown', escape, { signal, capture: true })
      stop.current = end
    },
    [scroller],
  )
  const onPointerDownCapture = useCallback(() => {
    dragged.current = false
  }, [])
  const onClickCapture = useCallback((event: MouseEvent) => {
    if (dragged.current) event.stopPropagation()
  }, [])
  return { drag, onPointerDown, heads: { onPointerDownCapture, onClickCapture } }
}
