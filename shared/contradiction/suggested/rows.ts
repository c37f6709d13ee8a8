import type { Claim } from '@shared/claim/claim'
import type { EntityLookup } from '@shared/contradiction/entity-lookup'
import type { ClaimId, SourceId } from '@shared/kernel/ids'
import { countOf } from '@shared/kernel/number-prose'
import { type Reference, toRecord } from '@shared/kernel/reference'
import { conductKind, saidShort } from './conduct'
import { keyOf } from './keys'
import { reading } from './readings'
import type { ReadClaim } from './read-scope'
import type { RowGroup, SuggestedContradiction, SuggestedReading, TableHits } from './suggestion'

/** So many rows stand on a side; the rest are in the count. */
export const ROWS_ON_A_SIDE = 20

/** One suggestion for each claim and table, however many rows fall into the claim. */
export function rowSuggestions(
  claims: readonly ReadClaim[],
  hits: readonly TableHits[],
  lookup: EntityLookup,
): SuggestedContradiction[] {
  const byId = new Map<ClaimId, ReadClaim>(claims.map((read) => [read.claim.id, read]))
  return hits.flatMap((hit) => {
    const read = byId.get(hit.claim)
    if (read === undefined || !speaks(read.claim, hit)) return []
    return [rowSuggestion(read, hit, lookup)]
  })
}

/**
 * Rows that are only possible speak where what the claim names is met: its goods, or its parties where it names no
 * goods. That nothing speaks against a row is not enough among a hundred thousand.
 */
function speaks({ kind, scope }: Claim, { inside, possible, test }: TableHits): boolean {
  if (inside.count > 0) return true
  if (possible.count === 0 || kind !== 'denial') return false
  const wanted = scope.goods.length > 0 ? 'goods' : 'party'
  const named = scope.goods.length > 0 || scope.parties.length > 0
  return named && test.rows.some(({ dimension, result }) => dimension === wanted && result === 'meets')
}

function rowSuggestion(
  { claim, notes }: ReadClaim,
  hit: TableHits,
  lookup: EntityLookup,
): SuggestedContradiction {
  const kind = conductKind(claim)
  const { inside, possible, source, title } = hit
  const [main, word] = inside.count > 0 ? [inside, 'inside'] : [possible, 'possibly inside']
  const what = claim.kind === 'promise' ? 'promised' : 'denied'
  const rows = countOf(main.count, 'row', 'rows')
  const named = claim.scope.parties.length > 0 && claim.scope.goods.length > 0
  return {
    key: keyOf(kind, [claim.id], [source]),
    kind,
    title: `${saidShort(claim)}, against ${rows} of ${title === '' ? 'a table' : `“${title}”`}`,
    sideA: [toRecord(claim.id)],
    sideB: rowsOf(source, main),
    why: [
      `${rows} of the table ${main.count === 1 ? 'falls' : 'fall'} ${word} what was ${what}${totals(main)}.`,
      ...(main.ties === '' ? [] : [main.ties]),
      ...(inside.count > 0 && possible.count > 0
        ? [
            `${countOf(possible.count, 'more row', 'more rows')} may fall inside: something in them is not known${totals(possible)}.`,
          ]
        : []),
      ...hit.test.rows
        .filter(({ why }) => !why.includes('not limited'))
        .map(
          ({ dimension, result, why }) =>
            `In the first of them: ${dimension} ${result === 'unknown' ? 'is not known' : result} (${why}).`,
        ),
      ...notes,
    ],
    readings: rowReadings(claim, hit, lookup),
    strength: inside.count === 0 ? 1 : named ? 3 : 2,
    strengthWhy:
      inside.count === 0
        ? 'No row is known to lie inside.'
        : named
          ? 'Rows meet the claim in every dimension, party and goods among them.'
          : 'Rows meet the claim in every dimension, but it does not name both party and goods.',
    test: { ...hit.test, claim: claim.id },
  }
}

const totals = ({ totals: sums }: RowGroup): string => (sums.length === 0 ? '' : `: ${sums.join(', ')}`)

const rowsOf = (source: SourceId, { rows }: RowGroup): Reference[] =>
  rows.slice(0, ROWS_ON_A_SIDE).map((row) => ({ kind: 'source', source, locator: { kind: 'row', row } }))

function rowReadings(claim: Claim, { test }: TableHits, lookup: EntityLookup): SuggestedReading[] {
  const speaker = claim.speaker.entity === null ? undefined : lookup.entity(claim.speaker.entity)?.schema
  const ofState = speaker === 'PublicBody' || speaker === 'Country' || claim.scope.capacity === 'state'
  const unknown = new Set(
    test.rows.filter(({ result }) => result === 'unknown').map(({ dimension }) => dimension),
  )
  return [
    reading(
      'civilian-buyer',
      'The receivers in the rows may be civilian buyers.',
      'What the receivers are and whom they supply: registers, tenders, resale invoices',
    ),
    reading(
      'dual-use',
      'The goods may have an ordinary use as well.',
      'The descriptions and codes in the rows, and the specification of the goods',
    ),
    ...(ofState
      ? [
          reading(
            'state-versus-company',
            'The claim may speak for the state alone; the senders in the rows may be companies.',
            'Who spoke and in whose name, and who owns or licenses the senders',
          ),
        ]
      : []),
    ...(claim.kind === 'promise'
      ? [
          reading(
            'different-period',
            'The sales may have been agreed before the promise.',
            'The dates of the contracts',
          ),
        ]
      : unknown.has('period')
        ? [
            reading(
              'different-period',
              'The rows may lie outside the time the claim covers.',
              'The dates of the declarations',
            ),
          ]
        : []),
    ...(unknown.has('goods')
      ? [
          reading(
            'different-goods',
            'The claim may not mean these goods.',
            'The HS codes and descriptions of the rows',
          ),
        ]
      : []),
    ...(unknown.has('party')
      ? [
          reading(
            'different-party',
            'The senders may not be those the claim speaks of.',
            'Registration numbers of the senders',
          ),
        ]
      : []),
    ...(unknown.has('route')
      ? [
          reading(
            're-export',
            'The goods may have been sent on from a third country.',
            'Country of dispatch in the declarations',
          ),
        ]
      : []),
  ]
}
