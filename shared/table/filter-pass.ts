import type { Column } from './columns'
import { foldCell } from './filter-fold'
import type { Layout } from './layout'
import { type ColumnKind, datesOf, daysOf, numberOf } from './query-values'
import type { Filter } from './view'

/** Whether a cell with nothing but space in it. */
export const isEmptyCell = (text: string): boolean => text === '' || text.trim() === ''

/**
 * Whether a filter lets a cell through, by its text. Words have to be in it all, in any order. A number or a date that
 * cannot be read lies in no range; an inexact date (“2022”) lies in one if all of it does. A filter without a value
 * where it needs one lets everything through.
 */
export function passOf(
  { kind, value }: Pick<Filter, 'kind' | 'value'>,
  columnKind: ColumnKind,
  layout: Layout,
): (text: string) => boolean {
  switch (kind) {
    case 'empty':
      return isEmptyCell
    case 'filled':
      return (text) => !isEmptyCell(text)
    case 'is': {
      // A value may itself be of several lines.
      const wanted = new Set([...value.split('\n'), value])
      return wanted.has('') ? (text) => wanted.has(text) || isEmptyCell(text) : (text) => wanted.has(text)
    }
    case 'contains':
    case 'is-not-like': {
      const words = foldCell(value)
        .split(/\s+/u)
        .filter((word) => word !== '')
      if (words.length === 0) return () => true
      const wanted = kind === 'contains'
      return (text) => {
        const cell = foldCell(text)
        return words.every((word) => cell.includes(word)) === wanted
      }
    }
    case 'from':
    case 'to':
      return value.trim() === '' ? () => true : rangeOf(kind, value.trim(), columnKind, layout)
  }
}

function rangeOf(
  kind: 'from' | 'to',
  value: string,
  columnKind: ColumnKind,
  layout: Layout,
): (text: string) => boolean {
  switch (columnKind) {
    case 'number': {
      const bound = numberOf(value, layout, 'money')
      return kind === 'from'
        ? (text) => numberOf(text, layout, 'money') >= bound
        : (text) => numberOf(text, layout, 'money') <= bound
    }
    case 'date': {
      const bound = daysOf(value) ?? datesOf(value, layout)
      if (bound === null) return () => false
      return (text) => {
        const days = datesOf(text, layout)
        if (days === null) return false
        return kind === 'from' ? days.first >= bound.first : days.last <= bound.last
      }
    }
    case 'text': {
      const bound = foldCell(value)
      // “up to k” lets through all that begins with it.
      return kind === 'from'
        ? (text) => !isEmptyCell(text) && foldCell(text) >= bound
        : (text) => {
            const cell = foldCell(text)
            return !isEmptyCell(text) && (cell <= bound || cell.startsWith(bound))
          }
    }
  }
}

/** Takes away, of the rows that are still in, those that a filter does not let through; each value is asked once. */
export function applyPass(column: Column, pass: (text: string) => boolean, rows: Uint8Array): void {
  const { codes, size } = column
  if (codes === null) {
    for (let row = 0; row < rows.length; row += 1)
      if (rows[row] === 1 && !pass(column.value(row))) rows[row] = 0
    return
  }
  // 0: not asked yet, 1: passes, 2: does not.
  const asked = new Uint8Array(size)
  for (let row = 0; row < rows.length; row += 1) {
    if (rows[row] === 0) continue
    const code = codes[row] ?? 0
    if (asked[code] === 0) asked[code] = pass(column.value(code)) ? 1 : 2
    if (asked[code] === 2) rows[row] = 0
  }
}
