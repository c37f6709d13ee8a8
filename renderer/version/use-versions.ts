import { useMemo } from 'react'
import { type Source } from '@shared/source/source'
import {
  textLikeness,
  type VersionHint,
  versionHints,
  versionNames,
  versionsOf,
} from '@shared/source/versions'
import { useLive, useRecords } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'

export type Versions = {
  readonly loaded: boolean
  /** The versions of the document, the earliest first, with what tells each apart. */
  readonly chain: readonly { readonly source: Source; readonly name: string }[]
  /** Every source of the case, for asking what may supersede what. */
  readonly sources: readonly Source[]
}

/** The chain of versions that a source stands in. */
export function useVersions(id: string): Versions {
  const { rows, complete } = useRecords('source', 'both')
  return useMemo(() => {
    const chain = versionsOf(rows, id)
    const names = versionNames(chain)
    return {
      loaded: complete,
      sources: rows,
      chain: chain.map((source) => ({ source, name: names.get(source.id) ?? '' })),
    }
  }, [rows, complete, id])
}

/** Sources that may be another version of this one, but for those a person refused. */
export const useVersionHints = (id: string): readonly VersionHint[] | undefined =>
  useLive(
    async (store) => {
      const source = await store.get('source', id)
      if (source === undefined || source.trashed !== null) return []
      const sources = await store.list('source', { trashed: 'both' })
      const refused = new Set(
        (await store.list('verdict')).filter(({ decision }) => decision === 'refused').map(({ key }) => key),
      )
      const alike = await likenesses(store, source, sources)
      return versionHints(source, sources, refused, (_, other) => alike.get(other.id) ?? null)
    },
    [id],
    ['source', 'verdict', 'rendition'],
  )

/** Most texts under the same file name that are read and compared. */
const MOST = 6

async function likenesses(
  store: Store,
  source: Source,
  sources: readonly Source[],
): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  const { fileName } = source.original
  const named = sources.filter((other) => other.id !== source.id && other.original.fileName === fileName)
  if (fileName === '' || named.length === 0) return found
  const own = await newestText(store, source.id)
  if (own === null) return found
  for (const other of named.slice(-MOST)) {
    const text = await newestText(store, other.id)
    if (text !== null) found.set(other.id, textLikeness(own, text))
  }
  return found
}

async function newestText(store: Store, source: string): Promise<string | null> {
  const rendition = (await store.by('rendition', 'source', source)).at(-1)
  if (rendition === undefined) return null
  const read = await store.text(rendition)
  return read.ok ? read.value.text : null
}
