import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim } from '@shared/claim/claim'
import { CAPACITIES, type Scope, UNLIMITED } from '@shared/claim/scope'
import { SHIPMENT_LEVELS } from '@shared/shipment/shipment'
import { DIMENSIONS, TEST_RESULTS } from './contradiction'
import { entityLookup } from './entity-lookup'
import {
  country,
  day,
  item,
  madeUpClaim,
  madeUpEntity,
  madeUpFigure,
  madeUpId,
  madeUpRelation,
  madeUpSameAs,
  madeUpShipment,
  party,
} from './made-up'
import { testScope, verdictOf } from './scope-test'

const [MAKER, DEALER, MINISTRY, UNSURE, PORT, ALIAS, COUNTRY, STATE_FIRM] = [1, 2, 3, 4, 5, 6, 7, 8]
const lookup = entityLookup({
  entities: [
    madeUpEntity(MAKER, 'Orison Motors', { countries: ['cn'] }),
    madeUpEntity(DEALER, 'Karst Trading', { countries: ['kz'] }),
    madeUpEntity(MINISTRY, 'Ministry of Trade', { schema: 'PublicBody', countries: ['cn'] }),
    madeUpEntity(UNSURE, 'Orison Export', { schema: 'LegalEntity', countries: ['cn'] }),
    madeUpEntity(PORT, 'Port of Tarn', { schema: 'Place', countries: ['ru'] }),
    madeUpEntity(ALIAS, 'Orison Motor Works'),
    madeUpEntity(COUNTRY, 'China', { schema: 'Country', countries: ['cn'] }),
    madeUpEntity(STATE_FIRM, 'Orison Arsenal', { countries: ['cn'] }),
  ],
  sameAs: [madeUpSameAs(1, MAKER, ALIAS)],
  relations: [madeUpRelation(1, MINISTRY, STATE_FIRM)],
})

const companiesOfChina: Scope['parties'] = [{ id: item(), party: { kind: 'companies-of', country: 'cn' } }]
const named = (number: number): Scope['parties'] => [
  { id: item(), party: { kind: 'entity', entity: madeUpId('entity', number) } },
]
const denial = (scope: Partial<Scope>, fields: Partial<Claim> = {}) =>
  madeUpClaim(1, 'No such goods leave.', {
    date: day('2023-12-03'),
    scope: { ...UNLIMITED, ...scope },
    ...fields,
  })
const shipment = (fields: Parameters<typeof madeUpShipment>[1]) =>
  ({ kind: 'shipment', shipment: madeUpShipment(1, fields) }) as const
const resultOf = (dimension: (typeof DIMENSIONS)[number], ...args: Parameters<typeof testScope>) =>
  testScope(...args).rows.find((row) => row.dimension === dimension)

const full = shipment({
  consignor: party(MAKER),
  goods: 'buggies',
  hsCode: { code: '870310', edition: '2022' },
  period: day('2023-03/2023-04'),
  route: { origin: null, dispatchedFrom: country('cn'), transit: [], destination: country('ru') },
})
const fullScope: Partial<Scope> = {
  parties: companiesOfChina,
  goods: [{ id: item(), goods: { kind: 'category', category: 'vehicles' } }],
  from: [{ id: item(), place: country('cn') }],
  to: [{ id: item(), place: country('ru') }],
  capacity: 'companies',
}

