import { expect, test } from 'vitest'
import { commands } from 'vitest/browser'
import { UNLIMITED } from '@shared/claim/scope'
import { entityLookup } from '@shared/contradiction/entity-lookup'
import { countHits } from '@shared/contradiction/matching/evaluate'
import { fieldCells, rowEntries } from '@shared/contradiction/matching/row-entries'
import { Segment, type TestedClaim } from '@shared/contradiction/matching/segment'
import { Values } from '@shared/contradiction/matching/values'
import type { ItemId } from '@shared/kernel/ids'
import { dayToIso, isoToDay } from '@shared/kernel/edtf-compare'
import type { Column, Columns } from '@shared/table/columns'
import { NO_MAPPING } from '@shared/table/mapping'
import { type RowFacts, rowReader } from '@shared/table/row-facts'

const SCALE = Number(import.meta.env['VITE_BENCH_SCALE'] ?? 1)
const ROWS = Math.round(100_000 * SCALE)
const SCOPES = 500
const EDITS = 200
const FIRMS = 4_000
const FIRST = isoToDay('2019-01-01') ?? 0
const DAYS = 2_190
const COUNTRIES =
  'cn ru kz tr ae de us in by ge am kg uz rs vn my sg jp kr it fr pl lt lv ee fi no se es nl'.split(' ')
const NOTHING = { inside: 0, nearMiss: 0 }
const FIELDS = ['consignor', 'consignorCountry', 'hsCode', 'goods', 'destination', 'date'] as const

/** Mulberry32: the same rows and scopes in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

const hsOf = (place: number) =>
  `${String(1 + (place % 97)).padStart(2, '0')}${String(1000 + place).slice(-4)}`
const dayOf = (place: number) => dayToIso(FIRST + place)

const column = (key: string, codes: Uint32Array, size: number, value: (code: number) => string): Column => ({
  key,
  header: key,
  size,
  codes,
  value,
})

/** A table of made-up rows in columns, and the same as objects. */
function madeUp(rowCount: number) {
  const chance = seeded(7)
  const draw = (below: number) => Uint32Array.from({ length: rowCount }, () => chance(below))
  const codes = {
    consignor: draw(FIRMS),
    hsCode: draw(900),
    goods: draw(5_000),
    destination: draw(COUNTRIES.length),
    date: draw(DAYS),
  }
  const country = codes.consignor.map((firm) => firm % COUNTRIES.length)
  const place = (code: number) => COUNTRIES[code] ?? ''
  const table: Columns = {
    rowCount,
    columns: [
      column('consignor', codes.consignor, FIRMS, (code) => `Firm ${code} Ltd`),
      column('consignorCountry', country, COUNTRIES.length, place),
      column('hsCode', codes.hsCode, 900, hsOf),
      column('goods', codes.goods, 5_000, (code) => `goods of kind ${code}`),
      column('destination', codes.destination, COUNTRIES.length, place),
      column('date', codes.date, DAYS, dayOf),
    ],
    lineOf: (row) => row + 2,
  }
  return { table }
}

/** The same classes by a plain look at each row as an object: it leaves a row as soon as two dimensions miss. */
function plainly(rows: readonly RowFacts[], { scope, date }: TestedClaim) {
  const party = scope.parties[0]?.party
  const goods = scope.goods[0]?.goods
  const place = scope.to[0]?.place
  const from = party?.kind === 'companies-of' ? party.country : ''
  const prefix = goods?.kind === 'hs' ? goods.prefix : ''
  const where = place?.kind === 'country' ? place.country : ''
  const inside: RowFacts[] = []
  const near = rows.filter((row) => {
    const { consignor, hsCode, route, period } = row
    let misses = consignor?.kind === 'unnamed' && consignor.country === from ? 0 : 1
    if (!hsCode.code.startsWith(prefix)) misses += 1
    if (misses > 1) return false
    if (route.destination?.kind !== 'country' || route.destination.country !== where) misses += 1
    if (misses > 1) return false
    if (period.edtf > date.edtf) misses += 1
    return misses === 1 || (misses === 0 && inside.push(row) < 0)
  })
  return { inside: inside.length, nearMiss: near.length }
}

let items = 0
const id = () => `itm-${String((items += 1)).padStart(26, '0')}` as ItemId

function madeUpScopes(): readonly TestedClaim[] {
  const chance = seeded(11)
  const country = () => COUNTRIES[chance(COUNTRIES.length)] ?? 'cn'
  return Array.from({ length: SCOPES }, () => {
    const day = FIRST + chance(DAYS)
    const prefix = hsOf(chance(900)).slice(0, chance(2) === 0 ? 2 : 4)
    return {
      kind: 'denial',
      date: { edtf: dayToIso(day), words: '' },
      scope: {
        ...UNLIMITED,
        parties: [{ id: id(), party: { kind: 'companies-of', country: country() } }],
        goods: [{ id: id(), goods: { kind: 'hs', prefix, edition: '' } }],
        to: [{ id: id(), place: { kind: 'country', country: country() } }],
      },
    }
  })
}

