import { countryOfCell } from '@shared/kernel/country-names'
import type { Layout } from './layout'
import { AMOUNT_FIELDS, type TableField } from './mapping'
import { readAmountCell, saysNothing } from './read-amount'
import { readDateCell } from './read-date'
import { readHsCell } from './read-hs'
import { flowOf } from './row-fields'

/** How many cells of a column say something, and how many of those can be read as what a field holds. */
export type Share = { readonly filled: number; readonly read: number }

/** Whether a cell can be read as what a field holds. Fields of words hold anything. */
export function readsAs(field: TableField, cell: string, layout: Layout): boolean {
  switch (field) {
    case 'hsCode':
      return readHsCell(cell).kind === 'read'
    case 'date': {
      const reading = readDateCell(cell, layout.dateOrder)
      // Only the order is missing: it is a date all the same.
      return reading.kind === 'read' || (reading.kind === 'unreadable' && reading.why.includes('order'))
    }
    case 'quantity':
    case 'netWeight':
    case 'grossWeight':
      return /\d/u.test(cell) && readAmountCell(cell, layout, 'goods').kind !== 'empty'
    case 'value':
    case 'valueFob':
    case 'valueCif':
      return /\d/u.test(cell) && readAmountCell(cell, layout, 'money').kind !== 'empty'
    case 'consignorCountry':
    case 'consigneeCountry':
    case 'reporter':
    case 'partner':
      return countryOfCell(cell) !== null
    case 'flow':
      return flowOf(cell) !== null
    default:
      return true
  }
}

const CHECKED: ReadonlySet<TableField> = new Set([
  'hsCode',
  'date',
  ...AMOUNT_FIELDS,
  'consignorCountry',
  'consigneeCountry',
  'reporter',
  'partner',
  'flow',
])

/** The share of cells that read as a field; null for a field that any words can stand in. */
export function shareOf(field: TableField, cells: readonly string[], layout: Layout): Share | null {
  if (!CHECKED.has(field)) return null
  const filled = cells.filter((cell) => !saysNothing(cell))
  return { filled: filled.length, read: filled.filter((cell) => readsAs(field, cell, layout)).length }
}
