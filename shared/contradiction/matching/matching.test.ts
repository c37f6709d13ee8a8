import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CLAIM_KINDS } from '@shared/claim/claim'
import { CAPACITIES, GOODS_CATEGORIES, type Scope } from '@shared/claim/scope'
import { DIMENSIONS } from '@shared/contradiction/contradiction'
import { entityLookup } from '@shared/contradiction/entity-lookup'
import {
  day,
  item,
  madeUpClaim,
  madeUpEntity,
  madeUpId,
  madeUpRelation,
  madeUpSameAs,
  madeUpShipment,
} from '@shared/contradiction/made-up'
import { testScope } from '@shared/contradiction/scope-test'
import type { Party, Place } from '@shared/kernel/fields'
import { NO_MAPPING, type TableField } from '@shared/table/mapping'
import { partyFinder } from '@shared/table/read-party'
import { rowReader } from '@shared/table/row-facts'
import { isAskedOneByOne } from './answers'
import { entriesOf, type Entry } from './entries'
import { countHits, HIT_CLASSES, hitsOf } from './evaluate'
import { madeUpLayout, madeUpTable } from './made-up-table'
import { fieldCells, rowEntries } from './row-entries'
import { Segment, type TestedClaim } from './segment'
import { type Known, Values } from './values'

/** A busy machine may take its time. */
const PATIENT = { timeout: 30_000 }
const settings = { seed: 20261122, numRuns: 40 }

// A small world, so that chance meets: names that are alike, merged, owned and of two countries.
const NAMES = [
  'Orison Motors',
  'Orison Motor Works',
  'Karst Trading Ltd',
  'Karst Traiding',
  'ООО Полюс',
  'Polyus',
  'Belvar Ministry',
  'Tarn',
] as const
const WRITTEN = [
  ...NAMES,
  'KARST TRADING LTD',
  'Orison Motors Co., Ltd',
  'Polius OOO',
  'Someone Else LLC',
  'a firm',
]
const COUNTRIES = ['cn', 'ru', 'kz'] as const
const countries = fc.subarray([...COUNTRIES], { maxLength: 2 })
const number = fc.integer({ min: 1, max: NAMES.length })

const worlds = fc
  .record({
    entities: fc.array(
      fc.record({
        schema: fc.constantFrom('Company', 'PublicBody', 'LegalEntity', 'Country', 'Place', 'Person'),
        countries,
      }),
      { minLength: NAMES.length, maxLength: NAMES.length },
    ),
    missing: fc.subarray([6, 7, 8]),
    sameAs: fc.array(fc.tuple(number, number), { maxLength: 2 }),
    owned: fc.array(fc.tuple(number, number), { maxLength: 3 }),
  })
  .map(({ entities, missing, sameAs, owned }): Known => {
    const made = entities
      .map((fields, at) => madeUpEntity(at + 1, NAMES[at] ?? '', fields as { schema: 'Company' }))
      .filter((_, at) => !missing.includes(at + 1))
    const decisions = sameAs.filter(([a, b]) => a !== b).map(([a, b], at) => madeUpSameAs(at + 1, a, b))
    const relations = owned.map(([a, b], at) => madeUpRelation(at + 1, a, b))
    return {
      lookup: entityLookup({ entities: made, sameAs: decisions, relations }),
      partyOf: partyFinder(made, decisions),
    }
  })

const parties: fc.Arbitrary<Party | null> = fc.oneof(
  fc.constant(null),
  number.map((at): Party => ({ kind: 'entity', entity: madeUpId('entity', at) })),
  fc.record({
    kind: fc.constant('unnamed' as const),
    description: fc.constantFrom('', ...WRITTEN),
    country: fc.constantFrom('' as const, ...COUNTRIES),
  }),
)
const places: fc.Arbitrary<Place> = fc.oneof(
  fc.constantFrom(...COUNTRIES).map((country): Place => ({ kind: 'country', country })),
  number.map((at): Place => ({ kind: 'entity', entity: madeUpId('entity', at) })),
  fc.constantFrom('Russia', 'the north', 'Tarn').map((words): Place => ({ kind: 'words', words })),
)
const CODES = ['', '8703', '870310', '87', '930200', '8806', '01'] as const
const EDITIONS = ['', '2017', '2022'] as const
const GOODS = [
  '',
  'Off-road vehicles',
  'Buggies; parts',
  'drones 880622',
  'RIFLES',
  'spades',
  'body armor plates',
]
const PERIODS = [
  '',
  '2023',
  '2023-03',
  '2023-03-05',
  '2023-03-05/2023-04-01',
  '../2023-03',
  '2022/..',
  '/2023-01',
  '2023~',
]

