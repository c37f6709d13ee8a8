import { CONTRADICTION_KIND_WORDS } from '@shared/contradiction/labels'
import type { Verdict } from '@shared/verdict/verdict'
import { nounOfId } from '@shared/schema/registry'
import { useRecord, useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { EmptyState } from '@renderer/ui/EmptyState'
import { RecordCard } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { Tag } from '@renderer/ui/Tag'
import { useAsyncAction } from '@renderer/ui/use-async-action'
import { useKeys } from '@renderer/ui/use-keys'
import styles from '@renderer/contradiction/Contradiction.module.css'
import { askAgain } from './actions'
import { readKey } from './refused-key'

/** A suggestion that was checked and is none: between what it stood, why it was put aside, and the way back. */
export const RefusedPage = ({ id }: { readonly id: string }) => {
  const verdict = useRecord('verdict', id)
  if (verdict === undefined) return null
  if (verdict === null || verdict.trashed !== null || verdict.decision !== 'refused') {
    return <EmptyState>This was taken back: it waits among the suggestions, where it still holds.</EmptyState>
  }
  return <Refused verdict={verdict} />
}

const Refused = ({ verdict }: { readonly verdict: Verdict }) => {
  const store = useStore()
  const again = useAsyncAction(async () => {
    const done = await askAgain(store, [verdict.id])
    if (!done.ok) throw new Error(done.error.message)
  })
  useKeys([
    {
      id: 'suggested.again',
      key: 'A',
      label: 'Ask again about what was checked',
      group: 'Suggested contradictions',
      run: () => void again.run(),
      when: () => !again.pending,
    },
  ])
  const { kind, sides } = readKey(verdict.key)
  return (
    <article className={styles['board']} aria-label="Checked, not a contradiction">
      <div className={styles['suggestedHead']}>
        <span className={styles['tags']}>
          <Tag>checked, none</Tag>
          {kind !== undefined && <Tag>{CONTRADICTION_KIND_WORDS[kind]}</Tag>}
        </span>
        <Button kbd="A" disabled={again.pending} onPress={() => void again.run()}>
          Ask again
        </Button>
      </div>
      <h1 className={styles['suggestedTitle']} dir="auto">
        {verdict.why === '' ? 'Checked, not a contradiction' : verdict.why}
      </h1>
      {sides.length > 0 && (
        <>
          <SectionTitle level={2}>It stood between</SectionTitle>
          <div className={styles['two']}>
            {sides.map((ids, place) => (
              <ul key={ids.join()} className={styles[place === 0 ? 'sideA' : 'sideB']}>
                {ids.map((one) => (
                  <li key={one} className={styles['item']}>
                    <RecordCard noun={nounOfId(one) ?? ''} id={one} />
                  </li>
                ))}
              </ul>
            ))}
          </div>
        </>
      )}
    </article>
  )
}
