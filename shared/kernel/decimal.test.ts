import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDecimals,
  compareDecimals,
  isDecimal,
  multiplyDecimals,
  parseDecimal,
  sumDecimals,
} from './decimal'

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.integer({ min: 0, max: 30 }))
  .map(([units, scale]) => {
    const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
    const point = digits.length - scale
    const parsed = parseDecimal(`${units < 0n ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}0`)
    if (!parsed.ok) throw new Error(parsed.error.message)
    return parsed.value
  })

/** The decimal as a whole number of 10^-60. */
function exact(text: string): bigint {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.')
  const units = BigInt(whole + fraction.padEnd(60, '0'))
  return text.startsWith('-') ? -units : units
}

describe('decimals', () => {
  it.each([
    ['1600000', '1600000'],
    ['+01.50', '1.5'],
    ['.5', '0.5'],
    ['-0.00', '0'],
    [' 100 ', '100'],
  ])('brings %s into canonical form', (text, expected) => {
    expect(parseDecimal(text)).toEqual({ ok: true, value: expected })
  })

  it.each(['', '.', '-', '1e3', '1,500', '0x10', '1.', '１', 'Infinity', '9'.repeat(300)])(
    'refuses %s',
    (text) => {
      expect(parseDecimal(text)).toMatchObject({ ok: false, error: { code: 'decimal.unreadable' } })
    },
  )

  it('recognises exactly the canonical form', () => {
    const noise = fc.string({ unit: fc.constantFrom(...'0123.-'), maxLength: 6 })
    fc.assert(
      fc.property(fc.oneof(noise, decimal), (text) => {
        const parsed = parseDecimal(text)
        expect(isDecimal(text)).toBe(parsed.ok && parsed.value === text)
      }),
      { seed: 8, numRuns: 1000 },
    )
  })

  it('adds and compares exactly', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(exact(addDecimals(a, b))).toBe(exact(a) + exact(b))
        expect(isDecimal(addDecimals(a, b))).toBe(true)
        const difference = exact(a) - exact(b)
        expect(compareDecimals(a, b)).toBe(difference === 0n ? 0 : difference < 0n ? -1 : 1)
      }),
      { seed: 9 },
    )
  })

  it('sums a list in any order to the same', () => {
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 12 }), (list) => {
        expect(sumDecimals(list)).toBe(list.reduce(addDecimals, '0'))
        expect(sumDecimals(list.toReversed())).toBe(sumDecimals(list))
      }),
      { seed: 10 },
    )
    expect(sumDecimals(['0.1', '0.2'])).toBe('0.3')
  })

  it('multiplies exactly', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(exact(multiplyDecimals(a, b)) * 10n ** 60n).toBe(exact(a) * exact(b))
      }),
      { seed: 11 },
    )
  })

  it('throws for what is no decimal', () => {
    expect(() => addDecimals('1,5', '1')).toThrow(RangeError)
    expect(() => compareDecimals('1', '')).toThrow(RangeError)
  })
})
