import type { Table } from '@shared/table/table'
import type { Filter } from '@shared/table/view'
import { isAmountField } from './field-kinds'
import { FIELD_WORDS } from './import/field-words'
import { type GridColumn, type GridRow, LEAST_WIDTH, MOST_WIDTH } from './grid/grid-rows'

/** Pixels of a letter, of what stands beside the words of a cell, and beside those of a head, at the usual size. */
const LETTER = 6.6
const ROOM = 22
const HEAD_ROOM = 40
const WIDEST = 300

export const clampWidth = (width: number): number =>
  Math.round(Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, width)))

/** Letters of scripts that are set twice as wide. */
const WIDE = /[⺀-鿿가-힯豈-﫿！-｠]/gu

const widthOf = (text: string): number => {
  const short = text.slice(0, 80)
  return (short.length + (short.match(WIDE)?.length ?? 0)) * LETTER
}

/** The width that fits a head and the cells given. */
export function fittingWidth(head: string, texts: readonly string[], most = WIDEST): number {
  // The longest tenth may be cut: one long cell does not make the whole column wide.
  const widths = texts.map(widthOf).toSorted((a, b) => a - b)
  const usual = widths[Math.floor((widths.length - 1) * 0.9)] ?? 0
  return clampWidth(Math.min(most, Math.max(widthOf(head) + HEAD_ROOM, usual + ROOM)))
}

const NUMBER = /^[-+(]?\s?\p{Sc}?\s?\d[\d\s.,'’]*\)?\s?(?:%|\p{Sc})?$/u

/** Whether the cells of a column are amounts, to be aligned at their ends; codes with leading zeros are not. */
function looksNumeric(texts: readonly string[]): boolean {
  const filled = texts.map((text) => text.trim()).filter((text) => text !== '')
  return (
    filled.length > 0 &&
    filled.every((text) => NUMBER.test(text) && !/^0\d/.test(text)) &&
    // Long whole numbers are numbers of declarations, of companies, of telephones.
    filled.some((text) => /[.,]/.test(text) || text.length < 8)
  )
}

/** The head of a column as it is shown. */
export const headOf = ({ key, header }: Table['columns'][number]): string => (header === '' ? key : header)

/** What the columns of a table hold, by key: “Consignor”. */
export function holdsOf(table: Table): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { field, column } of table.mapping.columns) {
    const before = found.get(column)
    found.set(column, before === undefined ? FIELD_WORDS[field] : `${before}, ${FIELD_WORDS[field]}`)
  }
  return found
}

/** The keys of columns that hold amounts, as far as the mapping says. */
const mappedAmounts = (table: Table): ReadonlySet<string> =>
  new Set(table.mapping.columns.flatMap(({ field, column }) => (isAmountField(field) ? [column] : [])))

const mappedElse = (table: Table): ReadonlySet<string> =>
  new Set(table.mapping.columns.flatMap(({ field, column }) => (isAmountField(field) ? [] : [column])))

/** The columns of the grid: in the order asked for, as wide as a person made them or as the sample needs. */
export function gridColumns(
  table: Table,
  shown: readonly string[],
  sample: readonly GridRow[],
  widths: Readonly<Record<string, number>>,
  filters: readonly Filter[],
): readonly GridColumn[] {
  const byKey = new Map(table.columns.map((column) => [column.key, column]))
  const holds = holdsOf(table)
  const amounts = mappedAmounts(table)
  const others = mappedElse(table)
  return shown.flatMap((key): GridColumn[] => {
    const column = byKey.get(key)
    if (column === undefined) return []
    const texts = sample.map(({ cells }) => cells.get(key)?.text ?? '')
    return [
      {
        key,
        head: headOf(column),
        holds: holds.get(key) ?? '',
        width: widths[key] ?? fittingWidth(headOf(column), texts),
        numeric: amounts.has(key) || (!others.has(key) && looksNumeric(texts)),
        filtered: filters.some((filter) => filter.column === key),
      },
    ]
  })
}
