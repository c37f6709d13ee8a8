import type { Source } from '@shared/source/source'
import { shownFileName } from '@shared/source/file-name'
import { useBy } from '@renderer/store/react'
import { KeyValue } from '@renderer/ui/KeyValue'
import { RecordCard, useRegistry } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import styles from '@renderer/source/SourceAside.module.css'

/** Where a source stood when it was brought in as a part of another, and which parts of it were brought in. */
export const StoodIn = ({ source }: { readonly source: Source }) => {
  const registry = useRegistry()
  const { rows } = useBy('source', 'partOf', source.id)
  const parts = rows.filter(({ kind }) => kind !== 'receipt')
  const { partOf } = source
  return (
    <>
      {partOf !== undefined && (
        <section aria-label="Stood in">
          <SectionTitle level={3}>Stood in</SectionTitle>
          <RecordCard noun="source" id={partOf.source} onOpen={() => registry.open(partOf.source)} />
          <KeyValue
            items={[
              { label: 'There', value: shownFileName(partOf.part) },
              ...(partOf.at === ''
                ? []
                : [{ label: 'Captured', value: `${partOf.at.slice(0, 19).replace('T', ' ')} UTC` }]),
            ]}
          />
        </section>
      )}
      {parts.length > 0 && (
        <section aria-label="Brought in from it">
          <SectionTitle level={3} count={parts.length}>
            Brought in from it
          </SectionTitle>
          <ul className={styles['margin']}>
            {parts.map(({ id }) => (
              <li key={id}>
                <RecordCard noun="source" id={id} onOpen={() => registry.open(id)} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
