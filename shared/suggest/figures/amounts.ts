import { currencyIn } from '@shared/figure/find-amounts'
import { compareDecimals, multiplyDecimals } from '@shared/kernel/decimal'
import { readNumberText } from '@shared/kernel/number-text'
import { type NumberRange, readAmount } from '@shared/kernel/quantity'
import { NUMBER_WORDS } from '@shared/suggest/lexicon/number-words'
import type { NumberWords } from '@shared/suggest/lexicon/number-words-type'
import { coverageOf } from '@shared/suggest/coverage'
import type { SuggestLanguage } from '@shared/suggest/suggestion'

/** A number in the text with its own words, before anybody asks what it counts. */
export type Amount = {
  readonly start: number
  readonly end: number
  /** Null for “dozens” and “multiple”, which say no number. */
  readonly range: NumberRange | null
  readonly kind: 'count' | 'money' | 'percent' | 'times'
  readonly currency: string
  /** Written as a word alone (“three”), which often counts what is no figure. */
  readonly spelled: boolean
  readonly qualified: boolean
}

type Scanner = {
  readonly whole: RegExp
  readonly size: RegExp
  readonly multiple: RegExp
  readonly words: NumberWords
}

const FACTORS: Readonly<Record<string, string>> = {
  hundred: '100',
  thousand: '1000',
  million: '1000000',
  billion: '1000000000',
  trillion: '1000000000000',
  dozen: '12',
}
const either = (pairs: readonly (readonly [string, string])[]): string =>
  pairs
    .map(([source]) => source)
    .toSorted((a, b) => b.length - a.length)
    .join('|')
const SIGN = '(?:US|HK|NT|A|C|S)?\\$|[€£¥₽₴₩₺₸₹]|(?:USD|EUR|GBP|CNY|RMB|RUB|UAH|HKD|JPY|CHF)(?=\\s?\\d)'
const DIGITS = {
  '.': '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?',
  ',': '\\d{1,3}(?:[ \u00a0\u202f.]\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?',
} as const

const SCANNERS = new Map<SuggestLanguage, Scanner>()

function scannerOf(language: SuggestLanguage): Scanner {
  const known = SCANNERS.get(language)
  if (known !== undefined) return known
  const words = NUMBER_WORDS[language]
  const edge = language === 'zh' ? '' : '(?!\\p{L})'
  const digits = DIGITS[words.decimal]
  const qualifier = `(?<q>(?:${either(words.qualifiers)})(?:\\s(?:${either(words.qualifiers)}))?)\\s?`
  const scale = (name: string): string => `(?:[\\s\u00a0-]?(?<${name}>${either(words.scales)})${edge})`
  const money = `(?:\\s?(?:of\\s|de\\s|d[’'])?(?<m>${either(words.money)})${edge})`
  const article = language === 'en' ? `|(?<a>(?:half\\s)?an?)(?=\\s(?:${either(words.scales)})${edge})` : ''
  const numeral = words.numerals.length > 0 ? `|(?<w>${either(words.numerals)})${edge}` : ''
  const joint = '(?:[-–—]|\\s(?:to|до|bis|à)\\s|至|到)'
  // “45% to 50%” is a range, “rose 22% to $6 billion” is not.
  const range = `(?:${joint}(?:${SIGN})?(?<d2>${digits})${scale('s2')}?|\\s?%${joint}(?<d3>${digits})(?=\\s?(?:${words.percent})))`
  const whole = `(?<![\\p{N}.,:/-]${language === 'zh' ? '' : '|[\\p{L}]'})(?:${qualifier})?(?<c>${SIGN})?\\s?(?:(?<d>${digits})${article}${numeral})${scale('s')}?${range}?${money}?(?:[\\s\u00a0]?(?<p>${words.percent}))?(?![\\d:]|[.,]\\d)`
  const scanner: Scanner = {
    whole: new RegExp(whole, 'gu'),
    // In the order of the table: “hundreds of thousands” before “hundreds”.
    size: new RegExp(
      `(?<!\\p{L}|\\d\\s?)(?:${words.sizes.map(([source]) => source).join('|')})${edge}`,
      'giu',
    ),
    multiple: new RegExp(
      `(?<!\\p{L})(?:(?<q>${either(words.qualifiers)})\\s)?(?<m>${either(words.multiples)})${edge}`,
      'giu',
    ),
    words,
  }
  SCANNERS.set(language, scanner)
  return scanner
}

