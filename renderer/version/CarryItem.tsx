import { agreed, type CarryDraft } from '@shared/excerpt/carry/decide'
import { VERDICT_WORDS } from '@shared/excerpt/carry/fate'
import type { CarryProposal } from '@shared/excerpt/carry/propose'
import type { CarryOver, CarryVerdict } from '@shared/excerpt/carry-over'
import { differenceInShort } from '@shared/excerpt/difference/changes'
import type { Excerpt } from '@shared/excerpt/excerpt'
import { excerptInLine } from '@shared/excerpt/words'
import type { RenditionId, SourceId } from '@shared/kernel/ids'
import { Button } from '@renderer/ui/Button'
import { Tag } from '@renderer/ui/Tag'
import type { Tone } from '@renderer/ui/tone'
import { DecideForm } from './DecideForm'
import { DifferenceText } from './DifferenceText'
import styles from './Version.module.css'

const TONES: Readonly<Record<CarryVerdict | 'unclear', Tone>> = {
  exact: 'ok',
  moved: 'ok',
  altered: 'clash',
  gone: 'clash',
  unclear: 'neutral',
}

type CarryItemProps = {
  readonly excerpt: Excerpt
  readonly to: { readonly version: SourceId; readonly rendition: RenditionId }
  readonly laterText: string
  /** Null for a clipped region, which has no words to compare. */
  readonly proposal: CarryProposal | null
  readonly decided: CarryOver | null
  /** Whether the key that confirms takes this one. */
  readonly isNext: boolean
  readonly editing: boolean
  readonly onEdit: (on: boolean) => void
  readonly onDecide: (draft: CarryDraft) => void
}

/** One excerpt: its words, what is proposed and why, and the two ways to decide. */
export const CarryItem = (props: CarryItemProps) => {
  const { excerpt, to, laterText, proposal, decided, isNext, editing, onEdit, onDecide } = props
  const verdict = decided?.verdict ?? proposal?.verdict ?? 'unclear'
  const difference = decided === null ? (proposal?.difference ?? []) : decided.difference
  const draft = decided === null && proposal !== null ? agreed(excerpt, to, proposal) : null
  const words = excerptInLine(excerpt, 60)
  return (
    <article className={styles['item']} aria-label={excerptInLine(excerpt, 8)}>
      <div className={styles['verdict']}>
        <Tag tone={TONES[verdict]}>{VERDICT_WORDS[verdict]}</Tag>
        <span className={styles['quiet']}>{decided === null ? 'proposed' : 'decided'}</span>
      </div>
      {difference.length > 0 ? (
        <DifferenceText parts={difference} />
      ) : (
        <p className={styles['difference']} dir="auto">
          {words}
        </p>
      )}
      <p className={styles['quiet']}>
        {decided === null ? (proposal?.why ?? REGION) : decidedInWords(decided)}
      </p>
      {editing ? (
        <DecideForm
          excerpt={excerpt}
          to={to}
          laterText={laterText}
          places={[...(proposal?.place ? [proposal.place] : []), ...(proposal?.others ?? [])]}
          onCancel={() => onEdit(false)}
          onDecide={onDecide}
        />
      ) : (
        <div className={styles['actions']}>
          {draft !== null && (
            <Button
              size="small"
              variant="primary"
              {...(isNext && { kbd: 'C' })}
              onPress={() => onDecide(draft)}
            >
              {`Confirm: ${VERDICT_WORDS[draft.verdict].toLowerCase()}`}
            </Button>
          )}
          <Button size="small" onPress={() => onEdit(true)}>
            {decided === null ? 'Decide otherwise…' : 'Change the decision…'}
          </Button>
        </div>
      )}
    </article>
  )
}

const REGION = 'A region of a page or picture has no words to compare: look at both versions and decide.'

function decidedInWords({ verdict, difference, why }: CarryOver): string {
  const told = verdict === 'altered' ? `Altered: ${differenceInShort(difference)}.` : ''
  const reason = why === '' ? '' : `Because: ${why}`
  return [told, reason].filter((part) => part !== '').join(' ') || 'As proposed.'
}
