import { countOf, groupDigits, plural } from '@shared/kernel/number-prose'
import { describeMoney, describeRange, type NumberRange } from '@shared/kernel/quantity'
import type { Total, TotalKind } from './totals'
import { unitOf } from './units'

/**
 * A sum in words, without its basis: “137 vehicles”, “at least $326.6 million”, and where its ends lie apart “between
 * $421 million and $1.421 billion”, with “about” only if one of its amounts says so. What could be taken for a sum of
 * something else says what it is: “9,454 kg (as quantity)” beside a weight, “1,200 (no currency named)”.
 */
export const totalWords = (total: Total): string => amountWords(total) + standsFor(total)

/** In how many of so many records a sum is told: “ in 4 of 5”; '' where all of them tell it. */
export const toldIn = ({ count }: Total, of: number): string =>
  count < of ? ` in ${groupDigits(String(count))} of ${groupDigits(String(of))}` : ''

function standsFor({ kind, unit, currency }: Total): string {
  if (kind === 'value') return currency === '' ? ' (no currency named)' : ''
  if (unit === '') return kind === 'weight' ? ' (weight, no unit named)' : ' (no unit named)'
  return kind === 'quantity' && unitOf(unit)?.measure === 'mass' ? ' (as quantity)' : ''
}

function amountWords({ kind, range, unit, currency, rough, count }: Total): string {
  const say = (amount: NumberRange, of: string) =>
    kind === 'value' ? describeMoney(amount, currency) : describeRange(amount, of)
  const { low, high } = range
  // One amount alone keeps its own words: “hundreds of pieces”.
  if (count === 1 || low === '' || high === '' || low === high) return say(range, unit)
  const end = (number: string, of: string) => say({ low: number, high: number, qualifier: 'exactly' }, of)
  return `between ${rough ? 'about ' : ''}${end(low, '')} and ${end(high, unit)}`
}

const KIND_WORDS: Readonly<Record<TotalKind, readonly [one: string, many: string]>> = {
  quantity: ['quantity', 'quantities'],
  weight: ['weight', 'weights'],
  value: ['value', 'values'],
}

/** Why the ends of a sum lie apart or one is missing: “1 value has only an upper bound”; '' where neither is so. */
export function totalBounds({ kind, withoutLow, withoutHigh }: Total): string {
  const say = (count: number, bound: string) =>
    count === 0
      ? []
      : [`${countOf(count, ...KIND_WORDS[kind])} ${plural(count, 'has', 'have')} only ${bound}`]
  return [...say(withoutLow, 'an upper bound'), ...say(withoutHigh, 'a lower bound')].join(', ')
}
