import type { Excerpt } from '@shared/excerpt/excerpt'
import type { Range as TextRange } from '@shared/excerpt/make-excerpt'
import type { Result } from '@shared/kernel/result'
import type { Source } from '@shared/source/source'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { EmptyState } from '@renderer/ui/EmptyState'
import { useRecord, useStore } from '@renderer/store/react'
import { restoreSource } from './actions'
import type { ClipKind } from './reader-blocks'
import { ReaderPage } from './ReaderPage'
import { type Loading, usePlacedExcerpts, useSourceText } from './use-source-text'
import styles from './Reader.module.css'

/** What can be done with selected words beside clipping them. They are clipped first, then this runs. */
export type SelectionAction = {
  readonly id: string
  readonly label: string
  readonly key: string
  readonly run: (excerpt: Excerpt) => void | Promise<void>
}

export type SourceReaderProps = {
  readonly id: string
  /** The words to go to: an excerpt's id, or `start-end`. */
  readonly at: string | null
  /** Changes when the same place is asked for once more. */
  readonly turn?: number
  readonly kinds: ReadonlyMap<string, ClipKind>
  readonly actions: readonly SelectionAction[]
  /** Makes an excerpt of selected words. */
  readonly clip: (
    text: string,
    rendition: { readonly source: Source['id']; readonly id: Excerpt['rendition'] },
    range: TextRange,
  ) => Promise<Result<Excerpt>>
  /** A click, or Enter, on marked words. */
  readonly onOpenExcerpt?: (id: string) => void
}

/** The text of a source, set for long reading, with its excerpts marked. */
export const SourceReader = (props: SourceReaderProps) => {
  const source = useRecord('source', props.id)
  const asked = useRecord('excerpt', props.at?.startsWith('exc-') === true ? props.at : null)
  const loading = useSourceText(props.id, asked?.source === props.id ? asked.rendition : null)
  const placed = usePlacedExcerpts(props.id, loading)
  if (source === undefined) return null
  if (source === null) return <EmptyState>This source is not in the case.</EmptyState>
  return (
    <div className={styles['reader']}>
      {loading.state === 'ready' ? (
        <ReaderPage key={source.id} {...props} source={source} value={loading.value} placed={placed} />
      ) : (
        <Waiting loading={loading} source={source} />
      )}
    </div>
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

/** Says that a source lies in the trash, and takes it out. */
export const TrashNotice = ({ source }: { readonly source: Source }) => {
  const store = useStore()
  if (source.trashed === null) return null
  return (
    <Banner
      tone="warn"
      actions={
        <Button size="small" onPress={() => void restoreSource(store, source.id)}>
          Take it out
        </Button>
      }
    >
      This source is in the trash. What rests on it still does.
    </Banner>
  )
}
