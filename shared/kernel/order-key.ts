/*
 * Keys for ordered lists: strings that sort by their UTF-16 units, with room between any two. A key is a whole number
 * and a fraction in base 62. The first character gives the sign and length of the whole number (`a` one digit up to
 * `z` 26 digits, `Z` one digit of a negative number down to `A`), so that adding at either end keeps keys short.
 */

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const BASE = DIGITS.length
const LAST_DIGIT = 'z'
const FIRST_KEY = 'a0'
const LOWEST_WHOLE = 'A' + '0'.repeat(26)

/** True for a key that `keyBetween` can have made: for validators of what comes from outside. */
export function isOrderKey(text: string): boolean {
  if (!/^[A-Za-z][0-9A-Za-z]+$/.test(text) || text === LOWEST_WHOLE) return false
  const length = wholeLength(text)
  return text.length === length || (text.length > length && !text.endsWith('0'))
}

/**
 * A key that sorts after `a` and before `b`; null stands for the start or the end of the list. Two neighbours that are
 * not in order (two replicas can choose the same key) get a key after `a`. Throws RangeError for other strings.
 */
export function keyBetween(a: string | null, b: string | null): string {
  if ((a !== null && !isOrderKey(a)) || (b !== null && !isOrderKey(b)))
    throw new RangeError('not an order key')
  if (a === null) return b === null ? FIRST_KEY : keyBefore(b)
  if (b === null || a >= b) return keyAfter(a)
  const wholeA = wholeOf(a)
  const fractionA = a.slice(wholeA.length)
  if (wholeA === wholeOf(b)) return wholeA + fractionBetween(fractionA, b.slice(wholeA.length))
  const next = incremented(wholeA)
  return next !== null && next < b ? next : wholeA + fractionBetween(fractionA, null)
}

function keyBefore(key: string): string {
  const whole = wholeOf(key)
  if (whole === LOWEST_WHOLE) return whole + fractionBetween('', key.slice(whole.length))
  if (whole < key) return whole
  const lower = decremented(whole)
  // The lowest whole number is no key by itself: nothing would fit before it.
  return lower === LOWEST_WHOLE ? lower + fractionBetween('', null) : lower
}

function keyAfter(key: string): string {
  const whole = wholeOf(key)
  return incremented(whole) ?? whole + fractionBetween(key.slice(whole.length), null)
}

function wholeLength(key: string): number {
  const head = key.charCodeAt(0)
  return head >= 97 ? head - 97 + 2 : 90 - head + 2
}

function wholeOf(key: string): string {
  return key.slice(0, wholeLength(key))
}

/** The next whole number; null after the largest. */
function incremented(whole: string): string | null {
  const head = whole.charAt(0)
  const digits = whole.slice(1)
  const keep = digits.replace(/z+$/, '')
  if (keep !== '') return head + stepped(keep, 1) + '0'.repeat(digits.length - keep.length)
  if (head === 'z') return null
  if (head === 'Z') return FIRST_KEY
  const next = String.fromCharCode(head.charCodeAt(0) + 1)
  return next + '0'.repeat(wholeLength(next) - 1)
}

/** The whole number before; the lowest stays. */
function decremented(whole: string): string {
  const head = whole.charAt(0)
  const digits = whole.slice(1)
  const keep = digits.replace(/0+$/, '')
  if (keep !== '') return head + stepped(keep, -1) + LAST_DIGIT.repeat(digits.length - keep.length)
  if (head === 'A') return whole
  const next = head === 'a' ? 'Z' : String.fromCharCode(head.charCodeAt(0) - 1)
  return next + LAST_DIGIT.repeat(wholeLength(next) - 1)
}

function stepped(digits: string, step: 1 | -1): string {
  return digits.slice(0, -1) + digit(valueAt(digits, digits.length - 1) + step)
}

/** A fraction between two, none of which ends in 0; null stands for one. */
function fractionBetween(a: string, b: string | null): string {
  let fraction = ''
  let limit = b
  for (let index = 0; ; index += 1) {
    const low = valueAt(a, index)
    const high = limit === null ? BASE : valueAt(limit, index)
    if (high - low > 1) return fraction + digit(Math.floor((low + high) / 2))
    if (low < high) {
      // Neighbouring digits: the higher one if `limit` goes on behind it, else the lower one, and any room behind.
      if (limit !== null && index + 1 < limit.length) return fraction + digit(high)
      limit = null
    }
    fraction += digit(low)
  }
}

function valueAt(digits: string, index: number): number {
  return index < digits.length ? DIGITS.indexOf(digits.charAt(index)) : 0
}

function digit(value: number): string {
  return DIGITS.charAt(value)
}
