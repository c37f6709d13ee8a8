import type { Claim } from '@shared/claim/claim'
import { HIT_CLASSES } from '@shared/contradiction/matching/evaluate'
import { plural } from '@shared/kernel/number-prose'
import { Button } from '@renderer/ui/Button'
import { cx } from '@renderer/ui/class-names'
import styles from './hits.module.css'
import { countOfClass, countWords, HITS, testedClaim } from './hit-words'
import { useAsked, useMatchFeed } from './use-match'

type Props = {
  readonly claim: Pick<Claim, 'kind' | 'date' | 'scope'>
  /** Whether the hits themselves stand on the same page. */
  readonly withHits: boolean
}

/** Goes to the hits on the page, with the keyboard too. */
function showHits(): void {
  const section = document.getElementById(HITS)?.closest('section')
  section?.scrollIntoView()
  section?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus()
}

/** How many shipments and rows of the case a scope covers, while it is edited. */
export const HitCount = ({ claim, withHits }: Props) => {
  const match = useMatchFeed()
  const { answer, fault } = useAsked<'count'>({ kind: 'count', claim: testedClaim(claim) }, match)
  const { rows, of, ready } = match.state
  return (
    <div className={styles['counts']}>
      <p className={styles['count']} role="status" aria-label="What the scope covers in this case">
        {fault === null ? null : fault.message}
        {!ready &&
          (of === 0 ? 'Reading the case…' : `Reading rows: ${countWords(rows)} of ${countWords(of)}`)}
        {ready &&
          answer !== undefined &&
          HIT_CLASSES.map((wanted) => {
            const count = countOfClass(answer, wanted)
            return (
              <span key={wanted} className={cx(styles['figure'], styles[wanted])}>
                <strong>{countWords(count)}</strong>{' '}
                {wanted === 'near-miss' ? plural(count, 'near miss', 'near misses') : wanted}
              </span>
            )
          })}
      </p>
      {withHits && answer !== undefined && (
        <Button size="small" variant="quiet" onPress={showHits}>
          Show them
        </Button>
      )}
    </div>
  )
}
