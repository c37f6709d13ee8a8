import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  country,
  day,
  item,
  madeUpClaim,
  madeUpContradiction,
  madeUpEntity,
  madeUpId,
  madeUpShipment,
  party,
  quantity,
} from '@shared/contradiction/made-up'
import { type Reference, toRecord } from '@shared/kernel/reference'
import type { Shipment } from '@shared/shipment/shipment'
import { subjectOf } from './keys'
import { standing } from './standing'
import { Suggester, suggestContradictions } from './suggest'
import type { SuggestRecords, TableHits } from './suggestion'
import { caseOf, pumps, scopeOf } from './testing/made-up-case'

const seller = madeUpEntity(1, 'Helmar Pumpen GmbH', { countries: ['at'] })
const port = madeUpEntity(2, 'Port of Talara', { schema: 'PublicBody', countries: ['pe'] })
const ministry = madeUpEntity(3, 'Ministry of Trade', { schema: 'PublicBody', countries: ['at'] })
const austria = madeUpEntity(4, 'Austria', { schema: 'Country', countries: ['at'] })
const entities = [seller, port, ministry, austria]

const sent = (number: number, fields: Partial<Shipment> = {}): Shipment =>
  madeUpShipment(number, {
    consignor: party(1),
    consignee: party(2),
    goods: 'bilge pumps',
    quantity: quantity('40', 'pieces'),
    period: day('2021-05-04'),
    route: { origin: country('at'), dispatchedFrom: country('at'), transit: [], destination: country('pe') },
    ...fields,
  })
const denial = madeUpClaim(1, 'The company does not sell pumps to Peru.', {
  date: day('2021-09-01'),
  speaker: { entity: seller.id, words: '' },
  scope: scopeOf(1, 'bilge pump'),
})
const refs = (...ids: Parameters<typeof toRecord>[0][]) =>
  ids.map((id) => ({ id: item(), ref: toRecord(id) }))
const verdict = (key: string, made: readonly string[] = []) => ({
  kind: 'contradiction',
  key,
  trashed: null,
  made: made.map((record) => ({ record })),
})

describe('a denial against records', () => {
  it('puts shipments of the same goods by one seller on one side, with the test and its reasons', () => {
    const shipments = [sent(1), sent(2), sent(3, { goods: 'valves' })]
    const [first, ...rest] = suggestContradictions(caseOf({ claims: [denial], shipments, entities }))
    expect(first).toMatchObject({
      kind: 'denial-vs-record',
      strength: 3,
      sideB: [toRecord(madeUpId('shipment', 1)), toRecord(madeUpId('shipment', 2))],
      test: { verdict: 'inside', claim: denial.id },
    })
    expect(first?.why[0]).toBe(
      '2 records of the same goods fall into what was denied (1 September 2021): 2 inside, 0 possibly.',
    )
    // Valves are another group, and whether they are meant is open.
    expect(rest).toMatchObject([
      { strength: 2, strengthWhy: 'One link is open: whether these goods are meant is open.' },
    ])
  })

  it('weighs what is open: an order without a known seller is weaker than a customs record', () => {
    const order = sent(1, { level: 'order', consignor: null })
    const [found] = suggestContradictions(caseOf({ claims: [denial], shipments: [order], entities }))
    expect(found).toMatchObject({ strength: 1, test: { verdict: 'possible' } })
    expect(found?.readings.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['different-party', 'other']),
    )
  })

  it('offers innocent readings only where the data leave room for them', () => {
    const kinds = (claim: typeof denial, shipment: Shipment) =>
      suggestContradictions(caseOf({ claims: [claim], shipments: [shipment], entities }))[0]?.readings.map(
        ({ kind }) => kind,
      )
    expect(kinds(denial, sent(1))).toEqual(['dual-use'])
    const ofState = {
      ...denial,
      speaker: { entity: ministry.id, words: '' },
      proposition: 'No pumps went to the Peruvian army.',
    }
    const civil = madeUpEntity(2, 'Talara Puertos', { countries: ['pe'] })
    const found = suggestContradictions(
      caseOf({
        claims: [ofState],
        shipments: [
          sent(1, { route: { ...sent(1).route, transit: [{ id: item(), place: country('ec') }] } }),
        ],
        entities: [seller, civil, ministry],
      }),
    )[0]
    expect(found?.readings.map(({ kind }) => kind)).toEqual([
      'civilian-buyer',
      'dual-use',
      're-export',
      'state-versus-company',
    ])
    expect(found?.readings.every(({ words, decidedBy }) => words !== '' && decidedBy !== '')).toBe(true)
  })

  it('reads goods that a party holds or hands over as arrived, not as sold by the giver', () => {
    const claim = {
      ...denial,
      scope: scopeOf(null, '', { parties: [{ id: item(), party: { kind: 'entity', entity: austria.id } }] }),
    }
    const handed = sent(1, {
      level: 'handover',
      consignor: { kind: 'unnamed', description: 'a governor', country: 'pe' },
      route: {
        origin: country('at'),
        dispatchedFrom: country('pe'),
        transit: [],
        destination: country('bo'),
      },
    })
    const [found] = suggestContradictions(caseOf({ claims: [claim], shipments: [handed], entities }))
    expect(found?.why).toContain(
      'They were handed to Port of Talara by a governor: a hand-over shows that the goods arrived, not who sold them.',
    )
    expect(found?.readings.map(({ kind }) => kind)).toContain('secondary-market')
    // Made elsewhere, they say nothing about Austria.
    const elsewhere = { ...handed, route: { ...handed.route, origin: country('it') } }
    expect(suggestContradictions(caseOf({ claims: [claim], shipments: [elsewhere], entities }))).toEqual([])
  })

  it('makes one suggestion of a claim and a table, however many rows', () => {
    const rows: TableHits = {
      claim: denial.id,
      source: madeUpId('source', 7),
      title: 'Customs 2021',
      inside: {
        count: 137,
        rows: Array.from({ length: 137 }, (_, row) => row),
        totals: ['5,480 pieces'],
        ties: '',
      },
      possible: { count: 4, rows: [200], totals: [], ties: '' },
      test: { rows: [], verdict: 'inside' },
    }
    const [found, more] = suggestContradictions(caseOf({ claims: [denial], entities }), [rows])
    expect(more).toBeUndefined()
    expect(found?.title).toBe('“The company does not sell pumps to Peru”, against 137 rows of “Customs 2021”')
    expect(found?.why[0]).toBe('137 rows of the table fall inside what was denied: 5,480 pieces.')
    expect(found?.sideB).toHaveLength(20)
  })
})

