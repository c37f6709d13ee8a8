import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

/**
 * Chromium lays out nothing beyond 33,554,432 px (LayoutUnit has 26 bits before its fraction). A taller table is drawn
 * on a body of this height, with the scroll bar standing for more pixels than it has.
 */
const MOST_HEIGHT = 16_000_000
const USUAL_REM = 14

export type View = {
  /** Pixels of the table above what is in view, as if it had no limit of height. */
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
}

type Options = { readonly count: number; readonly headRem: number; readonly rowRem: number }

/** What of a table of rows of one height is in view, and the way to go elsewhere in it. */
export function useWindow(scroller: RefObject<HTMLDivElement | null>, { count, headRem, rowRem }: Options) {
  const [rem, setRem] = useState(USUAL_REM)
  const [view, setView] = useState<View>({ top: 0, left: 0, width: 0, height: 0 })
  const rowHeight = rowRem * rem
  const headHeight = headRem * rem
  const whole = count * rowHeight
  const body = Math.min(whole, MOST_HEIGHT)
  const room = Math.max(1, view.height - headHeight)
  const ratio = whole <= body ? 1 : (whole - room) / (body - room)
  const latest = useRef({ ratio, whole, room, top: 0 })
  latest.current = { ratio, whole, room, top: latest.current.top }

  const read = useCallback(() => {
    const element = scroller.current
    if (element === null) return
    const { ratio: by, top } = latest.current
    // The position that the wheel or a key gave is finer than the scroll bar's.
    const next = by === 1 || Math.abs(top / by - element.scrollTop) > 1 ? element.scrollTop * by : top
    latest.current.top = next
    setView({
      top: next,
      left: element.scrollLeft,
      width: element.clientWidth,
      height: element.clientHeight,
    })
  }, [scroller])

  const goToTop = useCallback(
    (top: number) => {
      const element = scroller.current
      if (element === null) return
      const { ratio: by, whole: all, room: seen } = latest.current
      const next = Math.max(0, Math.min(top, Math.max(0, all - seen)))
      latest.current.top = next
      element.scrollTop = next / by
      read()
    },
    [scroller, read],
  )

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const watch = new ResizeObserver(() => {
      const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      if (size > 0) setRem(size)
      read()
    })
    watch.observe(element)
    return () => watch.disconnect()
  }, [scroller, read])

  // Other rows may be fewer than those scrolled past.
  useLayoutEffect(read, [read, whole])

  useEffect(() => {
    const element = scroller.current
    if (element === null || ratio === 1) return
    const onWheel = (event: WheelEvent) => {
      if (event.ctrlKey || event.deltaY === 0) return
      event.preventDefault()
      const by = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? rowHeight : 1
      goToTop(latest.current.top + event.deltaY * by)
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [scroller, ratio, rowHeight, goToTop])

  return { view, rem, rowHeight, headHeight, bodyHeight: body, room, ratio, onScroll: read, goToTop }
}
