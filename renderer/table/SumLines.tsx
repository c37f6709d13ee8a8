import { groupDigits, countOf, withCurrency } from '@shared/kernel/number-prose'
import type { FacetSum, Group } from '@shared/table/facets'
import styles from './Table.module.css'

/** Sums of like amounts, each by itself, and how many rows are in none of them. */
export const SumLines = ({ group, quiet = false }: { readonly group: Group; readonly quiet?: boolean }) => {
  const { sums, suppressed, unreadable } = group
  if (sums.length === 0 && suppressed === 0 && unreadable === 0) return null
  return (
    <ul className={styles['sums']}>
      {sums.map((sum) => (
        <li key={`${sum.unit} ${sum.currency} ${sum.basis}`}>
          <span className={styles['total']}>{totalWords(sum)}</span>
          {[basisWords(sum), countOf(sum.rows, 'row', 'rows')]
            .filter((words) => words !== '')
            .map((words) => ` · ${words}`)
            .join('')}
        </li>
      ))}
      {!quiet && suppressed > 0 && <li>{countOf(suppressed, 'row', 'rows')} without an amount</li>}
      {!quiet && unreadable > 0 && (
        <li>{countOf(unreadable, 'row', 'rows')} that cannot be read as one amount</li>
      )}
    </ul>
  )
}

const totalWords = ({ total, unit, currency }: FacetSum): string =>
  currency === '' ? `${groupDigits(total)} ${unit}`.trim() : withCurrency(groupDigits(total), currency)

/** What a value was declared on, or that its currency is not named; '' for goods and where nothing is known. */
const basisWords = ({ basis, currency }: FacetSum): string =>
  [basis === 'unknown' ? '' : basis, basis !== '' && currency === '' ? 'no currency named' : '']
    .filter((words) => words !== '')
    .join(', ')
