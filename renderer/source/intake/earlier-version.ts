import type { Source } from '@shared/source/source'
import { hintKey, textLikeness, type VersionHint, versionHints } from '@shared/source/versions'
import type { Store } from '@renderer/store/store'

/** A source that a captured one may be a later version of, and why. */
export type EarlierVersion = { readonly earlier: Source; readonly hint: VersionHint }

/** Sources of the same file name whose texts are compared, at most: a name that many files have says nothing. */
const COMPARED = 5

/** Of which sources the given ones may be later versions, but for what a person said no to; by id. */
export async function earlierVersionsOf(
  store: Store,
  later: readonly Source[],
): Promise<ReadonlyMap<string, EarlierVersion>> {
  const found = new Map<string, EarlierVersion>()
  if (later.length === 0) return found
  const sources = await store.list('source')
  const verdicts = await store.list('verdict')
  const refused = new Set(verdicts.filter(({ decision }) => decision === 'refused').map(({ key }) => key))
  for (const source of later) {
    // What is of another kind is another document: a list of hashes and its receipt, a message and its attachment.
    const others = sources.filter(({ id, kind }) => id === source.id || kind === source.kind)
    const likeness = await likenesses(store, source, others)
    const hints = versionHints(source, others, refused, (_one, other) => likeness.get(other.id) ?? null)
    const hint = hints.find((one) => one.later === source.id)
    const earlier = others.find(({ id }) => id === hint?.earlier)
    if (hint !== undefined && earlier !== undefined) found.set(source.id, { earlier, hint })
  }
  return found
}

/** How alike the texts of sources with the same file name are, by source. */
async function likenesses(
  store: Store,
  source: Source,
  others: readonly Source[],
): Promise<ReadonlyMap<string, number>> {
  const { fileName } = source.original
  const same =
    fileName === ''
      ? []
      : others.filter(({ id, original }) => id !== source.id && original.fileName === fileName)
  const found = new Map<string, number>()
  if (same.length === 0) return found
  const own = await firstText(store, source)
  for (const other of same.slice(-COMPARED))
    found.set(other.id, textLikeness(own, await firstText(store, other)))
  return found
}

async function firstText(store: Store, source: Source): Promise<string> {
  const [rendition] = await store.by('rendition', 'source', source.id)
  const read = rendition && (await store.text(rendition))
  return read?.ok ? read.value.text : ''
}

/** Keeps a source as the version that follows another. */
export const keepAsLater = (store: Store, source: Source, earlier: Source) =>
  store.commit('Keep a source as a later version', (tx) =>
    tx.update('source', source.id, { supersedes: earlier.id }),
  )

/** Says that two sources are not versions of one document. It is not asked again. */
export const refuseAsLater = (store: Store, source: Source, earlier: Source) =>
  store.commit('Tell two documents apart', (tx) => {
    tx.create('verdict', {
      key: hintKey(earlier, source),
      kind: 'duplicate',
      source: source.id,
      decision: 'refused',
      why: '',
      made: [],
    })
  })
