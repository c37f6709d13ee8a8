import type { ItemId } from '@shared/kernel/ids'
import type { NamedColumn } from '@shared/table/column-keys'
import type { Mapping, TableField } from '@shared/table/mapping'

type NewItemId = () => ItemId

/** Says what a column holds; null for nothing. A field has one column: it is taken from the one that had it. */
export function setField(
  mapping: Mapping,
  column: string,
  field: TableField | null,
  newItemId: NewItemId,
): Mapping {
  const others = mapping.columns.filter((item) => item.column !== column && item.field !== field)
  return {
    ...mapping,
    columns: field === null ? others : [...others, { id: newItemId(), field, column }],
    // A column says it better than a value for all rows.
    constants: mapping.constants.filter((item) => item.field !== field),
  }
}

/** Says whether a column names a row, in the order of the columns. */
export function setKey(
  mapping: Mapping,
  column: string,
  on: boolean,
  columns: readonly NamedColumn[],
): Mapping {
  const keys = new Set(mapping.keys)
  if (on) keys.add(column)
  else keys.delete(column)
  return { ...mapping, keys: columns.flatMap(({ key }) => (keys.has(key) ? key : [])) }
}

/** Says what holds for every row; null takes it away. */
export function setConstant(
  mapping: Mapping,
  field: TableField,
  value: string | null,
  newItemId: NewItemId,
): Mapping {
  const known = mapping.constants.find((item) => item.field === field)
  if (value === null)
    return { ...mapping, constants: mapping.constants.filter((item) => item.field !== field) }
  return {
    ...mapping,
    constants:
      known === undefined
        ? [...mapping.constants, { id: newItemId(), field, value }]
        : mapping.constants.map((item) => (item.field === field ? { ...item, value } : item)),
  }
}

/** What of a mapping still holds when a file is read in another way: its columns may be others. */
export function keepMapping(mapping: Mapping, columns: readonly NamedColumn[]): Mapping {
  const known = new Set(columns.map(({ key }) => key))
  return {
    ...mapping,
    columns: mapping.columns.filter(({ column }) => known.has(column)),
    keys: mapping.keys.filter((key) => known.has(key)),
  }
}