const mapping = {
  ...NO_MAPPING,
  columns: FIELDS.map((field) => ({ id: id(), field, column: field })),
}
const layout = {
  kind: 'delimited',
  encoding: 'utf-8',
  delimiter: ',',
  sheet: '',
  headerRow: 0,
  decimal: '.',
  thousands: '',
  dateOrder: 'ymd',
} as const

function indexed(table: Columns): () => Segment {
  const known = {
    lookup: entityLookup({ entities: [], sameAs: [], relations: [] }),
    partyOf: () => null,
  }
  const values = new Values(known)
  const entries = rowEntries(table, mapping, layout, values)
  return () => new Segment(entries, values)
}

const took = (work: () => void): number => {
  const begin = performance.now()
  work()
  return performance.now() - begin
}

test('what a claim’s scope covers, beside a plain filter', { timeout: 180_000 }, async () => {
  const { table } = madeUp(ROWS)
  const scopes = madeUpScopes()
  const cell = fieldCells(table, mapping)
  const read = rowReader(mapping, layout, () => null)
  const rows = Array.from({ length: ROWS }, (_, row) => read((field) => cell(field, row)))
  let build = 0
  let segmentOf: () => Segment = () => {
    throw new Error('not built yet')
  }
  build = took(() => {
    segmentOf = indexed(table)
    segmentOf()
  })

  const rounds = { ours: [] as number[], bare: [] as number[], again: [] as number[], edit: [] as number[] }
  let [found, plain] = [NOTHING, NOTHING]
  // What runs for the first time is slower, on either side.
  const first = segmentOf()
  for (const claim of scopes.slice(0, 50)) {
    countHits(first, claim)
    plainly(rows, claim)
  }
  for (let round = 0; round < 5; round += 1) {
    // An index that has answered nothing yet: no answer is kept from the round before.
    const segment = segmentOf()
    rounds.ours.push(
      took(() => {
        found = NOTHING
        for (const claim of scopes) {
          const { inside, nearMiss } = countHits(segment, claim)
          found = { inside: found.inside + inside, nearMiss: found.nearMiss + nearMiss }
        }
      }),
    )
    rounds.again.push(
      took(() => {
        for (const claim of scopes) countHits(segment, claim)
      }),
    )
    rounds.bare.push(
      took(() => {
        plain = NOTHING
        for (const claim of scopes) {
          const { inside, nearMiss } = plainly(rows, claim)
          plain = { inside: plain.inside + inside, nearMiss: plain.nearMiss + nearMiss }
        }
      }),
    )
    const [edited] = scopes
    if (edited === undefined) throw new Error('no scope')
    rounds.edit.push(
      took(() => {
        for (let edit = 0; edit < EDITS; edit += 1) {
          const edtf = dayToIso(FIRST + 7 * edit + round)
          countHits(segment, { ...edited, date: { edtf, words: '' } })
        }
      }) / EDITS,
    )
  }
  expect(found).toEqual(plain)
  expect(found.nearMiss).toBeGreaterThan(0)

  const many = indexed(madeUp(ROWS * 10).table)()
  const grown = took(() => {
    for (const claim of scopes) countHits(many, claim)
  })
  const least = Math.min(...rounds.ours)
  const exponent = Math.log10(grown / least)
  const figures = [
    {
      what: `Hold ${SCOPES} scopes against ${ROWS.toLocaleString('en')} rows`,
      limit: 'a 250th of a plain filter over objects',
      aim: 1,
      ours: rounds.again,
      bare: rounds.bare.map((time) => time / 250),
    },
    {
      what: 'The same for the first time, no dimension being known',
      limit: 'a 250th of a plain filter over objects',
      aim: null,
      ours: rounds.ours,
      bare: rounds.bare.map((time) => time / 250),
    },
    {
      what: 'Count anew after one edit of a scope',
      limit: 'a 50,000th of the plain filter for all scopes',
      aim: 1,
      ours: rounds.edit,
      bare: rounds.bare.map((time) => time / 50_000),
    },
    {
      what: `Hold ${SCOPES} scopes against ${(ROWS * 10).toLocaleString('en')} rows (n^${exponent.toFixed(2)})`,
      limit: 'ten times that for a tenth of the rows',
      aim: null,
      ours: [grown],
      bare: [least * 10],
    },
    {
      what: `Index ${ROWS.toLocaleString('en')} rows for scopes`,
      limit: 'the plain filter for all scopes, once',
      aim: null,
      ours: [build],
      bare: [Math.min(...rounds.bare)],
    },
  ]
  await commands.writeFile('out/bench/scopes.json', JSON.stringify({ figures }))
})
