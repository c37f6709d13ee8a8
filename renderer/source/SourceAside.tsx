import { FileText, Fingerprint, TextQuote } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { inSourceOrder, regionNumbers } from '@shared/excerpt/make-region'
import type { Aside } from '@shared/source/overlay'
import type { Source } from '@shared/source/source'
import { useBy, useRecord, useStore } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'
import { Button } from '@renderer/ui/Button'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Pane } from '@renderer/ui/Pane'
import { RecordCard } from '@renderer/ui/registry'
import { Tabs } from '@renderer/ui/Tabs'
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden'
import { restoreSource } from './actions'
import { askReader } from './reader-requests'
import { SnapshotFacts } from './SnapshotFacts'
import { SourceForm } from './SourceForm'
import { useOverlay } from './use-overlay'
import { type SourceText, useSourceText } from './use-source-text'
import { useTrashSource } from './use-trash'
import styles from './SourceAside.module.css'

export type SourceAsideProps = {
  readonly id: string
  /** The excerpt that is shown in the text. */
  readonly at: string | null
  readonly onAt: (excerpt: string) => void
  /** What other rooms know about the source, wired by the app. */
  readonly extraTabs?: readonly SourceTab[]
}

/** A tab beside those of this room. `onShow` goes to words of the text. */
export type SourceTab = {
  readonly id: string
  readonly label: string
  readonly icon: ReactNode
  /** What stands behind the label: a number, or nothing while there is none. */
  readonly Count?: ComponentType<SourceTabTools>
  readonly Content: ComponentType<SourceTabTools>
}
export type SourceTabTools = {
  readonly source: Source
  /** The text of the newest rendition; null while it is read, and where there is none. */
  readonly value: SourceText | null
  /** What is set aside of it while reading. */
  readonly aside: readonly Aside[]
  readonly onShow: (range: { readonly start: number; readonly end: number }) => void
}

const NO_TABS: readonly SourceTab[] = []
const EXCERPTS = 'excerpts'

/**
 * The tab of another room that was shown last, as long as a case is open: whoever works through the suggestions goes on
 * with those of the next source. Details and snapshot are looked up for one source, and are not kept.
 */
const keptTabs = new WeakMap<Store, string>()

/** What belongs to a source: its excerpts, what is known about it, and its snapshot. */
export const SourceAside = ({ id, at, onAt, extraTabs = NO_TABS }: SourceAsideProps) => {
  const source = useRecord('source', id)
  const { rows } = useBy('excerpt', 'source', id)
  const text = useSourceText(id, null)
  const { aside } = useOverlay(text.state === 'ready' ? text.value.rendition : null)
  const store = useStore()
  const isExtra = (tab: string) => extraTabs.some((extra) => extra.id === tab)
  const [tab, setTab] = useState(() => {
    const kept = keptTabs.get(store) ?? EXCERPTS
    return isExtra(kept) ? kept : EXCERPTS
  })
  const show = (next: string) => {
    keptTabs.set(store, isExtra(next) ? next : EXCERPTS)
    setTab(next)
  }
  if (source === undefined || source === null) return null
  const tools: SourceTabTools = {
    source,
    value: text.state === 'ready' ? text.value : null,
    aside,
    onShow: ({ start, end }) => askReader(`${start}-${end}`),
  }
  return (
    <Pane title="In this source" body="fill">
      <div className={styles['column']}>
        <Tabs
          label="About this source"
          current={tab}
          onCurrent={show}
          tabs={[
            {
              id: EXCERPTS,
              label: 'Excerpts',
              icon: <TextQuote />,
              count: rows.length,
              content: <Margin source={source.id} at={at} onAt={onAt} />,
            },
            ...extraTabs.map(({ Count, Content, ...tab }) => ({
              ...tab,
              ...(Count !== undefined && { count: <Count {...tools} /> }),
              content: <Content {...tools} />,
            })),
            {
              id: 'details',
              label: 'Details',
              icon: <FileText />,
              content: (
                <>
                  <SourceForm key={source.id} source={source} />
                  <TrashButton id={source.id} trashed={source.trashed !== null} />
                </>
              ),
            },
            {
              id: 'snapshot',
              label: 'Snapshot',
              icon: <Fingerprint />,
              content: <SnapshotFacts source={source} />,
            },
          ]}
        />
      </div>
    </Pane>
  )
}

type MarginProps = {
  readonly source: string
  readonly at: string | null
  readonly onAt: (excerpt: string) => void
}

/** The excerpts in the order of the text; the text tells assistive technology where they stand, this what they are. */
const Margin = ({ source, at, onAt }: MarginProps) => {
  const { rows, loaded } = useBy('excerpt', 'source', source)
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [at, loaded])
  if (loaded && rows.length === 0) {
    return (
      <EmptyState kbd="E">Select words in the text to clip them. What you clip is listed here.</EmptyState>
    )
  }
  const ordered = rows.toSorted(inSourceOrder)
  const numbers = regionNumbers(rows)
  return (
    <ol ref={list} aria-label="Excerpts in the order of the text" className={styles['margin']}>
      {ordered.map(({ id }) => (
        <li key={id} {...(id === at && { 'aria-current': 'location' as const })} className={styles['clip']}>
          {numbers.has(id) && (
            <span className={styles['number']}>
              <span aria-hidden="true">{numbers.get(id)}</span>
              <VisuallyHidden>Region {numbers.get(id)}</VisuallyHidden>
            </span>
          )}
          <RecordCard
            noun="excerpt"
            id={id}
            onOpen={() => {
              onAt(id)
              askReader(id)
            }}
          />
        </li>
      ))}
    </ol>
  )
}

const TrashButton = ({ id, trashed }: { readonly id: Source['id']; readonly trashed: boolean }) => {
  const store = useStore()
  const trash = useTrashSource()
  return (
    <div className={styles['end']}>
      {trashed ? (
        <Button size="small" onPress={() => void restoreSource(store, id)}>
          Take out of the trash
        </Button>
      ) : (
        <Button size="small" variant="danger" onPress={() => void trash(id)}>
          Move to trash
        </Button>
      )}
    </div>
  )
}
