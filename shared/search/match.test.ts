import { describe, expect, it } from 'vitest'
import { match, queryOf, searchable } from './match'

const found = (typed: string, ...fields: readonly (readonly [words: string, called: string])[]) =>
  match(searchable(fields.map(([words, called]) => ({ words, called }))), queryOf(typed))

describe('finding records', () => {
  it('finds by what a record is called, without a reason', () => {
    expect(found('harbour POST', ['Buggies at the Harbour Post', 'name'])).toEqual({ rank: 0, reason: '' })
  })

  it('finds a translation and says so', () => {
    expect(
      found('vehicles', ['“Мы не поставляли машины”', 'name'], ['We supplied no vehicles', 'translation']),
    ).toMatchObject({
      reason: 'in the translation: “We supplied no vehicles”',
    })
  })

  it('finds across scripts and shows both spellings', () => {
    expect(found('tekhkrim', ['ООО «Техкрим», Ижевск', 'name'])).toMatchObject({
      reason: '“Техкрим” is “tekhkrim” in Latin letters',
    })
    expect(found('техкрим', ['Tekhkrim', 'name'])).not.toBeNull()
  })

  it('takes letters as they stand in quotation marks', () => {
    expect(found('"tekhkrim"', ['ООО «Техкрим»', 'name'])).toBeNull()
    expect(found('"no vehicles"', ['We supplied no  vehicles', 'name'])).toBeNull()
    expect(found('“no vehicles', ['We supplied no vehicles', 'name'])).toMatchObject({ rank: 0 })
  })

  it('wants every word, in whatever field', () => {
    expect(found('post berger', ['Harbour Post', 'name'], ['A. Berger', 'authors'])).toMatchObject({
      rank: 1,
    })
    expect(found('post nobody', ['Harbour Post', 'name'])).toBeNull()
    expect(found('  ', ['Harbour Post', 'name'])).toBeNull()
  })

  it('finds words in Chinese', () => {
    expect(found('半导体', ['出口半导体设备', 'name'])).toMatchObject({ rank: 0 })
  })
})