const facts = fc.record({
  consignor: parties,
  consignee: parties,
  declarant: fc.option(parties, { freq: 2 }),
  forwarder: fc.option(parties, { freq: 2 }),
  manufacturer: fc.option(parties, { freq: 2 }),
  goods: fc.constantFrom(...GOODS),
  hsCode: fc.record({ code: fc.constantFrom(...CODES), edition: fc.constantFrom(...EDITIONS) }),
  period: fc.constantFrom(...PERIODS).map(day),
  route: fc.record({
    origin: fc.constant(null),
    dispatchedFrom: fc.option(places),
    transit: fc.constant<Entry['facts']['route']['transit']>([]),
    destination: fc.option(places),
  }),
})
const lists: fc.Arbitrary<Entry[]> = fc.array(
  fc.record({ facts: facts.map((fields): Entry['facts'] => madeUpShipment(1, fields)), named: fc.boolean() }),
  { maxLength: 40 },
)

const scopes: fc.Arbitrary<Scope> = fc.record({
  parties: fc.array(
    fc
      .oneof(
        number.map((at) => ({ kind: 'entity' as const, entity: madeUpId('entity', at) })),
        fc.constantFrom(...COUNTRIES).map((country) => ({ kind: 'companies-of' as const, country })),
      )
      .map((party) => ({ id: item(), party })),
    { maxLength: 2 },
  ),
  goods: fc.array(
    fc
      .oneof(
        fc.record({
          kind: fc.constant('hs' as const),
          prefix: fc.constantFrom('87', '8703', '87031000', '93'),
          edition: fc.constantFrom(...EDITIONS),
        }),
        fc.constantFrom(...GOODS_CATEGORIES).map((category) => ({ kind: 'category' as const, category })),
        fc.constantFrom('buggy', 'body armor', 'spade').map((words) => ({ kind: 'words' as const, words })),
      )
      .map((goods) => ({ id: item(), goods })),
    { maxLength: 2 },
  ),
  from: fc.array(
    places.map((place) => ({ id: item(), place })),
    { maxLength: 2 },
  ),
  to: fc.array(
    places.map((place) => ({ id: item(), place })),
    { maxLength: 2 },
  ),
  period: fc.constantFrom(...PERIODS),
  capacity: fc.constantFrom(...CAPACITIES),
})
const claims: fc.Arbitrary<TestedClaim> = fc
  .record({
    kind: fc.constantFrom(...CLAIM_KINDS),
    date: fc.constantFrom('', '2023', '2023-03-05', '2023-02~', '../2023').map(day),
    scope: scopes,
  })
  .map((fields) => madeUpClaim(1, 'No.', fields))

/** Misses a scope in most ways. */
const farAway: Entry = {
  named: true,
  facts: madeUpShipment(1, {
    consignor: { kind: 'unnamed', description: 'Nobody of Note Ltd', country: 'fr' },
    hsCode: { code: '010121', edition: '' },
    period: day('1999-01-01'),
    route: {
      origin: null,
      dispatchedFrom: { kind: 'country', country: 'fr' },
      transit: [],
      destination: { kind: 'country', country: 'it' },
    },
  }),
}

/** What the plain definition says of each entry that is not left out, and the index. */
function compare(
  segment: Segment,
  entries: readonly Entry[],
  claim: TestedClaim,
  { lookup }: Known,
  out: ReadonlySet<number> = new Set(),
): void {
  const testOf = ({ facts: row, named }: Entry) =>
    testScope(
      claim,
      named
        ? { kind: 'row', row }
        : { kind: 'shipment', shipment: madeUpShipment(1, { ...row, evidence: [] }) },
      lookup,
    )
  // An entry that is there many times is tested once.
  const tests = new Map([...new Set(entries)].map((entry) => [entry, testOf(entry)]))
  const plain = entries.flatMap((entry) => tests.get(entry) ?? [])
  for (const wanted of HIT_CLASSES) {
    const plainly = plain.flatMap(({ verdict }, at) => (verdict === wanted && !out.has(at) ? [at] : []))
    expect(segment.entriesIn(hitsOf(segment, claim, wanted))).toEqual(plainly)
  }
  const counts = countHits(segment, claim)
  const taking = plain.filter((_, at) => !out.has(at))
  const count = (verdict: string) => taking.filter((one) => one.verdict === verdict).length
  expect(counts).toEqual({
    inside: count('inside'),
    possible: count('possible'),
    nearMiss: count('near-miss'),
    nearMissBy: Object.fromEntries(
      DIMENSIONS.map((dimension) => [
        dimension,
        taking.filter(
          ({ verdict, rows }) =>
            verdict === 'near-miss' &&
            rows.some((row) => row.dimension === dimension && row.result === 'misses'),
        ).length,
      ]),
    ),
  })
}