describe('what was decided is not suggested again', () => {
  const records = caseOf({ claims: [denial], shipments: [sent(1), sent(2)], entities })
  const [found] = suggestContradictions(records)
  const key = found?.key ?? ''

  it('neither a refused suggestion nor a pair that stands in a contradiction, until there is a new pair', () => {
    expect(suggestContradictions({ ...records, verdicts: [verdict(key)] })).toEqual([])
    const stored = madeUpContradiction(1, 'Denied, and declared', {
      sideA: refs(denial.id),
      sideB: refs(madeUpId('shipment', 1), madeUpId('shipment', 2)),
    })
    expect(suggestContradictions({ ...records, contradictions: [stored] })).toEqual([])
    const third = { ...records, shipments: [...records.shipments, sent(3)] }
    for (const settled of [{ verdicts: [verdict(key)] }, { contradictions: [stored] }]) {
      expect(suggestContradictions({ ...third, ...settled })).toHaveLength(1)
    }
  })

  it('a contradiction says whether its suggestion still holds, and why not', () => {
    const stored = madeUpContradiction(1, 'Denied, and declared', {
      sideA: refs(denial.id),
      sideB: refs(madeUpId('shipment', 1)),
    })
    const accepted = { ...records, contradictions: [stored], verdicts: [verdict(key, [stored.id])] }
    expect(standing(stored, accepted)).toMatchObject({ holds: true })
    expect(standing(stored, { ...accepted, verdicts: [] })).toMatchObject({ holds: null })
    const elsewhere = sent(1, { route: { ...sent(1).route, destination: country('cl') } })
    expect(standing(stored, { ...accepted, shipments: [elsewhere] })).toEqual({
      holds: false,
      why: 'The record now lies outside the claim: route — to Chile.',
    })
    const twice = madeUpContradiction(2, '40, or 90', {
      kind: 'figure-mismatch',
      sideA: refs(madeUpId('figure', 1)),
      sideB: refs(madeUpId('figure', 2)),
    })
    const figures = {
      ...records,
      verdicts: [verdict('x', [twice.id])],
      figures: [pumps(1, '40'), pumps(2, '90')],
    }
    expect(standing(twice, figures)).toMatchObject({ holds: true })
    expect(standing(twice, { ...figures, figures: [pumps(1, '40'), pumps(2, '40')] })).toMatchObject({
      holds: false,
    })
  })
})

