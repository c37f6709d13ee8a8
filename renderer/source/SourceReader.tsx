import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import type { Excerpt } from '@shared/excerpt/excerpt'
import type { Source } from '@shared/source/source'
import { Banner } from '@renderer/ui/Banner'
import { EmptyState } from '@renderer/ui/EmptyState'
import { useRecord } from '@renderer/store/react'
import { useKeyOf, useKeys } from '@renderer/ui/use-keys'
import { onReaderAsked } from './reader-requests'
import { type ReadingView, viewsOf } from './reader-views'
import { ReaderPage } from './ReaderPage'
import { ReaderViewBar } from './ReaderViewBar'
import type { SelectionAction } from './selection-action'
import { useOverlay } from './use-overlay'
import { type Loading, type SourceText, usePlacedExcerpts, useSourceText } from './use-source-text'
import styles from './Reader.module.css'

export type SourceReaderProps = {
  readonly id: string
  /** The words to go to: an excerpt's id, or `start-end`. */
  readonly at: string | null
  readonly selectionActions: readonly SelectionAction[]
}

// Most sources are read as text: the code of the other views is read when one is shown.
const PictureView = lazy(async () => ({ default: (await import('./picture/PictureView')).PictureView }))
const SourcePage = lazy(async () => ({ default: (await import('./SourcePage')).SourcePage }))
const SourcePages = lazy(async () => ({ default: (await import('./SourcePages')).SourcePages }))

const VIEW_KEY = 'V'

/** A source, set for long reading, with its excerpts marked: its text, its pages, its picture. */
export const SourceReader = (props: SourceReaderProps) => {
  const source = useRecord('source', props.id)
  const asked = useRecord('excerpt', props.at?.startsWith('exc-') === true ? props.at : null)
  const loading = useSourceText(props.id, asked?.source === props.id ? asked.rendition : null)
  if (source === undefined) return null
  if (source === null) return <EmptyState>This source is not in the case.</EmptyState>
  return loading.state === 'ready' ? (
    <Loaded
      key={source.id}
      {...props}
      source={source}
      loading={loading}
      value={loading.value}
      asked={asked ?? null}
    />
  ) : (
    <div className={styles['reader']}>
      <div />
      <div />
      <Waiting loading={loading} source={source} />
    </div>
  )
}

type LoadedProps = SourceReaderProps & {
  readonly source: Source
  readonly loading: Loading
  readonly value: SourceText
  /** The excerpt that the address names. */
  readonly asked: Excerpt | null
}

const Loaded = ({ at, selectionActions, source, loading, value, asked }: LoadedProps) => {
  const placed = usePlacedExcerpts(source.id, loading)
  const overlay = useOverlay(value.rendition)
  const [raw, setRaw] = useState(false)
  const views = useMemo(() => viewsOf(source.original, /\S/.test(value.text)), [source.original, value.text])
  const [view, setView] = useState<ReadingView>(views[0] ?? 'text')
  const kbd = useKeyOf('source.view', VIEW_KEY)
  useKeys([
    {
      id: 'source.view',
      key: VIEW_KEY,
      label: 'Show the source in the next way',
      group: 'Reading',
      when: () => views.length > 1,
      run: () => setView(views[(views.indexOf(view) + 1) % views.length] ?? 'text'),
    },
  ])
  useRegionInSight(asked, placed.excerpts, () =>
    setView((before) =>
      before !== 'text' && before !== 'page'
        ? before
        : (views.find((one) => one === 'both' || one === 'picture') ?? before),
    ),
  )
  const common = { source, value, placed, at, selectionActions }
  const text = <ReaderPage {...common} overlay={overlay} raw={raw} onRaw={setRaw} />
  return (
    <div className={styles['reader']}>
      <ReaderViewBar views={views} view={view} onView={setView} kbd={kbd} />
      <Suspense fallback={<div aria-busy="true" />}>
        {view === 'text' && text}
        {view === 'pages' && <SourcePages {...common} />}
        {view === 'both' && (
          <div className={styles['both']}>
            {text}
            <SourcePages {...common} />
          </div>
        )}
        {view === 'picture' && (
          <PictureView
            source={source}
            value={value}
            excerpts={placed.excerpts}
            at={at}
            selectionActions={selectionActions}
          />
        )}
        {view === 'page' && <SourcePage source={source} />}
      </Suspense>
    </div>
  )
}

/** A region has no words in the text: when one is gone to, a view that shows it is brought up. */
function useRegionInSight(asked: Excerpt | null, excerpts: readonly Excerpt[], show: () => void): void {
  const isRegion = asked?.region !== undefined
  // The view is changed when another excerpt is asked for, not whenever it is drawn.
  useEffect(() => {
    if (isRegion) show()
    // oxlint-disable-next-line react/exhaustive-deps
  }, [asked?.id, isRegion])
  useEffect(() =>
    onReaderAsked((id) => {
      if (excerpts.find((excerpt) => excerpt.id === id)?.region !== undefined) show()
    }),
  )
}

const Waiting = ({ loading, source }: { readonly loading: Loading; readonly source: Source }) =>
  loading.state === 'failed' ? (
    <div className={styles['page']}>
      <Banner tone="error" title={source.title}>
        {loading.message}
      </Banner>
    </div>
  ) : (
    <div className={styles['page']} aria-busy="true" />
  )
