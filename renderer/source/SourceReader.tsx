import type { Source } from '@shared/source/source'
import { Banner } from '@renderer/ui/Banner'
import { EmptyState } from '@renderer/ui/EmptyState'
import { useRecord } from '@renderer/store/react'
import { ReaderPage } from './ReaderPage'
import type { SelectionAction } from './selection-action'
import { type Loading, usePlacedExcerpts, useSourceText } from './use-source-text'
import styles from './Reader.module.css'

export type SourceReaderProps = {
  readonly id: string
  /** The words to go to: an excerpt's id, or `start-end`. */
  readonly at: string | null
  readonly selectionActions: readonly SelectionAction[]
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
        <ReaderPage
          key={source.id}
          at={props.at}
          selectionActions={props.selectionActions}
          source={source}
          value={loading.value}
          placed={placed}
        />
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
