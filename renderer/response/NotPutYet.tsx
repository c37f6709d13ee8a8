import { ACCUSATION_WORDS } from '@shared/contradiction/labels'
import type { AccusationOf } from '@shared/response/desk'
import { Button } from '@renderer/ui/Button'
import { useRegistry } from '@renderer/ui/registry'
import type { Putting } from './actions'
import styles from './Response.module.css'

type Props = {
  readonly accusations: readonly AccusationOf[]
  readonly onPut: (accusations: readonly AccusationOf[]) => void
}

/** The allegation that a contradiction proposes: its title, to be worded as one would ask it. */
export const toPut = ({ title, contradiction }: AccusationOf): Putting => ({ words: title, contradiction })

/** Contradictions that accuse the party and were not put to it: each is put by one press, or all at once. */
export const NotPutYet = ({ accusations, onPut }: Props) => {
  const { open } = useRegistry()
  if (accusations.length === 0) return null
  return (
    <div className={styles['unput']}>
      <p className={styles['unputHead']}>
        <strong>Not put to them yet</strong>
        {accusations.length > 1 && (
          <Button size="small" onPress={() => onPut(accusations)}>
            Put all {accusations.length} to them
          </Button>
        )}
      </p>
      <ul className={styles['items']} aria-label="Not put to them yet">
        {accusations.map((one) => (
          <li key={one.contradiction} className={styles['accusation']}>
            <button
              type="button"
              className={styles['accusationTitle']}
              onClick={() => open(one.contradiction)}
            >
              {one.title}
            </button>
            <span className={styles['as']}>{one.as.map((as) => ACCUSATION_WORDS[as]).join(', ')}</span>
            <Button size="small" label={`Put it to them: ${one.title}`} onPress={() => onPut([one])}>
              Put it to them
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
