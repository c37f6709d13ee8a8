import { dateInWords } from '@shared/kernel/edtf-prose'
import { chplFlag } from '@shared/shipment/chpl'
import { LEVEL_WORDS } from '@shared/shipment/labels'
import { type Shipment, shipmentSchema } from '@shared/shipment/shipment'
import { certaintyWords, partiesWords, routeWords, shipmentCaption } from '@shared/shipment/shipment-words'
import shared from '@renderer/record/record.module.css'
import { useDirectory } from '@renderer/record/use-directory'
import { useRecordEdit } from '@renderer/record/use-record-edit'
import { useRecord } from '@renderer/store/react'
import { EmptyState } from '@renderer/ui/EmptyState'
import { RecordHead } from '@renderer/ui/RecordHead'
import { Tag } from '@renderer/ui/Tag'
import { ShipmentFields } from './ShipmentFields'

/** A shipment, edited in place. */
export const ShipmentPage = ({ id }: { readonly id: string }) => {
  const shipment = useRecord('shipment', id)
  if (shipment === undefined) return null
  if (shipment === null) return <EmptyState>This shipment is not in the case.</EmptyState>
  return <Page key={shipment.id} shipment={shipment} />
}

const Page = ({ shipment }: { readonly shipment: Shipment }) => {
  const { nameOf } = useDirectory()
  const { id } = shipment
  const { store, draft, head } = useRecordEdit('shipment', shipment, shipmentSchema)
  const { edtf, words } = shipment.period
  const certainty = certaintyWords(shipment)
  const flag = chplFlag(shipment.hsCode.code, shipment.hsCode.edition)
  return (
    <div className={shared['page']}>
      <RecordHead
        title={shipmentCaption(shipment)}
        tags={
          <>
            <Tag tone="rec">{LEVEL_WORDS[shipment.level].label}</Tag>
            {certainty !== '' && <Tag>{certainty}</Tag>}
            {flag !== null && <Tag tone="said">high-priority list of 2024, tier {flag.tier}</Tag>}
          </>
        }
        line={[
          partiesWords(shipment, nameOf),
          routeWords(shipment, nameOf),
          edtf === '' ? words : dateInWords(edtf, 'en'),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
        {...head}
      />
      <div {...draft.around} className={shared['fields']}>
        <ShipmentFields draft={draft} id={id} newItemId={store.newItemId} />
      </div>
    </div>
  )
}
