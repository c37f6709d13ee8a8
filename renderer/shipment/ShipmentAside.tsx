import { NOUN_WORDS } from '@shared/history/record-title'
import { isId } from '@shared/kernel/ids'
import { referenceKey } from '@shared/kernel/reference'
import { nounOfId } from '@shared/schema/registry'
import { useLive, useRecord } from '@renderer/store/react'
import { Pane } from '@renderer/ui/Pane'
import { RecordCard } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import styles from './shipment.module.css'

/** What a shipment rests on, and what rests on it. */
export const ShipmentAside = ({ id }: { readonly id: string }) => {
  const shipment = useRecord('shipment', isId('shipment', id) ? id : null)
  const uses = useLive((store) => store.references(id), [id])
  if (!shipment) return null
  const using = uses ?? []
  const evidence = shipment.evidence.map(({ ref }) => ({
    key: referenceKey(ref),
    id: ref.kind === 'record' ? ref.record : ref.source,
  }))
  return (
    <Pane title="Around this shipment">
      <div className={styles['cards']}>
        <SectionTitle level={3} count={evidence.length}>
          Evidence
        </SectionTitle>
        {evidence.length === 0 && shipment.figure === null && (
          <p className={styles['quiet']}>No evidence yet: nothing shows where this comes from.</p>
        )}
        {evidence.map((item) => (
          <RecordCard key={item.key} noun={nounOfId(item.id) ?? 'source'} id={item.id} />
        ))}
        {shipment.figure !== null && <RecordCard noun="figure" id={shipment.figure} />}
        <SectionTitle level={3} count={using.length}>
          Used by
        </SectionTitle>
        {using.length === 0 && <p className={styles['quiet']}>Nothing rests on this shipment yet.</p>}
        {using.map(({ noun, id: user, record }) => (
          <div key={user}>
            <div className={styles['quiet']}>
              {record !== null && 'supersedes' in record && record.supersedes === id
                ? 'superseded by'
                : NOUN_WORDS[noun].one}
            </div>
            <RecordCard noun={noun} id={user} />
          </div>
        ))}
      </div>
    </Pane>
  )
}
