import { isId } from '@shared/kernel/ids'
import { NOUN_WORDS } from '@shared/history/record-title'
import { useLive, useRecord } from '@renderer/store/react'
import { Pane } from '@renderer/ui/Pane'
import { RecordCard } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import styles from './figure.module.css'

/** Where a figure stands, and what rests on it. */
export const FigureAside = ({ id }: { readonly id: string }) => {
  const figure = useRecord('figure', isId('figure', id) ? id : null)
  const uses = useLive((store) => store.references(id), [id])
  if (!figure) return null
  const using = uses ?? []
  return (
    <Pane title="Around this figure">
      <div className={styles['cards']}>
        <SectionTitle level={3}>Stands in</SectionTitle>
        {figure.excerpt === null ? (
          <p className={styles['quiet']}>No excerpt yet: nothing shows where the number comes from.</p>
        ) : (
          <RecordCard noun="excerpt" id={figure.excerpt} />
        )}
        <SectionTitle level={3} count={using.length}>
          Used by
        </SectionTitle>
        {using.length === 0 && <p className={styles['quiet']}>Nothing rests on this figure yet.</p>}
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
