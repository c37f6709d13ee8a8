import { countOf } from '@shared/kernel/number-prose'
import type { TableTies } from '@shared/table/row-ties'
import { ReferenceCard } from './ReferenceCard'
import shared from './record.module.css'
import styles from './TiedRows.module.css'

/** Rows of tables that may be the same goods, each with its reason, as items of a list; one click leads to a row. */
export const TiedRows = ({ tables }: { readonly tables: readonly TableTies[] }) =>
  tables.map(({ source, count, rows }) => (
    <li key={source} className={styles['table']}>
      <ul className={styles['rows']}>
        {rows.map(({ row, tie }) => (
          <li key={row} className={styles['row']}>
            <ReferenceCard reference={{ kind: 'source', source, locator: { kind: 'row', row } }} />
            <p className={shared['quiet']}>{tie.why.charAt(0).toUpperCase() + tie.why.slice(1)}.</p>
          </li>
        ))}
      </ul>
      {count > rows.length && (
        <p className={shared['quiet']}>
          And {countOf(count - rows.length, 'more row', 'more rows')} of this table.
        </p>
      )}
    </li>
  ))