const lookUp = (pairs: readonly (readonly [string, string])[], word: string): string =>
  pairs.find(([source]) => new RegExp(`^(?:${source})$`, 'iu').test(word.trim()))?.[1] ?? ''

/** All numbers of a text in order, without overlaps. What they count is not asked here. */
export function amountsIn(text: string, language: SuggestLanguage): Amount[] {
  const { whole, size, multiple, words } = scannerOf(language)
  const coverage = coverageOf(text.length)
  const found: Amount[] = []
  const add = (amount: Amount | null): void => {
    if (amount !== null && coverage.take(amount)) found.push(amount)
  }
  for (const match of text.matchAll(size)) {
    const range = readAmount(lookUp(words.sizes, match[0]))
    add({
      ...ends(match),
      range: range.ok ? range.value : null,
      kind: 'count',
      currency: '',
      spelled: false,
      qualified: true,
    })
  }
  for (const match of text.matchAll(multiple)) {
    if (
      /^(?:twice|doppelt)$/i.test(match.groups?.['m'] ?? '') &&
      !/^\s(?:as|more|the|so)(?!\p{L})/u.test(text.slice(match.index + match[0].length))
    )
      continue
    const range = readAmount(
      `${lookUp(words.qualifiers, match.groups?.['q'] ?? '')} ${lookUp(words.multiples, match.groups?.['m'] ?? '')}`.trim(),
    )
    if (range.ok)
      add({
        ...ends(match),
        range: range.value,
        kind: 'times',
        currency: '',
        spelled: false,
        qualified: true,
      })
  }
  const times = new RegExp(`^[\\s-]?(?:${words.times})(?!\\p{L})`, 'u')
  for (const match of text.matchAll(whole)) add(read(match, text, words, times))
  return found.toSorted((a, b) => a.start - b.start)
}

const ends = (match: RegExpExecArray): { start: number; end: number } => ({
  start: match.index,
  end: match.index + match[0].length,
})

function read(match: RegExpExecArray, text: string, words: NumberWords, times: RegExp): Amount | null {
  const part = (name: string): string => match.groups?.[name] ?? ''
  const scale = factor(part('s'), words)
  const second = part('d2') || part('d3')
  const secondScale = factor(part('s2'), words)
  const first = valueOf(part('d'), part('w'), part('a'), words)
  if (first === null) return null
  const qualifier =
    lookUp(words.qualifiers, part('q')) || lookUp(words.qualifiers, part('q').split(/\s/).at(-1) ?? '')
  let range: NumberRange | null = null
  if (second === '') {
    const amount = readAmount(`${qualifier} ${multiplyDecimals(first, scale)}`.trim())
    range = amount.ok ? amount.value : null
  } else {
    const high = multiplyDecimals(plainDigits(second, words), secondScale)
    // “3–4 million” means millions on both sides.
    const low = multiplyDecimals(
      first,
      scale === '1' && compareDecimals(first, plainDigits(second, words)) < 0 ? secondScale : scale,
    )
    if (compareDecimals(low, high) > 0) return null
    range = { low, high, qualifier: 'exactly' }
  }
  if (range === null) return null
  const sign = part('c')
  const currency = sign === '' ? lookUp(words.money, part('m')) : currencyIn(sign)
  const { start, end } = ends(match)
  const blank = /^\s*/.exec(match[0])?.[0].length ?? 0
  const multiple = times.exec(text.slice(end, end + 12))
  const kind =
    sign !== '' || part('m') !== ''
      ? 'money'
      : part('p') !== ''
        ? 'percent'
        : multiple === null
          ? 'count'
          : 'times'
  return {
    start: start + blank,
    end: kind === 'times' ? end + (multiple?.[0].length ?? 0) : end,
    range,
    kind,
    currency,
    spelled: part('w') !== '' && part('s') === '',
    qualified: part('q') !== '',
  }
}

function factor(word: string, words: NumberWords): string {
  if (word === '') return '1'
  const name = lookUp(words.scales, word)
  return FACTORS[name] ?? (/^\d+$/.test(name) ? name : '1')
}

const plainDigits = (digits: string, words: NumberWords): string =>
  words.decimal === '.' ? digits.replace(/,/g, '') : digits.replace(/[ \u00a0\u202f.]/g, '').replace(',', '.')

function valueOf(digits: string, numeral: string, article: string, words: NumberWords): string | null {
  if (digits !== '') return plainDigits(digits, words)
  if (article !== '') return article.startsWith('half') ? '0.5' : '1'
  const english = lookUp(words.numerals, numeral)
  return english === 'a' ? '1' : (readNumberText(english)?.number ?? null)
}