/** Random small cases that many rules speak to. */
const someCase = fc
  .record({
    shipments: fc.array(
      fc.record({
        goods: fc.constantFrom('bilge pumps', 'valves', ''),
        level: fc.constantFrom('consignment', 'order', 'holding', 'handover', 'planned' as const),
        consignor: fc.constantFrom(party(1), party(3), null),
        period: fc.constantFrom(day('2021-05-04'), day('2021'), day('2022-01'), day('')),
        to: fc.constantFrom(country('pe'), country('cl'), null),
      }),
      { maxLength: 6 },
    ),
    claims: fc.array(
      fc.record({
        kind: fc.constantFrom('denial', 'promise', 'assertion' as const),
        proposition: fc.constantFrom(
          'The company sold 40 pumps to Peru.',
          'The company sold 90 pumps to Peru.',
          'The company never sold pumps to Peru.',
        ),
        speaker: fc.constantFrom(seller.id, ministry.id),
        date: fc.constantFrom(day('2021-09-01'), day('2021-01'), day('')),
        goods: fc.constantFrom('bilge pump', '', 'equipment'),
      }),
      { maxLength: 5 },
    ),
    figures: fc.array(
      fc.record({
        amount: fc.constantFrom('40', '90', '1000', '41'),
        period: fc.constantFrom('2021', '2021-03', '2021-04', '2021-05', '2022'),
        measure: fc.constantFrom('flow', 'stock', 'change' as const),
        goods: fc.constantFrom('bilge pumps', 'bilge pumps, both ways'),
      }),
      { maxLength: 6 },
    ),
    names: fc.array(
      fc.constantFrom(
        'Helmar Pumpen',
        'Helmar Pumpenn',
        'Pumpen Helmar',
        'US Office of Ports',
        'American Office of Ports',
      ),
      {
        maxLength: 4,
      },
    ),
  })
  .map(({ shipments, claims, figures, names }): SuggestRecords =>
    caseOf({
      entities: [...entities, ...names.map((name, index) => madeUpEntity(10 + index, name))],
      shipments: shipments.map(({ to, ...fields }, index) =>
        sent(index + 1, { ...fields, route: { ...sent(1).route, destination: to } }),
      ),
      claims: claims.map(({ speaker, goods, ...fields }, index) =>
        madeUpClaim(index + 1, fields.proposition, {
          ...fields,
          speaker: { entity: speaker, words: '' },
          scope: scopeOf(1, goods),
        }),
      ),
      figures: figures.map(({ amount, period, ...fields }, index) =>
        pumps(index + 1, amount, {
          ...fields,
          period: day(period),
          baseline: fields.measure === 'change' ? '2020' : '',
        }),
      ),
    }),
  )

describe('laws', () => {
  it('the order of the records does not matter', () => {
    fc.assert(
      fc.property(someCase, (records) => {
        const turned = Object.fromEntries(
          Object.entries(records).map(([noun, list]) => [noun, (list as readonly unknown[]).toReversed()]),
        )
        expect(suggestContradictions({ ...records, ...turned })).toEqual(suggestContradictions(records))
      }),
      { seed: 26, numRuns: 40 },
    )
  })

  it('swapping the sides of what was decided changes nothing, and a key names its sides alone', () => {
    fc.assert(
      fc.property(someCase, (records) => {
        const found = suggestContradictions(records)
        const asContradictions = (swapped: boolean) =>
          found.map(({ kind, title, sideA, sideB }, index) => {
            const [a, b] = [sideA, sideB].map((side: readonly Reference[]) =>
              side.map((ref) => ({ id: item(), ref })),
            )
            return madeUpContradiction(index + 1, title, {
              kind,
              ...(swapped ? { sideA: b ?? [], sideB: a ?? [] } : { sideA: a ?? [], sideB: b ?? [] }),
            })
          })
        for (const swapped of [false, true]) {
          expect(suggestContradictions({ ...records, contradictions: asContradictions(swapped) })).toEqual([])
        }
        expect(suggestContradictions({ ...records, verdicts: found.map(({ key }) => verdict(key)) })).toEqual(
          [],
        )
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
        for (const { key, sideA, sideB, kind } of found) {
          const told = kind === 'identity' ? [sideA[0], sideB[0]] : [...sideA, ...sideB]
          for (const ref of told) if (ref) expect(key).toContain(subjectOf(ref))
        }
      }),
      { seed: 27, numRuns: 40 },
    )
  })

  it('a case that changes gives what the changed case gives from the start', () => {
    fc.assert(
      fc.property(someCase, someCase, (before, after) => {
        const suggester = new Suggester()
        suggester.suggest(before)
        const mixed = { ...before, shipments: after.shipments, figures: after.figures }
        expect(suggester.suggest(mixed)).toEqual(suggestContradictions(mixed))
        const named = { ...mixed, entities: after.entities }
        expect(suggester.suggest(named)).toEqual(suggestContradictions(named))
      }),
      { seed: 28, numRuns: 25 },
    )
  })
})
