import { describe, expect, it } from 'vitest'
import {
  country,
  day,
  item,
  madeUpClaim,
  madeUpEntity,
  madeUpExcerpt,
  madeUpId,
  madeUpSameAs,
  madeUpShipment,
  madeUpSource,
  party,
  quantity,
  range,
} from '@shared/contradiction/made-up'
import type { Shipment } from '@shared/shipment/shipment'
import { suggestContradictions } from './suggest'
import type { SuggestRecords } from './suggestion'
import { caseOf, pumps, scopeOf } from './testing/made-up-case'

/*
 * Pairs that look like conflicts and are none, all invented. Beside each stands what makes it one, so that a rule that
 * finds nothing at all would not pass.
 */

const seller = madeUpEntity(1, 'Helmar Pumpen GmbH', { countries: ['at'] })
const buyer = madeUpEntity(2, 'Talara Puertos', { countries: ['pe'] })
const sent = (fields: Partial<Shipment> = {}): Shipment =>
  madeUpShipment(1, {
    consignor: party(1),
    consignee: party(2),
    goods: 'bilge pumps',
    quantity: quantity('40', 'pieces'),
    period: day('2021-05-04'),
    route: { origin: country('at'), dispatchedFrom: country('at'), transit: [], destination: country('pe') },
    ...fields,
  })
const denial = (date = '2021-09-01') =>
  madeUpClaim(1, 'The company does not sell pumps to Peru.', {
    kind: 'denial',
    date: day(date),
    speaker: { entity: seller.id, words: '' },
    scope: scopeOf(1, 'bilge pump'),
  })
const promise = (date: string) => ({
  ...denial(date),
  kind: 'promise' as const,
  proposition: 'The company will no longer sell pumps to Peru.',
})
const percent = (number: number, amount: string, baseline: string, more: Parameters<typeof pumps>[2] = {}) =>
  pumps(number, amount, { measure: 'share', unit: 'percent', baseline, ...more })
const said = (number: number, proposition: string, more: Parameters<typeof madeUpClaim>[2] = {}) =>
  madeUpClaim(number, proposition, {
    kind: 'assertion',
    speaker: { entity: seller.id, words: '' },
    date: day(`2021-0${number}`),
    ...more,
  })
const people = (a: string, b: string) => [
  madeUpEntity(1, a, { schema: 'Person' }),
  madeUpEntity(2, b, { schema: 'Person' }),
]

type Pair = readonly [what: string, none: Partial<SuggestRecords>, conflict: Partial<SuggestRecords>]

