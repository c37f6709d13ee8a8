import type { Weight } from '@shared/contradiction/weight'
import { countOf } from '@shared/kernel/number-prose'
import { originCountInWords } from '@shared/source/attribution'
import { Card } from '@renderer/ui/Card'
import { RecordCard } from '@renderer/ui/registry'
import styles from './Contradiction.module.css'

/** What both sides rest on: how many sources, how many independent origins, and each source. */
export const RestsOn = ({ weight: { sources, origins } }: { readonly weight: Weight }) => (
  <>
    <Card>
      {countOf(sources.length, 'source', 'sources')}, <strong>{originCountInWords(sources, origins)}</strong>
      {origins.length > 0 && (
        <div className={styles['quiet']}>{origins.map((origin) => origin.name).join('; ')}</div>
      )}
    </Card>
    <ul className={styles['sources']}>
      {sources.map((source) => (
        <li key={source.id}>
          <RecordCard noun="source" id={source.id} />
        </li>
      ))}
    </ul>
  </>
)
