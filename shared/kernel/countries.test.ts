import { describe, expect, it } from 'vitest'
import { COUNTRY_CODES, countryAdjective, countryName, findCountry } from './countries'

describe('countries', () => {
  it('has every code of ISO 3166-1 and Kosovo', () => {
    expect(COUNTRY_CODES).toHaveLength(250)
    expect(new Set(COUNTRY_CODES).size).toBe(250)
    expect(COUNTRY_CODES.every((code) => /^[a-z]{2}$/.test(code))).toBe(true)
    // The platform names a code only if it knows it.
    const known = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
    expect(COUNTRY_CODES.filter((code) => known.of(code.toUpperCase()) === undefined)).toEqual([])
  })

  it('finds every country by its name and its code, each by its own', () => {
    for (const code of COUNTRY_CODES) {
      expect([code, findCountry(countryName(code)), findCountry(code)]).toEqual([code, code, code])
    }
  })

  it.each([
    ['USA', 'us'],
    ['U.S.', 'us'],
    ['the united states of america', 'us'],
    ['UK', 'gb'],
    ['PRC', 'cn'],
    ["People's Republic of China", 'cn'],
    ['Turkiye', 'tr'],
    ['COTE D’IVOIRE', 'ci'],
    ['Hong Kong, China', 'hk'],
    ['Guinea Bissau', 'gw'],
    ['St. Lucia', 'lc'],
    ['Atlantis', null],
    ['Chinese drones', null],
    ['', null],
  ])('finds %s', (text, code) => {
    expect(findCountry(text)).toBe(code)
  })

  it('names and qualifies', () => {
    expect([countryName('ua'), countryName('XK'), countryName('??')]).toEqual(['Ukraine', 'Kosovo', '??'])
    expect(['cn', 'nl', 'gg'].map(countryAdjective)).toEqual(['Chinese', 'Dutch', 'Guernsey'])
  })
})
