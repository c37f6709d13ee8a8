import { useCallback, useEffect, useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'
import { caretRect } from './caret-layout'
import type { Caret } from './use-caret'

export type CaretBox = {
  /** In the coordinates of the text, for drawing the caret. */
  readonly inText: { readonly left: number; readonly top: number; readonly height: number } | null
  /** In those of the window, for the bar; null while it is scrolled out of sight. */
  readonly inWindow: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  } | null
}

const NOWHERE: CaretBox = { inText: null, inWindow: null }

/** Where the caret is drawn, kept right while the text scrolls, grows and wraps anew. */
export function useCaretBox(
  caret: Pick<Caret, 'selection' | 'placeAt'>,
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  drawn: unknown,
): CaretBox {
  const { selection, placeAt } = caret
  const [box, setBox] = useState(NOWHERE)
  const measure = useCallback(() => {
    const at = selection === null ? null : placeAt(selection.focus)
    const rect = at === null ? null : caretRect(at)
    const text = root.current?.getBoundingClientRect()
    const view = scroller.current?.getBoundingClientRect()
    if (rect === null || text === undefined || view === undefined) return setBox(NOWHERE)
    const inSight = rect.bottom > view.top && rect.top < view.bottom
    setBox({
      inText: { left: rect.left - text.left, top: rect.top - text.top, height: rect.height },
      inWindow: inSight ? { left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom } : null,
    })
  }, [selection, placeAt, root, scroller])
  useLayoutEffect(measure, [measure, drawn])
  useEffect(() => {
    const [text, view] = [root.current, scroller.current]
    if (text === null || view === null) return
    const observer = new ResizeObserver(measure)
    observer.observe(text)
    view.addEventListener('scroll', measure, { passive: true })
    return () => {
      observer.disconnect()
      view.removeEventListener('scroll', measure)
    }
  }, [measure, root, scroller])
  return box
}