describe('a claim’s scope against a shipment', () => {
  it('is inside where every dimension meets', () => {
    expect(testScope(denial(fullScope), full, lookup).verdict).toBe('inside')
  })

  it('is a near miss where exactly one misses, and outside where more do', () => {
    expect(testScope(denial({ ...fullScope, capacity: 'state' }), full, lookup).verdict).toBe('near-miss')
    const later = denial({ ...fullScope, capacity: 'state' }, { date: day('2022-01-01') })
    expect(testScope(later, full, lookup).verdict).toBe('outside')
  })

  it('is possible where goods meet and the rest is unknown', () => {
    const bare = shipment({ goods: 'buggies' })
    expect(testScope(denial(fullScope), bare, lookup).verdict).toBe('possible')
  })

  it('is undecided where neither goods nor party is known to meet', () => {
    expect(testScope(denial(fullScope), shipment({}), lookup).verdict).toBe('undecided')
    const excerpt = testScope(denial(fullScope), { kind: 'no-fields', what: 'an excerpt' }, lookup)
    expect(excerpt.verdict).toBe('undecided')
    expect(new Set(excerpt.rows.map(({ why }) => why))).toEqual(new Set(['an excerpt has no fields']))
  })

  it('does not take a maker for a seller', () => {
    const row = (fields: Parameters<typeof shipment>[0]) =>
      resultOf('party', denial({ parties: named(MAKER) }), shipment(fields), lookup)
    expect(row({ manufacturer: party(MAKER) })?.result).toBe('unknown')
    expect(row({ manufacturer: party(MAKER), consignor: party(DEALER) })?.why).toContain(
      'sold by Karst Trading',
    )
    expect(row({ consignor: party(ALIAS) })?.result).toBe('meets')
    expect(row({ consignor: party(DEALER) })?.result).toBe('misses')
    expect(row({ consignor: party(DEALER), consignee: party(MAKER) })?.why).toContain('(consignee)')
  })

  it('tells companies from the state, and says when it cannot', () => {
    const by = (number: number, capacity: Scope['capacity']) =>
      resultOf('capacity', denial({ capacity }), shipment({ consignor: party(number) }), lookup)?.result
    expect(by(MAKER, 'companies')).toBe('meets')
    expect(by(MAKER, 'state')).toBe('misses')
    expect(by(MINISTRY, 'state')).toBe('meets')
    expect(by(MINISTRY, 'companies')).toBe('misses')
    expect(by(UNSURE, 'state')).toBe('unknown')
    expect(by(STATE_FIRM, 'state')).toBe('unknown')
    const party4 = resultOf(
      'party',
      denial({ parties: companiesOfChina }),
      shipment({ consignor: party(UNSURE) }),
      lookup,
    )
    expect(party4?.result).toBe('unknown')
    const everybody = denial({ parties: named(COUNTRY) })
    expect(resultOf('party', everybody, shipment({ consignor: party(UNSURE) }), lookup)?.result).toBe('meets')
  })

  it('compares routes place by place', () => {
    const scope = denial({ from: fullScope.from ?? [], to: fullScope.to ?? [] })
    const along = (route: Partial<Parameters<typeof madeUpShipment>[1] & object>['route']) =>
      resultOf('route', scope, shipment(route ? { route } : {}), lookup)
    const [cn, ru, kz] = [country('cn'), country('ru'), country('kz')]
    const none = { origin: null, dispatchedFrom: null, transit: [], destination: null }
    const port = { kind: 'entity', entity: madeUpId('entity', PORT) } as const
    expect(along({ ...none, dispatchedFrom: cn, destination: ru })?.result).toBe('meets')
    expect(along({ ...none, dispatchedFrom: cn, destination: port })?.result).toBe('meets')
    expect(along({ ...none, dispatchedFrom: kz, origin: cn, destination: ru })).toMatchObject({
      result: 'misses',
      why: 'dispatched from Kazakhstan, though of origin China',
    })
    expect(along({ ...none, origin: cn, destination: ru })?.result).toBe('unknown')
    expect(
      along({ ...none, dispatchedFrom: cn, destination: { kind: 'words', words: 'the north' } })?.result,
    ).toBe('unknown')
    expect(
      along({ ...none, dispatchedFrom: cn, destination: { kind: 'words', words: 'Russia' } })?.result,
    ).toBe('meets')
  })

  it('reads a denial as all time up to its date, as exactly as the date is known', () => {
    const when = (date: string, period: string, kind: Claim['kind'] = 'denial') =>
      resultOf('period', denial({}, { date: day(date), kind }), shipment({ period: day(period) }), lookup)
        ?.result
    expect(when('2023-12-03', '2023-12-03')).toBe('meets')
    expect(when('2023-12-03', '2023-12-04')).toBe('misses')
    expect(when('2023-12-03', '2023-12')).toBe('unknown')
    expect(when('2023-12', '2023-12-20')).toBe('unknown')
    expect(when('2023-12', '2023-11')).toBe('meets')
    expect(when('', '2023-11')).toBe('unknown')
    expect(when('2023-12-03', '')).toBe('unknown')
    expect(when('2023-12-03', '2024-01', 'promise')).toBe('meets')
    expect(when('2023-12-03', '2023-01', 'promise')).toBe('misses')
    expect(when('2023-12-03', '', 'assertion')).toBe('meets')
  })

  it('says what a record is that is no delivery', () => {
    const row = resultOf('goods', denial(fullScope), shipment({ goods: 'buggies', level: 'order' }), lookup)
    expect(row).toMatchObject({ result: 'meets', why: '“buggy” names vehicles (an order, not a delivery)' })
    const figure = {
      kind: 'figure',
      figure: madeUpFigure(1, { measure: 'stock', goods: 'buggies' }),
    } as const
    expect(resultOf('goods', denial(fullScope), figure, lookup)?.why).toContain('a stock')
  })

  it('reads an unknown name in a row as another party, one that is like it as a question', () => {
    const byName = (description: string, countryCode = '') =>
      ({ kind: 'unnamed', description, country: countryCode }) as const
    const seen = (description: string, parties: Scope['parties']) => {
      const row = { kind: 'row', row: madeUpShipment(1, { consignor: byName(description, 'cn') }) } as const
      return resultOf('party', denial({ parties }), row, lookup)
    }
    expect(seen('Belvar Impex LLC', named(MAKER))).toMatchObject({
      result: 'misses',
      why: '“Belvar Impex LLC” is none of the names of Orison Motors',
    })
    expect(seen('ORISON MOTORS CO., LTD', named(MAKER))?.result).toBe('unknown')
    expect(seen('Orison Motor Works', named(MAKER))?.result).toBe('unknown')
    expect(seen('Belvar Impex LLC', companiesOfChina)?.result).toBe('meets')
    expect(seen('Belvar', companiesOfChina)?.result).toBe('unknown')
    const inRecord = shipment({ consignor: byName('Belvar Impex LLC', 'cn') })
    expect(resultOf('party', denial({ parties: named(MAKER) }), inRecord, lookup)?.result).toBe('unknown')
    const takenUp = shipment({
      consignor: byName('Belvar Impex LLC', 'cn'),
      evidence: [
        {
          id: item(),
          ref: { kind: 'source', source: madeUpId('source', 1), locator: { kind: 'row', row: 4 } },
        },
      ],
    })
    expect(resultOf('party', denial({ parties: named(MAKER) }), takenUp, lookup)?.result).toBe('misses')
  })

  it('shows a person’s override beside what was computed', () => {
    const override = {
      id: item(),
      dimension: 'capacity',
      result: 'meets',
      why: 'a front of the ministry',
    } as const
    const test = testScope(denial({ ...fullScope, capacity: 'state' }), full, lookup, [override])
    expect(test.verdict).toBe('inside')
    expect(test.rows.find(({ dimension }) => dimension === 'capacity')).toMatchObject({
      why: 'a front of the ministry',
      overruled: { result: 'misses' },
    })
  })
})

