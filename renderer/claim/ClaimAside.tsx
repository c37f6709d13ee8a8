import { NOUN_WORDS } from '@shared/history/record-title'
import { isId } from '@shared/kernel/ids'
import { useLive, useRecord } from '@renderer/store/react'
import { Pane } from '@renderer/ui/Pane'
import { RecordCard } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import styles from './claim.module.css'

/** The words a claim stands on, and what rests on it. */
export const ClaimAside = ({ id }: { readonly id: string }) => {
  const claim = useRecord('claim', isId('claim', id) ? id : null)
  const uses = useLive((store) => store.references(id), [id])
  if (!claim) return null
  const using = uses ?? []
  return (
    <Pane title="Around this claim">
      <div className={styles['cards']}>
        <SectionTitle level={3} count={claim.excerpts.length}>
          Stands in
        </SectionTitle>
        {claim.excerpts.length === 0 && (
          <p className={styles['quiet']}>No excerpt yet: nothing shows that it was said.</p>
        )}
        {claim.excerpts.map(({ id: item, excerpt }) => (
          <RecordCard key={item} noun="excerpt" id={excerpt} />
        ))}
        <SectionTitle level={3} count={using.length}>
          Used by
        </SectionTitle>
        {using.length === 0 && <p className={styles['quiet']}>Nothing is held against this claim yet.</p>}
        {using.map(({ noun, id: user }) => (
          <div key={user}>
            <div className={styles['quiet']}>{NOUN_WORDS[noun].one}</div>
            <RecordCard noun={noun} id={user} />
          </div>
        ))}
      </div>
    </Pane>
  )
}
