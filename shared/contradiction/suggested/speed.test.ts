import { expect, it } from 'vitest'
import {
  country,
  day,
  item,
  madeUpClaim,
  madeUpEntity,
  madeUpFigure,
  madeUpId,
  madeUpShipment,
  range,
} from '@shared/contradiction/made-up'
import { Suggester } from './suggest'
import { caseOf, scopeOf } from './testing/made-up-case'

const WORDS =
  'harbour crane pump valve engine rotor sensor cable fabric helmet plate lens glass drone wheel gear boat tyre lamp radio'.split(
    ' ',
  )
const PLACES = ['at', 'pe', 'cl', 'de', 'fr', 'it', 'es', 'pl', 'cn', 'us']
const NAMES =
  'Helmar Ybbs Talara Sorin Voltrim Castel Norvik Ostrava Lumen Praxis Kestrel Dorado Silvan Argent Bellona Corvus'.split(
    ' ',
  )

/** Numbers that look random and are the same at every run. */
const dice = (seed: number) => {
  let state = seed
  return (most: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * most)
  }
}

it(
  'suggests in a case of 5,000 claims, 3,000 figures, 2,000 shipments and 8,000 entities, and again in less time after an edit',
  { timeout: 60_000 },
  () => {
    const pick = dice(7)
    // A place below the length of a list that is not empty.
    const of = <T>(list: readonly T[]): T => list[pick(list.length)] as T
    const goods = () => `${of(WORDS)} ${of(WORDS)}`
    const date = () => day(`20${20 + pick(4)}-${String(1 + pick(12)).padStart(2, '0')}`)
    const entities = Array.from({ length: 8_000 }, (_, index) =>
      madeUpEntity(
        index + 1,
        `${of(NAMES)} ${of(NAMES)}${of(WORDS)} ${of(WORDS)}${index % 50 === 0 ? '' : index}`,
        { countries: [of(PLACES)] },
      ),
    )
    const claims = Array.from({ length: 5_000 }, (_, index) =>
      madeUpClaim(
        index + 1,
        `The firm ${of(['sold', 'never sold', 'made', 'bought'])} ${pick(900)} ${goods()} in ${of(NAMES)} for ${of(NAMES)}.`,
        {
          kind: of(['denial', 'assertion', 'assertion', 'promise', 'warning'] as const),
          date: date(),
          speaker: { entity: madeUpId('entity', 1 + pick(200)), words: '' },
          scope: scopeOf(1 + pick(8_000), of(WORDS), {
            from: [{ id: item(), place: country(of(PLACES)) }],
            to: [{ id: item(), place: country(of(PLACES)) }],
          }),
        },
      ),
    )
    const figures = Array.from({ length: 3_000 }, (_, index) =>
      madeUpFigure(index + 1, {
        range: range(String(1 + pick(5_000))),
        unit: 'pieces',
        goods: of(WORDS),
        from: country(of(PLACES)),
        to: country(of(PLACES)),
        period: date(),
      }),
    )
    const shipments = Array.from({ length: 2_000 }, (_, index) =>
      madeUpShipment(index + 1, {
        consignor: { kind: 'entity', entity: madeUpId('entity', 1 + pick(8_000)) },
        goods: goods(),
        period: date(),
        route: {
          origin: null,
          dispatchedFrom: country(of(PLACES)),
          transit: [],
          destination: country(of(PLACES)),
        },
      }),
    )
    const records = caseOf({ entities, claims, figures, shipments })
    const suggester = new Suggester()
    const first = millis(() => suggester.suggest(records).length)
    expect(first.result).toBeGreaterThan(0)
    const edited = claims.map((claim, index) =>
      index === 7 ? { ...claim, proposition: 'Nothing went.' } : claim,
    )
    const again = millis(() => suggester.suggest({ ...records, claims: edited }).length)
    expect(again.spent).toBeLessThan(first.spent / 2)
  },
)

/** The processor's own time, in milliseconds. */
function millis<T>(work: () => T): { readonly result: T; readonly spent: number } {
  const start = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(start)
  return { result, spent: (user + system) / 1000 }
}
