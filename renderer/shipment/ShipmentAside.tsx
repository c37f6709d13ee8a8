import { isId } from '@shared/kernel/ids'
import { referenceKey } from '@shared/kernel/reference'
import { nounOfId } from '@shared/schema/registry'
import shared from '@renderer/record/record.module.css'
import { UsedBy } from '@renderer/record/UsedBy'
import { useRecord } from '@renderer/store/react'
import { Pane } from '@renderer/ui/Pane'
import { RecordCard } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'

/** What a shipment rests on, and what rests on it. */
export const ShipmentAside = ({ id }: { readonly id: string }) => {
  const shipment = useRecord('shipment', isId('shipment', id) ? id : null)
  if (!shipment) return null
  const evidence = shipment.evidence.map(({ ref }) => ({
    key: referenceKey(ref),
    id: ref.kind === 'record' ? ref.record : ref.source,
  }))
  return (
    <Pane title="Around this shipment">
      <div className={shared['cards']}>
        <SectionTitle level={3} count={evidence.length}>
          Evidence
        </SectionTitle>
        {evidence.length === 0 && shipment.figure === null && (
          <p className={shared['quiet']}>No evidence yet: nothing shows where this comes from.</p>
        )}
        {evidence.map((item) => (
          <RecordCard key={item.key} noun={nounOfId(item.id) ?? 'source'} id={item.id} />
        ))}
        {shipment.figure !== null && <RecordCard noun="figure" id={shipment.figure} />}
        <UsedBy id={id} none="Nothing rests on this shipment yet." />
      </div>
    </Pane>
  )
}
