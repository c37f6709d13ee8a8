import { expect, it } from 'vitest'
import { suggest } from '@shared/suggest/suggest'

const read = (text: string) =>
  suggest(text).figures.map(({ exact, measure, quantity, value, unit, currency }) => ({
    exact,
    measure,
    number: quantity === null ? null : `${quantity.low}..${quantity.high}`,
    value: value === null ? null : `${value.low}..${value.high}`,
    unit: unit === '' ? currency : unit,
  }))

it.each([
  ['They shipped about 137 pumps in May.', 'about 137 pumps in May', 'flow', '137..137', null, 'pumps'],
  [
    'Imports reached almost a billion dollars.',
    'almost a billion dollars',
    'flow',
    null,
    '..1000000000',
    'USD',
  ],
  ['Each sells for about $20,000.', 'sells for about $20,000', 'price', '1..1', '20000..20000', 'USD'],
  ['It plans to buy 300 trucks.', '300 trucks', 'plan', '300..300', null, 'trucks'],
  ['It ordered hundreds of drones.', 'hundreds of drones', 'order', '100..999', null, 'drones'],
  ['Pump exports fell by 5%.', 'Pump exports fell by 5%', 'change', '-5..-5', null, 'percent'],
  [
    'That is 45% to 50% of Danish imports.',
    '45% to 50% of Danish imports',
    'share',
    '45..50',
    null,
    'percent',
  ],
  [
    'Sold 40 units worth a total of €3 million.',
    '40 units worth a total of €3 million',
    'flow',
    '40..40',
    '3000000..3000000',
    'units',
  ],
  [
    'They sold almost three times as many pumps.',
    'almost three times as many pumps',
    'ratio',
    '..3',
    null,
    'times',
  ],
  [
    'Revenue rose from 4 million dollars to 9 million.',
    'Revenue rose from 4 million dollars to 9 million',
    'revenue',
    null,
    '9000000..9000000',
    'USD',
  ],
  ['В порт прибыло около 2,3 тыс. насосов.', 'около 2,3 тыс. насосов', 'flow', '2300..2300', null, 'насосов'],
  ['Es waren mehr als 1.900 Pumpen.', 'mehr als 1.900 Pumpen', 'flow', '1900..', null, 'Pumpen'],
  [
    'La vente de 4 200 pompes a été annulée par le juge.',
    '4 200 pompes',
    'flow',
    '4200..4200',
    null,
    'pompes',
  ],
  ['价值3.5亿美元。', '价值3.5亿美元', 'flow', null, '350000000..350000000', 'USD'],
])('%s', (text, exact, measure, number, value, unit) => {
  expect(read(text)).toEqual([{ exact, measure, number, value, unit }])
})

it.each([
  'It took four years.',
  'On 5 May 2023 two sides met.',
  'See Article 5 of the treaty.',
  'The Trailcat 500-2 is a buggy.',
  'It was 11.7 C outside at 20:25.',
])('no figure: %s', (text) => {
  expect(read(text)).toEqual([])
})

it('lends number and value to each other across a comma', () => {
  const figures = suggest('They shipped 137 pumps, valued at about $1.6 million.').figures
  expect(figures).toHaveLength(2)
  for (const figure of figures) {
    expect(figure.quantity?.low).toBe('137')
    expect(figure.value?.low).toBe('1600000')
  }
})

it('reads both sides of a range, and of “between … and …”', () => {
  expect(read('It is worth 3-4 million dollars.')[0]?.value).toBe('3000000..4000000')
  expect(read('It is worth between $30 million and $45 million.')).toMatchObject([
    { value: '30000000..45000000' },
  ])
})

it('takes “by” for a side of the trade only behind a verb of trade', () => {
  const sides = (text: string) => suggest(text).figures.map(({ from, to }) => [from, to])
  const vests = 'hundreds of thousands of vests'
  expect(sides(`According to customs data obtained by Politico, buyers in Russia ordered ${vests}.`)).toEqual(
    [['', 'Russia']],
  )
  expect(sides(`Some ${vests} made by Brenor Ltd reached the front.`)).toEqual([['Brenor Ltd', '']])
  expect(sides(`Some ${vests} were bought by Brenor Ltd.`)).toEqual([['', 'Brenor Ltd']])
})
