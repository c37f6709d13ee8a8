import { expect, test } from 'vitest'
import { MEASURES, type Figure } from '@shared/figure/figure'
import { newFigure } from '@shared/figure/figure-words'
import { newId } from '@shared/kernel/ids'
import { levelOfMeasure, shipmentFromFigure } from './from-figure'
import { quantityOfWords, shipmentFromExcerpt } from './new-shipment'

const zeros = new Uint8Array(10)
const excerpt = newId('excerpt', 1, zeros)
const newItemId = () => newId('item', 1, zeros)
const figure = (fields: Partial<Figure>): Figure => ({
  ...newFigure({ id: excerpt, words: 'about 537 vehicles' }),
  id: newId('figure', 1, zeros),
  createdAt: '2026-11-21T00:00:00.000Z',
  updatedAt: '2026-11-21T00:00:00.000Z',
  author: newId('persona', 0, zeros),
  protection: 'desk',
  protectedFields: [],
  pseudonym: '',
  trashed: null,
  ...fields,
})

test('a shipment made from a figure says no more than it and keeps the link', () => {
  const made = shipmentFromFigure(
    figure({
      goods: 'buggies',
      to: { kind: 'country', country: 'ru' },
      period: { edtf: '2023-03/2023-04', words: '' },
    }),
    newItemId,
  )
  expect(made).toMatchObject({
    ok: true,
    value: {
      level: 'aggregate',
      goods: 'buggies',
      quantity: {
        range: { low: '537', high: '537', qualifier: 'about' },
        unit: 'vehicles',
        words: 'about 537 vehicles',
      },
      value: null,
      period: { edtf: '2023-03/2023-04' },
      route: { origin: null, dispatchedFrom: null, destination: { kind: 'country', country: 'ru' } },
      figure: newId('figure', 1, zeros),
      evidence: [{ ref: { kind: 'record', record: excerpt } }],
      certainty: [],
    },
  })
})

test('money becomes the value, kilograms the weight, and the holder of a stock is marked as inferred', () => {
  const money = shipmentFromFigure(figure({ currency: 'USD', unit: '' }), newItemId)
  expect(money.ok && [money.value.quantity, money.value.value?.currency, money.value.value?.basis]).toEqual([
    null,
    'USD',
    'unknown',
  ])
  const weight = shipmentFromFigure(figure({ unit: 'tonnes' }), newItemId)
  expect(weight.ok && [weight.value.quantity, weight.value.weight?.unit]).toEqual([null, 'tonnes'])
  const about = { kind: 'unnamed', description: 'the army', country: '' } as const
  const stock = shipmentFromFigure(figure({ measure: 'stock', about }), newItemId)
  expect(stock.ok && [stock.value.level, stock.value.consignee, stock.value.certainty[0]?.certainty]).toEqual(
    ['holding', about, 'inferred'],
  )
})

test('measures that say nothing of goods are refused in words', () => {
  for (const measure of MEASURES) {
    const made = shipmentFromFigure(figure({ measure }), newItemId)
    expect(made.ok).toBe(levelOfMeasure(measure) !== null)
    if (!made.ok) expect(made.error).toMatchObject({ code: 'figure.no-shipment' })
  }
})

test('an excerpt fills in what its words give', () => {
  const words = 'In March the company sent 137 vehicles, worth about $1.6 million.'
  const made = shipmentFromExcerpt({ id: excerpt, words, item: newItemId() })
  expect(made).toMatchObject({
    level: 'alleged',
    goods: 'vehicles',
    quantity: { words: '137 vehicles', range: { low: '137' } },
    value: { words: 'about $1.6 million', currency: 'USD', range: { low: '1600000', qualifier: 'about' } },
    weight: null,
  })
})

test('words that cannot be read leave the amount as it was', () => {
  const before = quantityOfWords('137 vehicles', null)
  expect(before).toEqual({
    words: '137 vehicles',
    unit: 'vehicles',
    range: { low: '137', high: '137', qualifier: 'exactly' },
  })
  expect(quantityOfWords('a great many', before)).toEqual({ ...before, words: 'a great many' })
  expect(quantityOfWords('', null)).toBeNull()
})
