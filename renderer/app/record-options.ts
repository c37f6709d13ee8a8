import { entityName } from '@shared/entity/same-as'
import { NOUN_WORDS } from '@shared/history/record-title'
import { CITABLE } from '@shared/kernel/reference'
import { RELATION_SCHEMATA } from '@shared/relation/relation'
import { captionOf } from '@shared/search/caption'
import { searchedFields } from '@shared/search/fields'
import { match, type Query, queryOf, type Searchable, searchable } from '@shared/search/match'
import type { Store } from '@renderer/store/store'
import type { Option } from '@renderer/ui/use-options'

/** Nouns whose records can be found by what they are called; names before the words of excerpts. */
const NOUNS = [
  'entity',
  'source',
  ...CITABLE.filter((noun) => noun !== 'entity' && noun !== 'source' && noun !== 'excerpt'),
  'dossier',
  'excerpt',
] as const
type Found = (typeof NOUNS)[number]

/** A record as it is offered, with the words by which it is found. */
type FoundOption = Option & { readonly words: Searchable }

/** What can be found of one noun. */
export type NounOptions = { readonly noun: Found; readonly options: readonly FoundOption[] }

/** The best options for a question, each with why it was found where its name does not show it. */
export const matching = (options: readonly FoundOption[], query: Query, most: number): readonly Option[] =>
  options
    .flatMap(({ words, ...option }) => {
      const hit = match(words, query)
      if (hit === null) return []
      const detail = [option.detail ?? '', hit.reason].filter((part) => part !== '').join(' · ')
      return [{ option: { ...option, detail }, rank: hit.rank }]
    })
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ option }) => option)

const byLabel = (option: Option): FoundOption => ({
  ...option,
  words: searchable([
    { words: option.label, called: 'name' },
    { words: option.detail ?? '', called: 'details' },
  ]),
})

/** Of each open case, what was read last; a change of the case makes it read anew at the next question. */
const kept = new WeakMap<Store, { found: Promise<readonly NounOptions[]> | null }>()

/** All records of a case by what they are called, read once and again only after a change: not at every letter. */
export function recordOptions(store: Store): Promise<readonly NounOptions[]> {
  let entry = kept.get(store)
  if (entry === undefined) {
    const made: { found: Promise<readonly NounOptions[]> | null } = { found: null }
    store.subscribe(() => {
      made.found = null
    })
    kept.set(store, made)
    entry = made
  }
  entry.found ??= read(store)
  return entry.found
}

/** The records that a question finds, at most so many of each noun. */
export async function findRecords(store: Store, query: string, most: number): Promise<readonly Option[]> {
  const found = await recordOptions(store)
  const asked = queryOf(query)
  return found.flatMap(({ options }) => matching(options, asked, most))
}

async function read(store: Store): Promise<readonly NounOptions[]> {
  const names = new Map<string, string>()
  for (const entity of await store.list('entity')) names.set(entity.id, entityName(entity))
  const nameOf = (id: string) => names.get(id) ?? 'somebody not in the case'
  return Promise.all(
    NOUNS.map(async (noun): Promise<NounOptions> => {
      const group = NOUN_WORDS[noun].many
      if (noun === 'response') {
        const options = (await store.list(noun)).map(({ id, party, outcome }) =>
          byLabel({
            id,
            label: `Response of ${nameOf(party)}`,
            detail: outcome.replaceAll('-', ' '),
            group,
          }),
        )
        return { noun, options }
      }
      if (noun === 'relation') {
        const options = (await store.list(noun)).map(({ id, subject, object, schema, role }) =>
          byLabel({
            id,
            label: `${nameOf(subject)} ${RELATION_SCHEMATA[schema].forward} ${nameOf(object)}`,
            detail: role,
            group,
          }),
        )
        return { noun, options }
      }
      const options = (await store.list(noun)).map((record) => {
        const { caption, detail } = captionOf(noun, record)
        return {
          id: record.id,
          label: caption,
          detail,
          group,
          words: searchable(searchedFields(noun, record)),
        }
      })
      return { noun, options }
    }),
  )
}
