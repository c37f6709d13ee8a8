import { useMemo } from 'react'
import {
  type ConsignmentTie,
  consignmentTie,
  type OnPaper,
  type Papered,
  tieMarks,
} from '@shared/shipment/consignment'
import type { Shipment } from '@shared/shipment/shipment'
import type { Source } from '@shared/source/source'
import { rowFacts } from '@shared/table/row-facts'
import { cellsByField, fieldColumns } from '@shared/table/row-fields'
import { MOST_TIES, rowPapers, type TableTies } from '@shared/table/row-ties'
import type { Correction, Table } from '@shared/table/table'
import { rowOf } from '@renderer/record/on-paper'
import shared from '@renderer/record/record.module.css'
import { TiedRows } from '@renderer/record/TiedRows'
import { useLive, useStore } from '@renderer/store/react'
import { RecordCard } from '@renderer/ui/registry'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { useTiedRows } from '@renderer/work/use-tied-rows'
import styles from './Table.module.css'
import type { TableData } from './table-data'
import type { ReadRow } from './use-row'

type Props = {
  readonly source: Source
  readonly table: Table
  /** Null until the table is loaded. */
  readonly data: TableData | null
  readonly row: ReadRow
  /** The shipments of the case with their papers. */
  readonly papered: readonly OnPaper[]
  readonly correctionOf: (row: number, column: string) => Correction | undefined
}

/** Other rows and shipments that may be the same goods as a row, by their papers, each with its reason. */
export const RowTies = ({ source, table, data, row, papered, correctionOf }: Props) => {
  const store = useStore()
  const of = useMemo(() => {
    const goods = paperedRow(table, row, correctionOf)
    return tieMarks(goods).keys.length === 0 ? null : goods
  }, [table, row, correctionOf])
  const here = useLive(
    async (): Promise<TableTies | null> => {
      if (data === null || of === null) return null
      const ties = await data.ties({ of, except: row.row, most: MOST_TIES })
      return ties.ok && ties.value.count > 0 ? { ...ties.value, source: source.id } : null
    },
    [data, of, row.row, source.id],
    [],
  )
  const shipments = useMemo(() => tiedShipments(of, papered, source, row.row), [of, papered, source, row.row])
  const others = useTiedRows(store, of, source.id, '')
  const tables = here ? [here, ...others.tables] : others.tables
  const count = tables.reduce((sum, ties) => sum + ties.count, shipments.length)
  if (count === 0 && others.problem === '') return null
  return (
    <section className={styles['ties']} aria-label="May be the same goods">
      <SectionTitle level={3} count={count}>
        May be the same goods
      </SectionTitle>
      {others.problem !== '' && (
        <p className={shared['quiet']}>Other tables were not all looked through: {others.problem}</p>
      )}
      <ul className={styles['tieList']}>
        {shipments.map(({ shipment, tie }) => (
          <li key={shipment.id} className={styles['tie']}>
            <RecordCard noun="shipment" id={shipment.id} />
            <p className={shared['quiet']}>{tie.why.charAt(0).toUpperCase() + tie.why.slice(1)}.</p>
          </li>
        ))}
        <TiedRows tables={tables} />
      </ul>
    </section>
  )
}

/** A row with its papers, corrections counted. */
export function paperedRow(table: Table, row: ReadRow, correctionOf: Props['correctionOf']): Papered {
  const keys = table.columns.map(({ key }) => key)
  const cell = cellsByField(
    fieldColumns(table.mapping, keys),
    (at) => correctionOf(row.row, keys[at] ?? '')?.value ?? row.cells[at] ?? '',
  )
  return { shipment: rowFacts(cell, table.mapping, table.layout, () => null), papers: rowPapers(cell) }
}

type TiedShipment = { readonly shipment: Shipment; readonly tie: ConsignmentTie }

/** Shipments that may be the same goods, but for those that the row was taken up as. */
const tiedShipments = (
  of: Papered | null,
  shipments: readonly OnPaper[],
  source: Source,
  row: number,
): readonly TiedShipment[] =>
  of === null
    ? []
    : shipments.flatMap((one): TiedShipment[] => {
        const isThis = one.shipment.evidence.some(({ ref }) => {
          const cited = rowOf(ref)
          return cited?.source === source.id && cited.row === row
        })
        const tie = isThis ? null : consignmentTie(of, one)
        return tie === null ? [] : [{ shipment: one.shipment, tie }]
      })
