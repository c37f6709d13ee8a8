import { parseDecimal } from '@shared/kernel/decimal'
import type { Layout } from './layout'

/** A number of a cell as an exact decimal, and what speaks against the reading; '' where nothing does. */
export type NumberReading = { readonly number: string; readonly doubt: string }

export type NumberSigns = Pick<Layout, 'decimal' | 'thousands'>

const SPACES = /[\s\u00a0\u2007\u2009\u202f]+/g

/**
 * Reads a number of a table by its signs: “184 320,50”, “1,250”, “-3.2”, “(9,911.00)” as an accountant writes a
 * negative one. Where the table says nothing, and for a number that breaks the table's habit, the digits themselves
 * decide if they can: two different signs, several of one, or a group that is not of three. `english` says that the
 * cell is written the English way (“US$1,200”). Null: not a number, or one that can be read in two ways.
 */
export function readNumber(text: string, signs: NumberSigns, english = false): NumberReading | null {
  const trimmed = text.trim().replace(/[−–]/g, '-').replace(/[’ʼ]/g, "'")
  const accounting = /^\((.*)\)$/.exec(trimmed)
  const bare = (accounting?.[1] ?? trimmed).trim()
  const negative = accounting !== null || /^-|-$/.test(bare)
  const body = bare.replace(/^[+-]\s*|-$/g, '')
  if (!/^\d[\d.,'\s\u00a0\u2007\u2009\u202f]*$|^[.,]\d+$/.test(body)) return null
  const read = readBody(body.trim().replace(SPACES, ' '), signs, english)
  if (read === null) return null
  const decimal = parseDecimal((negative ? '-' : '') + read.number)
  return decimal.ok ? { number: decimal.value, doubt: read.doubt } : null
}

function readBody(body: string, signs: NumberSigns, english: boolean): NumberReading | null {
  if (/^\d+$/.test(body)) return { number: body, doubt: '' }
  const points = [...body.matchAll(/[.,]/g)].map(([sign]) => sign)
  const last = points.at(-1)
  const kinds = new Set(points)
  if (last === undefined) return grouped(body, '')
  if (kinds.size === 2) {
    // “1.234.567,8”: the last sign is the decimal one, and stands once.
    return points.filter((sign) => sign === last).length === 1
      ? grouped(body, last, habit(last, signs, english))
      : null
  }
  if (points.length > 1) return grouped(body, '', habit(last === '.' ? ',' : '.', signs, english))
  const after = body.length - body.lastIndexOf(last) - 1
  const before = body.slice(0, body.lastIndexOf(last))
  // What cannot be a group of three is a fraction, whatever the table does elsewhere.
  const canGroup = after === 3 && /^\d{1,3}$/.test(before) && !/^0+$/.test(before)
  if (!canGroup) return grouped(body, last, habit(last, signs, english))
  if (english) {
    const other = signs.decimal === ',' ? 'read the English way, unlike the rest of the table' : ''
    return grouped(body, last === '.' ? '.' : '', other)
  }
  if (signs.decimal === last) return grouped(body, last)
  if (signs.thousands === last || signs.decimal !== '') return grouped(body, '')
  return null
}

/** Said where a number's decimal sign is not the table's. */
const habit = (decimal: string, signs: NumberSigns, english: boolean): string =>
  signs.decimal === '' || signs.decimal === decimal || english
    ? ''
    : 'written with another decimal sign than the rest of the table'

/** The digits with “.” before the fraction; null where the groups before it are not of three. */
function grouped(body: string, decimal: '' | '.' | ',' | string, doubt = ''): NumberReading | null {
  const at = decimal === '' ? -1 : body.lastIndexOf(decimal)
  const whole = at < 0 ? body : body.slice(0, at)
  const fraction = at < 0 ? '' : body.slice(at + 1)
  if (!/^\d*$/.test(fraction) || !/^\d*(?:[., ']\d+)*$/.test(whole)) return null
  const groups = whole.split(/[., ']/)
  const seps = new Set(whole.replace(/\d/g, ''))
  if (
    seps.size > 1 ||
    groups.slice(1).some((group) => !/^\d{2,3}$/.test(group)) ||
    groups.at(-1)?.length === 2
  ) {
    // Indian groups of two are kept: “12,34,567”. The last group always has three digits.
    if (groups.length > 1) return null
  }
  const digits = groups.join('')
  return { number: `${digits === '' ? '0' : digits}${fraction === '' ? '' : `.${fraction}`}`, doubt }
}
