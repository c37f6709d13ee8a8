import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDecimal } from './decimal'
import { describeMoney, describeRange, QUALIFIERS, readAmount } from './quantity'

describe('readAmount', () => {
  it.each([
    ['137', '137', '137', 'exactly'],
    ['1,500', '1500', '1500', 'exactly'],
    ['1 500', '1500', '1500', 'exactly'],
    ['1\u202f500.25', '1500.25', '1500.25', 'exactly'],
    ['100,000', '100000', '100000', 'exactly'],
    ['1.6 million', '1600000', '1600000', 'exactly'],
    ['220 thousand', '220000', '220000', 'exactly'],
    ['$1.6 million', '1600000', '1600000', 'exactly'],
    ['US$1.6bn', '1600000000', '1600000000', 'exactly'],
    ['€300m', '300000000', '300000000', 'exactly'],
    ['2,000 yuan', '2000', '2000', 'exactly'],
    ['two hundred thousand', '200000', '200000', 'exactly'],
    ['just $5 million', '5000000', '5000000', 'exactly'],
    ['45% to 50%', '45', '50', 'exactly'],
    ['almost 30 per cent', '', '30', 'almost'],
    ['twenty-five', '25', '25', 'exactly'],
    ['half a million', '500000', '500000', 'exactly'],
    ['About 3–4 million', '3000000', '4000000', 'about'],
    ['between 3 and 4 million', '3000000', '4000000', 'exactly'],
    ['900 to 1 million', '900', '1000000', 'exactly'],
    ['almost a billion', '', '1000000000', 'almost'],
    ['more than $220k', '220000', '', 'more-than'],
    ['at least 10', '10', '', 'at-least'],
    ['10+', '10', '', 'at-least'],
    ['up to 3-4 million', '3000000', '4000000', 'at-most'],
    ['no more than 50', '', '50', 'at-most'],
    ['hundreds', '100', '999', 'hundreds'],
    ['Hundreds of', '100', '999', 'hundreds'],
    ['several hundred', '100', '999', 'hundreds'],
    ['tens of thousands', '10000', '99999', 'tens-of-thousands'],
    ['hundreds of thousands', '100000', '999999', 'hundreds-of-thousands'],
    ['millions of dollars', '1000000', '', 'millions'],
  ])('%s', (text, low, high, qualifier) => {
    expect(readAmount(text)).toEqual({ ok: true, value: { low, high, qualifier } })
  })

  it.each([
    '',
    'a',
    '1,5',
    '1.500.000',
    '12,34',
    '5 to 3',
    '5 m',
    '200 batteries',
    'many',
    '$',
    '1'.repeat(300),
  ])('refuses %s', (text) => {
    expect(readAmount(text)).toMatchObject({ ok: false, error: { code: 'amount.unreadable' } })
  })

  it('never throws and gives only canonical decimals in order', () => {
    const word = fc.constantFrom(
      'about',
      '1,500',
      '3',
      '-',
      'to',
      'million',
      'hundred',
      '$',
      'a',
      '.5',
      'of',
      '+',
    )
    const noise = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 6 }).map((list) => list.join(' ')),
    )
    fc.assert(
      fc.property(noise, (text) => {
        const read = readAmount(text)
        if (!read.ok) return
        const { low, high, qualifier } = read.value
        expect(QUALIFIERS).toContain(qualifier)
        for (const side of [low, high].filter((value) => value !== '')) {
          expect(parseDecimal(side)).toEqual({ ok: true, value: side })
        }
      }),
      { seed: 13, numRuns: 2000 },
    )
  })
})

describe('ranges in words', () => {
  it.each([
    ['about 137', 'about 137 batteries', 'about $137'],
    ['1.6 million', '1.6 million batteries', '$1.6 million'],
    ['3-4 million', '3–4 million batteries', '$3–4 million'],
    ['900 to 1 million', '900 to 1 million batteries', '$900 to $1 million'],
    ['1,500-2,000', '1,500–2,000 batteries', '$1,500–2,000'],
    ['almost a billion', 'almost 1 billion batteries', 'almost $1 billion'],
    ['hundreds', 'hundreds of batteries', 'hundreds of USD'],
  ])('%s', (text, things, sum) => {
    const read = readAmount(text)
    if (!read.ok) throw new Error(read.error.message)
    expect(describeRange(read.value, 'batteries')).toBe(things)
    expect(describeMoney(read.value, 'USD')).toBe(sum)
  })

  it('says which side is not known', () => {
    expect(describeRange({ low: '', high: '', qualifier: 'exactly' }, 'drones')).toBe(
      'an unknown number of drones',
    )
    expect(describeRange({ low: '5', high: '', qualifier: 'exactly' })).toBe('at least 5')
    expect(describeMoney({ low: '', high: '5', qualifier: 'about' }, 'EUR')).toBe('at most €5')
  })
})
