import { err, fault, ok, type Result } from './result'

/*
 * Amounts are decimal strings and are added and multiplied exactly. The canonical form has no exponent, no plus, no
 * leading zeros, no zeros after the last digit behind the point, and zero has no sign: "1600000", "-0.5", "0".
 */

const CANONICAL = /^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9])$/
const READABLE = /^([+-]?)(\d*)(?:\.(\d+))?$/

// Far beyond any amount of goods or money; keeps hostile input from growing sums without limit.
const LONGEST = 200

/** A decimal as a whole number of units of 10^-scale. */
type Scaled = { units: bigint; scale: number }

/** True if the text is a decimal in canonical form. */
export function isDecimal(text: string): boolean {
  return text.length <= LONGEST && CANONICAL.test(text)
}

/**
 * Brings plain decimal notation ("+01.50", ".5", "-0") into canonical form. Group separators, exponents and anything
 * else are refused with code `decimal.unreadable`: `readAmount` reads amounts as people write them.
 */
export function parseDecimal(text: string): Result<string> {
  const match = text.length <= LONGEST ? READABLE.exec(text.trim()) : null
  const [, sign = '', whole = '', fraction = ''] = match ?? []
  if (!match || whole + fraction === '') {
    return err(fault('decimal.unreadable', `“${text.slice(0, 40)}” is not a plain decimal number.`))
  }
  const units = BigInt(whole + fraction)
  return ok(format({ units: sign === '-' ? -units : units, scale: fraction.length }))
}

/** The exact sum of two decimals. Throws RangeError if one is not a decimal. */
export function addDecimals(a: string, b: string): string {
  const left = scaled(a)
  const right = scaled(b)
  const scale = Math.max(left.scale, right.scale)
  return format({ units: unitsAt(left, scale) + unitsAt(right, scale), scale })
}

/** The exact sum of a list; "0" for an empty one. Throws RangeError if an item is not a decimal. */
export function sumDecimals(list: readonly string[]): string {
  const parts = list.map(scaled)
  const scale = parts.reduce((most, part) => Math.max(most, part.scale), 0)
  return format({ units: parts.reduce((sum, part) => sum + unitsAt(part, scale), 0n), scale })
}

/** The exact product of two decimals. Throws RangeError if one is not a decimal. */
export function multiplyDecimals(a: string, b: string): string {
  const left = scaled(a)
  const right = scaled(b)
  return format({ units: left.units * right.units, scale: left.scale + right.scale })
}

/** −1, 0 or 1 as `a` is less than, equal to or more than `b`. Throws RangeError if one is not a decimal. */
export function compareDecimals(a: string, b: string): -1 | 0 | 1 {
  const left = scaled(a)
  const right = scaled(b)
  const scale = Math.max(left.scale, right.scale)
  const difference = unitsAt(left, scale) - unitsAt(right, scale)
  if (difference === 0n) return 0
  return difference < 0n ? -1 : 1
}

function scaled(text: string): Scaled {
  const match = READABLE.exec(text)
  const [, sign = '', whole = '', fraction = ''] = match ?? []
  if (!match || whole + fraction === '') throw new RangeError('not a decimal')
  const units = BigInt(whole + fraction)
  return { units: sign === '-' ? -units : units, scale: fraction.length }
}

function unitsAt({ units, scale }: Scaled, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - scale)
}

function format({ units, scale }: Scaled): string {
  if (units === 0n) return '0'
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '')
  return (units < 0n ? '-' : '') + whole + (fraction === '' ? '' : `.${fraction}`)
}
