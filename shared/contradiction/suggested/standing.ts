import { type EntityLookup, entityLookup } from '@shared/contradiction/entity-lookup'
import type { Contradiction } from '@shared/contradiction/contradiction'
import { DIMENSION_WORDS } from '@shared/contradiction/labels'
import { testScope } from '@shared/contradiction/scope-test'
import { conductKind, testable } from './conduct'
import { subjectOf } from './keys'
import { testConduct } from './record-test'
import { PART_OF_KIND, runPart } from './suggest'
import type { SuggestRecords, TableHits } from './suggestion'

/** Whether the suggestion that a contradiction came from would be made again; null where it came from none. */
export type Standing = { readonly holds: boolean | null; readonly why: string }

/**
 * Asks whether the suggestion behind a stored contradiction still holds, and says why not. Only one that was accepted
 * from the tray is asked: what a person put together holds as long as the person says so. Table rows are judged by
 * `hits`; where they are not at hand the answer is null.
 */
export function standing(
  contradiction: Contradiction,
  records: SuggestRecords,
  hits: readonly TableHits[] | null = null,
): Standing {
  const accepted = records.verdicts.some(
    ({ kind, made, trashed }) =>
      kind === 'contradiction' && trashed === null && made.some(({ record }) => record === contradiction.id),
  )
  if (!accepted) return { holds: null, why: 'It was not made from a suggestion.' }
  const [a, b] = [contradiction.sideA, contradiction.sideB].map(
    (side) => new Set(side.map(({ ref }) => subjectOf(ref))),
  )
  if (a === undefined || b === undefined || a.size === 0 || b.size === 0) {
    return { holds: false, why: 'One of its sides is empty.' }
  }
  const lookup = entityLookup(records)
  const near = only(records, new Set([...a, ...b]), lookup)
  const onSides = (id: string) => a.has(id) || b.has(id)
  const rowHits = (hits ?? []).filter(({ claim, source }) => onSides(claim) && onSides(source))
  const part = PART_OF_KIND[contradiction.kind]
  const made = [
    ...runPart(part, near, [], lookup),
    ...(part === 'conduct' ? runPart('rows', near, rowHits, lookup) : []),
  ]
  const again = made.find(({ kind, sideA, sideB }) => {
    if (kind !== contradiction.kind) return false
    const [x, y] = [sideA, sideB].map((side) => side.map(subjectOf))
    const across = (p: ReadonlySet<string>, q: ReadonlySet<string>) =>
      (x ?? []).some((id) => p.has(id)) && (y ?? []).some((id) => q.has(id))
    return across(a, b) || across(b, a)
  })
  if (again !== undefined) return { holds: true, why: again.why[0] ?? '' }
  const rows = [...contradiction.sideA, ...contradiction.sideB].some(({ ref }) => ref.kind === 'source')
  if (rows && hits === null) return { holds: null, why: 'The rows of its table have not been matched yet.' }
  return { holds: false, why: whyNot(contradiction, near, [...a, ...b], lookup) }
}

/** The records on the sides; of entities also what was merged into them. */
function only(records: SuggestRecords, ids: ReadonlySet<string>, lookup: EntityLookup): SuggestRecords {
  const mine = <T extends { readonly id: string }>(list: readonly T[]) => list.filter(({ id }) => ids.has(id))
  const named = new Set(mine(records.entities).map(({ id }) => lookup.canonical(id)))
  return {
    ...records,
    claims: mine(records.claims),
    figures: mine(records.figures),
    shipments: mine(records.shipments),
    entities: records.entities.filter(({ id }) => named.has(lookup.canonical(id))),
  }
}

function whyNot(
  contradiction: Contradiction,
  records: SuggestRecords,
  ids: readonly string[],
  lookup: EntityLookup,
): string {
  const all = [...records.claims, ...records.figures, ...records.shipments, ...records.entities]
  const gone = ids.filter((id) => all.find((record) => record.id === id)?.trashed)
  if (gone.length > 0) return 'A record of it lies in the trash.'
  const [read] = testable(records.claims)
  switch (contradiction.kind) {
    case 'denial-vs-record':
    case 'promise-vs-conduct': {
      if (read === undefined || conductKind(read.claim) !== contradiction.kind) {
        return 'No side holds a claim any more that the rule speaks of.'
      }
      for (const shipment of records.shipments) {
        if (testConduct(read.claim, { kind: 'shipment', shipment }, lookup) !== null) continue
        const { rows } = testScope(read.claim, { kind: 'shipment', shipment }, lookup)
        const misses = rows.filter(({ result }) => result === 'misses')
        const told = misses.length > 0 ? misses : rows.filter(({ result }) => result === 'unknown')
        if (told.length > 0) {
          return `${misses.length > 0 ? 'The record now lies outside the claim' : 'Too little is known now'}: ${told
            .map(({ dimension, why }) => `${DIMENSION_WORDS[dimension].toLowerCase()} — ${why}`)
            .join('; ')}.`
        }
      }
      return 'Nothing on its sides falls into the claim any more.'
    }
    case 'figure-mismatch':
      return 'The figures no longer measure the same thing at the same time, or their numbers now agree.'
    case 'statement-vs-statement':
      return 'The statements no longer have one speaker and one matter, or now agree.'
    case 'date-mismatch':
      return 'The dates no longer lie apart, or the records are no longer tied to each other.'
    case 'identity':
      return 'The two were merged or told apart, or their names are no longer alike.'
  }
}
