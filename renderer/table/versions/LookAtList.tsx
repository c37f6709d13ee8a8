import { err, type Result } from '@shared/kernel/result'
import { useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { RecordCard } from '@renderer/ui/registry'
import { Tag } from '@renderer/ui/Tag'
import { useToast } from '@renderer/ui/Toasts'
import { keepCorrection, lookedAt, takeNewCell } from './actions'
import type { ToLookAt } from './to-look-at'
import type { Pair } from './use-changes'
import styles from './Versions.module.css'

export type LookAtListProps = {
  readonly pair: Pair
  readonly items: readonly ToLookAt[]
  /** Shows a row of one of the two exports. */
  readonly onOpen: (side: 'earlier' | 'later', row: number) => void
}

const LEFT = {
  gone: 'its row is gone from the later export',
  ambiguous: 'its row cannot be told from others of the later export',
  'no-column': 'the later export does not have its column',
} as const

/** Corrections and shipments that rest on rows which changed, or which the later export does not have. */
export const LookAtList = ({ pair, items, onOpen }: LookAtListProps) => {
  const store = useStore()
  const toast = useToast()
  const decide = async (deciding: Promise<Result<unknown>>) => {
    const done = await deciding.catch(() => err({ code: 'store', message: 'That could not be saved.' }))
    if (!done.ok) toast({ message: done.error.message, tone: 'error' })
  }
  if (items.length === 0)
    return <p className={styles['quiet']}>Nothing that rests on the earlier export has to be looked at.</p>
  return (
    <ul className={styles['items']} aria-label="To look at">
      {items.map((item) => (
        <li key={keyOf(item)}>
          {item.kind === 'correction-changed' && (
            <>
              <p>
                <Tag tone="clash">cell changed</Tag> {`The correction of “${item.correction.column}” says “`}
                <bdi>{item.correction.value}</bdi>
                {'”. The cell under it said “'}
                <bdi>{item.from}</bdi>
                {'” and now says “'}
                <bdi>{item.to}</bdi>”.
              </p>
              <div className={styles['actions']}>
                <Button
                  size="small"
                  onPress={() => void decide(keepCorrection(store, item.carried, item.from, item.to))}
                >
                  Keep the correction
                </Button>
                <Button size="small" onPress={() => void decide(takeNewCell(store, item.carried))}>
                  Take the new cell
                </Button>
                <Button size="small" variant="quiet" onPress={() => onOpen('later', item.row)}>
                  Show the row
                </Button>
              </div>
            </>
          )}
          {item.kind === 'shipment-changed' && (
            <>
              <p>
                <Tag tone="clash">row changed</Tag> The row under this shipment changed:{' '}
                {item.cells.map(({ column, from, to }, at) => (
                  <span key={column}>
                    {at > 0 && '; '}
                    {`${column}: “`}
                    <bdi>{from}</bdi>
                    {'” became “'}
                    <bdi>{to}</bdi>”
                  </span>
                ))}
                . The shipment stays as it was taken up.
              </p>
              <RecordCard noun="shipment" id={item.shipment} compact />
              <div className={styles['actions']}>
                <Button
                  size="small"
                  onPress={() => void decide(lookedAt(store, pair.later.source.id, item.shipment))}
                >
                  Looked at
                </Button>
                <Button size="small" variant="quiet" onPress={() => onOpen('later', item.row)}>
                  Show the row
                </Button>
              </div>
            </>
          )}
          {item.kind === 'correction-left' && (
            <>
              <p>
                <Tag>stays behind</Tag> {`The correction of “${item.correction.column}” to “`}
                <bdi>{item.correction.value}</bdi>
                {`” stays with the earlier export: ${LEFT[item.why]}.`}
              </p>
              <div className={styles['actions']}>
                <Button size="small" variant="quiet" onPress={() => onOpen('earlier', item.correction.row)}>
                  Show the row as it was
                </Button>
              </div>
            </>
          )}
          {item.kind === 'shipment-left' && (
            <>
              <p>
                <Tag tone={item.why === 'gone' ? 'clash' : 'neutral'}>
                  {item.why === 'gone' ? 'row gone' : 'row unclear'}
                </Tag>{' '}
                {`This shipment rests on the earlier export alone: ${LEFT[item.why]}.`}
              </p>
              <RecordCard noun="shipment" id={item.shipment} compact />
              <div className={styles['actions']}>
                <Button size="small" variant="quiet" onPress={() => onOpen('earlier', item.row)}>
                  Show the row as it was
                </Button>
              </div>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

const keyOf = (item: ToLookAt): string =>
  'shipment' in item ? `${item.kind} ${item.shipment} ${item.row}` : `${item.kind} ${item.correction.id}`
