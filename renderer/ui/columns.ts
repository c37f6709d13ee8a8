export type ColumnName = 'nav' | 'list' | 'aside'

/** Widths in CSS pixels, and the columns that are put away. */
export type Columns = { readonly [Name in ColumnName]: number } & { readonly hidden: readonly ColumnName[] }

export const DEFAULT_COLUMNS: Columns = { nav: 204, list: 280, aside: 312, hidden: [] }

/** How narrow and how wide a column gets, in CSS pixels. */
export const COLUMN_LIMITS: {
  readonly [Name in ColumnName]: { readonly min: number; readonly max: number }
} = {
  nav: { min: 140, max: 360 },
  list: { min: 200, max: 600 },
  aside: { min: 240, max: 640 },
}

export const resizeColumn = (columns: Columns, name: ColumnName, width: number): Columns => {
  const { min, max } = COLUMN_LIMITS[name]
  return { ...columns, [name]: Math.round(Math.min(max, Math.max(min, width))) }
}

export const toggleColumn = (columns: Columns, name: ColumnName): Columns => ({
  ...columns,
  hidden: columns.hidden.includes(name)
    ? columns.hidden.filter((other) => other !== name)
    : [...columns.hidden, name],
})
