import { currencyOf } from './currencies'
import { parseDecimal } from './decimal'
import type { Qualifier } from './qualifier'

/** Languages whose number words are in the tables below. */
export type NumberLanguage = 'en'

type Words = {
  group: string
  point: string
  /** Names of powers of ten, largest first. */
  scales: readonly { zeros: number; name: string }[]
  qualifiers: Readonly<Record<Qualifier, string>>
  /** What follows a size word before the thing it counts: “hundreds of batteries”. */
  of: string
}

const WORDS: Readonly<Record<NumberLanguage, Words>> = {
  en: {
    group: ',',
    point: '.',
    scales: [
      { zeros: 12, name: 'trillion' },
      { zeros: 9, name: 'billion' },
      { zeros: 6, name: 'million' },
    ],
    qualifiers: {
      exactly: '',
      about: 'about',
      almost: 'almost',
      'more-than': 'more than',
      'less-than': 'less than',
      'at-least': 'at least',
      'at-most': 'at most',
      hundreds: 'hundreds',
      thousands: 'thousands',
      'tens-of-thousands': 'tens of thousands',
      'hundreds-of-thousands': 'hundreds of thousands',
      millions: 'millions',
    },
    of: 'of',
  },
}

const SIZE_WORDS: ReadonlySet<Qualifier> = new Set([
  'hundreds',
  'thousands',
  'tens-of-thousands',
  'hundreds-of-thousands',
  'millions',
])

/** True for qualifiers that replace the number (“hundreds”) instead of standing before it (“about 300”). */
export function isSizeWord(qualifier: Qualifier): boolean {
  return SIZE_WORDS.has(qualifier)
}

/** A decimal with grouped digits: “1,600,000”. A text that is no decimal comes back as it is. */
export function groupDigits(amount: string, language: NumberLanguage = 'en'): string {
  const decimal = parseDecimal(amount)
  if (!decimal.ok) return amount
  const { group, point } = WORDS[language]
  const [whole = '', fraction] = decimal.value.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group)
  return fraction === undefined ? grouped : grouped + point + fraction
}

/**
 * A decimal in few words: “1.6 million”. Only if four significant digits say it exactly, so that nothing is
 * rounded; otherwise the grouped digits. A text that is no decimal comes back as it is.
 */
export function shortAmount(amount: string, language: NumberLanguage = 'en'): string {
  const scale = shortScale(amount, language)
  return scale === null ? groupDigits(amount, language) : `${scale.number} ${scale.name}`
}

/** The two halves of `shortAmount` (“1.6”, “million”); null if the amount has no short form. */
export function shortScale(
  amount: string,
  language: NumberLanguage = 'en',
): { number: string; name: string } | null {
  const decimal = parseDecimal(amount)
  if (!decimal.ok) return null
  const match = /^(-?)(\d+)$/.exec(decimal.value)
  const [, sign = '', digits = ''] = match ?? []
  const { point, scales } = WORDS[language]
  const scale = scales.find(({ zeros }) => digits.length > zeros)
  if (!scale || digits.replace(/0+$/, '').length > 4) return null
  const whole = digits.slice(0, digits.length - scale.zeros)
  const fraction = digits.slice(digits.length - scale.zeros).replace(/0+$/, '')
  const number = groupDigits(sign + whole, language) + (fraction === '' ? '' : point + fraction)
  return { number, name: scale.name }
}

/**
 * An amount of money: “$1,600,000”, with `short` “$1.6 million”. Only symbols that stand for one currency are used,
 * others print their code: “CNY 2,000”. Without a currency ('') the bare number.
 */
export function money(
  amount: string,
  currency: string,
  options: { short?: boolean; language?: NumberLanguage } = {},
): string {
  const language = options.language ?? 'en'
  return withCurrency(options.short ? shortAmount(amount, language) : groupDigits(amount, language), currency)
}

/** Puts the currency before a number that is already in words: “-$5”, “CNY 3–4 million”. */
export function withCurrency(number: string, currency: string): string {
  if (currency === '') return number
  const code = currency.toUpperCase()
  const symbol = currencyOf(code)?.proseSymbol ?? null
  if (symbol === null) return `${code} ${number}`
  return number.startsWith('-') ? `-${symbol}${number.slice(1)}` : symbol + number
}

/**
 * Puts a qualifier before a text: “about $1.6 million”. A size word takes the thing it counts: “hundreds of
 * batteries”, and stands alone without one: “hundreds”.
 */
export function qualified(qualifier: Qualifier, text: string, language: NumberLanguage = 'en'): string {
  const words = WORDS[language]
  const parts = [words.qualifiers[qualifier], isSizeWord(qualifier) && text !== '' ? words.of : '', text]
  return parts.filter((part) => part !== '').join(' ')
}

/** The form of a noun for a count, without the number: `plural(1, 'row', 'rows')` is “row”. */
export function plural(count: number, one: string, many: string): string {
  return count === 1 ? one : many
}

/** A count with its noun: “1 row”, “1,200 rows”. */
export function countOf(count: number, one: string, many: string): string {
  return `${groupDigits(String(count))} ${plural(count, one, many)}`
}
