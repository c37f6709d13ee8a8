import { isId } from '@shared/kernel/ids'
import { referenceKey } from '@shared/kernel/reference'
import shared from '@renderer/record/record.module.css'
import { ReferenceCard } from '@renderer/record/ReferenceCard'
import { UsedBy } from '@renderer/record/UsedBy'
import { useRecord } from '@renderer/store/react'
import { Pane } from '@renderer/ui/Pane'
import { RecordCard } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { ForwarderHint } from './ForwarderHint'
import { HsSection } from './HsSection'
import { RelatedSection } from './RelatedSection'
import { UnitsSection } from './UnitsSection'

/** What a shipment rests on, and what rests on it. */
export const ShipmentAside = ({ id }: { readonly id: string }) => {
  const shipment = useRecord('shipment', isId('shipment', id) ? id : null)
  if (!shipment) return null
  const { evidence } = shipment
  return (
    <Pane title="Around this shipment">
      <div className={shared['cards']}>
        <ForwarderHint shipment={shipment} />
        <HsSection hsCode={shipment.hsCode} />
        <UnitsSection shipment={shipment} />
        <RelatedSection shipment={shipment} />
        <SectionTitle level={3} count={evidence.length}>
          Evidence
        </SectionTitle>
        {evidence.length === 0 && shipment.figure === null && (
          <p className={shared['quiet']}>No evidence yet: nothing shows where this comes from.</p>
        )}
        {evidence.map(({ ref }) => (
          <ReferenceCard key={referenceKey(ref)} reference={ref} />
        ))}
        {shipment.figure !== null && <RecordCard noun="figure" id={shipment.figure} />}
        <UsedBy id={id} none="Nothing rests on this shipment yet." />
      </div>
    </Pane>
  )
}
