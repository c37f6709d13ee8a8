import type { Doubt } from './detect-layout'
import { headerWords, type MappedColumn, shortHeader } from './header-words'
import type { TableField } from './mapping'

/** A column that a header names for a field, with the weight of its words. */
type Named = { readonly at: number; readonly field: TableField; readonly rank: number }

/** Fields of which the wrong column makes the wrong case, and how a sentence names them. */
const WATCHED: Readonly<Partial<Record<TableField, string>>> = {
  hsCode: 'HS code',
  value: 'value',
  valueFob: 'FOB value',
  valueCif: 'CIF value',
  netWeight: 'net weight',
  grossWeight: 'gross weight',
  quantity: 'quantity',
  goods: 'goods',
}
/** Boxes of a declaration: which of them comes first is known. */
const BOX_RANK = 6

/**
 * Says of columns whose headers name a field that another column feeds, and that feed none themselves: two HS codes, or
 * an invoice value beside a customs value. `found`: the column that was taken for each field.
 */
export function rivalDoubts(
  named: readonly Named[],
  found: ReadonlyMap<TableField, Named>,
  columns: readonly MappedColumn[],
): readonly Doubt[] {
  const taken = new Set([...found.values()].map(({ at }) => at))
  const told = new Set<number>()
  return named.flatMap(({ at, field, rank }) => {
    const winner = found.get(field)
    const words = WATCHED[field]
    if (words === undefined || winner === undefined || taken.has(at) || told.has(at)) return []
    if (winner.rank >= BOX_RANK || !isEqual(field, rank, winner, at, columns)) return []
    told.add(at)
    return [
      {
        about: 'columns' as const,
        why: `“${nameOf(columns[at])}” says ${words} too, and “${nameOf(columns[winner.at])}” was taken. Check among the columns which one you mean; the other stays in the rows.`,
      },
    ]
  })
}

/** Codes and values are asked about whatever their words; of the rest only columns that say the same. */
function isEqual(
  field: TableField,
  rank: number,
  winner: Named,
  at: number,
  columns: readonly MappedColumn[],
): boolean {
  if (field === 'hsCode' || field === 'value') return true
  const header = (column: number) => headerWords(columns[column]?.header ?? '')
  return rank === winner.rank && (field !== 'goods' || header(at) === header(winner.at))
}

const nameOf = (column: MappedColumn | undefined): string => shortHeader(column?.key ?? '')
