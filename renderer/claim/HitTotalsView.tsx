import type { HitGroup, HitTotals } from '@shared/contradiction/matching/hit-totals'
import { countOf, plural } from '@shared/kernel/number-prose'
import { tiesWords } from '@shared/shipment/tie-words'
import { totalBounds } from '@shared/shipment/total-words'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'
import styles from './hits.module.css'
import { countWords, hitTotalWords, monthWords } from './hit-words'

type Props = {
  readonly totals: HitTotals
  /** Whether only the hits are listed that the sums may count twice. */
  readonly onlyTied: boolean
  readonly onOnlyTied: (only: boolean) => void
}

/**
 * What hits come to: unlike sums side by side, and the same by seller and by month. Where papers say that goods may be
 * counted twice, it is said beside the sums, which stay as they are.
 */
export const HitTotalsView = ({ totals, onlyTied, onOnlyTied }: Props) => {
  const notes = [
    totals.withoutValue > 0
      ? `${countOf(totals.withoutValue, 'record', 'records')} ${plural(totals.withoutValue, 'gives', 'give')} no value`
      : '',
    totals.withoutAmount > 0
      ? `${countOf(totals.withoutAmount, 'record', 'records')} ${plural(totals.withoutAmount, 'gives', 'give')} neither quantity nor weight`
      : '',
    totals.repeated > 0
      ? `${countOf(totals.repeated, 'shipment is', 'shipments are')} left out, since another stands for the same goods`
      : '',
    ...totals.totals.map(totalBounds),
  ].filter((note) => note !== '')
  return (
    <div className={styles['totals']} role="group" aria-label="What they come to">
      <ul className={styles['sums']} aria-label="Together">
        {totals.totals.map((total) => (
          <li key={`${total.level} ${total.kind} ${total.unit} ${total.currency} ${total.basis}`}>
            {hitTotalWords(total, totals.count)}
          </li>
        ))}
      </ul>
      {totals.ties.count > 0 && (
        <Banner
          tone="warn"
          actions={
            <Button size="small" pressed={onlyTied} onPress={() => onOnlyTied(!onlyTied)}>
              List{' '}
              {totals.ties.count === totals.count
                ? 'them side by side'
                : `these ${countWords(totals.ties.count)} alone`}
            </Button>
          }
        >
          {tiesWords(totals.ties, totals.count, 'record', 'records')} Nothing is left out: compare them first.
        </Banner>
      )}
      {notes.length > 0 && <p className={styles['quiet']}>{notes.join('; ')}.</p>}
      <div className={styles['groups']}>
        <Groups
          label="By seller"
          head="Seller"
          groups={totals.parties.map((group) => ({
            ...group,
            name: group.name === '' ? 'no seller named' : group.name,
          }))}
          more={totals.moreParties}
        />
        <Groups
          label="By month"
          head="Month"
          groups={totals.months.map((group) => ({ ...group, name: monthWords(group.month) }))}
          more={0}
        />
      </div>
    </div>
  )
}

type GroupsProps = {
  readonly label: string
  readonly head: string
  readonly groups: readonly (HitGroup & { readonly name: string })[]
  readonly more: number
}

const Groups = ({ label, head, groups, more }: GroupsProps) => (
  <details className={styles['details']}>
    <summary>
      {label} ({countWords(groups.length + more)})
    </summary>
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">Records</th>
          <th scope="col">Together</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ name, count, totals }) => (
          <tr key={name}>
            <th scope="row" dir="auto">
              {name}
            </th>
            <td>{countWords(count)}</td>
            <td>{totals.map((total) => hitTotalWords(total, count)).join(' · ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
    {more > 0 && (
      <p className={styles['quiet']}>
        {countOf(more, 'more seller', 'more sellers')} with fewer records {plural(more, 'is', 'are')} not
        listed.
      </p>
    )}
  </details>
)
