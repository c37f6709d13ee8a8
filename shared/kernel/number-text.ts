import { multiplyDecimals, parseDecimal } from './decimal'

/** A number in a text as its own digits or words, and the power of ten named after it: “1.6 million” is 1.6 and 10⁶. */
export type NumberText = { number: string; scale: string }

const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const

const NUMBER_WORDS: ReadonlyMap<string, string> = new Map([
  ...SMALL.map((word, value): [string, string] => [word, String(value)]),
  ...TENS.map((word, index): [string, string] => [word, String((index + 2) * 10)]),
  ...TENS.flatMap((tens, index) =>
    SMALL.slice(1, 10).map((unit, value): [string, string] => [
      `${tens}-${unit}`,
      String((index + 2) * 10 + value + 1),
    ]),
  ),
  ['a', '1'],
  ['an', '1'],
  ['half a', '0.5'],
  ['a dozen', '12'],
  ['half a dozen', '6'],
])

const SCALES: ReadonlyMap<string, string> = new Map([
  ['dozen', '12'],
  ['hundred', '100'],
  ['thousand', '1000'],
  ['k', '1000'],
  ['million', '1000000'],
  ['mln', '1000000'],
  ['mn', '1000000'],
  ['m', '1000000'],
  ['billion', '1000000000'],
  ['bln', '1000000000'],
  ['bn', '1000000000'],
  ['b', '1000000000'],
  ['trillion', '1000000000000'],
  ['tn', '1000000000000'],
])

/**
 * Reads one lower-case number: “1,500”, “1 500”, “1.6 million”, “220k”, “two hundred thousand”, “half a million”.
 * Null for anything else; digits are grouped by threes or not at all.
 */
export function readNumberText(text: string): NumberText | null {
  let rest = text
  let scale = '1'
  for (;;) {
    // Single letters only stand right behind the digits (“$300m”): “5 m” is a length.
    const word = /^(.*?) ?\b([a-z]{2,})$/.exec(rest) ?? /^([-−]?[\d., ]*\d)([a-z]+)$/.exec(rest)
    const factor = SCALES.get(word?.[2] ?? '')
    if (!word || factor === undefined || NUMBER_WORDS.has(rest)) break
    scale = multiplyDecimals(scale, factor)
    rest = word[1] ?? ''
    // “thousand” alone is one thousand.
    if (rest === '') return { number: '1', scale }
  }
  // An article is a number only before a scale: “a million”.
  if (scale === '1' && (rest === 'a' || rest === 'an')) return null
  const number = NUMBER_WORDS.get(rest) ?? readDigits(rest)
  return number === null ? null : { number, scale }
}

function readDigits(text: string): string | null {
  const match = /^([-−]?)(\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d{1,3}(?:['’]\d{3})+)(\.\d+)?$/.exec(
    text,
  )
  if (!match) return null
  const [, sign = '', whole = '', fraction = ''] = match
  const decimal = parseDecimal(`${sign === '' ? '' : '-'}${whole.replace(/\D/g, '')}${fraction}`)
  return decimal.ok ? decimal.value : null
}
