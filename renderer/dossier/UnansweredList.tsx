import type { Unanswered } from '@shared/dossier/before-export'
import { countOf } from '@shared/kernel/number-prose'
import { STANDING_WORDS } from '@shared/response/standing'
import { Button } from '@renderer/ui/Button'
import { RecordCard, useRegistry } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { Tag } from '@renderer/ui/Tag'
import styles from './Dossier.module.css'

type Props = { readonly unanswered: readonly Unanswered[]; readonly onLeave: () => void }

/** The parties that a dossier accuses and that have not answered, each with what to do about it. */
export const UnansweredList = ({ unanswered, onLeave }: Props) => {
  const { open } = useRegistry()
  if (unanswered.length === 0) return null
  const show = (id: string) => {
    onLeave()
    open(id)
  }
  return (
    <section>
      <SectionTitle level={3} look="plain">
        {countOf(unanswered.length, 'party stands accused and has', 'parties stand accused and have')} not
        answered
      </SectionTitle>
      <p className={styles['says']}>The dossier says of each what was tried.</p>
      <ul className={styles['unanswered']}>
        {unanswered.map(({ party, standing, opens, next }) => (
          <li key={`${party} ${opens}`}>
            <div>
              <div className={styles['who']}>
                <Tag tone={standing === 'unasked' || standing === 'overdue' ? 'clash' : 'neutral'}>
                  {STANDING_WORDS[standing]}
                </Tag>
                <RecordCard noun="entity" id={party} compact onOpen={() => show(party)} />
              </div>
              <span className={styles['says']}>{next}</span>
            </div>
            <Button size="small" onPress={() => show(opens)}>
              {opens.startsWith('con-') ? 'Show the contradiction' : 'Open the response'}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