const FIGURES: readonly Pair[] = [
  [
    'a stock against a flow',
    { figures: [pumps(1, '137'), pumps(2, '537', { measure: 'stock' })] },
    { figures: [pumps(1, '137'), pumps(2, '537')] },
  ],
  [
    'an order against a delivery',
    { figures: [pumps(1, '900', { measure: 'order' }), pumps(2, '300')] },
    { figures: [pumps(1, '900'), pumps(2, '300')] },
  ],
  [
    'different months',
    { figures: [pumps(1, '30', { period: day('2021-03') }), pumps(2, '50', { period: day('2021-04') })] },
    {
      figures: [
        pumps(1, '30', { period: day('2021-03') }),
        pumps(2, '50', { period: day('2021-03-01/2021-03-31') }),
      ],
    },
  ],
  [
    'different units',
    { figures: [pumps(1, '120', { unit: 'boxes' }), pumps(2, '480', { unit: 'pieces' })] },
    { figures: [pumps(1, '2', { unit: 'tonnes' }), pumps(2, '4800', { unit: 'kg' })] },
  ],
  [
    'one weight in two units',
    { figures: [pumps(1, '2', { unit: 'tonnes' }), pumps(2, '2000', { unit: 'kg' })] },
    { figures: [pumps(1, '2', { unit: 'tonnes' }), pumps(2, '3000', { unit: 'kg' })] },
  ],
  [
    'a share with another baseline',
    { figures: [percent(1, '45', 'all imports of Peru'), percent(2, '20', 'all exports of Austria')] },
    {
      figures: [percent(1, '45', 'all imports of Peru'), percent(2, '20', 'all the imports of Peru')],
    },
  ],
  [
    'a change whose baseline is not known',
    { figures: [percent(1, '12', '', { measure: 'change' }), percent(2, '30', '', { measure: 'change' })] },
    {
      figures: [
        percent(1, '12', '2020', { measure: 'change' }),
        percent(2, '30', '2020', { measure: 'change' }),
      ],
    },
  ],
  [
    'one amount in two currencies',
    {
      figures: [
        pumps(1, '1000000', { unit: '', currency: 'USD' }),
        pumps(2, '920000', { unit: '', currency: 'EUR' }),
      ],
    },
    {
      figures: [
        pumps(1, '1000000', { unit: '', currency: 'USD' }),
        pumps(2, '420000', { unit: '', currency: 'USD' }),
      ],
    },
  ],
  [
    'rounding: “about 300” against 297',
    { figures: [pumps(1, '300', { range: range('300', '300', 'about') }), pumps(2, '297')] },
    { figures: [pumps(1, '300', { range: range('300', '300', 'about') }), pumps(2, '400')] },
  ],
  [
    'a round number against an exact one',
    {
      figures: [
        pumps(1, '134000000000', { unit: '', currency: 'USD' }),
        pumps(2, '134230000000', { unit: '', currency: 'USD' }),
      ],
    },
    {
      figures: [
        pumps(1, '134000000000', { unit: '', currency: 'USD' }),
        pumps(2, '143200000000', { unit: '', currency: 'USD' }),
      ],
    },
  ],
  [
    '“more than” against a larger number',
    {
      figures: [
        pumps(1, '100', { range: { low: '100', high: '', qualifier: 'more-than' } }),
        pumps(2, '140'),
      ],
    },
    {
      figures: [pumps(1, '100', { range: { low: '100', high: '', qualifier: 'more-than' } }), pumps(2, '80')],
    },
  ],
  [
    'a part of the goods against all of them',
    { figures: [pumps(1, '40', { goods: 'bilge pumps, electric' }), pumps(2, '300')] },
    { figures: [pumps(1, '40'), pumps(2, '300')] },
  ],
  [
    'gross against net weight',
    {
      figures: [
        pumps(1, '1450', { unit: 'kg', goods: 'bilge pumps, gross' }),
        pumps(2, '1200', { unit: 'kg', goods: 'bilge pumps, net' }),
      ],
    },
    { figures: [pumps(1, '1450', { unit: 'kg' }), pumps(2, '1200', { unit: 'kg' })] },
  ],
  [
    'a month against the year it lies in',
    { figures: [pumps(1, '30', { period: day('2021-03') }), pumps(2, '400')] },
    { figures: [pumps(1, '500', { period: day('2021-03') }), pumps(2, '400')] },
  ],
  [
    'one way against both ways',
    { figures: [pumps(1, '300'), pumps(2, '500', { goods: 'bilge pumps, both ways' })] },
    { figures: [pumps(1, '600'), pumps(2, '500', { goods: 'bilge pumps, both ways' })] },
  ],
  [
    'exports to one country against exports to the world',
    {
      figures: [
        percent(1, '73', '2020', { measure: 'change' }),
        percent(2, '-5', '2020', { measure: 'change', to: { kind: 'words', words: 'the world' } }),
      ],
    },
    {
      figures: [
        percent(1, '73', '2020', { measure: 'change' }),
        percent(2, '-5', '2020', { measure: 'change' }),
      ],
    },
  ],
  [
    'a forecast against the outcome',
    { figures: [pumps(1, '900', { measure: 'plan' }), pumps(2, '300')] },
    { figures: [pumps(1, '900'), pumps(2, '300')] },
  ],
  [
    'revenue of two years',
    {
      figures: [
        pumps(1, '400000', { measure: 'revenue', period: day('2020') }),
        pumps(2, '300000000', { measure: 'revenue' }),
      ],
    },
    { figures: [pumps(1, '400000', { measure: 'revenue' }), pumps(2, '300000000', { measure: 'revenue' })] },
  ],
  [
    'one sentence that gives a rise, from and to',
    {
      figures: [
        pumps(1, '40', { excerpt: madeUpId('excerpt', 1) }),
        pumps(2, '90', { excerpt: madeUpId('excerpt', 1) }),
      ],
    },
    {
      figures: [
        pumps(1, '40', { excerpt: madeUpId('excerpt', 1) }),
        pumps(2, '90', { excerpt: madeUpId('excerpt', 2) }),
      ],
    },
  ],
  [
    'a route that one of them does not give',
    { figures: [pumps(1, '40', { to: null }), pumps(2, '90')] },
    { figures: [pumps(1, '40'), pumps(2, '90')] },
  ],
]

