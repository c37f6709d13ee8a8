import { useRef, useState } from 'react'
import type { PointerEvent } from 'react'
import { type Frame, inside, SMALLEST } from '@shared/excerpt/make-region'
import { frameBetween } from '@shared/excerpt/move-frame'

export type Drawing =
  | { readonly state: 'none' }
  /** `byKey`: it was asked for by key, so that the keyboard goes on in the frame. */
  | { readonly state: 'framing'; readonly frame: Frame; readonly byKey: boolean }
  | { readonly state: 'captioning'; readonly frame: Frame }

type Point = { readonly x: number; readonly y: number }

const NONE: Drawing = { state: 'none' }

/** The region that is being drawn on one page or picture, by mouse or by key. */
export function useDrawnFrame(page: number) {
  const [drawing, setDrawing] = useState<Drawing>(NONE)
  const from = useRef<Point | null>(null)
  const pointOf = (event: PointerEvent<HTMLElement>): Point => {
    const box = event.currentTarget.getBoundingClientRect()
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
  }
  const frameTo = (event: PointerEvent<HTMLElement>): Frame | null =>
    from.current === null ? null : frameBetween(page, from.current, pointOf(event))
  return {
    drawing,
    /** A frame in the middle, to be moved by keys. */
    begin: (middle: Point = { x: 0.5, y: 0.5 }) =>
      setDrawing({
        state: 'framing',
        byKey: true,
        frame: inside({ page, x: middle.x - 0.2, y: middle.y - 0.15, width: 0.4, height: 0.3 }),
      }),
    change: (frame: Frame) => setDrawing({ state: 'framing', frame, byKey: true }),
    confirm: () =>
      setDrawing((now) =>
        now.state === 'framing' ? { state: 'captioning', frame: inside(now.frame) } : now,
      ),
    drop: () => setDrawing(NONE),
    /** For the element that is drawn on: its box stands for the whole page or picture. */
    pointer: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        // A click on a region that is there opens it.
        if (
          event.button !== 0 ||
          (event.target instanceof Element && event.target.closest('button') !== null)
        )
          return
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = pointOf(event)
        event.preventDefault()
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const frame = frameTo(event)
        if (frame !== null) setDrawing({ state: 'framing', frame, byKey: false })
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        const frame = frameTo(event)
        from.current = null
        if (frame === null) return
        const meant = frame.width >= SMALLEST && frame.height >= SMALLEST
        setDrawing(meant ? { state: 'captioning', frame: inside(frame) } : NONE)
      },
      onPointerCancel: () => {
        from.current = null
        setDrawing(NONE)
      },
    },
  }
}
