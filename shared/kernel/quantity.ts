import { readNumberText, type NumberText } from './number-text'
import { compareDecimals, multiplyDecimals } from './decimal'
import { groupDigits, isSizeWord, qualified, shortAmount, shortScale, withCurrency } from './number-prose'
import type { Qualifier } from './qualifier'
import { err, fault, ok, type Result } from './result'

export { QUALIFIERS, QualifierSchema, type Qualifier } from './qualifier'

/**
 * A number as a source gives it. `low` and `high` are decimals, both inclusive as far as the qualifier allows; ''
 * is not known or not limited on that side. “exactly” and “about” hold the number on both sides (or the two ends of a range),
 * “more than” and “at least” only `low`, “almost”, “less than” and “at most” only `high`.
 */
export type NumberRange = { low: string; high: string; qualifier: Qualifier }

// The longest qualifiers come first where one begins with another.
const LEADING: readonly (readonly [RegExp, Qualifier])[] = [
  [
    /^(?:at least|no less than|not less than|no fewer than|not fewer than|a minimum of|minimum|≥|>=)\s*/,
    'at-least',
  ],
  [
    /^(?:at most|no more than|not more than|up to|as many as|as much as|a maximum of|maximum|≤|<=)\s*/,
    'at-most',
  ],
  [/^(?:more than|just over|over|above|upwards of|in excess of|exceeding|>)\s*/, 'more-than'],
  [/^(?:less than|fewer than|under|below|<)\s*/, 'less-than'],
  [/^(?:almost|nearly|close to|just under)\s*/, 'almost'],
  [/^(?:about|around|approximately|approx\.?|roughly|some|circa|ca\.|c\.|~|≈)\s*/, 'about'],
  [/^(?:exactly|precisely|just|only)\s*/, 'exactly'],
]

const TRAILING: readonly (readonly [RegExp, Qualifier])[] = [
  [/\s*(?:\+|or more|and more)$/, 'at-least'],
  [/\s*(?:or less|or fewer)$/, 'at-most'],
  [/\s*or so$/, 'about'],
]

const SIZE_WORDS: readonly (readonly [RegExp, Qualifier, low: string, high: string])[] = [
  [/^(?:(?:many |several )?hundreds|(?:several|a few) hundred)$/, 'hundreds', '100', '999'],
  [/^(?:(?:many |several )?thousands|(?:several|a few) thousand)$/, 'thousands', '1000', '9999'],
  [/^tens of thousands$/, 'tens-of-thousands', '10000', '99999'],
  [/^hundreds of thousands$/, 'hundreds-of-thousands', '100000', '999999'],
  [/^(?:(?:many |several )?millions|(?:several|a few) million)$/, 'millions', '1000000', ''],
]

const CURRENCY =
  /(?:us|hk|nt|a|c|s)?\$|[€£¥₽₴₹₩₺₸]|\b(?:usd|eur|gbp|cny|rmb|rub|uah|jpy|hkd|chf|try|kzt|inr)\b/g
const PERCENT = / ?(?:%|\bper ?cent\b)/g
const CURRENCY_WORD =
  /\s+(?:us |u\.s\. |hong kong )?(?:dollars?|euros?|pounds?|yuan|renminbi|roubles?|rubles?|hryvnias?|yen)$/

/**
 * Reads an amount as people write it: “137”, “1,500”, “1.6 million”, “almost a billion”, “hundreds”, “3–4 million”,
 * “more than $220 thousand”. A currency or percent sign is skipped, not read. “1,500” is fifteen hundred, as in
 * English; a comma that cannot be a group separator is refused rather than guessed. Code of every fault:
 * `amount.unreadable`.
 */
export function readAmount(text: string): Result<NumberRange> {
  const lean = text.length <= 200 ? leanText(text) : ''
  const { qualifier, rest } = splitQualifier(lean)
  const size = SIZE_WORDS.find(([pattern]) => pattern.test(rest.replace(/ of$/, '')))
  if (size && (qualifier === null || qualifier === 'about')) {
    return ok({ low: size[2], high: size[3], qualifier: size[1] })
  }
  const range = readRange(rest)
  if (!range) {
    return err(fault('amount.unreadable', `“${text.slice(0, 40)}” is not an amount that can be read.`))
  }
  return ok(bounded(range, qualifier ?? 'exactly'))
}

