import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { PageSize, Pdf } from '@renderer/work/pdf/open-pdf'

/** White space around a page, in pixels. */
export const MARGIN = 16
/** A4, until the first page has said how large it is. */
const USUAL: PageSize = { width: 595, height: 842 }
/** Pixels to a point at 100 %. */
const NATURAL = 96 / 72
const LEAST = 0.1
const MOST = 8
const STEP = 1.25
/** A small page is not blown up beyond this to fill the column. */
const WIDEST = 2.5

/** Which pages are in sight, how large each is drawn, and how to go from one to another. */
export function usePageList(pdf: Pdf) {
  const scroller = useRef<HTMLDivElement>(null)
  const sizes = useRef(new Map<number, PageSize>())
  const [first, setFirst] = useState(USUAL)
  const [width, setWidth] = useState(0)
  /** Pixels to a point; null for pages as wide as the column. */
  const [zoom, setZoom] = useState<number | null>(null)
  const sizeOf = (page: number): PageSize => sizes.current.get(page) ?? first
  const scaleOf = (page: number): number => zoom ?? Math.max(LEAST, Math.min(WIDEST, (width - 2 * MARGIN) / sizeOf(page).width)) // prettier-ignore

  useEffect(() => {
    const stop = new AbortController()
    void pdf.size(1, stop.signal).then((size) => {
      if (size.ok && !stop.signal.aborted) setFirst(size.value)
    })
    return () => stop.abort()
  }, [pdf])
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const measure = () => setWidth(element.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const heightOf = (page: number): number => sizeOf(page).height * scaleOf(page) + MARGIN
  const heightNow = useRef(heightOf)
  heightNow.current = heightOf
  const list = useVirtualizer({
    count: pdf.pageCount,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(index + 1),
    paddingStart: MARGIN,
    overscan: 1,
    useFlushSync: false,
  })
  const total = useRef(0)
  useLayoutEffect(() => {
    const before = total.current
    list.measure()
    total.current = list.getTotalSize()
    // Larger or smaller, what was in sight stays in sight.
    if (before > 0 && scroller.current !== null) scroller.current.scrollTop *= total.current / before
  }, [list, first, width, zoom])
  const middle = (list.scrollOffset ?? 0) + (list.scrollRect?.height ?? 0) / 3
  const items = list.getVirtualItems()
  const current = (items.findLast(({ start }) => start <= middle)?.index ?? items[0]?.index ?? 0) + 1
  /** Brings a page into sight, or what lies `down` it, as a share of its height. */
  const goTo = useCallback(
    (page: number, down = 0) => {
      if (down === 0) return list.scrollToIndex(page - 1, { align: 'start' })
      const place = list.measurementsCache[page - 1]
      if (place !== undefined) list.scrollToOffset(Math.max(0, place.start + down * place.size - 4 * MARGIN))
    },
    [list],
  )
  const zoomBy = (factor: number): void => setZoom(Math.min(MOST, Math.max(LEAST, scaleOf(current) * factor)))
  return {
    scroller,
    items,
    height: list.getTotalSize(),
    current,
    sizeOf,
    scaleOf,
    goTo,
    /** A page says how large it is: the pages behind it move, and what is in sight stays. */
    resized: useCallback(
      (page: number, size: PageSize) => {
        sizes.current.set(page, size)
        list.resizeItem(page - 1, heightNow.current(page))
      },
      [list],
    ),
    zoom: zoom === null ? null : Math.round((zoom / NATURAL) * 100),
    larger: () => zoomBy(STEP),
    smaller: () => zoomBy(1 / STEP),
    fit: () => setZoom(null),
  }
}
