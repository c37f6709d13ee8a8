import { Plus } from 'lucide-react'
import type { Claim } from '@shared/claim/claim'
import type { Contradiction } from '@shared/contradiction/contradiction'
import { VERDICT_WORDS } from '@shared/contradiction/labels'
import type { Hit } from '@shared/contradiction/matching/hit'
import { groupDigits } from '@shared/kernel/number-prose'
import { referenceKey } from '@shared/kernel/reference'
import { ReferenceCard } from '@renderer/record/ReferenceCard'
import { useSaying } from '@renderer/record/use-saying'
import { useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { Tag } from '@renderer/ui/Tag'
import { useKeys } from '@renderer/ui/use-keys'
import { putAllOnSide } from './actions'
import styles from './Contradiction.module.css'
import { VERDICT_TONES } from './status-tone'
import { type LaterHits, useLaterHits } from './use-later-hits'

type Props = { readonly contradiction: Contradiction; readonly claims: readonly Claim[] | undefined }

/** Shipments and rows that fall into a claim and stand on no side yet: the first is put there by one key. */
export const LaterEvidence = ({ contradiction, claims }: Props) => {
  const store = useStore()
  const say = useSaying()
  const later = useLaterHits(contradiction, claims)
  const hits = later?.hits ?? []
  const put = (some: readonly Hit[]) =>
    void say(
      putAllOnSide(
        store,
        contradiction.id,
        'sideB',
        some.map(({ ref }) => ref),
      ),
    )
  useKeys([
    {
      id: 'board.offered',
      key: 'O',
      label: 'Put the first that is offered on what the record shows',
      group: 'Board',
      run: () => put(hits.slice(0, 1)),
      when: () => hits.length > 0,
    },
  ])
  if (later === undefined || hits.length === 0) return null
  return (
    <section aria-labelledby="falls-in-too" className={styles['later']}>
      <SectionTitle
        level={2}
        id="falls-in-too"
        actions={
          hits.length > 1 && (
            <Button size="small" onPress={() => put(hits)}>
              Put these {hits.length} there
            </Button>
          )
        }
      >
        On no side yet: {countsOf(later)}
      </SectionTitle>
      <ul className={styles['items']}>
        {hits.map((hit, place) => (
          <li key={referenceKey(hit.ref)} className={styles['offered']}>
            <Tag tone={VERDICT_TONES[hit.test.verdict]}>{VERDICT_WORDS[hit.test.verdict].label}</Tag>
            <ReferenceCard reference={hit.ref} compact />
            <span className={styles['whyOffered']}>{reasonOf(hit)}</span>
            <Button
              size="small"
              icon={<Plus />}
              onPress={() => put([hit])}
              {...(place === 0 ? { kbd: 'O' } : { label: `Add: offered ${place + 1}` })}
            >
              Add
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** “3 inside the scope, 9 possible”: what is only possible is never counted as inside. */
const countsOf = ({ inside, possible }: LaterHits): string =>
  [
    inside > 0 ? `${groupDigits(String(inside))} inside the scope` : '',
    possible > 0 ? `${groupDigits(String(possible))} possible` : '',
  ]
    .filter((part) => part !== '')
    .join(', ')

/** What is not known where it is only possible; else what its goods and party meet. */
function reasonOf({ test }: Hit): string {
  const open = test.rows.filter(({ result }) => result === 'unknown')
  const told =
    open.length > 0 ? open : test.rows.filter(({ why }) => !why.includes('not limited')).slice(0, 2)
  return told.map(({ why }) => why).join('; ')
}
