import { groupDigits, countOf, withCurrency } from '@shared/kernel/number-prose'
import type { Group } from '@shared/table/facets'
import styles from './Table.module.css'

/** Sums of like amounts, each by itself, and how many rows are in none of them. */
export const SumLines = ({ group, quiet = false }: { readonly group: Group; readonly quiet?: boolean }) => {
  const { sums, suppressed, unreadable } = group
  if (sums.length === 0 && suppressed === 0 && unreadable === 0) return null
  return (
    <ul className={styles['sums']}>
      {sums.map(({ total, unit, currency, basis, rows }) => (
        <li key={`${unit} ${currency} ${basis}`}>
          <span className={styles['total']}>
            {currency === ''
              ? `${groupDigits(total)} ${unit}`.trim()
              : withCurrency(groupDigits(total), currency)}
          </span>{' '}
          {basis !== '' && basis !== 'unknown' && `${basis}, `}
          {basis !== '' && currency === '' && 'no currency named, '}
          {countOf(rows, 'row', 'rows')}
        </li>
      ))}
      {!quiet && suppressed > 0 && <li>{countOf(suppressed, 'row', 'rows')} without an amount</li>}
      {!quiet && unreadable > 0 && (
        <li>{countOf(unreadable, 'row', 'rows')} that cannot be read as one amount</li>
      )}
    </ul>
  )
}
