import { useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { useRegistry } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { useToast } from '@renderer/ui/Toasts'
import styles from './Response.module.css'
import type { NamedGap } from './use-reply-gaps'

type Props = {
  readonly gaps: readonly NamedGap[]
  /** Begins a response of a party that has none. */
  readonly onAsk: (gap: NamedGap) => void
  /** Shows the response that says they were not asked. */
  readonly onSelect: (id: string) => void
}

/** Work to do: parties that stand accused and were not heard. */
export const GapList = ({ gaps, onAsk, onSelect }: Props) => {
  const store = useStore()
  const toast = useToast()
  const { open } = useRegistry()
  const begun = async ({ party, contradiction }: NamedGap) => {
    const responses = await store.by('response', 'party', party)
    const tied = responses.find(({ allegations }) =>
      allegations.some((one) => one.contradiction === contradiction),
    )
    const found = tied ?? responses[0]
    if (found) onSelect(found.id)
    else toast('The response was begun under another name of this party. It is in the list below.')
  }
  return (
    <section className={styles['gaps']} aria-labelledby="accused-not-heard">
      <SectionTitle level={3} id="accused-not-heard" count={gaps.length}>
        Accused and not heard
      </SectionTitle>
      <ul>
        {gaps.map((gap) => (
          <li key={`${gap.party} ${gap.contradiction}`} className={styles['gap']}>
            <strong>{gap.partyName}</strong>
            <button type="button" className={styles['gapTitle']} onClick={() => open(gap.contradiction)}>
              {gap.title}
            </button>
            {gap.why === 'not-asked' ? (
              <Button
                size="small"
                label={`Open the response, ${gap.partyName}: ${gap.title}`}
                onPress={() => void begun(gap)}
              >
                Open the response
              </Button>
            ) : (
              <Button
                size="small"
                label={`Put it to them, ${gap.partyName}: ${gap.title}`}
                onPress={() => onAsk(gap)}
              >
                Put it to them
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
