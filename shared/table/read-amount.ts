import { multiplyDecimals } from '@shared/kernel/decimal'
import { unitOf } from '@shared/shipment/units'
import { currencyOfWords, scaleIn } from './money-words'
import { type NumberSigns, readNumber } from './numbers'

/** An amount as a cell gives it. */
export type AmountReading = {
  /** Exact decimal in canonical form. */
  readonly number: string
  /** The cell's word for the unit; '' where it has none or holds money. */
  readonly unit: string
  /** ISO 4217; '' where the cell names no currency, or names one that could be two. */
  readonly currency: string
  /** What speaks against the reading; '' where nothing does. */
  readonly doubt: string
}

export type CellReading<T> =
  /** The cell says nothing: it is empty, or says that it has nothing to say. */
  | { readonly kind: 'empty' }
  /** It says something that cannot be read; its words are kept. */
  | { readonly kind: 'unreadable'; readonly why: string }
  | { readonly kind: 'read'; readonly value: T }

export const EMPTY = { kind: 'empty' } as const

// What a cell of a table holds instead of nothing, folded to lower case.
const NOTHING =
  /^(?:[-–—.*?_/\\]*|n\/?a|n\.a\.|none|null|nil|nan|not (?:available|applicable|declared|stated|specified|known|given|provided)|undeclared|unspecified|unknown|no data|suppressed|confidential|нет|нет данных|н\/?д|не указан[аоы]?|не заявлен[аоы]?|не определен[аоы]?|неизвестн(?:о|а|ый)|отсутствует|не установлен[ао]?|немає|немає даних|не вказан[оаи]|не зазначен[оаи]|невідом(?:о|а|ий)|无|無|不详|不詳|未知|未申报|未申報|暂无)$/u

/** Whether a cell says nothing of what it should hold: empty, a dash, “N/A”, “NOT DECLARED”, «не указан», 不详. */
export function saysNothing(text: string): boolean {
  if (text === '') return true
  // Most cells: numbers, and words longer than any of these.
  const first = text.charCodeAt(0)
  if ((first >= 0x30 && first <= 0x39) || text.length > LONGEST_NOTHING) return false
  return NOTHING.test(text.trim().toLowerCase())
}
const LONGEST_NOTHING = 60

const NUMBER = /[-–−+(]?\s?\d(?:[\d.,'’\s\u00a0\u2007\u2009\u202f]*\d)?\)?-?|[-–−+(]?[.,]\d+\)?/u
// Prices in front of which the British and the American way of writing numbers is the rule.
const ENGLISH_SIGN = /^(?:(?:us|hk|nt|a|c|s)?\$|usd\$?|£|¥|￥|rmb)$/i

/**
 * Reads an amount with its unit or currency: “1,5”, “14 PKG”, “US$1,200”, “(9,911.00)”, “£10.5m”, “RMB 4万”,
 * “120 тыс. руб.”. `holds` says what the column is for, since “m” is a million of money and a metre of cable.
 */
export function readAmountCell(
  cell: string,
  signs: NumberSigns,
  holds: 'money' | 'goods',
): CellReading<AmountReading> {
  // Most cells are plain whole numbers.
  if (/^(?:0|[1-9]\d{0,17})$/.test(cell)) {
    return { kind: 'read', value: { number: cell, unit: '', currency: '', doubt: '' } }
  }
  const text = cell.normalize('NFKC').trim()
  if (saysNothing(text)) return EMPTY
  const unreadable = (why: string) => ({ kind: 'unreadable', why }) as const
  const exponent = EXPONENT.exec(text)
  if (exponent !== null) return withExponent(exponent, signs) ?? unreadable('a number with an exponent')
  // “($1,200)” is negative as a whole.
  const whole = /^\((.*\d.*)\)$/su.exec(text)
  const inner = whole?.[1] ?? text
  const match = NUMBER.exec(inner)
  if (match === null) return unreadable('no number in the cell')
  const minus = /^[-–−]\s*/u.exec(inner.slice(0, match.index))
  const before = inner.slice(minus?.[0].length ?? 0, match.index).trim()
  const after = inner.slice(match.index + match[0].length).trim()
  const prefix = before === '' ? '' : currencyOfWords(before)
  const yen = /^[¥￥]$/u.test(before) || /^[¥￥]$/u.test(after)
  if (before !== '' && prefix === '' && !yen) return unreadable(`“${before.slice(0, 40)}” before the number`)
  const read = readNumber(match[0], signs, ENGLISH_SIGN.test(before))
  if (read === null) return unreadable('a number that can be read in two ways, or in none')
  const known = holds === 'goods' ? unitOf(after) : null
  const { factor, rest } =
    known === null ? scaleIn(after, holds === 'money' || prefix !== '') : { factor: '1', rest: after }
  if (holds === 'goods' && /\d/u.test(rest) && unitOf(rest) === null)
    return unreadable('more than one number')
  const suffix = rest === '' ? '' : currencyOfWords(rest)
  if (holds === 'money' && rest !== '' && suffix === '' && !yen && rest !== '%') {
    return unreadable(`“${rest.slice(0, 40)}” behind the number`)
  }
  if (rest === '%') return unreadable('a share, not an amount')
  const scaled = multiplyDecimals(read.number, factor)
  const negated = (whole !== null || minus !== null) !== scaled.startsWith('-') && scaled !== '0'
  const number = negated && !scaled.startsWith('-') ? `-${scaled}` : scaled
  const currency = prefix || suffix
  const doubts = [
    read.doubt,
    yen ? '¥ is the sign of the yen and of the yuan' : '',
    prefix !== '' && suffix !== '' && prefix !== suffix ? `the cell names ${prefix} and ${suffix}` : '',
    number.startsWith('-') ? 'negative: a correction or a return' : '',
    known?.doubt ?? '',
  ].filter((doubt) => doubt !== '')
  return {
    kind: 'read',
    value: {
      number,
      unit: holds === 'goods' && suffix === '' ? rest : '',
      currency: prefix !== '' && suffix !== '' && prefix !== suffix ? '' : currency,
      doubt: doubts.join('; '),
    },
  }
}

// As workbooks write small and large numbers: “1.0000000000000001E-2”, “8,5E+11”.
const EXPONENT = /^([-+]?\d(?:[.,]\d+)?)e([+-]?)(\d{1,2})$/iu

function withExponent(
  [, digits = '', sign = '', power = '']: RegExpExecArray,
  signs: NumberSigns,
): CellReading<AmountReading> | null {
  const read = readNumber(digits, signs, digits.includes('.'))
  if (read === null) return null
  const zeros = '0'.repeat(Number(power))
  const factor = sign === '-' && zeros !== '' ? `0.${zeros.slice(1)}1` : `1${zeros}`
  const number = multiplyDecimals(read.number, factor)
  const doubt = 'written with an exponent: digits at its end may be lost'
  return { kind: 'read', value: { number, unit: '', currency: '', doubt } }
}
