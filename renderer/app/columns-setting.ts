import { type ColumnName, type Columns, DEFAULT_COLUMNS } from '@renderer/ui/columns'

const NAMES = ['nav', 'list', 'aside'] as const satisfies readonly ColumnName[]

/** Columns as the settings keep them: widths by name, and `name.hidden` set to 1 where a column is put away. */
export const fromColumns = (columns: Columns): Record<string, number> => ({
  nav: columns.nav,
  list: columns.list,
  aside: columns.aside,
  ...Object.fromEntries(columns.hidden.map((name) => [`${name}.hidden`, 1])),
})

/** The other way; what is missing takes its default. */
export const toColumns = (kept: Readonly<Record<string, number>>): Columns => ({
  nav: kept['nav'] ?? DEFAULT_COLUMNS.nav,
  list: kept['list'] ?? DEFAULT_COLUMNS.list,
  aside: kept['aside'] ?? DEFAULT_COLUMNS.aside,
  hidden: NAMES.filter((name) => kept[`${name}.hidden`] === 1),
})
