import { entityName } from '@shared/entity/same-as'
import { NOUN_WORDS } from '@shared/history/record-title'
import { CITABLE } from '@shared/kernel/reference'
import { RELATION_SCHEMATA } from '@shared/relation/relation'
import { captionOf } from '@shared/search/caption'
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

/** What can be found of one noun. */
export type NounOptions = { readonly noun: Found; readonly options: readonly Option[] }

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

async function read(store: Store): Promise<readonly NounOptions[]> {
  const names = new Map<string, string>()
  for (const entity of await store.list('entity')) names.set(entity.id, entityName(entity))
  const nameOf = (id: string) => names.get(id) ?? 'somebody not in the case'
  return Promise.all(
    NOUNS.map(async (noun): Promise<NounOptions> => {
      const group = NOUN_WORDS[noun].many
      if (noun === 'response') {
        const options = (await store.list(noun)).map(({ id, party, outcome }) => ({
          id,
          label: `Response of ${nameOf(party)}`,
          detail: outcome.replaceAll('-', ' '),
          group,
        }))
        return { noun, options }
      }
      if (noun === 'relation') {
        const options = (await store.list(noun)).map(({ id, subject, object, schema, role }) => ({
          id,
          label: `${nameOf(subject)} ${RELATION_SCHEMATA[schema].forward} ${nameOf(object)}`,
          detail: role,
          group,
        }))
        return { noun, options }
      }
      const options = (await store.list(noun)).map((record) => {
        const { caption, detail } = captionOf(noun, record)
        return { id: record.id, label: caption, detail, group }
      })
      return { noun, options }
    }),
  )
}
