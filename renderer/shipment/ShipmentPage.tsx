import { PROTECTION_CHOICES } from '@shared/entity/protection-words'
import { fieldLabel } from '@shared/history/field-labels'
import { dateInWords } from '@shared/kernel/edtf-prose'
import { LEVEL_WORDS } from '@shared/shipment/labels'
import { type Shipment, shipmentSchema } from '@shared/shipment/shipment'
import { certaintyWords, partiesWords, routeWords, shipmentCaption } from '@shared/shipment/shipment-words'
import { useDirectory } from '@renderer/record/use-directory'
import { useSaying } from '@renderer/record/use-saying'
import { useRecord, useStore } from '@renderer/store/react'
import { EmptyState } from '@renderer/ui/EmptyState'
import { RecordHead } from '@renderer/ui/RecordHead'
import { Tag } from '@renderer/ui/Tag'
import { useToast } from '@renderer/ui/Toasts'
import { useSavedDraft } from '@renderer/ui/use-draft'
import { changeShipment, protectShipment, restoreShipment, trashShipment } from './actions'
import styles from './shipment.module.css'
import { ShipmentFields } from './ShipmentFields'

/** A shipment, edited in place. */
export const ShipmentPage = ({ id }: { readonly id: string }) => {
  const shipment = useRecord('shipment', id)
  if (shipment === undefined) return null
  if (shipment === null) return <EmptyState>This shipment is not in the case.</EmptyState>
  return <Page key={shipment.id} shipment={shipment} />
}

const Page = ({ shipment }: { readonly shipment: Shipment }) => {
  const store = useStore()
  const toast = useToast()
  const say = useSaying()
  const { nameOf } = useDirectory()
  const { id } = shipment
  const draft = useSavedDraft<Shipment>(shipment, shipmentSchema, (patch) =>
    say(
      changeShipment(
        store,
        id,
        `Change the ${Object.keys(patch).map(fieldLabel).join(', ')} of a shipment`,
        patch,
      ),
    ),
  )
  const trash = async () => {
    if (!(await say(trashShipment(store, id)))) return
    toast({
      message: 'The shipment is in the trash.',
      action: { label: 'Undo', run: () => void say(restoreShipment(store, id)) },
    })
  }
  const { edtf, words } = shipment.period
  const certainty = certaintyWords(shipment)
  return (
    <div className={styles['page']}>
      <RecordHead
        title={shipmentCaption(shipment)}
        tags={
          <>
            <Tag tone="rec">{LEVEL_WORDS[shipment.level].label}</Tag>
            {certainty !== '' && <Tag>{certainty}</Tag>}
          </>
        }
        line={[
          partiesWords(shipment, nameOf),
          routeWords(shipment, nameOf),
          edtf === '' ? words : dateInWords(edtf, 'en'),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
        audience={shipment.protection}
        audiences={PROTECTION_CHOICES}
        onAudience={(protection) => void say(protectShipment(store, id, protection))}
        trashed={shipment.trashed !== null}
        onTrash={() => void trash()}
        onRestore={() => void say(restoreShipment(store, id))}
      />
      <div {...draft.around}>
        <ShipmentFields draft={draft} id={id} newItemId={store.newItemId} />
      </div>
    </div>
  )
}
