import { newId } from '@shared/kernel/ids'
import type { NamedColumn } from '@shared/table/column-keys'
import type { Doubt } from '@shared/table/detect-layout'
import type { Layout } from '@shared/table/layout'
import type { TableField } from '@shared/table/mapping'
import { proposeMapping } from '@shared/table/propose-mapping'
import type { RowSink } from '@shared/table/read-rows'
import { cellsByField, fieldColumns } from '@shared/table/row-fields'
import { type RowFacts, rowReader } from '@shared/table/row-facts'

/** A row as the mapping reads it: the cells of the fields as the file has them, and what they say. */
export type MappedRow = {
  readonly line: number
  readonly cells: Readonly<Partial<Record<TableField, string>>>
  readonly facts: RowFacts
}

/** Which column holds what, and the first rows read by it. */
export type MappedRows = {
  readonly mapping: readonly { readonly field: TableField; readonly column: string; readonly why: string }[]
  readonly keys: readonly string[]
  readonly rows: readonly MappedRow[]
  /** What the headers leave open. */
  readonly doubts: readonly Doubt[]
}

/** So many rows are looked at to tell what a column holds. */
const LOOKED_AT = 200

/** A sink that keeps the first rows, and reads them as shipments when all are there. `most` is how many. */
export function mappedRows(layout: Layout, most: number): { readonly sink: RowSink; read: () => MappedRows } {
  let columns: readonly NamedColumn[] = []
  const rows: string[][] = []
  const lines: number[] = []
  const sink: RowSink = {
    header: (named) => {
      columns = named
    },
    rows: (block) => {
      for (let row = 0; row < block.lines.length && rows.length < Math.max(most, LOOKED_AT); row += 1) {
        rows.push(block.columns.map((cells) => cells[row] ?? ''))
        lines.push(block.lines[row] ?? 0)
      }
    },
  }
  const read = (): MappedRows => {
    let items = 0
    const newItemId = () => newId('item', (items += 1), new Uint8Array(10))
    const looked = rows.slice(0, LOOKED_AT)
    const { mapping, reasons, doubts } = proposeMapping(columns, looked, layout, newItemId)
    const places = fieldColumns(
      mapping,
      columns.map(({ key }) => key),
    )
    // There is no case here, so no name is that of an entity.
    const factsOf = rowReader(mapping, layout, () => null)
    const shown = rows.slice(0, most).map((cells, row): MappedRow => {
      const cell = cellsByField(places, (column) => cells[column] ?? '')
      const filled = [...places.keys()].filter((field) => cell(field) !== '')
      return {
        line: lines[row] ?? 0,
        cells: Object.fromEntries(filled.map((field) => [field, cell(field)])),
        facts: factsOf(cell),
      }
    })
    return { mapping: reasons, keys: mapping.keys, rows: shown, doubts }
  }
  return { sink, read }
}
