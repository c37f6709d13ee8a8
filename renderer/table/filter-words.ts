import { countOf } from '@shared/kernel/number-prose'
import { truncateMiddle } from '@shared/kernel/text'
import type { Filter } from '@shared/table/view'

type FilterKind = Filter['kind']

/** The kinds as they are chosen, each ending a sentence that begins with the column's name. */
export const FILTER_KIND_WORDS: Readonly<Record<FilterKind, string>> = {
  contains: 'has the words',
  'is-not-like': 'has not the words',
  is: 'is one of',
  from: 'from',
  to: 'up to',
  empty: 'is empty',
  filled: 'is filled',
}

/** Kinds that need no value. */
export const needsValue = (kind: FilterKind): boolean => kind !== 'empty' && kind !== 'filled'

/** The values that an `is` filter lets through. */
export const valuesOf = (filter: Filter): readonly string[] => filter.value.split('\n')

/** A filter in words: “Consignor has the words “ltd””. */
export function filterWords(filter: Filter, headOf: (column: string) => string): string {
  const head = headOf(filter.column)
  const quoted = (text: string) => `“${truncateMiddle(text, 40)}”`
  if (!needsValue(filter.kind)) return `${head} ${FILTER_KIND_WORDS[filter.kind]}`
  if (filter.kind !== 'is') return `${head} ${FILTER_KIND_WORDS[filter.kind]} ${quoted(filter.value)}`
  const values = valuesOf(filter)
  const [first = ''] = values
  const said = first === '' ? 'empty' : quoted(first)
  return values.length === 1
    ? `${head} is ${said}`
    : `${head} is one of ${countOf(values.length, 'value', 'values')}`
}

/** Filters with one of the values of a column let through, or not any more. */
export function withValue(filters: readonly Filter[], column: string, value: string, on: boolean): Filter[] {
  const others = filters.filter((filter) => filter.column !== column || filter.kind !== 'is')
  const now = filters.find((filter) => filter.column === column && filter.kind === 'is')
  const values = new Set(now === undefined ? [] : valuesOf(now))
  if (on) values.add(value)
  else values.delete(value)
  return values.size === 0 ? others : [...others, { column, kind: 'is', value: [...values].join('\n') }]
}

/** The same filters, but for those of one column: what its facet is counted under. */
export const withoutColumn = (filters: readonly Filter[], column: string): readonly Filter[] =>
  filters.filter((filter) => filter.column !== column)

export const sameFilter = (a: Filter, b: Filter): boolean =>
  a.column === b.column && a.kind === b.kind && a.value === b.value

/** What a column is sorted by next: up, down, not at all. */
export function nextSort(
  sort: readonly { readonly column: string; readonly descending: boolean }[],
  column: string,
  beside: boolean,
): { column: string; descending: boolean }[] {
  const now = sort.find((by) => by.column === column)
  const others = beside ? sort.filter((by) => by.column !== column) : []
  if (now === undefined) return [...others, { column, descending: false }]
  if (now.descending) return others
  return beside
    ? sort.map((by) => (by.column === column ? { column, descending: true } : by))
    : [{ column, descending: true }]
}
