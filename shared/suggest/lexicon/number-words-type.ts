/**
 * How a language writes amounts. The right-hand sides are words that `readAmount` of the kernel reads, so that a number
 * is read by one reader in all languages.
 */
export type NumberWords = {
  /** What can stand before a number: source of a regular expression, and the English qualifier. */
  readonly qualifiers: readonly (readonly [string, string])[]
  /** Powers of ten behind a number: an English word, or the factor itself. */
  readonly scales: readonly (readonly [string, string])[]
  /** Small numbers in words. */
  readonly numerals: readonly (readonly [string, string])[]
  /** “hundreds of”, with nothing counted before it. */
  readonly sizes: readonly (readonly [string, string])[]
  /** ISO 4217 by the words behind a number. */
  readonly money: readonly (readonly [string, string])[]
  readonly percent: string
  /** Multiples in one word or phrase: “tripled” is 3. */
  readonly multiples: readonly (readonly [string, string])[]
  /** “six times”: what stands behind a number. */
  readonly times: string
  /** Verbs of growth and of decline before a number. */
  readonly up: string
  readonly down: string
  /** Between a number and what is measured in money. */
  readonly worth: string
  /** Comma or point before decimals. */
  readonly decimal: ',' | '.'
}

/** Codes of currencies that stand behind a number in any language. */
export const SIGNS_AND_CODES: readonly (readonly [string, string])[] = [
  ['USD', 'USD'],
  ['EUR', 'EUR'],
  ['GBP', 'GBP'],
  ['CNY|RMB', 'CNY'],
  ['RUB', 'RUB'],
  ['UAH', 'UAH'],
  ['HKD', 'HKD'],
  ['JPY', 'JPY'],
  ['CHF', 'CHF'],
  ['TRY', 'TRY'],
  ['KZT', 'KZT'],
]
