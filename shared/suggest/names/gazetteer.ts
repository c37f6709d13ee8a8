import { COUNTRY_CODES, countryAdjective, countryName } from '@shared/kernel/countries'
import { COUNTRY_TABLE } from '@shared/kernel/country-table'
import type { EntityId } from '@shared/kernel/ids'
import { COUNTRY_WORDS } from '@shared/suggest/lexicon/country-words'
import { KNOWN_NAMES, WORLD_ADJECTIVES } from '@shared/suggest/lexicon/known-names'
import { CAPITALS, PLACES } from '@shared/suggest/lexicon/places'
import type { SuggestedSchema } from '@shared/suggest/suggestion'
import { type Trie, trieOf } from './trie'

/** An entity of the case whose names are looked for first. */
export type KnownEntity = {
  readonly id: EntityId
  readonly schema: SuggestedSchema
  readonly caption: string
  /** All names with the caption: aliases, transliterations. */
  readonly names: readonly string[]
}

/** What a name of a gazetteer stands for. */
export type Entry = {
  readonly kind: 'case' | 'country' | 'adjective' | 'capital' | 'place' | 'known'
  readonly schema: SuggestedSchema
  readonly caption: string
  readonly country: string | null
  readonly entity: EntityId | null
}

const entry = (
  kind: Entry['kind'],
  schema: SuggestedSchema,
  caption: string,
  country: string | null = null,
): Entry => ({
  kind,
  schema,
  caption,
  country,
  entity: null,
})

/** The gazetteer that comes with the program: countries, capitals, places, well-known bodies and media. */
export const WORLD: Trie<Entry> = trieOf(worldEntries())

function* worldEntries(): Generator<readonly [string, Entry]> {
  for (const [code, name, adjective, aliases = ''] of COUNTRY_TABLE) {
    for (const alias of [name, ...aliases.split('|')]) {
      // Forms with a comma are for tables, not for running text.
      if (alias !== '' && !alias.includes(',')) yield [alias, entry('country', 'Country', name, code)]
    }
    if (adjective !== '' && adjective !== name) yield [adjective, entry('adjective', 'Country', name, code)]
    if (/(?:ian|an|i|er|ean)$/.test(adjective))
      yield [`${adjective}s`, entry('adjective', 'Country', name, code)]
  }
  for (const word of WORLD_ADJECTIVES) {
    yield [word, entry('adjective', 'Place', word)]
    yield [`${word}s`, entry('adjective', 'Place', word)]
  }
  for (const [names, code] of CAPITALS) {
    const all = names.split('|')
    for (const name of all) yield [name, entry('capital', 'Place', all[0] ?? name, code)]
  }
  for (const name of PLACES) yield [name, entry('place', 'Place', name)]
  for (const [schema, caption, aliases = ''] of KNOWN_NAMES) {
    for (const alias of [caption, ...aliases.split('|')]) {
      if (alias !== '') yield [alias, entry('known', schema, caption)]
    }
  }
}

const built = new WeakMap<readonly KnownEntity[], Trie<Entry>>()

/** The gazetteer of a case: every name of every entity; made once for the same list. */
export function caseTrie(entities: readonly KnownEntity[]): Trie<Entry> {
  const known = built.get(entities)
  if (known !== undefined) return known
  const made = makeTrie(entities)
  built.set(entities, made)
  return made
}

function makeTrie(entities: readonly KnownEntity[]): Trie<Entry> {
  const sorted = entities.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return trieOf(
    sorted.flatMap(({ id, schema, caption, names }) =>
      names.map((name): readonly [string, Entry] => [
        name,
        { kind: 'case', schema, caption, country: null, entity: id },
      ]),
    ),
  )
}

type CountryPattern = { readonly code: string; readonly whole: RegExp }
const CYRILLIC: readonly CountryPattern[] = COUNTRY_WORDS.map(([code, source]) => ({
  code,
  whole: new RegExp(`^(?:${source})$`, 'u'),
}))
const CYRILLIC_ANY = new RegExp(
  `(?<!\\p{L})(?:${COUNTRY_WORDS.map(([, source]) => source).join('|')})(?!\\p{L})`,
  'gu',
)

const plain = (column: 2 | 3 | 4): readonly CountryPattern[] =>
  COUNTRY_WORDS.map((row) => ({ code: row[0], whole: new RegExp(`^(?:${row[column]})$`, 'u') }))
const any = (column: 2 | 3): RegExp =>
  new RegExp(`(?<![\\p{L}-])(?:${COUNTRY_WORDS.map((row) => row[column]).join('|')})(?![\\p{L}-])`, 'gu')
const HAN_ANY = new RegExp(COUNTRY_WORDS.map((row) => row[4]).join('|'), 'gu')

const TABLES = {
  ru: [CYRILLIC_ANY, CYRILLIC],
  uk: [CYRILLIC_ANY, CYRILLIC],
  de: [any(2), plain(2)],
  fr: [any(3), plain(3)],
  zh: [HAN_ANY, plain(4)],
} as const

/** Countries in a text that is not English, in the cases of its language. */
export function countriesIn(
  text: string,
  language: keyof typeof TABLES,
): { start: number; end: number; code: string; name: string }[] {
  const [pattern, each] = TABLES[language]
  return [...text.matchAll(pattern)].flatMap((match) => {
    const code = each.find(({ whole }) => whole.test(match[0]))?.code
    if (code === undefined) return []
    return [{ start: match.index, end: match.index + match[0].length, code, name: countryName(code) }]
  })
}

const ADJECTIVE_CODES: ReadonlyMap<string, string> = new Map(
  COUNTRY_CODES.map((code) => [countryAdjective(code), code]),
)

/** The country of an adjective (“Chinese”), or null. */
export const countryOfAdjective = (word: string): string | null => ADJECTIVE_CODES.get(word) ?? null
