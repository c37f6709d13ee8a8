import { useState } from 'react'
import { CONTRADICTION_KIND_WORDS, READING_WORDS, STRENGTH_WORDS } from '@shared/contradiction/labels'
import type { SuggestedContradiction } from '@shared/contradiction/suggested/suggestion'
import { referenceKey, type Reference } from '@shared/kernel/reference'
import { ReferenceCard } from '@renderer/record/ReferenceCard'
import { useStore } from '@renderer/store/react'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import { EmptyState } from '@renderer/ui/EmptyState'
import { useRegistry } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { Tag } from '@renderer/ui/Tag'
import { useToast } from '@renderer/ui/Toasts'
import { useAsyncAction } from '@renderer/ui/use-async-action'
import { useKeys } from '@renderer/ui/use-keys'
import { SIDE_WORDS, type SideName } from '@renderer/contradiction/actions'
import styles from '@renderer/contradiction/Contradiction.module.css'
import { OneTest } from '@renderer/contradiction/TestTable'
import { acceptSuggested, refuseSuggested } from './actions'
import { RefuseDialog } from './RefuseDialog'
import { suggestedId, useSuggested } from './use-suggested'

/** A suggested contradiction: why it is suggested, both sides, the test, and what would make it none. */
export const SuggestedPage = ({ id }: { readonly id: string }) => {
  const { suggestions, problem } = useSuggested()
  const suggested = suggestions?.find((one) => suggestedId(one) === id)
  if (suggested !== undefined) return <Suggested key={suggested.key} suggested={suggested} />
  if (problem !== null) return <Banner tone="error">{problem.message}</Banner>
  if (suggestions === null) return null
  return (
    <EmptyState>
      This suggestion is decided, or does not hold any more. Choose another one in the list.
    </EmptyState>
  )
}

const Suggested = ({ suggested }: { readonly suggested: SuggestedContradiction }) => {
  const store = useStore()
  const toast = useToast()
  const { open } = useRegistry()
  const [refusing, setRefusing] = useState(false)
  const accept = useAsyncAction(async () => {
    const made = await acceptSuggested(store, suggested)
    if (!made.ok) throw new Error(made.error.message)
    open(made.value)
  })
  const refuse = useAsyncAction(async (why: string) => {
    const done = await refuseSuggested(store, suggested, why)
    if (!done.ok) throw new Error(done.error.message)
    setRefusing(false)
    toast({
      message: 'Kept as checked: it is not suggested again.',
      action: { label: 'Undo', run: () => void store.undoChange(done.value) },
    })
  })
  useKeys([
    {
      id: 'suggested.accept',
      key: 'A',
      label: 'Accept the suggested contradiction',
      group: 'Suggested contradictions',
      run: () => void accept.run(),
      when: () => !refusing && !accept.pending,
    },
    {
      id: 'suggested.refuse',
      key: 'R',
      label: 'Checked, not a contradiction',
      group: 'Suggested contradictions',
      run: () => setRefusing(true),
      when: () => !refusing,
    },
  ])
  return (
    <article className={styles['board']} aria-label={`Suggested: ${suggested.title}`}>
      <div className={styles['suggestedHead']}>
        <span className={styles['tags']}>
          <Tag tone="clip">suggested</Tag>
          <Tag tone="clash">{CONTRADICTION_KIND_WORDS[suggested.kind]}</Tag>
          <Tag>
            strength {suggested.strength} of 3, {STRENGTH_WORDS[suggested.strength]}
          </Tag>
        </span>
        <span className={styles['tags']}>
          <Button variant="primary" kbd="A" disabled={accept.pending} onPress={() => void accept.run()}>
            Accept
          </Button>
          <Button kbd="R" onPress={() => setRefusing(true)}>
            Not a contradiction…
          </Button>
        </span>
      </div>
      <h1 className={styles['suggestedTitle']} dir="auto">
        {suggested.title}
      </h1>
      <section aria-labelledby="suggested-why">
        <SectionTitle level={2} id="suggested-why">
          Why it is suggested
        </SectionTitle>
        <ul className={styles['why']}>
          {suggested.why.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {suggested.strengthWhy !== '' && (
          <p className={styles['quiet']}>
            Strength {suggested.strength}: {suggested.strengthWhy}
          </p>
        )}
      </section>
      <div className={styles['two']}>
        <Side side="sideA" refs={suggested.sideA} />
        <Side side="sideB" refs={suggested.sideB} />
      </div>
      {suggested.test !== null && (
        <section aria-labelledby="suggested-test">
          <SectionTitle level={2} id="suggested-test">
            The test
          </SectionTitle>
          <OneTest test={suggested.test} about="the claim’s scope" />
        </section>
      )}
      <section aria-labelledby="suggested-readings">
        <SectionTitle level={2} id="suggested-readings">
          Innocent readings
        </SectionTitle>
        {suggested.readings.length === 0 ? (
          <p className={styles['nothing']}>The data suggest none. That does not mean that there is none.</p>
        ) : (
          <ul className={styles['readings']}>
            {suggested.readings.map(({ kind, words, decidedBy }) => (
              <li key={`${kind} ${words}`} className={styles['suggestedReading']}>
                <Tag>{READING_WORDS[kind].label}</Tag>
                <span>{words === '' ? READING_WORDS[kind].says : words}</span>
                <span className={styles['decided']}>{decidedBy !== '' && `decided by: ${decidedBy}`}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {refusing && (
        <RefuseDialog
          title={suggested.title}
          onRefuse={(why) => void refuse.run(why)}
          onClose={() => setRefusing(false)}
        />
      )}
    </article>
  )
}

/** As many items of a side as are shown; a side may hold the first twenty rows of a table. */
const SHOWN = 8

const Side = ({ side, refs }: { readonly side: SideName; readonly refs: readonly Reference[] }) => {
  const [all, setAll] = useState(false)
  const shown = all ? refs : refs.slice(0, SHOWN)
  return (
    <section className={styles[side]} aria-label={SIDE_WORDS[side]}>
      <SectionTitle level={2} look="plain">
        <span className={styles[side === 'sideA' ? 'saidTitle' : 'recTitle']}>{SIDE_WORDS[side]}</span>
      </SectionTitle>
      <ul className={styles['items']}>
        {shown.map((ref) => (
          <li key={referenceKey(ref)} className={styles['item']}>
            <ReferenceCard reference={ref} />
          </li>
        ))}
      </ul>
      {shown.length < refs.length && (
        <Button size="small" variant="quiet" onPress={() => setAll(true)}>
          Show all {refs.length}
        </Button>
      )}
    </section>
  )
}
