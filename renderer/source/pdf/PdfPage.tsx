import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { MouseEvent, PointerEvent, ReactNode } from 'react'
import type { NamedRange } from '@shared/excerpt/highlight'
import type { ClipKind } from '@shared/excerpt/kinds'
import type { Fault } from '@shared/kernel/result'
import type { PdfPageText } from '@shared/source/formats/pdf-item'
import { type PdfPlace, placesOf } from '@shared/source/formats/pdf-places'
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden'
import type { PageSize, Pdf } from '@renderer/work/pdf/open-pdf'
import { fillTextLayer, offsetIn, rangeIn } from './text-layer'
import { useDrawnPage, usePageText } from './use-page'
import { usePageMarks } from './use-page-marks'
import styles from './PdfPages.module.css'

export type PageText = { readonly page: PdfPageText; readonly places: readonly PdfPlace[] }

type PdfPageProps = {
  readonly pdf: Pdf
  readonly number: number
  readonly of: number
  readonly size: PageSize
  /** Pixels of the window to a point. */
  readonly scale: number
  readonly text: string
  /** The page's stretch of the text. */
  readonly range: { readonly start: number; readonly end: number }
  readonly marks: readonly NamedRange[]
  readonly kinds: ReadonlyMap<string, ClipKind>
  /** The words that are gone to, if they stand here; a new object goes there again. */
  readonly wanted: { readonly start: number; readonly end: number } | null
  /** Why the page is not shown; null while it is. */
  readonly problem: string | null
  readonly onFault: (page: number, fault: Fault) => void
  readonly onText: (page: number, text: PageText, size: PageSize) => void
  readonly onOpenExcerpt: (id: string) => void
  /** What is heard while a region is drawn; null while words are selected. */
  readonly pointer: Readonly<Record<`onPointer${string}`, (event: PointerEvent<HTMLElement>) => void>> | null
  readonly children: ReactNode
}

/** A page as printed, with its words over it, unseen, to be selected and read aloud. */
export const PdfPage = (props: PdfPageProps) => {
  const { pdf, number, of, size, scale, text, range, marks, kinds, wanted, problem } = props
  const { onFault, onText, onOpenExcerpt, pointer } = props
  const fail = useCallback((fault: Fault) => onFault(number, fault), [onFault, number])
  // A page that has failed is not asked again: one that never ends would cost its workers every time.
  const asked = problem === null ? pdf : null
  const page = usePageText(asked, number, fail)
  const { host, drawn } = useDrawnPage(asked, number, scale, fail)
  const layer = useRef<HTMLDivElement>(null)
  const [filled, setFilled] = useState(0)
  const places = useMemo(
    () => (page === null ? null : placesOf(text, range, page.items)),
    [page, text, range],
  )
  useLayoutEffect(() => {
    if (page === null || places === null || layer.current === null) return
    fillTextLayer(layer.current, text, range, page.items, places)
    setFilled((before) => before + 1)
    onText(number, { page, places }, { width: page.width, height: page.height })
  }, [page, places, text, range, number, onText])
  usePageMarks(layer, filled, marks, kinds, wanted)
  useEffect(() => {
    if (filled === 0 || wanted === null || layer.current === null) return
    const found = rangeIn(layer.current, wanted)
    const piece = found?.startContainer.parentElement
    piece?.scrollIntoView({ block: 'center', inline: 'nearest' })
  }, [filled, wanted])

  const openMark = (event: MouseEvent<HTMLElement>): void => {
    if (layer.current === null || document.getSelection()?.isCollapsed === false) return
    const caret = document.caretPositionFromPoint(event.clientX, event.clientY)
    if (caret === null || !layer.current.contains(caret.offsetNode)) return
    const at = offsetIn(layer.current, caret.offsetNode, caret.offset)
    const under = marks.filter(({ start, end }) => start <= at && at < end)
    const shortest = under.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0]
    if (shortest !== undefined) onOpenExcerpt(shortest.id)
  }
  const words = page !== null && places?.length === 0
  return (
    <div
      className={styles['page']}
      role="group"
      aria-label={`Page ${number} of ${of}`}
      aria-busy={problem === null && !drawn}
      data-page={number}
      style={{ width: size.width * scale, height: size.height * scale }}
      {...pointer}
    >
      <div ref={host} className={styles['picture']} />
      {problem !== null && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
      <div
        ref={layer}
        role="presentation"
        className={styles['layer']}
        data-framing={pointer === null ? undefined : ''}
        dir="auto"
        style={{ width: size.width, height: size.height, transform: `scale(${scale})` }}
        onClick={openMark}
      />
      {words && <VisuallyHidden>No words on this page.</VisuallyHidden>}
      {props.children}
    </div>
  )
}
