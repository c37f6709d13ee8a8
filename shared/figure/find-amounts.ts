import { type NumberRange, readAmount } from '@shared/kernel/quantity'

/** An amount found in running text, with the words it was read from. */
export type FoundAmount = {
  /** As they stand in the text: “about $1.6 million”. */
  readonly words: string
  readonly range: NumberRange
  /** ISO 4217 where the words name one currency, '' otherwise. */
  readonly currency: string
  /** What is counted, in the text's words: “vehicles”, “percent”; '' for money. */
  readonly unit: string
  /** UTF-16 offsets in the text. */
  readonly start: number
  readonly end: number
}

const QUALIFIER =
  '(?:(?:about|around|approximately|roughly|some|almost|nearly|close to|just under|just over|more than|less than|fewer than|over|above|under|below|up to|at least|at most|as many as|as much as|no more than|no fewer than|no less than|exactly|only|just)\\s+)?'
const SIGN =
  '(?:(?:US|HK|NT|A|C|S)?\\$|[€£¥₽₴₹₩₺₸]|\\b(?:USD|EUR|GBP|CNY|RMB|RUB|UAH|JPY|HKD|CHF|TRY|KZT|INR)\\s?)?'
const DIGITS = '\\d+(?:,\\d{3})*(?:\\.\\d+)?'
const SCALE = '(?:\\s?(?:hundred|thousand|million|billion|trillion|mn|bn)\\b)?'
const RANGE = `(?:\\s?(?:[-–—]|to)\\s?${DIGITS}${SCALE})?`
const ARTICLE = 'an?\\s+(?:hundred|thousand|million|billion|trillion|dozen)\\b'
const SIZE = '(?:tens|hundreds) of thousands|(?:hundreds|thousands|millions)'
const MONEY_WORD =
  '(?:\\s(?:US |U\\.S\\. |Hong Kong )?(?:dollars?|euros?|pounds?|yuan|renminbi|roubles?|rubles?|hryvnias?|yen)\\b)?'
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])${QUALIFIER}(?:${SIGN}${DIGITS}${SCALE}${RANGE}|${ARTICLE}|${SIZE}(?=\\s))${MONEY_WORD}(?:\\s?%|\\s(?:per cent|percent)\\b)?`,
  'giu',
)

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?'
const BEFORE_MONTH = new RegExp(`^\\s${MONTH}(?![\\p{L}])`, 'u')
const AFTER_MONTH = new RegExp(`(?<![\\p{L}])${MONTH}\\s$`, 'u')
const YEAR = /^(?:19|20)\d\d(?:[-–—](?:19|20)?\d\d)?$/
// Words that end what is counted; what stands before them is the unit.
const NO_UNIT =
  /^(?:and|or|in|of|on|at|to|from|for|by|with|were|was|are|is|as|than|per|the|a|an|which|that|who|had|have|has|will|would|worth|since|until|between|during|after|before|into|year|years|month|months|week|weeks|day|days|hours|times|more|other|others|another|more)$/i

/**
 * The amounts in a text, in order. Years and days of dates are no amounts; nor is a number with neither a unit nor a
 * currency behind it, unless it is all the text there is.
 */
export function findAmounts(text: string): FoundAmount[] {
  const whole = text.trim()
  const found: FoundAmount[] = []
  for (const match of text.matchAll(AMOUNT)) {
    const amount = readMatch(text, match[0], match.index, whole)
    if (amount !== null) found.push(amount)
  }
  return found
}

function readMatch(text: string, match: string, start: number, whole: string): FoundAmount | null {
  const bare = match.trim()
  const at = start + match.indexOf(bare)
  const rest = text.slice(at + bare.length)
  if (YEAR.test(bare) && bare !== whole && unitAfter(rest) === '') return null
  if (/^\d{1,2}$/.test(bare) && (BEFORE_MONTH.test(rest) || AFTER_MONTH.test(text.slice(0, at)))) return null
  const range = readAmount(bare)
  if (!range.ok) return null
  const currency = currencyIn(bare)
  const percent = /%|per ?cent/i.test(bare)
  const hasMoney = currency !== '' || /[¥]/.test(bare)
  const unit = percent ? 'percent' : hasMoney ? '' : unitAfter(rest)
  if (!percent && !hasMoney && unit === '' && bare !== whole) return null
  const tail = percent || unit === '' ? '' : rest.slice(0, rest.indexOf(unit) + unit.length)
  const words = (bare + tail).replace(/\s+/g, ' ')
  return { words, range: range.value, currency, unit, start: at, end: at + bare.length + tail.length }
}

/** The one or two words behind a number that say what it counts: “vehicles”, “thermal sights”. */
function unitAfter(rest: string): string {
  const match = /^\s(?:of\s)?(\p{L}[\p{L}’'-]*)(?:\s(\p{L}[\p{L}’'-]*))?/u.exec(rest)
  const [, first = '', second = ''] = match ?? []
  if (first === '' || NO_UNIT.test(first)) return ''
  // Two words where the first does not close the count itself: “thermal sights”, but “vehicles” before a verb.
  const ends = /(?:s|kg|tonnes?|tons?)$/i.test(first) || second === '' || NO_UNIT.test(second)
  return ends || !/s$/i.test(second) ? first : `${first} ${second}`
}

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/HK\$|HKD|Hong Kong dollars?/i, 'HKD'],
  [/NT\$/, 'TWD'],
  [/(?<![A-Z])A\$/, 'AUD'],
  [/(?<![A-Z])C\$/, 'CAD'],
  [/(?<![A-Z])S\$(?!.*US)/, 'SGD'],
  [/\$|USD|dollars?/i, 'USD'],
  [/€|EUR|euros?/i, 'EUR'],
  [/£|GBP|pounds?/i, 'GBP'],
  [/CNY|RMB|yuan|renminbi/i, 'CNY'],
  [/₽|RUB|roubles?|rubles?/i, 'RUB'],
  [/₴|UAH|hryvnias?/i, 'UAH'],
  [/JPY|\byen\b/i, 'JPY'],
  [/CHF/i, 'CHF'],
  [/₺|\bTRY\b/, 'TRY'],
  [/₸|KZT/i, 'KZT'],
  [/₹|INR/i, 'INR'],
]

/** The ISO 4217 code of the currency that words name; '' for none, and for ¥, which two currencies share. */
export function currencyIn(words: string): string {
  if (/US\$/i.test(words)) return 'USD'
  return CURRENCIES.find(([pattern]) => pattern.test(words))?.[1] ?? ''
}

/** Reads words that are an amount, or the first amount in them; null where there is none. */
export function amountFromWords(
  words: string,
): { readonly range: NumberRange; readonly currency: string; readonly unit: string } | null {
  const first = findAmounts(words)[0]
  if (first !== undefined) return { range: first.range, currency: first.currency, unit: first.unit }
  const range = readAmount(words)
  return range.ok ? { range: range.value, currency: currencyIn(words), unit: '' } : null
}
