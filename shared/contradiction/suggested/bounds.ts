import type { EntityLookup } from '@shared/contradiction/entity-lookup'
import { findCountry } from '@shared/kernel/countries'
import { type Bound, parseEdtf } from '@shared/kernel/edtf'
import type { Place } from '@shared/kernel/fields'

const read = new Map<string, readonly [number, number] | null>()

/**
 * The first and last day a date can mean, in days since 1970; an open side is infinite. Null for a date that is not
 * known, cannot be read or has an unknown side.
 */
export function periodBounds(edtf: string): readonly [number, number] | null {
  if (edtf === '') return null
  const known = read.get(edtf)
  if (known !== undefined) return known
  const date = parseEdtf(edtf)
  const start = date.ok ? dayOf(date.value.start, -Infinity) : null
  const end = date.ok ? dayOf(date.value.end, Infinity) : null
  const bounds = start === null || end === null ? null : ([start, end] as const)
  // A case has few dates; hostile input must not grow this without end.
  if (read.size > 50_000) read.clear()
  read.set(edtf, bounds)
  return bounds
}

function dayOf(bound: Bound, open: number): number | null {
  if (bound.kind === 'day') return bound.day
  return bound.kind === 'open' ? open : null
}

/** The one country a place is or lies in; null where it is none or several. */
export function countryOfPlace(place: Place | null, lookup: EntityLookup): string | null {
  if (place === null) return null
  if (place.kind === 'country') return place.country
  if (place.kind === 'words') return findCountry(place.words)
  const countries = lookup.entity(place.entity)?.countries ?? []
  return countries.length === 1 ? (countries[0] ?? null) : null
}
