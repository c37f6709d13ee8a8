import type { SourceId } from '@shared/kernel/ids'
import { NO_PAPERS, type Papers } from '@shared/shipment/consignment'
import type { Columns } from '@shared/table/columns'
import type { Layout } from '@shared/table/layout'
import type { Mapping, TableField } from '@shared/table/mapping'
import type { PartyOf } from '@shared/table/read-party'
import { type RowFacts, rowReader } from '@shared/table/row-facts'
import type { FieldCell } from '@shared/table/row-fields'
import { namesPapers, rowPapers } from '@shared/table/row-ties'
import type { Correction } from '@shared/table/table'
import type { Bits } from './bits'
import { type Entry, entriesOf } from './entries'
import { fieldCells, rowEntries } from './row-entries'
import { Segment } from './segment'
import type { Values } from './values'

/** A loaded table as scopes see it. */
export type MatchTable = {
  readonly source: SourceId
  readonly mapping: Mapping
  readonly layout: Layout
  readonly columns: Columns
}

type CellCorrection = Pick<Correction, 'row' | 'column' | 'value'>

/**
 * The rows of one table. Rows never change, so that they are indexed once; those that somebody corrected are taken out
 * and stand, as corrected, in a small list of their own. Rows that were taken up take part as their shipments.
 */
export class TableRows {
  readonly table: MatchTable
  readonly #values: Values
  readonly #rows: Segment
  readonly #cell: (field: TableField, row: number) => string
  readonly #columnOf: ReadonlyMap<TableField, string>
  readonly #hasPapers: boolean
  #corrections = new Map<number, Map<string, string>>()
  #corrected: { readonly rows: readonly number[]; readonly segment: Segment } | null = null
  #taken: ReadonlySet<number> = new Set()
  #read: (row: number) => RowFacts

  constructor(table: MatchTable, values: Values, partyOf: PartyOf) {
    this.table = table
    this.#values = values
    this.#cell = fieldCells(table.columns, table.mapping)
    this.#columnOf = new Map(table.mapping.columns.map(({ field, column }) => [field, column]))
    this.#hasPapers = namesPapers(table.mapping)
    this.#rows = new Segment(rowEntries(table.columns, table.mapping, table.layout, values), values)
    this.#read = this.#reader(partyOf)
  }

  /** Takes over whom names stand for now. */
  know(partyOf: PartyOf): void {
    this.#read = this.#reader(partyOf)
    this.#correct()
  }

  /** All corrections of the table; the last one of a cell counts. */
  setCorrections(corrections: readonly CellCorrection[]): void {
    const byRow = new Map<number, Map<string, string>>()
    for (const { row, column, value } of corrections) {
      if (row < this.table.columns.rowCount)
        byRow.set(row, (byRow.get(row) ?? new Map<string, string>()).set(column, value))
    }
    this.#corrections = byRow
    this.#correct()
  }

  /** The rows that were taken up. */
  setTaken(rows: ReadonlySet<number>): void {
    this.#taken = rows
    this.#count()
  }

  /** The lists of entries that a scope is held against. */
  get segments(): readonly Segment[] {
    return this.#corrected === null ? [this.#rows] : [this.#rows, this.#corrected.segment]
  }

  /** The rows of a set of entries in each of the segments, in the order of the file. */
  rowsOf(found: readonly Bits[]): readonly number[] {
    const [first, second] = found
    const rows = first === undefined ? [] : this.#rows.entriesIn(first)
    if (second === undefined || this.#corrected === null) return rows
    const corrected = this.#corrected.rows
    const more = this.#corrected.segment.entriesIn(second).map((at) => corrected[at] ?? 0)
    return [...rows, ...more].toSorted((a, b) => a - b)
  }

  /** What a row says, corrections included. */
  facts(row: number): RowFacts {
    return this.#read(row)
  }

  /** The papers that a row names in its own cells, corrections included. */
  papers(row: number): Papers {
    if (!this.#hasPapers || row >= this.table.columns.rowCount) return NO_PAPERS
    const cell = this.#cellsOf(row)
    return rowPapers((field) => (this.#columnOf.has(field) ? cell(field) : ''))
  }

  #reader(partyOf: PartyOf): (row: number) => RowFacts {
    const { mapping, layout } = this.table
    const read = rowReader(mapping, layout, partyOf)
    return (row) => read(this.#cellsOf(row))
  }

  #cellsOf(row: number): FieldCell {
    const corrected = this.#corrections.get(row)
    if (corrected === undefined) return (field) => this.#cell(field, row)
    return (field) => corrected.get(this.#columnOf.get(field) ?? '') ?? this.#cell(field, row)
  }

  #correct(): void {
    const rows = [...this.#corrections.keys()].toSorted((a, b) => a - b)
    const entries = rows.map((row): Entry => ({ facts: this.#read(row), named: true }))
    this.#corrected =
      rows.length === 0
        ? null
        : { rows, segment: new Segment(entriesOf(entries, this.#values), this.#values) }
    this.#count()
  }

  #count(): void {
    this.#rows.leaveOut(new Set([...this.#taken, ...this.#corrections.keys()]))
    if (this.#corrected === null) return
    const taken = [...this.#corrected.rows.entries()].filter(([, row]) => this.#taken.has(row))
    this.#corrected.segment.leaveOut(new Set(taken.map(([at]) => at)))
  }
}