test(
  'the index says of every entry what the plain test says, also after the entities changed',
  PATIENT,
  () => {
    fc.assert(
      fc.property(
        worlds,
        worlds,
        lists,
        fc.array(claims, { minLength: 1, maxLength: 6 }),
        (now, later, list, asked) => {
          const values = new Values(now)
          const segment = new Segment(entriesOf(list, values), values)
          for (const claim of asked) compare(segment, list, claim, now)
          values.know(later)
          for (const claim of asked) compare(segment, list, claim, later)
        },
      ),
      settings,
    )
  },
)

test(
  'entries that are few among many are found in words of their own, whichever are left out',
  PATIENT,
  () => {
    // Many that every scope is far from, so that candidates are asked one by one; some of each kind among them.
    const spread = fc.record({
      list: fc.array(facts, { minLength: 1, maxLength: 60 }),
      far: fc.integer({ min: 0, max: 40 }),
      out: fc.uniqueArray(fc.nat(2_000), { maxLength: 300 }),
    })
    let [few, many] = [0, 0]
    fc.assert(
      fc.property(worlds, spread, fc.array(claims, { minLength: 1, maxLength: 4 }), (known, made, asked) => {
        const entries = made.list.flatMap((fields, at): Entry[] => [
          { facts: madeUpShipment(1, fields), named: at % 2 === 0 },
          ...Array.from({ length: made.far }, () => farAway),
        ])
        const values = new Values(known)
        const segment = new Segment(entriesOf(entries, values), values)
        for (const out of [new Set<number>(), new Set(made.out)]) {
          segment.leaveOut(out)
          for (const claim of asked) {
            compare(segment, entries, claim, known, out)
            if (isAskedOneByOne(segment.answers(claim).candidates, entries.length)) few += 1
            else many += 1
          }
        }
      }),
      settings,
    )
    expect(Math.min(few, many)).toBeGreaterThan(20)
  },
)

const CELLS: Partial<Record<TableField, readonly string[]>> = {
  consignor: [...WRITTEN, '', 'TO ORDER'],
  consignorCountry: ['', 'China', 'RU'],
  consignee: [...WRITTEN, ''],
  goods: GOODS,
  hsCode: [...CODES, '8703.10'],
  date: ['', '2023-03-05', '2023-03', '2023', 'soon'],
  flow: ['', 'export', 'import'],
  reporter: ['China', 'KZ', ''],
  partner: ['Russia', 'the north', ''],
  manufacturer: [...WRITTEN, ''],
}
const FIELDS = Object.keys(CELLS) as TableField[]

test('rows that are read column by column stand as rows that are read one by one', PATIENT, () => {
  const rows = fc.array(fc.tuple(...FIELDS.map((field) => fc.constantFrom(...(CELLS[field] ?? [''])))), {
    minLength: 1,
    maxLength: 40,
  })
  fc.assert(
    fc.property(
      worlds,
      rows,
      fc.subarray(FIELDS, { minLength: 4 }),
      claims,
      (known, cells, mapped, claim) => {
        const table = madeUpTable(FIELDS, cells)
        const mapping = {
          ...NO_MAPPING,
          hsEdition: '2022',
          columns: mapped.map((field) => ({ id: item(), field, column: field })),
          constants: [{ id: item(), field: 'consignorCountry' as const, value: 'kz' }],
        }
        const values = new Values(known)
        const segment = new Segment(rowEntries(table, mapping, madeUpLayout, values), values)
        const cell = fieldCells(table, mapping)
        const read = rowReader(mapping, madeUpLayout, known.partyOf)
        const plain = cells.map((_, row): Entry => ({
          facts: read((field) => cell(field, row)),
          named: true,
        }))
        compare(segment, plain, claim, known)
      },
    ),
    settings,
  )
})
