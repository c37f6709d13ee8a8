import { dateInWords } from '@shared/kernel/edtf-prose'
import { LEVEL_WORDS } from '@shared/shipment/labels'
import { partiesWords, routeWords, shipmentCaption, valueWords } from '@shared/shipment/shipment-words'
import { useDirectory } from '@renderer/record/use-directory'
import { useRecord } from '@renderer/store/react'
import { Card } from '@renderer/ui/Card'
import type { RecordCardProps } from '@renderer/ui/registry'
import { Tag } from '@renderer/ui/Tag'
import styles from './shipment.module.css'

/** A shipment inside another view: how much of what, from whom to whom, when. */
export const ShipmentCard = ({ id, compact = false, onOpen }: RecordCardProps) => {
  const shipment = useRecord('shipment', id)
  const { nameOf } = useDirectory()
  if (shipment === undefined) return null
  if (shipment === null) return <span className={styles['gone']}>a record that is not here</span>
  const caption = shipmentCaption(shipment)
  const trashed = shipment.trashed !== null
  if (compact) {
    return (
      <button type="button" className={styles['chip']} onClick={onOpen} dir="auto">
        {caption}
        {trashed && ' (in the trash)'}
      </button>
    )
  }
  const { edtf, words } = shipment.period
  const value = valueWords(shipment)
  const parties = partiesWords(shipment, nameOf)
  return (
    <Card tone="rec" {...(onOpen && { onOpen })}>
      <div className={styles['title']} dir="auto">
        {[caption, value === caption ? '' : value].filter((part) => part !== '').join(' · ')}
      </div>
      {parties !== '' && <div dir="auto">{parties}</div>}
      <div className={styles['quiet']}>
        {[
          LEVEL_WORDS[shipment.level].label,
          routeWords(shipment, nameOf),
          edtf === '' ? words : dateInWords(edtf, 'en'),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </div>
      {trashed && <Tag>in the trash</Tag>}
    </Card>
  )
}
