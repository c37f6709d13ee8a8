import { describe, expect, it } from 'vitest'
import { day, madeUpFigure, range } from '@shared/contradiction/made-up'
import type { Figure } from '@shared/figure/figure'
import { figureBlocks } from './figure-blocks'
import { indexRecords } from './records'
import { viewOf } from './view'

const figure = (fields: Partial<Figure>) =>
  madeUpFigure(1, { range: range('5'), unit: 'vehicles', period: day('2023-12'), ...fields })
const sentence = (said: Partial<Figure>, shown: Partial<Figure>): string => {
  const last = figureBlocks([figure(said)], [figure(shown)], viewOf(indexRecords({}))).at(-1)
  const [first] = last?.type === 'paragraph' ? last.children : []
  return first?.type === 'text' ? first.text : ''
}

describe('figure against figure', () => {
  it('compares only within one measure, unit and period', () => {
    expect(sentence({}, {})).toContain('of one measure, unit and period')
    expect(sentence({ measure: 'stock' }, {})).toContain('different things (stock, flow)')
    expect(sentence({ unit: 'tonnes' }, {})).toContain('different units')
    expect(sentence({ unit: '', currency: 'USD' }, {})).toContain('different units')
    expect(sentence({}, { period: day('2024') })).toContain('of different periods')
    expect(sentence({}, { period: day('') })).toContain('not known to be of one period')
    expect(sentence({}, { period: day('2023') })).toContain('of one measure, unit and period')
  })
})