const CONDUCT: readonly Pair[] = [
  [
    'conduct after a denial',
    { claims: [denial('2021-01-10')], shipments: [sent()] },
    { claims: [denial()], shipments: [sent()] },
  ],
  [
    'a promise after the conduct',
    { claims: [promise('2021-09-01')], shipments: [sent()] },
    { claims: [promise('2021-01-10')], shipments: [sent()] },
  ],
  [
    'a promise that is kept',
    {
      claims: [{ ...promise('2021-01-10'), proposition: 'The company will deliver pumps to Peru.' }],
      shipments: [sent()],
    },
    { claims: [promise('2021-01-10')], shipments: [sent()] },
  ],
  [
    'goods that went elsewhere',
    { claims: [denial()], shipments: [sent({ route: { ...sent().route, destination: country('cl') } })] },
    { claims: [denial()], shipments: [sent()] },
  ],
  [
    'goods of another seller',
    {
      claims: [denial()],
      shipments: [sent({ consignor: { kind: 'entity', entity: madeUpId('entity', 3) } })],
      entities: [seller, buyer, madeUpEntity(3, 'Ybbs Motoren', { countries: ['at'] })],
    },
    { claims: [denial()], shipments: [sent()] },
  ],
  [
    'goods of another kind',
    {
      claims: [{ ...denial(), scope: scopeOf(1, 'thermal cameras') }],
      shipments: [sent({ goods: 'crawler excavators' })],
    },
    {
      claims: [{ ...denial(), scope: scopeOf(1, 'thermal cameras') }],
      shipments: [sent({ goods: 'a thermal camera' })],
    },
  ],
  [
    'a plan',
    { claims: [denial()], shipments: [sent({ level: 'planned' })] },
    { claims: [denial()], shipments: [sent({ level: 'order' })] },
  ],
  [
    'a declaration that another one replaced',
    {
      claims: [denial()],
      shipments: [sent(), madeUpShipment(2, { supersedes: madeUpId('shipment', 1), goods: 'pump housings' })],
    },
    { claims: [denial()], shipments: [sent()] },
  ],
]

