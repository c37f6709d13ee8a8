import type { Finding } from '@shared/claim/match-goods'
import type { Scope } from '@shared/claim/scope'
import { placeWords } from '@shared/claim/scope-words'
import { findCountry } from '@shared/kernel/countries'
import type { Place } from '@shared/kernel/fields'
import type { EntityId } from '@shared/kernel/ids'
import { assertNever } from '@shared/kernel/result'
import type { EntityLookup } from './entity-lookup'
import type { Fields } from './subject'

/**
 * Whether goods went from where to where a scope says. “From” is where they were dispatched: goods made there and
 * dispatched elsewhere miss (they are a re-export, and the why says so), and where only their origin is known, it is
 * unknown where they left from. “To” is the destination: a place passed in transit is none.
 */
export function testRoute(scope: Pick<Scope, 'from' | 'to'>, fields: Fields, lookup: EntityLookup): Finding {
  const findings = [testFrom(scope.from, fields, lookup), testTo(scope.to, fields, lookup)].filter(
    (finding) => finding !== null,
  )
  if (findings.length === 0) return { result: 'meets', why: 'the route is not limited' }
  const worst = (['misses', 'unknown', 'meets'] as const).find((result) =>
    findings.some((finding) => finding.result === result),
  )
  const result = worst ?? 'unknown'
  return {
    result,
    why: findings
      .filter((finding) => finding.result === result)
      .map(({ why }) => why)
      .join(', '),
  }
}

function testFrom(scope: Scope['from'], fields: Fields, lookup: EntityLookup): Finding | null {
  if (scope.length === 0) return null
  const { from, origin } = fields
  if (from !== null) {
    const words = `dispatched from ${placeWords(from, lookup.name)}`
    const result = matchAny(scope, from, lookup)
    const made = origin !== null && matchAny(scope, origin, lookup) === 'meets' && result !== 'meets'
    return { result, why: made ? `${words}, though of origin ${placeWords(origin, lookup.name)}` : words }
  }
  if (origin === null) return { result: 'unknown', why: 'where it was dispatched from is not known' }
  return {
    result: 'unknown',
    why: `of origin ${placeWords(origin, lookup.name)}; where it was dispatched from is not known`,
  }
}

function testTo(scope: Scope['to'], fields: Fields, lookup: EntityLookup): Finding | null {
  if (scope.length === 0) return null
  if (fields.to === null) return { result: 'unknown', why: 'the destination is not known' }
  const result = matchAny(scope, fields.to, lookup)
  const through = fields.transit.some((place) => matchAny(scope, place, lookup) === 'meets')
  const words = `to ${placeWords(fields.to, lookup.name)}`
  return {
    result,
    why: result === 'misses' && through ? `${words}, though in transit through the named place` : words,
  }
}

type Match = Finding['result']

function matchAny(scope: Scope['to'], place: Place, lookup: EntityLookup): Match {
  const facts = placeFacts(place, lookup)
  const matches = scope.map((item) => matchPlace(placeFacts(item.place, lookup), facts))
  if (matches.includes('meets')) return 'meets'
  return matches.includes('unknown') ? 'unknown' : 'misses'
}

/** A place as a test sees it, worked out once for every record that has it. */
export type PlaceFacts = {
  /** After merges; null for a place that is no entity. */
  readonly entity: EntityId | null
  /** Its words, folded; null for a place that is not given in words. */
  readonly words: string | null
  readonly countries: readonly string[]
  readonly wholeCountry: boolean
}

/** The facts of a place. Words are read as a country where they name one. */
export function placeFacts(place: Place, lookup: EntityLookup): PlaceFacts {
  switch (place.kind) {
    case 'country':
      return { entity: null, words: null, countries: [place.country], wholeCountry: true }
    case 'entity': {
      const entity = lookup.entity(place.entity)
      const countries = entity?.countries ?? []
      const wholeCountry = entity?.schema === 'Country'
      return { entity: lookup.canonical(place.entity), words: null, countries, wholeCountry }
    }
    case 'words': {
      const country = findCountry(place.words)
      const countries = country === null ? [] : [country]
      return { entity: null, words: lean(place.words), countries, wholeCountry: country !== null }
    }
    default:
      return assertNever(place)
  }
}

/** Whether a record's place is the scope's place or lies in it. */
export function matchPlace(wanted: PlaceFacts, place: PlaceFacts): Match {
  if (wanted.entity !== null && wanted.entity === place.entity) return 'meets'
  if (wanted.words !== null && wanted.words === place.words) return 'meets'
  if (place.countries.length === 0 || wanted.countries.length === 0) return 'unknown'
  if (!place.countries.some((code) => wanted.countries.includes(code))) return 'misses'
  // Inside a whole country is enough; inside the same country as a port is not.
  if (wanted.wholeCountry) return place.countries.length === 1 ? 'meets' : 'unknown'
  if (place.wholeCountry) return 'unknown'
  return wanted.entity !== null && place.entity !== null ? 'misses' : 'unknown'
}

const lean = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
