import { useState } from 'react'
import { agreed, type CarryDraft } from '@shared/excerpt/carry/decide'
import type { CarryOver } from '@shared/excerpt/carry-over'
import { countOf } from '@shared/kernel/number-prose'
import { useBy, useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { EmptyState } from '@renderer/ui/EmptyState'
import { useToast } from '@renderer/ui/Toasts'
import { useKeys } from '@renderer/ui/use-keys'
import { decideCarryOvers } from './actions'
import { CarryItem } from './CarryItem'
import type { Pair } from './CompareDialog'
import type { Compared } from './use-comparison'
import styles from './Version.module.css'

type CarryListProps = { readonly pair: Pair; readonly compared: Compared }

/** The excerpts of the earlier version, each with what is proposed for it and what was decided. */
export const CarryList = ({ pair, compared }: CarryListProps) => {
  const store = useStore()
  const toast = useToast()
  const version = pair.later.source.id
  const { rows } = useBy('carryOver', 'version', version)
  const [editing, setEditing] = useState<string | null>(null)
  const decided = new Map<string, CarryOver>(rows.map((carried) => [carried.excerpt, carried]))
  const to = { version, rendition: compared.later.rendition.id }
  const open = compared.excerpts.filter(({ id }) => !decided.has(id))
  const unchanged = open.flatMap((excerpt) => {
    const proposal = compared.proposals.get(excerpt.id)
    const draft = proposal === undefined ? null : agreed(excerpt, to, proposal)
    return draft !== null && (draft.verdict === 'exact' || draft.verdict === 'moved') ? [draft] : []
  })
  const decide = async (drafts: readonly CarryDraft[]) => {
    const done = await decideCarryOvers(store, drafts)
    if (!done.ok) return toast({ message: done.error.message, tone: 'error' })
    setEditing(null)
    const change = done.value?.id
    if (change === undefined) return
    toast({
      message: `Decided for ${countOf(drafts.length, 'excerpt', 'excerpts')}.`,
      action: { label: 'Undo', run: () => void store.undoChange(change) },
    })
  }
  // The first that can be confirmed as it stands: one key after the other goes through them all.
  const next = open
    .map((excerpt) => {
      const proposal = compared.proposals.get(excerpt.id)
      return proposal === undefined ? null : agreed(excerpt, to, proposal)
    })
    .find((draft) => draft !== null)
  useKeys([
    {
      id: 'version.confirm',
      key: 'C',
      label: 'Confirm the next proposal',
      group: 'Versions',
      when: () => next !== undefined && editing === null,
      run: () => {
        if (next !== undefined) void decide([next])
      },
    },
  ])
  if (compared.excerpts.length === 0) {
    return (
      <EmptyState>Nothing was clipped in the earlier version, so nothing has to be carried over.</EmptyState>
    )
  }
  return (
    <div className={styles['carry']}>
      <div className={styles['bar']}>
        <div className={styles['about']} aria-live="polite">
          <strong>
            {open.length === 0
              ? 'All is decided.'
              : `${countOf(open.length, 'excerpt', 'excerpts')} to decide.`}
          </strong>
          <span>An excerpt stays where it was clipped. What you decide here is kept beside it.</span>
        </div>
        {unchanged.length > 0 && (
          <div className={styles['actions']}>
            <Button size="small" variant="primary" onPress={() => void decide(unchanged)}>
              {`Confirm all that stand unchanged (${unchanged.length})`}
            </Button>
          </div>
        )}
      </div>
      <ol className={styles['items']} aria-label="Excerpts of the earlier version">
        {compared.excerpts.map((excerpt) => (
          <li key={excerpt.id}>
            <CarryItem
              excerpt={excerpt}
              to={to}
              laterText={compared.later.text}
              proposal={compared.proposals.get(excerpt.id) ?? null}
              decided={decided.get(excerpt.id) ?? null}
              isNext={next?.excerpt === excerpt.id}
              editing={editing === excerpt.id}
              onEdit={(on) => setEditing(on ? excerpt.id : null)}
              onDecide={(draft) => void decide([draft])}
            />
          </li>
        ))}
      </ol>
    </div>
  )
}