const WORDS: readonly Pair[] = [
  [
    'a reworded same statement',
    {
      claims: [
        said(1, 'The company sold 40 bilge pumps to Peru.'),
        said(2, 'To Peru the company sold forty pumps for the bilge.'),
      ],
    },
    {
      claims: [
        said(1, 'The company sold 40 bilge pumps to Peru.'),
        said(2, 'The company never sold bilge pumps to Peru.'),
      ],
    },
  ],
  [
    'rounding in a later statement',
    {
      claims: [
        said(1, 'The company sold 297 bilge pumps to Peru.'),
        said(2, 'The company sold about 300 bilge pumps to Peru.'),
      ],
    },
    {
      claims: [
        said(1, 'The company sold 297 bilge pumps to Peru.'),
        said(2, 'The company sold about 900 bilge pumps to Peru.'),
      ],
    },
  ],
  [
    'two speakers who disagree',
    {
      claims: [
        said(1, 'The company sold 40 bilge pumps to Peru.'),
        said(2, 'The company never sold bilge pumps to Peru.', { speaker: { entity: buyer.id, words: '' } }),
      ],
    },
    {
      claims: [
        said(1, 'The company sold 40 bilge pumps to Peru.'),
        said(2, 'The company never sold bilge pumps to Peru.'),
      ],
    },
  ],
  [
    'two different people of one surname',
    { entities: people('Ana Petrov', 'Oleg Petrov') },
    { entities: people('Oleg Petrov', 'Олег Петров') },
  ],
  [
    'one firm and another with a second name',
    { entities: [seller, madeUpEntity(2, 'Helmar Optik GmbH', { countries: ['at'] })] },
    { entities: [seller, madeUpEntity(2, 'Helmar Pumpen', { countries: ['at'] })] },
  ],
  [
    'firms of one name in two countries',
    { entities: [seller, madeUpEntity(2, 'Helmar Pumpen', { countries: ['pe'] })] },
    { entities: [seller, madeUpEntity(2, 'Helmar Pumpen')] },
  ],
  [
    'two that were told apart',
    {
      entities: [seller, madeUpEntity(2, 'Helmar Pumpen')],
      sameAs: [madeUpSameAs(1, 1, 2, { verdict: 'not-same' })],
    },
    { entities: [seller, madeUpEntity(2, 'Helmar Pumpen')] },
  ],
  [
    'two that were merged',
    { entities: [seller, madeUpEntity(2, 'Helmar Pumpen')], sameAs: [madeUpSameAs(1, 1, 2)] },
    { entities: [seller, madeUpEntity(2, 'Helmar Pumpen')] },
  ],
  [
    'an office and one of another country',
    {
      entities: [
        madeUpEntity(1, 'US Office of Ports', { schema: 'PublicBody' }),
        madeUpEntity(2, 'Peruvian Office of Ports', { schema: 'PublicBody' }),
      ],
    },
    {
      entities: [
        madeUpEntity(1, 'US Office of Ports', { schema: 'PublicBody' }),
        madeUpEntity(2, 'the American Office of Ports', { schema: 'PublicBody' }),
      ],
    },
  ],
]

const told = (published: string) => [
  madeUpSource(1, 'A report', { published: { ...day(published), time: '', zone: '' } }),
]
const inReport = (fields: Partial<Shipment>) =>
  sent({ evidence: [{ id: item(), ref: { kind: 'record', record: madeUpId('excerpt', 1) } }], ...fields })
const excerpts = [madeUpExcerpt(1, 1, 'forty pumps')]
const DATES: readonly Pair[] = [
  [
    'one day in two precisions',
    {
      shipments: [
        sent(),
        sent({
          id: madeUpId('shipment', 2),
          period: day('2021-05'),
          sameConsignmentAs: madeUpId('shipment', 1),
        }),
      ],
    },
    {
      shipments: [
        sent(),
        sent({
          id: madeUpId('shipment', 2),
          period: day('2021-06'),
          sameConsignmentAs: madeUpId('shipment', 1),
        }),
      ],
    },
  ],
  [
    'an order told before its time',
    { sources: told('2021-01-05'), excerpts, shipments: [inReport({ level: 'order' })] },
    { sources: told('2021-01-05'), excerpts, shipments: [inReport({})] },
  ],
  [
    'a report of the month that is going on',
    { sources: told('2021-05-05'), excerpts, shipments: [inReport({ period: day('2021-05') })] },
    { sources: told('2021-03-05'), excerpts, shipments: [inReport({ period: day('2021-05') })] },
  ],
]

describe('what looks like a conflict and is none is not suggested', () => {
  it.each([...FIGURES, ...CONDUCT, ...WORDS, ...DATES])('%s', (_, none, conflict) => {
    const titles = (records: Partial<SuggestRecords>) =>
      suggestContradictions(caseOf({ entities: [seller, buyer], ...records })).map(({ title }) => title)
    expect(titles(none)).toEqual([])
    expect(titles(conflict).length).toBeGreaterThan(0)
  })
})
