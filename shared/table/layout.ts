import * as v from 'valibot'
import { count, line } from '@shared/kernel/fields'

/** The order of day, month and year in dates that are written with digits; '' where nothing tells it. */
export const DATE_ORDERS = ['', 'ymd', 'dmy', 'mdy'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

/** How the bytes of a table were read: what was detected, with what a person corrected. */
export const layoutSchema = v.strictObject({
  /** Lines of cells, or a sheet of a workbook. */
  kind: v.picklist(['delimited', 'sheet']),
  /** WHATWG label in lower case ("utf-8", "windows-1251", "utf-16le"); '' for a sheet. */
  encoding: line(),
  /** ',', '\t', ';' or '|'; '' for a sheet. */
  delimiter: line(),
  /** The sheet's name; '' for lines. */
  sheet: line(),
  /** Where the header stands among the non-empty records of the file, from 0; null where there is none. */
  headerRow: v.nullable(count()),
  /** The sign before the fraction of a number; '' where no number has one. */
  decimal: v.picklist(['', '.', ',']),
  /** What groups the digits of a number: '', ',', '.', ' ' or an apostrophe. */
  thousands: line(),
  dateOrder: v.picklist(DATE_ORDERS),
})
export type Layout = v.InferOutput<typeof layoutSchema>
