import { describe, expect, it } from 'vitest'
import { effectivePeriod } from './effective-period'
import { type Scope, UNLIMITED } from './scope'
import { countryPhrase, scopeInWords } from './scope-words'

const id = 'itm-00000000000000000000000001' as Scope['from'][number]['id']
const day = (edtf: string) => ({ edtf, words: '' })
const china: Scope['from'] = [{ id, place: { kind: 'country', country: 'cn' } }]

describe('a scope in words', () => {
  it('names what is limited, in the order of the test', () => {
    const scope: Scope = {
      parties: [{ id, party: { kind: 'companies-of', country: 'ae' } }],
      goods: [
        { id, goods: { kind: 'category', category: 'body-armour' } },
        { id, goods: { kind: 'hs', prefix: '93', edition: '' } },
        { id, goods: { kind: 'words', words: 'steel helmets' } },
      ],
      from: china,
      to: [{ id, place: { kind: 'country', country: 'ru' } }],
      period: '',
      capacity: 'companies',
    }
    expect(scopeInWords({ kind: 'denial', date: day('2023-12-03'), scope }, () => '')).toBe(
      'Covers companies of the United Arab Emirates; body armour, HS 93 or “steel helmets”; from China to Russia; until 3 December 2023; dealings of companies.',
    )
  })

  it('says that nothing is limited', () => {
    const claim = { kind: 'assertion', date: day('2023'), scope: UNLIMITED } as const
    expect(scopeInWords(claim, () => '')).toBe('Not limited in any dimension.')
  })

  it('puts the article where English does', () => {
    expect(['ru', 'ae', 'us', 'nl', 'kz'].map(countryPhrase)).toEqual([
      'Russia',
      'the United Arab Emirates',
      'the United States',
      'the Netherlands',
      'Kazakhstan',
    ])
  })
})

describe('the period a claim covers', () => {
  const of = (kind: Parameters<typeof effectivePeriod>[0]['kind'], date: string, period = '') =>
    effectivePeriod({ kind, date: day(date), scope: { period } })

  it('is its own, where its words set one', () => {
    expect(of('denial', '2023-12-03', '2022')).toMatchObject({ sure: '2022', possible: '2022' })
  })

  it('is all time up to a denial and all time after a promise', () => {
    expect(of('denial', '2023-12-03')).toMatchObject({
      sure: '../2023-12-03',
      words: 'until 3 December 2023',
    })
    expect(of('no-evidence', '2023-12-03')).toMatchObject({ sure: '../2023-12-03' })
    expect(of('promise', '2023-12-03')).toMatchObject({
      sure: '2023-12-03/..',
      words: 'from 3 December 2023',
    })
  })

  it('is only as sure as the date', () => {
    expect(of('denial', '2023-12')).toMatchObject({ sure: '../2023-12-01', possible: '../2023-12-31' })
    expect(of('promise', '2023')).toMatchObject({ sure: '2023-12-31/..', possible: '2023-01-01/..' })
    expect(of('denial', '')).toMatchObject({ kind: 'unknown' })
    expect(of('denial', '../2023')).toMatchObject({ kind: 'unknown' })
  })

  it('does not limit assertions and warnings', () => {
    expect(of('assertion', '2023')).toEqual({ kind: 'not-limited' })
    expect(of('warning', '')).toEqual({ kind: 'not-limited' })
  })
})
