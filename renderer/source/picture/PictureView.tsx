import { Maximize, ZoomIn, ZoomOut } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Excerpt } from '@shared/excerpt/excerpt'
import { inSourceOrder } from '@shared/excerpt/make-region'
import { titleOf } from '@shared/source/citation'
import type { Source } from '@shared/source/source'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { IconButton } from '@renderer/ui/IconButton'
import { useKeyOf, useKeys } from '@renderer/ui/use-keys'
import { onReaderAsked } from '@renderer/source/reader-requests'
import { ReaderHead } from '@renderer/source/ReaderHead'
import { TrashNotice } from '@renderer/source/TrashNotice'
import type { SelectionAction } from '@renderer/source/selection-action'
import type { SourceText } from '@renderer/source/use-source-text'
import { RegionForm } from './RegionForm'
import { RegionFrame } from './RegionFrame'
import { RegionMarks } from './RegionMarks'
import { useDrawnFrame } from './use-drawn-frame'
import { usePicture } from './use-picture'
import styles from './Picture.module.css'

export type PictureViewProps = {
  readonly source: Source
  readonly value: SourceText
  readonly excerpts: readonly Excerpt[]
  /** The excerpt that is shown. */
  readonly at: string | null
  readonly selectionActions: readonly SelectionAction[]
}

const REGION_KEY = 'G'
/** The picture as wide as the column; otherwise a factor of its own size. */
const FIT = 0
const LEAST = 0.1
const MOST = 8
const STEP = 1.25

/** A picture as captured, with its clipped regions; regions are drawn on it by mouse or by key. */
export const PictureView = ({ source, value, excerpts, at, selectionActions }: PictureViewProps) => {
  const picture = usePicture(source.original)
  const { drawing, begin, change, confirm, drop, pointer } = useDrawnFrame(0)
  const [zoom, setZoom] = useState(FIT)
  const [made, setMade] = useState<string | null>(null)
  const stage = useRef<HTMLDivElement>(null)
  const shown = picture.state === 'ready'
  const scale = () => {
    const width = stage.current?.getBoundingClientRect().width ?? 0
    return picture.state === 'ready' && width > 0 ? width / picture.width : 1
  }
  const zoomBy = (factor: number) =>
    setZoom((before) => Math.min(MOST, Math.max(LEAST, (before === FIT ? scale() : before) * factor)))
  const keys = { region: useKeyOf('picture.region', REGION_KEY) }
  useKeys([
    {
      id: 'picture.region',
      key: REGION_KEY,
      label: 'Clip a region of the picture',
      group: 'Picture',
      when: () => shown && drawing.state === 'none',
      run: () => begin(),
    },
    {
      id: 'picture.larger',
      key: '+',
      label: 'Larger',
      group: 'Picture',
      when: () => shown,
      run: () => zoomBy(STEP),
    },
    {
      id: 'picture.smaller',
      key: '-',
      label: 'Smaller',
      group: 'Picture',
      when: () => shown,
      run: () => zoomBy(1 / STEP),
    },
    {
      id: 'picture.fit',
      key: '0',
      label: 'Fit the column',
      group: 'Picture',
      when: () => shown,
      run: () => setZoom(FIT),
    },
  ])
  useRegionShown(stage, at, shown)
  useFocusOn(stage, made, excerpts)
  const captions = excerpts
    .toSorted(inSourceOrder)
    .flatMap(({ region }) => (region?.page === 0 ? [region.caption] : []))
  const alt = captions.length === 0 ? titleOf(source) : captions.join('; ')
  return (
    <div className={styles['view']}>
      <div className={styles['scroller']}>
        <div className={styles['head']}>
          <TrashNotice source={source} />
          <ReaderHead source={source} rendition={value.rendition} />
          {picture.state === 'failed' && (
            <Banner tone="warn" title="The picture cannot be shown">
              {picture.message}
            </Banner>
          )}
          {picture.state === 'ready' && !picture.whole && (
            <Banner tone="warn" title="This picture is damaged">
              Only a part of it can be read, and that is shown. The file is kept just as it was captured.
            </Banner>
          )}
          {picture.state === 'ready' && (
            <div className={styles['tools']} role="group" aria-label="Picture">
              <Button
                size="small"
                kbd={keys.region}
                onPress={() => begin()}
                disabled={drawing.state !== 'none'}
              >
                Clip a region
              </Button>
              <span className={styles['size']}>
                {picture.width} × {picture.height} pixels
                {zoom !== FIT && ` · ${Math.round(zoom * 100)} %`}
              </span>
              <IconButton label="Smaller" kbd="-" icon={<ZoomOut />} onPress={() => zoomBy(1 / STEP)} />
              <IconButton label="Larger" kbd="+" icon={<ZoomIn />} onPress={() => zoomBy(STEP)} />
              <IconButton label="Fit the column" kbd="0" icon={<Maximize />} onPress={() => setZoom(FIT)} />
            </div>
          )}
        </div>
        {picture.state === 'ready' && (
          <div
            ref={stage}
            className={styles['stage']}
            style={
              zoom === FIT ? { maxWidth: picture.width } : { width: picture.width * zoom, maxWidth: 'none' }
            }
            {...pointer}
          >
            <img src={picture.url} alt={alt} className={styles['picture']} draggable={false} />
            <RegionMarks excerpts={excerpts} page={0} at={at} />
            {drawing.state !== 'none' && (
              <RegionFrame
                frame={drawing.frame}
                autoFocus={drawing.state === 'framing' && drawing.byKey}
                onFrame={change}
                onConfirm={confirm}
                onCancel={drop}
              />
            )}
          </div>
        )}
      </div>
      {drawing.state === 'captioning' ? (
        <RegionForm
          value={value}
          frame={drawing.frame}
          actions={selectionActions}
          onDone={({ id }) => {
            drop()
            setMade(id)
          }}
          onCancel={drop}
        />
      ) : (
        <div />
      )}
    </div>
  )
}

/** Brings a region into sight when it is gone to. */
function useRegionShown(
  stage: { readonly current: HTMLElement | null },
  at: string | null,
  shown: boolean,
): void {
  useEffect(() => {
    if (!shown) return
    const go = (id: string | null) => {
      const mark =
        id === null ? null : stage.current?.querySelector<HTMLElement>(`[data-region="${CSS.escape(id)}"]`)
      mark?.scrollIntoView({ block: 'center', inline: 'center' })
      mark?.focus({ preventScroll: true })
    }
    go(at)
    return onReaderAsked(go)
  }, [stage, at, shown])
}

/** After a region was clipped the keyboard goes on from it. */
function useFocusOn(
  stage: { readonly current: HTMLElement | null },
  made: string | null,
  excerpts: readonly Excerpt[],
): void {
  useEffect(() => {
    if (made === null || !excerpts.some(({ id }) => id === made)) return
    stage.current
      ?.querySelector<HTMLElement>(`[data-region="${CSS.escape(made)}"]`)
      ?.focus({ preventScroll: true })
    // Only when it appears: later changes of other excerpts leave the focus where it is.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [stage, made, excerpts.length])
}
