import type { Layout } from '@shared/table/layout'
import type { Mapping, TableField } from '@shared/table/mapping'
import { readAmountCell, saysNothing } from '@shared/table/read-amount'
import { readDateCell } from '@shared/table/read-date'
import { readHsCell } from '@shared/table/read-hs'

/** What is wrong with a cell as what its column is said to hold; '' where nothing is. */
export type CellCheck = (cell: string) => string

/** The check of a field's cells; null for a field whose cells are taken as words. */
export function checkOf(field: TableField, layout: Layout): CellCheck | null {
  switch (field) {
    case 'date':
      return (cell) => whyNot(readDateCell(cell, layout.dateOrder))
    case 'hsCode':
      return (cell) => whyNot(readHsCell(cell))
    case 'quantity':
    case 'netWeight':
    case 'grossWeight':
      return (cell) => whyNot(readAmountCell(cell, layout, 'goods'))
    case 'value':
    case 'valueFob':
    case 'valueCif':
      return (cell) => whyNot(readAmountCell(cell, layout, 'money'))
    default:
      return null
  }
}

const whyNot = (
  reading: { readonly kind: 'read' | 'empty' } | { readonly kind: 'unreadable'; readonly why: string },
): string => (reading.kind === 'unreadable' ? reading.why : '')

/** The checks of a mapping's columns, by column key. */
export function checksOf(mapping: Mapping, layout: Layout): ReadonlyMap<string, CellCheck> {
  const checks = new Map<string, CellCheck>()
  for (const { field, column } of mapping.columns) {
    const check = checkOf(field, layout)
    if (check !== null) checks.set(column, check)
  }
  return checks
}

/** Cells of one column that cannot be read as what it is said to hold. */
export type Unreadable = {
  readonly field: TableField
  readonly column: string
  readonly filled: number
  readonly unreadable: number
  /** The first of them, by line of the file. */
  readonly first: readonly { readonly line: number; readonly cell: string; readonly why: string }[]
}

/** What a look at all rows found. */
export type CellReport = {
  readonly rows: number
  readonly columns: readonly Unreadable[]
  /** Rows whose key columns another row has, too: null where there are none, or too many rows to tell. */
  readonly repeated: number | null
}

/** How many examples are told. */
const TOLD = 5
/** Most rows whose names are held against each other. */
const MOST_NAMES = 1_000_000

/** Some rows, column by column, with the line of the file that each begins in. */
export type SomeRows = {
  readonly rows: number
  readonly lines: ArrayLike<number>
  readonly cell: (column: number, row: number) => string
}

/** Counts the cells that cannot be read while the rows of a table come in. */
export class CellCounter {
  readonly #columns: {
    readonly at: number
    readonly key: string
    readonly field: TableField
    readonly check: (cell: string) => string
    filled: number
    unreadable: number
    first: { line: number; cell: string; why: string }[]
  }[]
  readonly #keys: readonly number[]
  readonly #names = new Set<string>()
  #rows = 0
  #repeated = 0

  constructor(columns: readonly { readonly key: string }[], mapping: Mapping, layout: Layout) {
    const at = new Map(columns.map(({ key }, index) => [key, index]))
    this.#columns = mapping.columns.flatMap(({ field, column }) => {
      const check = checkOf(field, layout)
      const index = at.get(column)
      if (check === null || index === undefined) return []
      return { at: index, key: column, field, check: remembered(check), filled: 0, unreadable: 0, first: [] }
    })
    const keys = mapping.keys.map((key) => at.get(key))
    this.#keys = keys.includes(undefined) ? [] : keys.filter((index) => index !== undefined)
  }

  add({ rows, lines, cell }: SomeRows): void {
    for (const column of this.#columns)
      for (let row = 0; row < rows; row += 1) {
        const text = cell(column.at, row)
        if (saysNothing(text)) continue
        column.filled += 1
        const why = column.check(text)
        if (why === '') continue
        column.unreadable += 1
        if (column.first.length < TOLD)
          column.first.push({ line: lines[row] ?? 0, cell: text.slice(0, 200), why })
      }
    if (this.#keys.length > 0 && this.#rows + rows <= MOST_NAMES)
      for (let row = 0; row < rows; row += 1) {
        const name = JSON.stringify(this.#keys.map((at) => cell(at, row).trim()))
        if (this.#names.has(name)) this.#repeated += 1
        else this.#names.add(name)
      }
    this.#rows += rows
  }

  report(): CellReport {
    return {
      rows: this.#rows,
      columns: this.#columns.map(({ field, key, filled, unreadable, first }) => ({
        field,
        column: key,
        filled,
        unreadable,
        first,
      })),
      repeated: this.#keys.length === 0 || this.#rows > MOST_NAMES ? null : this.#repeated,
    }
  }
}

/** The same cell is read once: columns of trade tables repeat themselves. */
function remembered(check: CellCheck): CellCheck {
  const known = new Map<string, string>()
  return (cell) => {
    let why = known.get(cell)
    if (why === undefined) {
      if (known.size > 50_000) known.clear()
      known.set(cell, (why = check(cell)))
    }
    return why
  }
}
