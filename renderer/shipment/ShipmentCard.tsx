import { dateInWords } from '@shared/kernel/edtf-prose'
import { LEVEL_WORDS } from '@shared/shipment/labels'
import { partiesWords, routeWords, shipmentCaption, valueWords } from '@shared/shipment/shipment-words'
import { CardFrame, MissingRecord } from '@renderer/record/CardFrame'
import shared from '@renderer/record/record.module.css'
import { useDirectory } from '@renderer/record/use-directory'
import { useRecord } from '@renderer/store/react'
import type { RecordCardProps } from '@renderer/ui/registry'

/** A shipment inside another view: how much of what, from whom to whom, when. */
export const ShipmentCard = ({ id, compact = false, onOpen }: RecordCardProps) => {
  const shipment = useRecord('shipment', id)
  const { nameOf } = useDirectory()
  if (shipment === undefined) return null
  if (shipment === null) return <MissingRecord />
  const caption = shipmentCaption(shipment)
  const { edtf, words } = shipment.period
  const value = valueWords(shipment)
  const parties = partiesWords(shipment, nameOf)
  return (
    <CardFrame
      tone="rec"
      caption={caption}
      trashed={shipment.trashed !== null}
      compact={compact}
      onOpen={onOpen}
    >
      <div className={shared['title']} dir="auto">
        {[caption, value === caption ? '' : value].filter((part) => part !== '').join(' · ')}
      </div>
      {parties !== '' && <div dir="auto">{parties}</div>}
      <div className={shared['quiet']}>
        {[
          LEVEL_WORDS[shipment.level].label,
          routeWords(shipment, nameOf),
          edtf === '' ? words : dateInWords(edtf, 'en'),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </div>
    </CardFrame>
  )
}