/** Lower case, one kind of space, no currency, no percent. */
function leanText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\u00a0\u2009\u202f]+/g, ' ')
    .trim()
    .replace(CURRENCY_WORD, '')
    .replace(CURRENCY, ' ')
    .replace(PERCENT, '')
    .replace(/ +/g, ' ')
    .trim()
}

function splitQualifier(text: string): { qualifier: Qualifier | null; rest: string } {
  for (const [pattern, qualifier] of LEADING) {
    if (pattern.test(text)) return { qualifier, rest: text.replace(pattern, '') }
  }
  for (const [pattern, qualifier] of TRAILING) {
    if (pattern.test(text)) return { qualifier, rest: text.replace(pattern, '') }
  }
  return { qualifier: null, rest: text }
}

function readRange(text: string): { low: string; high: string } | null {
  const single = readNumberText(text)
  if (single) return { low: valueOf(single), high: valueOf(single) }
  const match =
    /^between (.+) and (.+)$/.exec(text) ??
    /^(?:from )?(.+) to (.+)$/.exec(text) ??
    /^(.*[\da-z]) ?[-–—] ?(.+)$/.exec(text)
  const left = readNumberText(match?.[1] ?? '')
  const right = readNumberText(match?.[2] ?? '')
  if (!left || !right) return null
  // “3–4 million” means millions on both sides; “900–1 million” does not.
  const shared = left.scale === '1' && compareDecimals(left.number, right.number) < 0
  const low = shared ? multiplyDecimals(left.number, right.scale) : valueOf(left)
  const high = valueOf(right)
  return compareDecimals(low, high) <= 0 ? { low, high } : null
}

function valueOf({ number, scale }: NumberText): string {
  return multiplyDecimals(number, scale)
}

/** Keeps only the side that the qualifier speaks of; a range keeps both. */
function bounded({ low, high }: { low: string; high: string }, qualifier: Qualifier): NumberRange {
  if (low !== high) return { low, high, qualifier }
  if (qualifier === 'more-than' || qualifier === 'at-least') return { low, high: '', qualifier }
  if (qualifier === 'almost' || qualifier === 'less-than' || qualifier === 'at-most') {
    return { low: '', high, qualifier }
  }
  return { low, high, qualifier }
}

/** A number or range in words with its unit: “about 137 batteries”, “3–4 million units”, “hundreds of drones”. */
export function describeRange(range: NumberRange, unit = ''): string {
  if (isSizeWord(range.qualifier)) return qualified(range.qualifier, unit)
  const { qualifier, number } = rangeWords(range, (words) => words)
  if (number === null) return unit === '' ? 'an unknown amount' : `an unknown number of ${unit}`
  return qualified(qualifier, unit === '' ? number : `${number} ${unit}`)
}

/** The same for money; '' is no currency: “about $1.6 million”, “CNY 2,000–3,000”, “millions of EUR”. */
export function describeMoney(range: NumberRange, currency: string): string {
  if (isSizeWord(range.qualifier)) return qualified(range.qualifier, currency)
  const { qualifier, number } = rangeWords(range, (words) => withCurrency(words, currency))
  return number === null ? 'an unknown amount' : qualified(qualifier, number)
}

/**
 * The number in words and the qualifier it needs: a side that is not known turns “exactly” and “about” into “at
 * least” or “at most”. `print` finishes each number that stands alone.
 */
function rangeWords(
  { low, high, qualifier }: NumberRange,
  print: (words: string) => string,
): { qualifier: Qualifier; number: string | null } {
  if (low === '' && high === '') return { qualifier, number: null }
  if (low === '' || high === '') {
    const open: Qualifier = low === '' ? 'at-most' : 'at-least'
    const bare = qualifier === 'exactly' || qualifier === 'about'
    return { qualifier: bare ? open : qualifier, number: print(shortAmount(low === '' ? high : low)) }
  }
  if (low === high) return { qualifier, number: print(shortAmount(low)) }
  const lowScale = shortScale(low)
  const highScale = shortScale(high)
  // “3–4 million”, but “900 to 1 million”: a dash would lend the second word to the first number.
  if (lowScale && highScale && lowScale.name === highScale.name) {
    return { qualifier, number: print(`${lowScale.number}–${highScale.number} ${highScale.name}`) }
  }
  if (!lowScale && !highScale) {
    return { qualifier, number: print(`${groupDigits(low)}–${groupDigits(high)}`) }
  }
  return { qualifier, number: `${print(shortAmount(low))} to ${print(shortAmount(high))}` }
}