describe('laws of the verdict', () => {
  const rows = fc
    .tuple(...DIMENSIONS.map(() => fc.constantFrom(...TEST_RESULTS)))
    .map((results) => results.map((result, index) => ({ dimension: DIMENSIONS[index] ?? 'party', result })))
  const settings = { seed: 20261121, numRuns: 300 }

  it('never counts unknown as meeting', () => {
    fc.assert(
      fc.property(rows, (given) => {
        if (given.some(({ result }) => result === 'unknown')) expect(verdictOf(given)).not.toBe('inside')
        const settled = given.map(
          (row) => ({ ...row, result: row.result === 'unknown' ? 'misses' : row.result }) as const,
        )
        const better = given.map(
          (row) => ({ ...row, result: row.result === 'unknown' ? 'meets' : row.result }) as const,
        )
        // What is possible stays possible to settle either way; inside is only what was known all along.
        if (verdictOf(given) === 'inside') expect(verdictOf(settled)).toBe('inside')
        if (verdictOf(given) === 'possible') expect(verdictOf(better)).toBe('inside')
      }),
      settings,
    )
  })

  it('does not depend on the order of rows, scope entries or records', () => {
    const scopes = fc.record({
      parties: fc.shuffledSubarray([
        ...companiesOfChina,
        ...named(DEALER),
        ...named(MINISTRY),
        ...named(COUNTRY),
      ]),
      from: fc.shuffledSubarray([...(fullScope.from ?? []), { id: item(), place: country('kz') }]),
      capacity: fc.constantFrom(...CAPACITIES),
    })
    const shipments = fc.record({
      consignor: fc.constantFrom(null, party(MAKER), party(DEALER), party(UNSURE)),
      manufacturer: fc.constantFrom(null, party(MAKER)),
      level: fc.constantFrom(...SHIPMENT_LEVELS),
      period: fc.constantFrom(day(''), day('2023-03'), day('2024')),
    })
    fc.assert(
      fc.property(rows, scopes, shipments, (given, scope, fields) => {
        expect(verdictOf([...given].toReversed())).toBe(verdictOf(given))
        const turned = { ...scope, parties: scope.parties.toReversed(), from: scope.from.toReversed() }
        const results = (claim: Claim) =>
          testScope(claim, shipment(fields), lookup).rows.map(({ dimension, result }) => [dimension, result])
        expect(results(denial(turned))).toEqual(results(denial(scope)))
      }),
      settings,
    )
  })
})
