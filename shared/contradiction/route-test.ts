import type { Finding } from '@shared/claim/match-goods'
import type { Scope } from '@shared/claim/scope'
import { placeWords } from '@shared/claim/scope-words'
import { findCountry } from '@shared/kernel/countries'
import type { Place } from '@shared/kernel/fields'
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
  const matches = scope.map((item) => matchPlace(item.place, place, lookup))
  if (matches.includes('meets')) return 'meets'
  return matches.includes('unknown') ? 'unknown' : 'misses'
}

/** Whether a record's place is the scope's place or lies in it. Words are read as a country where they name one. */
function matchPlace(wanted: Place, place: Place, lookup: EntityLookup): Match {
  if (wanted.kind === 'entity' && place.kind === 'entity') {
    const same = lookup.canonical(wanted.entity) === lookup.canonical(place.entity)
    if (same) return 'meets'
  }
  if (wanted.kind === 'words' && place.kind === 'words' && lean(wanted.words) === lean(place.words))
    return 'meets'
  const here = countriesOf(place, lookup)
  const there = countriesOf(wanted, lookup)
  if (here.length === 0 || there.length === 0) return 'unknown'
  if (!here.some((code) => there.includes(code))) return 'misses'
  // Inside a whole country is enough; inside the same country as a port is not.
  if (isWholeCountry(wanted, lookup)) return here.length === 1 ? 'meets' : 'unknown'
  if (isWholeCountry(place, lookup)) return 'unknown'
  return wanted.kind === 'entity' && place.kind === 'entity' ? 'misses' : 'unknown'
}

function isWholeCountry(place: Place, lookup: EntityLookup): boolean {
  if (place.kind === 'entity') return lookup.entity(place.entity)?.schema === 'Country'
  return place.kind === 'country' || findCountry(place.words) !== null
}

function countriesOf(place: Place, lookup: EntityLookup): readonly string[] {
  if (place.kind === 'country') return [place.country]
  if (place.kind === 'entity') return lookup.entity(place.entity)?.countries ?? []
  const country = findCountry(place.words)
  return country === null ? [] : [country]
}

const lean = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
