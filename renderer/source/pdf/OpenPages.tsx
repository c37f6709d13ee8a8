import { ChevronDown, ChevronUp, Maximize, ZoomIn, ZoomOut } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { PointerEvent } from 'react'
import type { NamedRange } from '@shared/excerpt/highlight'
import type { Fault } from '@shared/kernel/result'
import type { PageSize, Pdf } from '@renderer/work/pdf/open-pdf'
import { Button } from '@renderer/ui/Button'
import { IconButton } from '@renderer/ui/IconButton'
import { useKeyOf, useKeys } from '@renderer/ui/use-keys'
import { RegionForm } from '@renderer/source/picture/RegionForm'
import { RegionFrame } from '@renderer/source/picture/RegionFrame'
import { RegionMarks } from '@renderer/source/picture/RegionMarks'
import { useDrawnFrame } from '@renderer/source/picture/use-drawn-frame'
import { PageField } from './PageField'
import { type PageText, PdfPage } from './PdfPage'
import type { PdfPagesProps } from './props'
import { wordsInRegion } from './region-words'
import { useDragSelect } from './use-drag-select'
import { MARGIN, usePageList } from './use-page-list'
import { useSelectedWords } from './use-selected-words'
import styles from './PdfPages.module.css'

const REGION_KEY = 'G'
const NO_MARKS: readonly NamedRange[] = []
const EMPTY = { start: 0, end: 0 }

type OpenPagesProps = PdfPagesProps & {
  readonly pdf: Pdf
  /** A page did not end: the document needs new workers. */
  readonly onSlow: () => void
}

