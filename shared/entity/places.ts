import { COUNTRY_CODES, countryName, findCountry } from '@shared/kernel/countries'
import type { Party, Place } from '@shared/kernel/fields'
import { type EntityId, isId } from '@shared/kernel/ids'
import { assertNever } from '@shared/kernel/result'
import { foldForSearch } from '@shared/kernel/text'
import { type EntityDirectory, entityDetail } from './directory'

/** An entry of a list of places, found by typing; the id is read back by `placeOfChoice`. */
export type PlaceChoice = { readonly id: string; readonly label: string; readonly detail: string }

const COUNTRY = 'country:'
const WORDS = 'words:'

const NAMES = COUNTRY_CODES.map((code) => ({
  code,
  name: countryName(code),
  folded: foldForSearch(countryName(code)),
}))

/** A place in a list or a table: “China”, “Port of Aktau”. */
export function placeCaption(place: Place, nameOf: (id: EntityId) => string): string {
  switch (place.kind) {
    case 'country':
      return countryName(place.country)
    case 'entity':
      return nameOf(place.entity)
    case 'words':
      return place.words
    default:
      return assertNever(place)
  }
}

/** A party in a list or a table; an unnamed one by its description and country. */
export function partyCaption(party: Party, nameOf: (id: EntityId) => string): string {
  if (party.kind === 'entity') return nameOf(party.entity)
  const country = party.country === '' ? '' : countryName(party.country)
  const description = party.description === '' ? 'unnamed' : party.description
  return country === '' ? description : `${description} (${country})`
}

/** The countries a place lies in, as far as the case knows: its own, or those of its entity. */
export function countriesOfPlace(place: Place | null, directory: EntityDirectory): readonly string[] {
  if (place === null || place.kind === 'words') return []
  if (place.kind === 'country') return [place.country]
  return directory.countriesOf(place.entity)
}

/** A place as a choice, for the field that shows it. */
export function placeChoice(place: Place, directory: EntityDirectory): PlaceChoice {
  const label = placeCaption(place, directory.nameOf)
  switch (place.kind) {
    case 'country':
      return { id: COUNTRY + place.country, label, detail: 'country' }
    case 'entity':
      return { id: place.entity, label, detail: '' }
    case 'words':
      return { id: WORDS + place.words, label, detail: 'in words' }
    default:
      return assertNever(place)
  }
}

/** Reads a choice back; null for an id that is none. */
export function placeOfChoice(id: string): Place | null {
  if (id.startsWith(COUNTRY)) return { kind: 'country', country: id.slice(COUNTRY.length) }
  if (id.startsWith(WORDS)) return { kind: 'words', words: id.slice(WORDS.length) }
  return isId('entity', id) ? { kind: 'entity', entity: id } : null
}

/** What was typed as a place: a country where the words name one, the words themselves otherwise. */
export function placeOfWords(text: string): Place {
  const words = text.trim()
  const country = findCountry(words)
  return country === null ? { kind: 'words', words } : { kind: 'country', country }
}

/** Countries and entities that what is typed can mean: an exact country first, then beginnings, then entities. */
export function findPlaces(query: string, directory: EntityDirectory): readonly PlaceChoice[] {
  const folded = foldForSearch(query).trim()
  const exact = folded === '' ? null : findCountry(query)
  const near = NAMES.filter(
    ({ code, folded: name }) => code !== exact && folded !== '' && name.includes(folded),
  )
    .toSorted((a, b) => Number(b.folded.startsWith(folded)) - Number(a.folded.startsWith(folded)))
    .map(({ code }) => code)
  const countries = [...(exact === null ? [] : [exact]), ...near].map((code) => ({
    id: COUNTRY + code,
    label: countryName(code),
    detail: 'country',
  }))
  const entities = directory
    .find(query)
    .filter(({ entity }) => entity.schema !== 'Country' || findCountry(directory.nameOf(entity.id)) === null)
    .map((found) => ({
      id: found.entity.id,
      label: directory.nameOf(found.entity.id),
      detail: entityDetail(found),
    }))
  return [...countries, ...entities]
}
