import type { BaseField } from '@shared/kernel/record'
import { collapseSpace, foldForSearch } from '@shared/kernel/text'
import type { Layout } from './layout'
import type { Mapping } from './mapping'
import type { Table } from './table'
import type { Template } from './view'

/** A column as a template looks for it. */
export type HeadedColumn = Pick<Table['columns'][number], 'key' | 'header'>

/** Headers are compared without case, marks and superfluous space: they differ so from one export to the next. */
const folded = (header: string): string => foldForSearch(collapseSpace(header))

/** How a template fits a table's columns. */
export type TemplateFit = {
  readonly template: Template
  /** Headers that the template asks for and the table has, and those it lacks. */
  readonly found: readonly string[]
  readonly missing: readonly string[]
}

/** How a template fits. */
export function fitTemplate(template: Template, columns: readonly HeadedColumn[]): TemplateFit {
  const keyOf = keysByHeader(columns)
  const wanted = [
    ...new Set([...template.mapping.columns.map(({ column }) => column), ...template.mapping.keys]),
  ]
  return {
    template,
    found: wanted.filter((header) => keyOf(header) !== undefined),
    missing: wanted.filter((header) => keyOf(header) === undefined),
  }
}

/**
 * The template to propose for a table: the one that finds all its headers, and most of them; of two that find as many,
 * the one changed last. Null where none finds all, or has none.
 */
export function proposeTemplate(
  templates: readonly Template[],
  columns: readonly HeadedColumn[],
): TemplateFit | null {
  const fits = templates
    .filter(({ trashed }) => trashed === null)
    .map((template) => fitTemplate(template, columns))
    .filter(({ found, missing }) => found.length > 0 && missing.length === 0)
    .toSorted(
      (a, b) => b.found.length - a.found.length || (a.template.updatedAt < b.template.updatedAt ? 1 : -1),
    )
  return fits[0] ?? null
}

/** The mapping of a template for these columns; what it does not find is left out. */
export function mappingFromTemplate(
  { mapping }: Pick<Template, 'mapping'>,
  columns: readonly HeadedColumn[],
): Mapping {
  const keyOf = keysByHeader(columns)
  return {
    ...mapping,
    columns: mapping.columns.flatMap((item) => {
      const column = keyOf(item.column)
      return column === undefined ? [] : { ...item, column }
    }),
    keys: mapping.keys.flatMap((header) => keyOf(header) ?? []),
  }
}

/** How a table is read and mapped, for others of its kind: columns by their headers. */
export function templateFrom(
  name: string,
  layout: Layout,
  mapping: Mapping,
  columns: readonly HeadedColumn[],
): Omit<Template, BaseField> {
  // Where several columns have one header only the key tells them apart.
  const headerOf = (key: string): string => {
    const header = columns.find((column) => column.key === key)?.header ?? ''
    const same = columns.filter((column) => folded(column.header) === folded(header))
    return header === '' || same.length > 1 ? key : header
  }
  return {
    name,
    layout,
    mapping: {
      ...mapping,
      columns: mapping.columns.map((item) => ({ ...item, column: headerOf(item.column) })),
      keys: mapping.keys.map(headerOf),
    },
  }
}

/** Finds a column's key by a header, or by the key itself where the header does not tell. */
function keysByHeader(columns: readonly HeadedColumn[]): (header: string) => string | undefined {
  const known = new Map<string, string>()
  for (const { key } of columns) known.set(folded(key), key)
  for (const { key, header } of columns) {
    const name = folded(header)
    if (name !== '' && !known.has(name)) known.set(name, key)
  }
  return (header) => known.get(folded(header))
}

/**
 * How alike two tables' columns are: the share of headers that both have, of all that either has (Jaccard). For
 * proposing which table a new export continues.
 */
export function headersAlike(one: readonly HeadedColumn[], other: readonly HeadedColumn[]): number {
  const mine = new Set(one.map(({ key, header }) => folded(header || key)))
  const theirs = new Set(other.map(({ key, header }) => folded(header || key)))
  const both = [...mine].filter((header) => theirs.has(header)).length
  const all = mine.size + theirs.size - both
  return all === 0 ? 0 : both / all
}
