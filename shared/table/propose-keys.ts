import { headerWords, type MappedColumn } from './header-words'
import type { TableField } from './mapping'

/** Columns that together name a row, and why. */
export type Keys = { readonly columns: readonly number[]; readonly why: string }

/** What may name a row, the surest first. */
const CHOICES: readonly (readonly TableField[])[] = [
  ['declarationNumber', 'lineNumber'],
  ['declarationNumber', 'hsCode', 'goods'],
  ['houseBill', 'lineNumber'],
  ['houseBill'],
  ['masterBill', 'lineNumber'],
]
const SERIES: readonly TableField[] = ['date', 'reporter', 'flow', 'partner', 'hsCode']
/** Columns that split the sums of trade statistics further. */
const SPLITS = /^(?:partner2(?: ?iso| ?code)?|partner 2(?: iso| code)?|customs code|mot code|mos code)$/u
const RECORD_ID = /^(?:.* )?(?:record|row|entry) id$|^id$|^uid$|^record number$/u

/**
 * The columns whose values together name a row in every export: a declaration with its line, or a record number of the
 * register. Proposed only where no two rows looked at share them.
 */
export function keysOf(
  columns: readonly MappedColumn[],
  cells: readonly (readonly string[])[],
  fields: ReadonlyMap<TableField, number>,
  statistics: boolean,
): Keys {
  if (statistics) return seriesKeys(columns, cells, fields)
  const both = CHOICES[0]?.map((field) => fields.get(field)) ?? []
  const [declaration, line] = both
  if (declaration !== undefined && line !== undefined && tellsApart([declaration, line], cells)) {
    return { columns: [declaration, line], why: 'declaration and line: no two rows share them' }
  }
  const id = columns.findIndex(
    ({ header }, at) => RECORD_ID.test(headerWords(header)) && tellsApart([at], cells),
  )
  if (id >= 0) return { columns: [id], why: 'a number for every record: no two rows share it' }
  if (declaration !== undefined && tellsApart([declaration], cells)) {
    return {
      columns: [declaration],
      why: 'no two rows looked at share a declaration, and no column counts its lines',
    }
  }
  for (const choice of CHOICES) {
    const at = choice.map((field) => fields.get(field))
    const known = at.filter((column) => column !== undefined)
    if (known.length === at.length && tellsApart(known, cells)) {
      return { columns: known, why: 'no two rows looked at share them' }
    }
  }
  return {
    columns: [],
    why: 'no columns were found that name a row: say which do, so that the next export can be paired',
  }
}

function seriesKeys(
  columns: readonly MappedColumn[],
  cells: readonly (readonly string[])[],
  fields: ReadonlyMap<TableField, number>,
): Keys {
  const series = SERIES.flatMap((field) => fields.get(field) ?? [])
  const splits = columns.flatMap(({ header }, at) => (SPLITS.test(headerWords(header)) ? [at] : []))
  const all = [...series, ...splits]
  return tellsApart(all, cells)
    ? { columns: all, why: 'what the sums are broken down by: no two rows share it' }
    : { columns: [], why: 'rows share what the sums seem to be broken down by: say which columns name a row' }
}

/** Whether no two rows have the same in these columns, and each has something in all of them together. */
function tellsApart(at: readonly number[], cells: readonly (readonly string[])[]): boolean {
  if (at.length === 0) return false
  const count = cells[at[0] ?? 0]?.length ?? 0
  const seen = new Set<string>()
  for (let row = 0; row < count; row += 1) {
    const values = at.map((column) => cells[column]?.[row]?.trim() ?? '')
    if (values[0] === '') return false
    const key = JSON.stringify(values)
    if (seen.has(key)) return false
    seen.add(key)
  }
  return count > 0
}
