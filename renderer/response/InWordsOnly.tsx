import { ACCUSATION_WORDS } from '@shared/contradiction/labels'
import { countOf } from '@shared/kernel/number-prose'
import type { UnnamedAccused } from '@shared/response/desk'
import { useRegistry } from '@renderer/ui/registry'
import styles from './Response.module.css'

/** Parties that stand accused in words alone: nothing can be put to them, or kept of it, until an entity stands for them. */
export const InWordsOnly = ({ unnamed }: { readonly unnamed: readonly UnnamedAccused[] }) => {
  const { open } = useRegistry()
  if (unnamed.length === 0) return null
  return (
    <details className={styles['inWords']}>
      <summary>{countOf(unnamed.length, 'more is', 'more are')} accused in words only</summary>
      <p className={styles['quiet']}>
        No entity stands for them, so nothing can be put to them yet. Link the speaker of the claim or the
        party of the record to an entity, or name the entity beside the contradiction.
      </p>
      <ul className={styles['items']} aria-label="Accused in words only">
        {unnamed.map(({ words, as, contradiction, title }) => (
          <li key={`${contradiction} ${words}`} className={styles['inWordsOne']}>
            <span>
              “{words}”{' '}
              <span className={styles['as']}>{as.map((one) => ACCUSATION_WORDS[one]).join(', ')}</span>
            </span>
            <button type="button" className={styles['accusationTitle']} onClick={() => open(contradiction)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
