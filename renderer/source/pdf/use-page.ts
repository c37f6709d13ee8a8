import { useEffect, useRef, useState } from 'react'
import type { Fault } from '@shared/kernel/result'
import type { PdfPageText } from '@shared/source/formats/pdf-item'
import type { Pdf } from '@renderer/work/pdf/open-pdf'

/** Zooming passes through many sizes: a page is drawn when it has rested at one for so long, in milliseconds. */
const REST = 150

/** The text of a page with its places; null until it is there. Nothing is asked of no document. */
export function usePageText(
  pdf: Pdf | null,
  page: number,
  onFault: (fault: Fault) => void,
): PdfPageText | null {
  const [text, setText] = useState<PdfPageText | null>(null)
  useEffect(() => {
    if (pdf === null) return
    const stop = new AbortController()
    void pdf.text(page, stop.signal).then((result) => {
      if (stop.signal.aborted) return
      if (result.ok) setText(result.value)
      else onFault(result.error)
    })
    return () => stop.abort()
  }, [pdf, page, onFault])
  return text
}

/** Puts the drawn page into an element, anew for every size; the old drawing stays until the new one is there. */
export function useDrawnPage(pdf: Pdf | null, page: number, scale: number, onFault: (fault: Fault) => void) {
  const host = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    if (pdf === null) return
    const stop = new AbortController()
    const draw = async (): Promise<void> => {
      const result = await pdf.draw(page, scale * window.devicePixelRatio, stop.signal)
      if (stop.signal.aborted) {
        if (result.ok) free(result.value)
      } else if (result.ok) {
        const before = host.current?.firstElementChild
        result.value.setAttribute('aria-hidden', 'true')
        host.current?.replaceChildren(result.value)
        if (before instanceof HTMLCanvasElement) free(before)
        setDrawn(true)
      } else onFault(result.error)
    }
    const timer = setTimeout(() => void draw(), host.current?.firstElementChild ? REST : 0)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [pdf, page, scale, onFault])
  useEffect(() => {
    const element = host.current
    return () => {
      const canvas = element?.firstElementChild
      if (canvas instanceof HTMLCanvasElement) free(canvas)
      element?.replaceChildren()
    }
  }, [])
  return { host, drawn }
}

/** Gives the memory of a canvas back at once. */
const free = (canvas: HTMLCanvasElement): void => {
  canvas.width = 0
  canvas.height = 0
}