/** The pages of an open PDF, with the tools over them. */
export const OpenPages = (props: OpenPagesProps) => {
  const {
    pdf,
    value,
    excerpts,
    places,
    kinds,
    at,
    current: open,
    onSelectText,
    onOpenExcerpt,
    onSlow,
  } = props
  const { text, structure } = value
  const list = usePageList(pdf)
  const { scroller, current, goTo, resized } = list
  const [framing, setFraming] = useState(false)
  const [pressed, setPressed] = useState<number | null>(null)
  const { drawing, begin, change, confirm, drop, pointer } = useDrawnFrame(pressed ?? current)
  const [problems, setProblems] = useState<ReadonlyMap<number, string>>(new Map())
  const texts = useRef(new Map<number, PageText>())
  useDragSelect(scroller, !framing)
  useSelectedWords(scroller, onSelectText)

  const ranges = useMemo(() => new Map(structure.pages.map((page) => [page.number, page])), [structure])
  const marks = useMemo(
    () =>
      new Map(
        structure.pages.map(({ number, start, end }) => [
          number,
          places.filter((place) => place.start < end && place.end > start),
        ]),
      ),
    [structure, places],
  )
  useEffect(() => {
    if (at === null) return
    if ('page' in at) return goTo(at.page, at.y)
    const page = structure.pages.findLast(({ start }) => start <= at.start)?.number
    if (page !== undefined) goTo(page)
  }, [at, structure, goTo])

  const onText = useCallback(
    (page: number, found: PageText, size: PageSize) => {
      texts.current.set(page, found)
      resized(page, size)
    },
    [resized],
  )
  const onFault = useCallback(
    (page: number, { code, message }: Fault) => {
      if (code === 'source.closed' || code === 'stopped') return
      setProblems((before) => new Map(before).set(page, message))
      if (code === 'source.too-slow') onSlow()
    },
    [onSlow],
  )
  const stop = (): void => {
    drop()
    setPressed(null)
    setFraming(false)
    scroller.current?.focus({ preventScroll: true })
  }
  const frame = (): void => {
    setFraming(true)
    begin()
  }
  const idle = drawing.state === 'none'
  const key = useKeyOf('pdf.region', REGION_KEY)
  const group = 'Pages of a PDF'
  useKeys([
    {
      id: 'pdf.region',
      key: REGION_KEY,
      label: 'Clip a region of the page',
      group,
      when: () => idle,
      run: frame,
    },
    { id: 'pdf.larger', key: '+', label: 'Larger', group, run: list.larger },
    { id: 'pdf.smaller', key: '-', label: 'Smaller', group, run: list.smaller },
    { id: 'pdf.fit', key: '0', label: 'As wide as the column', group, run: list.fit },
  ])
  const framed = (page: number) => ({
    ...pointer,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      setPressed(page)
      pointer.onPointerDown(event)
    },
  })
  const shown = drawing.state === 'captioning' ? texts.current.get(drawing.frame.page) : undefined
  const words = drawing.state === 'captioning' && shown !== undefined ? wordsInRegion(drawing.frame, shown.page, shown.places) : null // prettier-ignore
  return (
    <div className={styles['view']}>
      <div className={styles['tools']} role="toolbar" aria-label="Pages of the PDF">
        <IconButton
          label="Page before"
          icon={<ChevronUp />}
          disabled={current <= 1}
          onPress={() => goTo(current - 1)}
        />
        <IconButton
          label="Next page"
          icon={<ChevronDown />}
          disabled={current >= pdf.pageCount}
          onPress={() => goTo(current + 1)}
        />
        <PageField page={current} of={pdf.pageCount} onPage={goTo} />
        <span className={styles['zoom']}>{list.zoom === null ? '' : `${list.zoom} %`}</span>
        <IconButton label="Smaller" kbd="-" icon={<ZoomOut />} onPress={list.smaller} />
        <IconButton label="Larger" kbd="+" icon={<ZoomIn />} onPress={list.larger} />
        <IconButton label="As wide as the column" kbd="0" icon={<Maximize />} onPress={list.fit} />
        <Button size="small" kbd={key} pressed={framing} onPress={() => (framing ? stop() : frame())}>
          Clip a region
        </Button>
      </div>
      <div ref={scroller} className={styles['scroller']} role="region" aria-label="Pages" tabIndex={0}>
        <div className={styles['room']} style={{ height: list.height }}>
          {list.items.map(({ index, start }) => {
            const number = index + 1
            return (
              <div
                key={number}
                className={styles['slot']}
                style={{ transform: `translateY(${start}px)`, paddingInline: MARGIN }}
              >
                <PdfPage
                  pdf={pdf}
                  number={number}
                  of={pdf.pageCount}
                  size={list.sizeOf(number)}
                  scale={list.scaleOf(number)}
                  text={text}
                  range={ranges.get(number) ?? EMPTY}
                  marks={marks.get(number) ?? NO_MARKS}
                  kinds={kinds}
                  wanted={wantedOn(ranges.get(number), at)}
                  problem={problems.get(number) ?? null}
                  onFault={onFault}
                  onText={onText}
                  onOpenExcerpt={onOpenExcerpt}
                  pointer={framing ? framed(number) : null}
                >
                  <RegionMarks excerpts={excerpts} page={number} at={open} />
                  {drawing.state !== 'none' && drawing.frame.page === number && (
                    <RegionFrame
                      frame={drawing.frame}
                      autoFocus={drawing.state === 'framing' && drawing.byKey}
                      onFrame={change}
                      onConfirm={confirm}
                      onCancel={stop}
                    />
                  )}
                </PdfPage>
              </div>
            )
          })}
        </div>
      </div>
      {drawing.state === 'captioning' && (
        <RegionForm value={value} frame={drawing.frame} words={words} onDone={stop} onCancel={stop} />
      )}
    </div>
  )
}

/** What is gone to, if it begins on the page. */
function wantedOn(
  page: { readonly start: number; readonly end: number } | undefined,
  at: PdfPagesProps['at'],
): { readonly start: number; readonly end: number } | null {
  return at === null || 'page' in at || page === undefined || at.start < page.start || at.start >= page.end
    ? null
    : at
}
