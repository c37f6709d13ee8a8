import { ArrowDown, ArrowUp, EyeOff } from 'lucide-react'
import { useMemo, useState } from 'react'
import { countOf, groupDigits } from '@shared/kernel/number-prose'
import { foldForSearch } from '@shared/kernel/text'
import type { Facet, Group } from '@shared/table/facets'
import { subTotalsIn } from '@shared/table/problems'
import type { Table } from '@shared/table/table'
import type { Filter, Sort } from '@shared/table/view'
import shared from '@renderer/record/record.module.css'
import { Button } from '@renderer/ui/Button'
import { Checkbox } from '@renderer/ui/Checkbox'
import { ComboBox } from '@renderer/ui/ComboBox'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ProgressPanel } from '@renderer/ui/ProgressPanel'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { Select } from '@renderer/ui/Select'
import { TextField } from '@renderer/ui/TextField'
import { isAmountField } from './field-kinds'
import { valuesOf, withValue } from './filter-words'
import { FIELD_WORDS } from './import/field-words'
import { SumLines } from './SumLines'
import type { TableData } from './table-data'
import styles from './Table.module.css'
import { useFacet } from './use-facet'

type Props = {
  readonly data: TableData | null
  readonly table: Table
  readonly columns: readonly { readonly key: string; readonly head: string }[]
  /** The column that is asked about. */
  readonly column: string | null
  readonly onColumn: (column: string) => void
  readonly holds: string
  readonly filters: readonly Filter[]
  readonly onFilters: (filters: readonly Filter[]) => void
  readonly sort: readonly Sort[]
  readonly onSort: (sort: readonly Sort[]) => void
  readonly onHide: (column: string) => void
}

/** Values that are asked for, and those of them that are drawn; the others are found by typing. */
const MOST = 2_000
const DRAWN = 150

/** One column: its values with how many rows have each and what they add up to, to filter and sort by. */
export const ColumnPanel = (props: Props) => {
  const { column, columns, sort, table } = props
  const amounts = useMemo(
    () =>
      table.mapping.columns
        .filter(({ field }) => isAmountField(field))
        // Values first: they are what is asked for most.
        .toSorted((a, b) => Number(b.field.startsWith('value')) - Number(a.field.startsWith('value'))),
    [table.mapping.columns],
  )
  const [sumOf, setSumOf] = useState<string | null>(amounts[0]?.column ?? null)
  const facet = useFacet({ data: props.data, column, filters: props.filters, sumOf, most: MOST })
  const options = columns.map(({ key, head }) => ({ id: key, label: head }))
  const now = column === null ? undefined : sort.find((by) => by.column === column)
  const direct = (descending: boolean) => {
    if (column !== null) props.onSort([{ column, descending }])
  }
  return (
    <div className={styles['stack']}>
      <ComboBox
        label="Column"
        options={options}
        value={options.find(({ id }) => id === column)}
        placeholder="Choose a column"
        required
        onChange={(option) => option && props.onColumn(option.id)}
      />
      {column === null ? (
        <EmptyState>
          Choose a column to see its values, how many rows have each, and what they add up to.
        </EmptyState>
      ) : (
        <>
          {props.holds !== '' && <p className={shared['quiet']}>Holds: {props.holds}.</p>}
          <div className={styles['buttons']}>
            <Button
              size="small"
              icon={<ArrowUp />}
              pressed={now?.descending === false}
              onPress={() => direct(false)}
            >
              Sort up
            </Button>
            <Button
              size="small"
              icon={<ArrowDown />}
              pressed={now?.descending === true}
              onPress={() => direct(true)}
            >
              Sort down
            </Button>
            <Button
              size="small"
              icon={<EyeOff />}
              disabled={columns.length === 1}
              onPress={() => props.onHide(column)}
            >
              Hide
            </Button>
          </div>
          {amounts.length > 0 && (
            <Select
              label="Add up"
              value={sumOf ?? ''}
              options={[
                { value: '', label: 'Nothing: count only' },
                ...amounts.map(({ field, column: key }) => ({ value: key, label: FIELD_WORDS[field] })),
              ]}
              onChange={(key) => setSumOf(key === '' ? null : key)}
            />
          )}
          {facet === undefined && <ProgressPanel label="Counting the values" active />}
          {facet?.ok === false && <p role="alert">{facet.error.message}</p>}
          {facet?.ok === true && <Values {...props} column={column} facet={facet.value} />}
        </>
      )}
    </div>
  )
}

type ValuesProps = Pick<Props, 'table' | 'filters' | 'onFilters'> & {
  readonly column: string
  readonly facet: Facet
}

const Values = ({ table, column, facet, filters, onFilters }: ValuesProps) => {
  const subTotals = subTotalsIn(table.problems)
  const [words, setWords] = useState('')
  const chosen = new Set(
    filters.filter((filter) => filter.column === column && filter.kind === 'is').flatMap(valuesOf),
  )
  const wanted = foldForSearch(words).trim()
  const found =
    wanted === '' ? facet.values : facet.values.filter(({ value }) => foldForSearch(value).includes(wanted))
  const set = (value: string, on: boolean) => onFilters(withValue(filters, column, value, on))
  const line = (value: string, label: string, group: Group) => (
    <li key={value} className={styles['value']}>
      <Checkbox
        label={label}
        checked={chosen.has(value)}
        // Values are kept one on a line.
        disabled={value.includes('\n')}
        onChange={(on) => set(value, on)}
      />
      <span className={styles['count']}>{groupDigits(String(group.rows))}</span>
      <SumLines group={group} quiet={facet.all.sums.length === 0} />
    </li>
  )
  return (
    <section aria-label="Values of the column" className={styles['stack']}>
      <SectionTitle level={2} count={facet.distinct}>
        Values
      </SectionTitle>
      <div className={styles['whole']}>
        <span>
          All of them: <strong>{countOf(facet.all.rows, 'row', 'rows')}</strong>
        </span>
        <SumLines group={facet.all} />
        {subTotals !== null && facet.all.sums.length > 0 && (
          <p className={shared['quiet']}>
            {countOf(subTotals.lines, 'row of the table looks', 'rows of the table look')} like a sum of
            others (the first is line {groupDigits(String(subTotals.first))}). They count here too, unless a
            filter leaves them out.
          </p>
        )}
      </div>
      {facet.distinct > 8 && (
        <TextField
          label="Find a value"
          hideLabel
          type="search"
          placeholder="Find a value"
          value={words}
          onChange={setWords}
        />
      )}
      <ul className={styles['values']} aria-label="Values">
        {facet.empty.rows > 0 && wanted === '' && line('', '(empty)', facet.empty)}
        {found.slice(0, DRAWN).map((group) => line(group.value, group.value, group))}
      </ul>
      {found.length === 0 && wanted !== '' && <p className={shared['quiet']}>No value has these words.</p>}
      {found.length > DRAWN && (
        <p className={shared['quiet']}>
          and {countOf(facet.distinct - DRAWN, 'rarer value', 'rarer values')}; find them by typing.
        </p>
      )}
      {facet.others > 0 && (
        <p className={shared['quiet']}>
          {countOf(facet.others, 'row has', 'rows have')} a value that is rarer than these. Filter the rows to
          see it.
        </p>
      )}
    </section>
  )
}
