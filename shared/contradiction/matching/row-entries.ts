import { type Column, type Columns, codeAt } from '@shared/table/columns'
import type { Layout } from '@shared/table/layout'
import type { Mapping, TableField } from '@shared/table/mapping'
import { FACT_FIELDS, type RowFacts, rowReader } from '@shared/table/row-facts'
import { type Entries, newEntries } from './entries'
import type { Values } from './values'

/** Gives a field of a row by its cell, or by what the mapping says of all rows. */
type CellOf = (field: TableField) => string

/**
 * The columns of a table's rows. A fact is read once for each set of cells that it is read from, not once for each
 * row. Parties are kept as their cells, since whom they name changes with the entities of the case.
 */
export function rowEntries(table: Columns, mapping: Mapping, layout: Layout, values: Values): Entries {
  const made = newEntries(table.rowCount)
  const cells = fieldCells(table, mapping)
  const columnOf = fieldColumns(table, mapping)
  const read = rowReader(mapping, layout, () => null)
  const fill = (into: Uint32Array, fields: readonly TableField[], idOf: (cell: CellOf) => number) =>
    fillColumn(
      into,
      fields.flatMap((field) => columnOf.get(field) ?? []),
      (row) => idOf((field) => cells(field, row)),
    )
  const fact = (fields: readonly TableField[], idOf: (facts: RowFacts) => number) => (cell: CellOf) =>
    idOf(read((field) => (fields.includes(field) ? cell(field) : '')))
  const { goods, hsCode, period, dispatchedFrom, destination } = FACT_FIELDS
  fill(made.seller, FACT_FIELDS.consignor, (cell) =>
    values.partyCell(cell('consignor'), cell('consignorCountry')),
  )
  fill(made.consignee, FACT_FIELDS.consignee, (cell) =>
    values.partyCell(cell('consignee'), cell('consigneeCountry')),
  )
  fill(made.declarant, FACT_FIELDS.declarant, (cell) => values.partyCell(cell('declarant'), ''))
  fill(made.forwarder, FACT_FIELDS.forwarder, (cell) => values.partyCell(cell('forwarder'), ''))
  fill(made.maker, FACT_FIELDS.manufacturer, (cell) => values.partyCell(cell('manufacturer'), ''))
  fill(
    made.goods,
    goods,
    fact(goods, (facts) => values.goodsText(facts.goods)),
  )
  fill(
    made.hs,
    hsCode,
    fact(hsCode, (facts) => values.hsCode(facts.hsCode)),
  )
  fill(
    made.period,
    period,
    fact(period, (facts) => values.period(facts.period.edtf)),
  )
  fill(
    made.from,
    dispatchedFrom,
    fact(dispatchedFrom, ({ route }) => values.place(route.dispatchedFrom)),
  )
  fill(
    made.to,
    destination,
    fact(destination, ({ route }) => values.place(route.destination)),
  )
  return made
}

/** The cells of a table's rows by field: a column's cell, or the mapping's constant. */
export function fieldCells(table: Columns, mapping: Mapping): (field: TableField, row: number) => string {
  const columnOf = fieldColumns(table, mapping)
  const constantOf = new Map(mapping.constants.map(({ field, value }) => [field, value]))
  return (field, row) => {
    const column = columnOf.get(field)
    if (column === undefined) return constantOf.get(field) ?? ''
    return column === null ? '' : column.value(codeAt(column, row))
  }
}

/** The column of every field that has one; null where the mapping names a column that the table does not have. */
function fieldColumns(table: Columns, mapping: Mapping): ReadonlyMap<TableField, Column | null> {
  const byKey = new Map(table.columns.map((column) => [column.key, column]))
  return new Map(mapping.columns.map(({ field, column }) => [field, byKey.get(column) ?? null]))
}

/** Fills a column with the number of what each row's cells say, asked once for each set of codes. */
function fillColumn(into: Uint32Array, columns: readonly Column[], idOf: (row: number) => number): void {
  const [first, ...others] = columns
  if (first === undefined) {
    if (into.length > 0) into.fill(idOf(0))
    return
  }
  // The codes of several columns become one number for each set of them that occurs.
  let sets = Uint32Array.from({ length: into.length }, (_, row) => codeAt(first, row))
  let size = first.size
  for (const column of others) {
    const numbers = new Map<number, number>()
    sets = sets.map((set, row) => {
      const pair = set * column.size + codeAt(column, row)
      const known = numbers.get(pair)
      if (known !== undefined) return known
      numbers.set(pair, numbers.size)
      return numbers.size - 1
    })
    size = numbers.size
  }
  const ids = new Int32Array(size).fill(-1)
  for (let row = 0; row < into.length; row += 1) {
    const set = sets[row] ?? 0
    let id = ids[set] ?? -1
    if (id < 0) {
      id = idOf(row)
      ids[set] = id
    }
    into[row] = id
  }
}
