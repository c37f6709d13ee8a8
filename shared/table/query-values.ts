import { isoToDay } from '@shared/kernel/edtf-compare'
import { parseEdtf } from '@shared/kernel/edtf'
import type { Layout } from './layout'
import { AMOUNT_FIELDS, type Mapping, type TableField } from './mapping'
import type { Column } from './columns'
import { readAmountCell, saysNothing } from './read-amount'
import { readDateCell } from './read-date'

/** What the cells of a column are compared as. */
export type ColumnKind = 'text' | 'number' | 'date'

const NUMBERS: readonly TableField[] = [...AMOUNT_FIELDS, 'lineNumber']
export const MONEY_FIELDS: readonly TableField[] = ['value', 'valueFob', 'valueCif']

/** So many different values tell what a column holds that is mapped to nothing. */
const SAMPLE = 200
/** In a column of a kind, so many of ten values are of it: totals and remarks stand between them. */
const MOST = 0.9

/**
 * What a column is compared as: what its field says, else what nearly all of a sample of its values are. Numbers that
 * begin with a zero are names, not numbers: HS codes, accounts.
 */
export function kindOfColumn(column: Column, mapping: Mapping, layout: Layout): ColumnKind {
  const field = mapping.columns.find((entry) => entry.column === column.key)?.field
  if (field !== undefined) return field === 'date' ? 'date' : NUMBERS.includes(field) ? 'number' : 'text'
  let filled = 0
  let numbers = 0
  let dates = 0
  const step = Math.max(1, Math.floor(column.size / SAMPLE))
  for (let code = 0; code < column.size; code += step) {
    const text = column.value(code)
    if (saysNothing(text)) continue
    filled += 1
    if (/^0\d+$/.test(text.trim())) return 'text'
    if (!Number.isNaN(numberOf(text, layout, 'goods'))) numbers += 1
    else if (datesOf(text, layout) !== null) dates += 1
  }
  if (filled === 0) return 'text'
  return numbers >= filled * MOST ? 'number' : dates >= filled * MOST ? 'date' : 'text'
}

/**
 * A whole number and the power of ten it is divided by, of a cell that holds digits in the table's own way and nothing
 * else; null for everything else, and for more than 15 digits.
 */
export type Scaled = { value: number; scale: number }

/** Reads the plain cells, which are nearly all, without a regular expression; `into` is filled where it answers true. */
export function readPlain(text: string, { decimal, thousands }: Layout, into: Scaled): boolean {
  const negative = text.charCodeAt(0) === MINUS
  let value = 0
  let digits = 0
  let scale = -1
  // Digits since the last sign that groups them; -1 before the first one.
  let group = -1
  for (let at = negative ? 1 : 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit >= ZERO && unit <= NINE) {
      value = value * 10 + (unit - ZERO)
      digits += 1
      if (scale >= 0) scale += 1
      else if (group >= 0) group += 1
      continue
    }
    const sign = text[at] ?? ''
    if (scale >= 0 || digits === 0 || (group >= 0 && group !== 3)) return false
    if (sign === decimal && decimal !== '') scale = 0
    else if (sign === thousands && thousands !== '' && value > 0 && digits <= (group < 0 ? 3 : 15)) group = 0
    else return false
    if (scale === 0) group = -1
  }
  if (digits === 0 || digits > 15 || scale === 0 || (group >= 0 && group !== 3)) return false
  into.value = negative ? -value : value
  into.scale = Math.max(0, scale)
  return true
}
const ZERO = 48
const NINE = 57
const MINUS = 45

const plain: Scaled = { value: 0, scale: 0 }

/** The number of a cell, to compare it by; NaN where it has none that can be read in one way. */
export function numberOf(text: string, layout: Layout, holds: 'money' | 'goods'): number {
  if (readPlain(text, layout, plain)) return plain.value / 10 ** plain.scale
  const read = readAmountCell(text, layout, holds)
  return read.kind === 'read' ? Number(read.value.number) : Number.NaN
}

/** The first and the last day that a date can mean, in days since 1970; infinite where it is open. */
export type Days = { readonly first: number; readonly last: number }

/** The days of a cell; null where it has no date that can be read. */
export function datesOf(text: string, layout: Layout): Days | null {
  const day = text.length === 10 ? isoToDay(text) : null
  if (day !== null) return { first: day, last: day }
  const read = readDateCell(text, layout.dateOrder)
  return read.kind === 'read' ? daysOf(read.value.edtf) : null
}

/** The days of an EDTF date; null where it is none or nothing is known of a bound. */
export function daysOf(edtf: string): Days | null {
  const parsed = parseEdtf(edtf)
  if (!parsed.ok || parsed.value.start.kind === 'unknown' || parsed.value.end.kind === 'unknown') return null
  const { start, end } = parsed.value
  return {
    first: start.kind === 'day' ? start.day : -Infinity,
    last: end.kind === 'day' ? end.day : Infinity,
  }
}
