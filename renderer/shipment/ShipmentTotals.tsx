import { useMemo } from 'react'
import { countOf } from '@shared/kernel/number-prose'
import { LEVEL_WORDS } from '@shared/shipment/labels'
import { SHIPMENT_LEVELS } from '@shared/shipment/shipment'
import type { ShipmentRow } from '@shared/shipment/table'
import { totalBounds, totalWords } from '@shared/shipment/total-words'
import { type Total, totalsOf } from '@shared/shipment/totals'
import shared from '@renderer/record/record.module.css'
import styles from './shipment.module.css'

const sumWords = (total: Total): string =>
  ['', 'unknown'].includes(total.basis) ? totalWords(total) : `${totalWords(total)} ${total.basis}`

/** The sums of the lines in view: only like with like, each level by itself. */
export const ShipmentTotals = ({ rows }: { readonly rows: readonly ShipmentRow[] }) => {
  const { totals, repeated } = useMemo(() => totalsOf(rows.map(({ shipment }) => shipment)), [rows])
  const levels = SHIPMENT_LEVELS.filter((level) => totals.some((total) => total.level === level))
  return (
    <div className={styles['totals']} role="group" aria-label="Sums of the shipments shown">
      {levels.length === 0 && <span className={shared['quiet']}>No amounts to add up.</span>}
      {levels.map((level) => (
        <div key={level} className={styles['total']}>
          <strong>{LEVEL_WORDS[level].label}</strong>
          {totals
            .filter((total) => total.level === level)
            .map((total) => (
              <span key={`${total.kind} ${total.unit} ${total.currency} ${total.basis}`}>
                {sumWords(total)}{' '}
                <span className={shared['quiet']}>
                  {total.kind === 'quantity' ? '' : `${total.kind}, `}
                  {countOf(total.count, 'record', 'records')}
                  {totalBounds(total) !== '' && `, ${totalBounds(total)}`}
                </span>
              </span>
            ))}
        </div>
      ))}
      {repeated > 0 && (
        <div className={shared['quiet']}>
          {countOf(repeated, 'record is', 'records are')} left out: superseded, or the same consignment as
          another.
        </div>
      )}
    </div>
  )
}
