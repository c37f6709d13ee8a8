import type { ReactNode } from 'react'
import type { Described } from '@shared/suggest/tray/describe'
import type { InContext } from '@shared/suggest/tray/in-context'
import type { TrayGroup } from '@shared/suggest/tray/tray-item'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { Tag } from '@renderer/ui/Tag'
import type { Tone } from '@renderer/ui/tone'
import { GROUP_WORDS } from './groups'
import styles from './suggest.module.css'

const TONES: Readonly<Record<TrayGroup, Tone>> = {
  name: 'ent',
  figure: 'rec',
  claim: 'said',
  response: 'said',
  date: 'neutral',
}

type Props = {
  readonly group: TrayGroup
  readonly described: Described
  readonly context: InContext
  /** Of the first line of a group: how many it has. */
  readonly heads: number | null
  /** What can be done with it, shown on the line in hand. */
  readonly actions: ReactNode
}

/** One line of the tray: the words, what they would become, what was read in them, and why they were found. */
export const SuggestionItem = ({ group, described, context, heads, actions }: Props) => {
  const { what, proposal, details, reason } = described
  return (
    <>
      {heads !== null && (
        <div className={styles['group']}>
          <SectionTitle level={3} count={heads}>
            {GROUP_WORDS[group].many}
          </SectionTitle>
        </div>
      )}
      <div className={styles['item']}>
        <p className={styles['context']} dir="auto">
          {context.before}
          <mark className={styles[group]}>{context.words}</mark>
          {context.after}
        </p>
        <p className={styles['proposal']} dir="auto">
          <Tag tone={TONES[group]}>{what}</Tag> <span>{proposal}</span>
        </p>
        {details.length > 0 && (
          <p className={styles['details']} dir="auto">
            {details.join(' · ')}
          </p>
        )}
        <p className={styles['reason']} dir="auto">
          {reason}
        </p>
        {actions}
      </div>
    </>
  )
}
