import type { Claim } from '@shared/claim/claim'
import { matchGoods, type Finding } from '@shared/claim/match-goods'
import { type Contradiction, type Dimension, DIMENSIONS, type TestResult } from './contradiction'
import type { EntityLookup } from './entity-lookup'
import { testCapacity, testParty } from './party-test'
import { testPeriod } from './period-test'
import { testRoute } from './route-test'
import { fieldsOf, type Fields, type Subject } from './subject'

/** One dimension of a test. `overruled` is what the program computed where a person decided otherwise. */
export type TestRow = {
  readonly dimension: Dimension
  readonly result: TestResult
  readonly why: string
  readonly overruled: { readonly result: TestResult; readonly why: string } | null
}

/**
 * What a test comes to. inside: all dimensions meet. possible: goods or party meets, none misses, something is
 * unknown. near-miss: exactly one misses. outside: more than one misses. undecided: none misses, but neither goods
 * nor party meets. Unknown never counts as meeting.
 */
export type Verdict = 'inside' | 'possible' | 'near-miss' | 'outside' | 'undecided'

export type ScopeTest = { readonly rows: readonly TestRow[]; readonly verdict: Verdict }

type TestedClaim = Pick<Claim, 'kind' | 'date' | 'scope'>

/**
 * Holds a claim's scope against one record, dimension by dimension, in the order of DIMENSIONS. Never stored; a
 * person's overrides replace single results and keep the computed ones beside them (the last override of a dimension
 * counts).
 */
export function testScope(
  claim: TestedClaim,
  subject: Subject,
  lookup: EntityLookup,
  overrides: Contradiction['overrides'] = [],
): ScopeTest {
  const findings = findingsOf(claim, subject, lookup)
  const rows = DIMENSIONS.map((dimension): TestRow => {
    const finding = findings[dimension]
    const override = overrides.findLast((item) => item.dimension === dimension)
    return override === undefined
      ? { dimension, ...finding, overruled: null }
      : { dimension, result: override.result, why: override.why, overruled: finding }
  })
  return { rows, verdict: verdictOf(rows) }
}

/** What five results come to; see `Verdict`. */
export function verdictOf(rows: readonly Pick<TestRow, 'dimension' | 'result'>[]): Verdict {
  const misses = rows.filter(({ result }) => result === 'misses').length
  if (misses > 0) return misses === 1 ? 'near-miss' : 'outside'
  if (rows.every(({ result }) => result === 'meets')) return 'inside'
  const telling = rows.some(
    ({ dimension, result }) => result === 'meets' && (dimension === 'goods' || dimension === 'party'),
  )
  return telling ? 'possible' : 'undecided'
}

function findingsOf(
  claim: TestedClaim,
  subject: Subject,
  lookup: EntityLookup,
): Record<Dimension, { result: TestResult; why: string }> {
  if (subject.kind === 'no-fields') {
    const none: Finding = { result: 'unknown', why: `${subject.what} has no fields` }
    return { party: none, goods: none, route: none, period: none, capacity: none }
  }
  const { scope } = claim
  const fields = fieldsOf(subject)
  const { matched, ...party } = testParty(scope.parties, fields, lookup)
  return {
    party,
    goods: withStanding(matchGoods(scope.goods, fields), fields),
    route: testRoute(scope, fields, lookup),
    period: testPeriod(claim, fields.period),
    capacity: testCapacity(scope.capacity, fields, matched, lookup),
  }
}

/** A record that is no delivery is tested like one, and says what it is. */
function withStanding(finding: Finding, { standing }: Fields): Finding {
  return standing === '' ? finding : { ...finding, why: `${finding.why} (${standing})` }
}
