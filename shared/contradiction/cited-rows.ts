import type { SourceId } from '@shared/kernel/ids'
import type { Reference } from '@shared/kernel/reference'
import type { Result } from '@shared/kernel/result'
import { packedCell, unpackBlock } from '@shared/table/block'
import type { Mapping, TableField } from '@shared/table/mapping'
import type { PartyOf } from '@shared/table/read-party'
import { type RowFacts, rowReader } from '@shared/table/row-facts'
import { cellsByField, fieldColumns } from '@shared/table/row-fields'
import type { Correction, Table } from '@shared/table/table'

/** A cell of a row: what the file has, and what a person says it should read; null where nobody corrected it. */
export type CitedCell = {
  readonly column: string
  readonly header: string
  /** The field that the table's mapping takes it for; null for none. */
  readonly field: TableField | null
  readonly value: string
  readonly corrected: string | null
}

/** A row of a table that something rests on. */
export type CitedRow = {
  readonly source: SourceId
  readonly row: number
  /** The line of the file that it begins in, from 1. */
  readonly line: number
  readonly cells: readonly CitedCell[]
  /** What it says as a shipment, corrections counted. */
  readonly facts: RowFacts
  /** What its table rests on: “customs declarations obtained by …”. */
  readonly basis: string
}

/** Rows that were read, by source and row; undefined for one that was not, or is not there. */
export type CitedRows = (source: SourceId, row: number) => CitedRow | undefined

export const NO_ROWS: CitedRows = () => undefined

type Reading = {
  readonly tables: readonly Table[]
  readonly corrections: readonly Correction[]
  readonly partyOf: PartyOf
  /** Packed blocks by their hash. Where they cannot be read the rows are as if they were not there. */
  readonly readBlocks: (sha256s: readonly string[]) => Promise<Result<readonly Uint8Array[]>>
}

/** Reads the rows that references lead to, and no other part of their tables. Corrections in the trash do not count. */
export async function readCitedRows(
  references: readonly Reference[],
  { tables, corrections, partyOf, readBlocks }: Reading,
): Promise<CitedRows> {
  const wanted = rowsWanted(references)
  const found = new Map<string, CitedRow>()
  for (const table of tables) {
    const rows = wanted.get(table.source)
    if (table.trashed !== null || rows === undefined) continue
    wanted.delete(table.source)
    const corrected = correctionsOf(table.source, corrections)
    const read = rowReader(table.mapping, table.layout, partyOf)
    for (const { sha256, first, count } of blocksOf(table)) {
      const here = [...rows].filter((row) => row >= first && row < first + count)
      if (here.length === 0) continue
      const bytes = await readBlocks([sha256])
      const block = bytes.ok && bytes.value[0] !== undefined ? unpackBlock(bytes.value[0]) : null
      if (block === null || !block.ok) continue
      for (const row of here) {
        const at = row - first
        const cells = cellsOf(
          table,
          (index) => {
            const column = block.value.columns[index]
            return column === undefined ? '' : packedCell(column, at)
          },
          (column) => corrected.get(`${row}\n${column}`) ?? null,
        )
        const fields = fieldColumns(
          table.mapping,
          table.columns.map(({ key }) => key),
        )
        const facts = read(
          cellsByField(fields, (index) => cells[index]?.corrected ?? cells[index]?.value ?? ''),
        )
        const line = block.value.lines[at] ?? 0
        found.set(keyOf(table.source, row), {
          source: table.source,
          row,
          line,
          cells,
          facts,
          basis: table.mapping.basis,
        })
      }
    }
  }
  return (source, row) => found.get(keyOf(source, row))
}

/** The cell of a row in a column, by its key. */
export const cellOf = (row: CitedRow, column: string): CitedCell | undefined =>
  row.cells.find((cell) => cell.column === column)

/** The cells that say something as fields of a shipment; where the table is not mapped, all that say anything. */
export function usedCells({ cells }: CitedRow): readonly CitedCell[] {
  const filled = cells.filter(({ value, corrected }) => value !== '' || (corrected ?? '') !== '')
  const mapped = filled.filter(({ field }) => field !== null)
  return mapped.length > 0 ? mapped : filled
}

const keyOf = (source: string, row: number): string => `${source} ${row}`

function rowsWanted(references: readonly Reference[]): Map<SourceId, Set<number>> {
  const wanted = new Map<SourceId, Set<number>>()
  for (const ref of references) {
    if (ref.kind !== 'source') continue
    const { locator } = ref
    if (locator.kind !== 'row' && locator.kind !== 'cell') continue
    wanted.set(ref.source, (wanted.get(ref.source) ?? new Set()).add(locator.row))
  }
  return wanted
}

function correctionsOf(source: SourceId, corrections: readonly Correction[]): ReadonlyMap<string, string> {
  return new Map(
    corrections
      .filter((one) => one.source === source && one.trashed === null)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ row, column, value }) => [`${row}\n${column}`, value]),
  )
}

function blocksOf({ blocks }: Table): { sha256: string; first: number; count: number }[] {
  let first = 0
  return blocks.map(({ sha256, rows }) => {
    const block = { sha256, first, count: rows }
    first += rows
    return block
  })
}

function cellsOf(
  { columns, mapping }: Table,
  valueAt: (index: number) => string,
  correctedAt: (column: string) => string | null,
): CitedCell[] {
  const fields = fieldsByColumn(mapping)
  return columns.map(({ key, header }, index) => ({
    column: key,
    header: header === '' ? key : header,
    field: fields.get(key) ?? null,
    value: valueAt(index),
    corrected: correctedAt(key),
  }))
}

const fieldsByColumn = ({ columns }: Mapping): ReadonlyMap<string, TableField> =>
  new Map(columns.map(({ column, field }) => [column, field]))
