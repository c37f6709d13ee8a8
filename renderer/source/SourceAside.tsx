import { useEffect, useRef, useState } from 'react'
import type { Source } from '@shared/source/source'
import { useBy, useRecord, useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Pane } from '@renderer/ui/Pane'
import { RecordCard } from '@renderer/ui/registry'
import { Tabs } from '@renderer/ui/Tabs'
import { restoreSource } from './actions'
import { askReader } from './reader-requests'
import { SnapshotFacts } from './SnapshotFacts'
import { SourceForm } from './SourceForm'
import { useTrashSource } from './use-trash'
import styles from './SourceAside.module.css'

export type SourceAsideProps = {
  readonly id: string
  /** The excerpt that is shown in the text. */
  readonly at: string | null
  readonly onAt: (excerpt: string) => void
}

/** What belongs to a source: its excerpts, what is known about it, and its snapshot. */
export const SourceAside = ({ id, at, onAt }: SourceAsideProps) => {
  const source = useRecord('source', id)
  const { rows } = useBy('excerpt', 'source', id)
  const [tab, setTab] = useState('excerpts')
  if (source === undefined || source === null) return null
  return (
    <Pane title="In this source">
      <Tabs
        label="About this source"
        current={tab}
        onCurrent={setTab}
        tabs={[
          {
            id: 'excerpts',
            label: 'Excerpts',
            count: rows.length,
            content: <Margin source={source.id} at={at} onAt={onAt} />,
          },
          {
            id: 'details',
            label: 'Details',
            content: (
              <>
                <SourceForm key={source.id} source={source} />
                <TrashButton id={source.id} trashed={source.trashed !== null} />
              </>
            ),
          },
          { id: 'snapshot', label: 'Snapshot', content: <SnapshotFacts source={source} /> },
        ]}
      />
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
  const ordered = rows.toSorted(
    (a, b) => a.position.start - b.position.start || b.position.end - a.position.end,
  )
  return (
    <ol ref={list} aria-label="Excerpts in the order of the text" className={styles['margin']}>
      {ordered.map(({ id }) => (
        <li key={id} {...(id === at && { 'aria-current': 'location' as const })} className={styles['clip']}>
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
