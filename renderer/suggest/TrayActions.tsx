import { makesShipment } from '@shared/suggest/tray/figure-drafts'
import type { TrayItem } from '@shared/suggest/tray/tray-item'
import { Button } from '@renderer/ui/Button'
import styles from './suggest.module.css'

type TrayActionsProps = {
  readonly item: TrayItem
  readonly refused: boolean
  readonly onAccept: () => void
  readonly onRefuse: () => void
  readonly onShipment: () => void
  readonly onShow: () => void
}

/** The buttons of the line in hand, with their keys. */
export const TrayActions = ({ item, refused, onAccept, onRefuse, onShipment, onShow }: TrayActionsProps) => {
  const { matter } = item
  return (
    <div className={styles['actions']}>
      {refused && (
        <Button size="small" kbd="A" onPress={onAccept}>
          Ask again
        </Button>
      )}
      {!refused && matter.kind !== 'date' && (
        <>
          <Button size="small" variant="primary" kbd="A" onPress={onAccept}>
            {matter.kind === 'same-as' ? 'The same' : 'Accept'}
          </Button>
          <Button size="small" kbd="X" onPress={onRefuse}>
            {matter.kind === 'same-as' ? 'Not the same' : 'Not this'}
          </Button>
        </>
      )}
      {!refused && matter.kind === 'figure' && makesShipment(matter.figure) && (
        <Button size="small" kbd="S" onPress={onShipment}>
          As shipment
        </Button>
      )}
      <Button size="small" variant="quiet" kbd="Enter" onPress={onShow}>
        Show
      </Button>
    </div>
  )
}
