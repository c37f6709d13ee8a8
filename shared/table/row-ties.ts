import {
  areTied,
  bareNumber,
  type ConsignmentTie,
  consignmentTie,
  containersIn,
  NO_PAPERS,
  type Papered,
  type Papers,
  tieMarks,
} from '@shared/shipment/consignment'
import type { Shipment } from '@shared/shipment/shipment'
import type { SourceId } from '@shared/kernel/ids'
import { cellAt, codeAt, type Column, type Columns } from './columns'
import type { Layout } from './layout'
import type { Mapping, TableField } from './mapping'
import { type RowFacts, rowReader } from './row-facts'
import type { FieldCell } from './row-fields'

/** The fields that name a row's papers. A line alone names nothing. */
const NUMBERED = ['houseBill', 'masterBill', 'declarationNumber', 'container'] as const

/** Whether the mapping says in which columns papers stand: without them nothing ties rows. */
export const namesPapers = ({ columns }: Pick<Mapping, 'columns'>): boolean =>
  columns.some(({ field }) => NUMBERED.some((wanted) => wanted === field))

/** The papers of a row by its own cells; what a mapping says of all rows tells none from another. */
export const rowPapers = (cell: FieldCell): Papers => ({
  masterBill: cell('masterBill'),
  houseBill: cell('houseBill'),
  declaration: cell('declarationNumber'),
  line: cell('lineNumber'),
  container: cell('container'),
})

/**
 * The papers of a shipment: those of the first row that it rests on, under the declaration that its record names.
 * `papersOf` answers undefined for a row that is not at hand.
 */
export function shipmentPapers(
  { declarationNumber, evidence }: Pick<Shipment, 'declarationNumber' | 'evidence'>,
  papersOf: (source: SourceId, row: number) => Papers | undefined,
): Papers {
  for (const { ref } of evidence) {
    if (ref.kind !== 'source' || (ref.locator.kind !== 'row' && ref.locator.kind !== 'cell')) continue
    const papers = papersOf(ref.source, ref.locator.row)
    if (papers === undefined) break
    return { ...papers, declaration: declarationNumber || papers.declaration }
  }
  return { ...NO_PAPERS, declaration: declarationNumber }
}

/** A row that may be the same goods as what was asked for. */
export type RowTie = {
  readonly row: number
  /** The line of the file that it begins in, from 1. */
  readonly line: number
  readonly tie: ConsignmentTie
}

/** Some of the rows found, and how many there are. */
export type RowTies = { readonly count: number; readonly rows: readonly RowTie[] }

/** The same of the rows of one table. */
export type TableTies = RowTies & { readonly source: SourceId }

/** So many rows of a table are named; all are counted. */
export const MOST_TIES = 10

/** Fields that a tie looks at beside papers; amounts only say how it is put. */
const GOODS: readonly TableField[] = ['goods', 'hsCode']

/** Finds rows of one table by papers. Corrections count where the columns have them. */
export class RowTieFinder {
  readonly #columns: Columns
  readonly #columnOf: ReadonlyMap<TableField, Column>
  readonly #read: (cell: FieldCell) => RowFacts
  /** Codes of a column by the numbers that their cells name; made when a column is first asked. */
  readonly #named = new Map<Column, ReadonlyMap<string, readonly number[]>>()

  constructor(columns: Columns, mapping: Mapping, layout: Layout) {
    this.#columns = columns
    const byKey = new Map(columns.columns.map((column) => [column.key, column]))
    this.#columnOf = new Map(
      mapping.columns.flatMap(({ field, column: key }): [TableField, Column][] => {
        const column = byKey.get(key)
        return column === undefined ? [] : [[field, column]]
      }),
    )
    this.#read = rowReader(mapping, layout, () => null)
  }

  /** A row with its papers. */
  papered(row: number): { readonly shipment: RowFacts; readonly papers: Papers } {
    const cell = this.#cellsOf(row)
    return { shipment: this.#read(cell), papers: rowPapers(cell) }
  }

  /** The rows that may be the same goods, in the order of the file, at most so many. `except` is no answer. */
  find(wanted: Papered, except: number | null, most: number): RowTies {
    const marks = tieMarks(wanted)
    const found = this.#sharing(wanted.papers).filter((row) => {
      if (row === except) return false
      const cell = this.#cellsOf(row)
      const shipment = this.#read((field) => (GOODS.includes(field) ? cell(field) : ''))
      return areTied(marks, tieMarks({ shipment, papers: rowPapers(cell) }))
    })
    const rows = found.slice(0, most).flatMap((row): RowTie[] => {
      const tie = consignmentTie(wanted, this.papered(row))
      return tie === null ? [] : [{ row, line: this.#columns.lineOf(row), tie }]
    })
    return { count: found.length, rows }
  }

  #cellsOf(row: number): FieldCell {
    return (field) => {
      const column = this.#columnOf.get(field)
      return column === undefined ? '' : cellAt(column, row)
    }
  }

  /** The rows that name one of the papers, in order. */
  #sharing(papers: Papers): readonly number[] {
    const rows = new Set<number>()
    const wanted: Readonly<Record<(typeof NUMBERED)[number], readonly string[]>> = {
      houseBill: numbersIn('houseBill', papers.houseBill),
      masterBill: numbersIn('masterBill', papers.masterBill),
      declarationNumber: numbersIn('declarationNumber', papers.declaration),
      container: numbersIn('container', papers.container),
    }
    for (const field of NUMBERED) {
      const column = this.#columnOf.get(field)
      if (column === undefined || wanted[field].length === 0) continue
      const named = this.#namedIn(field, column)
      const codes = new Set(wanted[field].flatMap((number) => named.get(number) ?? []))
      if (codes.size === 0) continue
      if (column.codes === null) for (const row of codes) rows.add(row)
      else {
        for (let row = 0; row < this.#columns.rowCount; row += 1)
          if (codes.has(codeAt(column, row))) rows.add(row)
      }
    }
    return [...rows].toSorted((a, b) => a - b)
  }

  #namedIn(field: (typeof NUMBERED)[number], column: Column): ReadonlyMap<string, readonly number[]> {
    const known = this.#named.get(column)
    if (known !== undefined) return known
    const named = new Map<string, number[]>()
    for (let code = 0; code < column.size; code += 1) {
      for (const number of numbersIn(field, column.value(code))) {
        const codes = named.get(number)
        if (codes === undefined) named.set(number, [code])
        else codes.push(code)
      }
    }
    this.#named.set(column, named)
    return named
  }
}

/** The numbers that a cell of a field names, as they are compared. */
const numbersIn = (field: (typeof NUMBERED)[number], cell: string): readonly string[] => {
  if (field === 'container') return containersIn(cell)
  const number = bareNumber(cell)
  return number === '' ? [] : [number]
}
