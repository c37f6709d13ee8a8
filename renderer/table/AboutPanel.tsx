import { useId } from 'react'
import { countOf, groupDigits } from '@shared/kernel/number-prose'
import { LEVEL_WORDS } from '@shared/shipment/labels'
import { bytesInWords } from '@shared/source/limits'
import type { Source } from '@shared/source/source'
import type { Correction, Table } from '@shared/table/table'
import shared from '@renderer/record/record.module.css'
import { Button } from '@renderer/ui/Button'
import { KeyValue } from '@renderer/ui/KeyValue'
import { RecordCard } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { FIELD_WORDS } from './import/field-words'
import styles from './Table.module.css'
import { Exports } from './versions/Exports'

type Props = {
  readonly source: Source
  readonly table: Table
  readonly headOf: (column: string) => string
  readonly corrections: readonly Correction[]
  /** Shows the row of a correction. */
  readonly onRow: (row: number) => void
}

const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'vertical bar',
}
const DECIMALS = { '': 'none seen', '.': 'point', ',': 'comma' }
const ORDERS = { '': 'not told', ymd: 'year, month, day', dmy: 'day, month, year', mdy: 'month, day, year' }

/** What the table is: the file as captured, how it was read, what its columns hold, what was wrong, what was corrected. */
export const AboutPanel = ({ source, table, headOf, corrections, onRow }: Props) => {
  const { layout, mapping } = table
  const id = useId()
  return (
    <div className={styles['stack']}>
      <section aria-labelledby={`${id}-file`} className={styles['stack']}>
        <SectionTitle level={2} id={`${id}-file`}>
          The file
        </SectionTitle>
        <RecordCard noun="source" id={source.id} />
        <p className={shared['quiet']}>
          The captured bytes cannot be edited. Every cell is text as the file has it: leading zeros and long
          numbers stay.
        </p>
        <KeyValue
          items={[
            { label: 'File', value: source.original.fileName || 'Pasted' },
            { label: 'Size', value: bytesInWords(source.original.byteLength) },
            {
              label: 'Rows',
              value: `${groupDigits(String(table.rowCount))} in ${countOf(table.columns.length, 'column', 'columns')}`,
            },
            {
              label: 'SHA-256',
              value: <code className={styles['hash']}>{source.original.sha256}</code>,
            },
          ]}
        />
      </section>
      <Exports source={source.id} />
      <section aria-labelledby={`${id}-read`}>
        <SectionTitle level={2} id={`${id}-read`}>
          How it was read
        </SectionTitle>
        <KeyValue
          items={[
            {
              label: 'Kind',
              value: layout.kind === 'sheet' ? `sheet ${layout.sheet} of a workbook` : 'lines of cells',
            },
            { label: 'Encoding', value: layout.encoding || undefined },
            {
              label: 'Delimiter',
              value: layout.delimiter === '' ? undefined : (DELIMITERS[layout.delimiter] ?? layout.delimiter),
            },
            {
              label: 'Header',
              value: layout.headerRow === null ? 'none' : `record ${layout.headerRow + 1} of the file`,
            },
            { label: 'Decimal sign', value: DECIMALS[layout.decimal] },
            { label: 'Order of dates', value: ORDERS[layout.dateOrder] },
          ]}
        />
      </section>
      <section aria-labelledby={`${id}-columns`}>
        <SectionTitle level={2} id={`${id}-columns`}>
          What its columns hold
        </SectionTitle>
        {mapping.columns.length === 0 ? (
          <p className={shared['quiet']}>No column is mapped: rows take part in no test.</p>
        ) : (
          <KeyValue
            items={[
              { label: 'Each row is', value: LEVEL_WORDS[mapping.level].label.toLowerCase() },
              { label: 'Basis', value: mapping.basis || undefined },
              ...mapping.columns.map(({ field, column }) => ({
                label: FIELD_WORDS[field],
                value: <span dir="auto">{headOf(column)}</span>,
              })),
              ...mapping.constants.map(({ field, value }) => ({
                label: FIELD_WORDS[field],
                value: <span dir="auto">{value} (all rows)</span>,
              })),
              ...(mapping.keys.length === 0
                ? []
                : [{ label: 'A row is named by', value: mapping.keys.map(headOf).join(' and ') }]),
            ]}
          />
        )}
      </section>
      {table.problems.length > 0 && (
        <section aria-labelledby={`${id}-problems`}>
          <SectionTitle level={2} id={`${id}-problems`} count={table.problems.length}>
            What was wrong with lines
          </SectionTitle>
          <ul className={styles['problems']}>
            {table.problems.map(({ id: problem, why, lines, first }) => (
              <li key={problem}>
                {why} ({countOf(lines, 'line', 'lines')}, first {groupDigits(String(first))})
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby={`${id}-corrections`}>
        <SectionTitle level={2} id={`${id}-corrections`} count={corrections.length}>
          Corrections
        </SectionTitle>
        {corrections.length === 0 ? (
          <p className={shared['quiet']}>
            None. Press F2 on a cell that is wrong: the correction lies over it, the file stays as it is.
          </p>
        ) : (
          <ul className={styles['spellings']}>
            {corrections.map(({ id: key, row, column, value, why }) => (
              <li key={key}>
                <Button size="small" variant="quiet" onPress={() => onRow(row)}>
                  {headOf(column)}: {value === '' ? '(nothing)' : value}
                </Button>
                {why !== '' && <div className={shared['quiet']}>{why}</div>}
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}
