import { ChevronDown, ChevronUp, Copy, PencilLine, Scale, Ship } from 'lucide-react'
import { useState } from 'react'
import { countOf, groupDigits } from '@shared/kernel/number-prose'
import type { Source } from '@shared/source/source'
import type { Correction, Table } from '@shared/table/table'
import shared from '@renderer/record/record.module.css'
import { Button } from '@renderer/ui/Button'
import { cx } from '@renderer/ui/class-names'
import { EmptyState } from '@renderer/ui/EmptyState'
import { IconButton } from '@renderer/ui/IconButton'
import { RecordCard } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { FIELD_WORDS } from './import/field-words'
import { RowMirrors } from './RowMirrors'
import { RowTies } from './RowTies'
import type { TableData } from './table-data'
import type { ReadRow } from './use-row'
import { usePaperedShipments } from './use-papered-shipments'
import styles from './Table.module.css'

type Props = {
  readonly source: Source
  readonly table: Table
  /** The table in its worker; null until it is loaded. */
  readonly data: TableData | null
  /** Null: none is chosen. Undefined: it is on its way. */
  readonly row: ReadRow | null | undefined
  readonly correctionOf: (row: number, column: string) => Correction | undefined
  readonly shipments: readonly string[]
  readonly onCorrect: (row: ReadRow, column: string) => void
  readonly onTakeUp: (row: ReadRow) => void
  readonly onCite: (row: ReadRow) => void
  /** Null where nothing takes a row on a side. */
  readonly onPut: ((row: ReadRow) => void) | null
  /** Goes to the row before or after in the table. */
  readonly onStep: (by: 1 | -1) => void
}

/** One row whole: its line, every original cell, what was corrected, and the shipment it became. */
export const RowPanel = ({ source, table, row, ...props }: Props) => {
  const [all, setAll] = useState(false)
  const papered = usePaperedShipments()
  if (row === null) {
    return (
      <EmptyState>
        Press Enter on a row to see all its cells, where it stands in the file, and what became of it.
      </EmptyState>
    )
  }
  if (row === undefined) return <div aria-busy="true" />
  const fields = new Map<string, string>()
  for (const { field, column } of table.mapping.columns)
    fields.set(column, [fields.get(column), FIELD_WORDS[field]].filter(Boolean).join(', '))
  const cells = table.columns.map(({ key, header }, index) => ({
    key,
    head: header === '' ? key : header,
    text: row.cells[index] ?? '',
    correction: props.correctionOf(row.row, key),
  }))
  const filled = cells.filter(({ text, correction }) => text !== '' || correction !== undefined)
  const empty = cells.length - filled.length
  const shown = all ? cells : filled
  return (
    <section aria-label={`Line ${row.line}`} className={styles['rowPanel']}>
      <SectionTitle
        level={2}
        look="serif"
        actions={
          <>
            <IconButton label="Row before" icon={<ChevronUp />} onPress={() => props.onStep(-1)} />
            <IconButton label="Row after" icon={<ChevronDown />} onPress={() => props.onStep(1)} />
          </>
        }
      >
        Line {groupDigits(String(row.line))}
      </SectionTitle>
      <div className={styles['buttons']}>
        <Button size="small" icon={<Ship />} kbd="T" onPress={() => props.onTakeUp(row)}>
          Take up
        </Button>
        <Button size="small" icon={<Copy />} kbd="C" onPress={() => props.onCite(row)}>
          Copy citation
        </Button>
        {props.onPut !== null && (
          <Button size="small" icon={<Scale />} kbd="B" onPress={() => props.onPut?.(row)}>
            Put on a side
          </Button>
        )}
      </div>
      {props.shipments.length > 0 && (
        <div className={shared['cards']}>
          <SectionTitle level={3}>Taken up as</SectionTitle>
          {props.shipments.map((id) => (
            <RecordCard key={id} noun="shipment" id={id} />
          ))}
        </div>
      )}
      <RowTies
        key={row.row}
        source={source}
        table={table}
        data={props.data}
        row={row}
        papered={papered}
        correctionOf={props.correctionOf}
      />
      <RowMirrors
        key={`mirrors ${row.row}`}
        source={source}
        table={table}
        row={row}
        papered={papered}
        correctionOf={props.correctionOf}
      />
      <dl className={styles['cells']}>
        {shown.map(({ key, head, text, correction }) => (
          <div key={key} className={cx(styles['pair'], correction !== undefined && styles['wasCorrected'])}>
            <dt dir="auto">
              {head}
              {says(fields.get(key), head) && <span className={styles['holds']}> {fields.get(key)}</span>}
            </dt>
            <dd dir="auto">
              {correction === undefined ? (
                text === '' ? (
                  <span className={shared['quiet']}>empty</span>
                ) : (
                  text
                )
              ) : (
                <Corrected correction={correction} text={text} />
              )}
              <IconButton
                label={`Correct ${head}`}
                icon={<PencilLine />}
                className={styles['correct']}
                onPress={() => props.onCorrect(row, key)}
              />
            </dd>
          </div>
        ))}
      </dl>
      {empty > 0 && (
        <Button size="small" variant="quiet" expanded={all} onPress={() => setAll(!all)}>
          {all ? 'Hide empty cells' : `Show ${countOf(empty, 'empty cell', 'empty cells')}`}
        </Button>
      )}
      <p className={cx(shared['quiet'], styles['proof'])}>
        Row {groupDigits(String(row.row + 1))} of {groupDigits(String(table.rowCount))}, which begins in line{' '}
        {groupDigits(String(row.line))} of {source.original.fileName || 'the file'}. SHA-256 of the file:{' '}
        <code>{source.original.sha256}</code>
      </p>
    </section>
  )
}

/** Whether what a column holds says more than its head. */
const says = (holds: string | undefined, head: string): boolean =>
  holds !== undefined && holds.toLowerCase() !== head.trim().toLowerCase()

const Corrected = ({ correction, text }: { readonly correction: Correction; readonly text: string }) => (
  <>
    <ins>{correction.value === '' ? '(nothing)' : correction.value}</ins>
    <div className={shared['quiet']}>
      The file has {text === '' ? 'nothing' : <q>{text}</q>}.{' '}
      {correction.why === '' ? 'No reason is given.' : correction.why}
    </div>
  </>
)
