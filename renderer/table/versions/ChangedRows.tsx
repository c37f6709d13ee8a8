import { useMemo } from 'react'
import { groupDigits } from '@shared/kernel/number-prose'
import { DataTable } from '@renderer/ui/DataTable'
import type { Column } from '@renderer/ui/data-table'
import type {
  ComparedTables,
  ListedAmbiguity,
  ListedChange,
  ListedRow,
} from '@renderer/work/table-compare-messages'
import styles from './Versions.module.css'

const lineWords = (line: number): string => groupDigits(String(line))

const rowColumns = (shown: readonly string[], head: string): readonly Column<ListedRow>[] => [
  {
    id: 'line',
    head,
    width: 120,
    numeric: true,
    rowHeader: true,
    cell: ({ line }) => lineWords(line),
  },
  ...shown.map((key, at) => ({
    id: `cell ${key}`,
    head: key,
    width: 160,
    grow: true,
    cell: ({ cells }: ListedRow) => <bdi>{cells[at] ?? ''}</bdi>,
  })),
]

type ListProps = {
  readonly label: string
  readonly head: string
  readonly shown: readonly string[]
  readonly rows: readonly ListedRow[]
  readonly all: number
  readonly onOpen: (row: number) => void
}

/** Rows of one export alone. */
export const OneSided = ({ label, head, shown, rows, all, onOpen }: ListProps) => {
  const columns = useMemo(() => rowColumns(shown, head), [shown, head])
  return (
    <Listed all={all} listed={rows.length}>
      <DataTable
        label={label}
        columns={columns}
        rows={rows}
        idOf={rowId}
        onOpen={(id) => onOpen(Number(id))}
        empty="There are none."
      />
    </Listed>
  )
}

type ChangedProps = {
  readonly compared: ComparedTables
  /** Opens a row of the later export. */
  readonly onOpen: (row: number) => void
}

/** Rows that read otherwise in the later export, with the cells that do. */
export const ChangedRows = ({ compared, onOpen }: ChangedProps) => {
  const { shown, changed, keys } = compared
  const columns = useMemo<readonly Column<ListedChange>[]>(() => {
    const naming = (keys.length > 0 ? keys : shown).slice(0, 3)
    return [
      {
        id: 'line',
        head: 'Line',
        width: 80,
        numeric: true,
        rowHeader: true,
        cell: ({ later }) => lineWords(later.line),
      },
      ...naming.map((key) => ({
        id: `cell ${key}`,
        head: key,
        width: 150,
        cell: ({ later }: ListedChange) => <bdi>{later.cells[shown.indexOf(key)] ?? ''}</bdi>,
      })),
      {
        id: 'changed',
        head: 'What changed',
        width: 320,
        grow: true,
        wrap: true,
        cell: ({ changed: cells }) => (
          <span className={styles['cells']}>
            {cells.map(({ column, from, to }) => (
              <span key={column}>
                <span className={styles['column']}>{column}</span>{' '}
                <del>{from === '' ? '(empty)' : <bdi>{from}</bdi>}</del>{' '}
                <ins>{to === '' ? '(empty)' : <bdi>{to}</bdi>}</ins>
              </span>
            ))}
          </span>
        ),
      },
    ]
  }, [keys, shown])
  return (
    <Listed all={compared.counts.changed} listed={changed.length}>
      <DataTable
        label="Changed rows"
        columns={columns}
        rows={changed}
        idOf={changeId}
        onOpen={(id) => onOpen(Number(id))}
        empty="No row that stands in both exports changed."
      />
    </Listed>
  )
}

/** Rows that share a name, so that nothing tells which is which. */
export const UnclearRows = ({ compared }: { readonly compared: ComparedTables }) => {
  const columns = useMemo<readonly Column<ListedAmbiguity>[]>(
    () => [
      {
        id: 'name',
        head: 'Name',
        width: 260,
        grow: true,
        rowHeader: true,
        cell: ({ name }) => <bdi>{name.filter((cell) => cell.trim() !== '').join(' · ') || '(empty)'}</bdi>,
      },
      { id: 'before', head: 'Lines before', width: 180, wrap: true, cell: ({ earlier }) => linesOf(earlier) },
      { id: 'now', head: 'Lines now', width: 180, wrap: true, cell: ({ later }) => linesOf(later) },
    ],
    [],
  )
  return (
    <DataTable
      label="Rows that cannot be told apart"
      columns={columns}
      rows={compared.ambiguous}
      idOf={ambiguityId}
      empty="Every row can be told from the others."
    />
  )
}

/** As many lines as are named; the rest is counted. */
const NAMED = 8
const linesOf = (rows: readonly { readonly line: number }[]): string => {
  const named = rows.slice(0, NAMED).map(({ line }) => lineWords(line))
  return rows.length > NAMED ? `${named.join(', ')} and ${rows.length - NAMED} more` : named.join(', ')
}

const rowId = ({ row }: ListedRow): string => String(row)
const changeId = ({ later }: ListedChange): string => String(later.row)
const ambiguityId = ({ earlier }: ListedAmbiguity): string => String(earlier[0]?.row ?? 0)

type ListedProps = { readonly all: number; readonly listed: number; readonly children: React.ReactNode }

const Listed = ({ all, listed, children }: ListedProps) => (
  <div className={styles['listed']}>
    <div className={styles['grid']}>{children}</div>
    {listed < all && (
      <p className={styles['quiet']}>{`The first ${lineWords(listed)} of ${lineWords(all)}.`}</p>
    )}
  </div>
)
