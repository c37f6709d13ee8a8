import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countOf, groupDigits, money, plural, qualified, shortAmount } from './number-prose'
import { readAmount } from './quantity'

describe('numbers in words', () => {
  it('groups digits', () => {
    expect(['1600000', '-1500.25', '999', '0', 'many'].map((text) => groupDigits(text))).toEqual([
      '1,600,000',
      '-1,500.25',
      '999',
      '0',
      'many',
    ])
  })

  it.each([
    ['1600000', '1.6 million'],
    ['1000000', '1 million'],
    ['1230000000', '1.23 billion'],
    ['999000000', '999 million'],
    ['326600000', '326.6 million'],
    ['1421000000', '1.421 billion'],
    ['1234000', '1.234 million'],
    ['1234500', '1,234,500'],
    ['1000001', '1,000,001'],
    ['1600000.5', '1,600,000.5'],
    ['220000', '220,000'],
    ['-2500000', '-2.5 million'],
    ['1234000000000000', '1,234 trillion'],
  ])('shortens %s to %s', (amount, expected) => {
    expect(shortAmount(amount)).toBe(expected)
  })

  it('never says another number than it was given', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 6n }),
        fc.integer({ min: 0, max: 12 }),
        (digits, zeros) => {
          const amount = (digits * 10n ** BigInt(zeros)).toString()
          const read = readAmount(shortAmount(amount))
          expect(read).toEqual({ ok: true, value: { low: amount, high: amount, qualifier: 'exactly' } })
        },
      ),
      { seed: 12, numRuns: 500 },
    )
  })

  it('prints money', () => {
    expect(money('1600000', 'USD', { short: true })).toBe('$1.6 million')
    expect(money('1600000', 'USD')).toBe('$1,600,000')
    expect(money('300', 'EUR')).toBe('€300')
    expect(money('2000', 'CNY')).toBe('CNY 2,000')
    expect(money('-5', 'gbp')).toBe('-£5')
    expect(money('2000', '')).toBe('2,000')
  })

  it('puts qualifiers before what they qualify', () => {
    expect(qualified('about', '$1.6 million')).toBe('about $1.6 million')
    expect(qualified('exactly', '5')).toBe('5')
    expect(qualified('tens-of-thousands', 'batteries')).toBe('tens of thousands of batteries')
    expect(qualified('hundreds', '')).toBe('hundreds')
  })

  it('counts', () => {
    expect(plural(0, 'row', 'rows')).toBe('rows')
    expect([1, 1200].map((count) => countOf(count, 'row', 'rows'))).toEqual(['1 row', '1,200 rows'])
  })
})
