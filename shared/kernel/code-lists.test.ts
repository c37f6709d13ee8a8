import { describe, expect, it } from 'vitest'
import { CURRENCY_CODES, currencyName, currencyOf } from './currencies'
import { LANGUAGE_CODES, languageName } from './languages'

describe('currencies', () => {
  it('holds codes the platform knows, once each and in order', () => {
    const known = new Set(Intl.supportedValuesOf('currency'))
    expect(CURRENCY_CODES.filter((code) => !known.has(code))).toEqual([])
    expect(CURRENCY_CODES).toEqual([...new Set(CURRENCY_CODES)].sort())
  })

  it('looks codes up in any case', () => {
    expect(currencyOf('cny')).toMatchObject({ code: 'CNY', name: 'Chinese yuan', proseSymbol: null })
    expect([currencyName('USD'), currencyName('XXX'), currencyOf('XXX')]).toEqual(['US dollar', 'XXX', null])
  })
})

describe('languages', () => {
  it('holds tags the platform knows, once each and in order', () => {
    const known = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
    expect(LANGUAGE_CODES.filter((code) => known.of(code) === undefined)).toEqual([])
    expect(LANGUAGE_CODES).toEqual([...new Set(LANGUAGE_CODES)].sort())
  })

  it('names a tag by its primary part', () => {
    expect(['uk', 'zh-Hans-CN', 'EN', 'tlh'].map(languageName)).toEqual([
      'Ukrainian',
      'Chinese',
      'English',
      'tlh',
    ])
  })
})
