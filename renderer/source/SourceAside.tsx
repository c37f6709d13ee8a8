import { useState } from 'react'
import type { ReactNode } from 'react'
import { useBy, useRecord, useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { Pane } from '@renderer/ui/Pane'
import { Tabs } from '@renderer/ui/Tabs'
import { useToast } from '@renderer/ui/Toasts'
import { restoreSource, trashSource } from './actions'
import { SnapshotFacts } from './SnapshotFacts'
import { SourceForm } from './SourceForm'
import styles from './SourceAside.module.css'

export type SourceAsideProps = {
  readonly id: string
  /** The margin list of excerpts, handed in by the composition root. */
  readonly excerpts: ReactNode
}

/** What belongs to a source: its excerpts, what is known about it, and its snapshot. */
export const SourceAside = ({ id, excerpts }: SourceAsideProps) => {
  const store = useStore()
  const toast = useToast()
  const source = useRecord('source', id)
  const { rows } = useBy('excerpt', 'source', id)
  const [tab, setTab] = useState('excerpts')
  if (source === undefined || source === null) return null
  const trash = async () => {
    const done = await trashSource(store, source.id)
    toast(
      done.ok
        ? { message: 'The source is in the trash.', action: { label: 'Undo', run: () => void store.undo() } }
        : { message: done.error.message, tone: 'error' },
    )
  }
  return (
    <Pane title="In this source">
      <Tabs
        label="About this source"
        current={tab}
        onCurrent={setTab}
        tabs={[
          { id: 'excerpts', label: 'Excerpts', count: rows.length, content: excerpts },
          {
            id: 'details',
            label: 'Details',
            content: (
              <>
                <SourceForm key={source.id} source={source} />
                <div className={styles['end']}>
                  {source.trashed === null ? (
                    <Button size="small" variant="danger" onPress={() => void trash()}>
                      Move to trash
                    </Button>
                  ) : (
                    <Button size="small" onPress={() => void restoreSource(store, source.id)}>
                      Take out of the trash
                    </Button>
                  )}
                </div>
              </>
            ),
          },
          { id: 'snapshot', label: 'Snapshot', content: <SnapshotFacts source={source} /> },
        ]}
      />
    </Pane>
  )
}
