import { useEffect, useMemo, useState } from 'react'
import { anchorExcerpt } from '@shared/excerpt/anchor'
import type { Excerpt } from '@shared/excerpt/excerpt'
import { type NamedRange, type Segment, segmentsOf } from '@shared/excerpt/highlight'
import type { Rendition, Structure } from '@shared/source/rendition'
import { useBy, useStore } from '@renderer/store/react'

export type SourceText = {
  readonly rendition: Rendition
  readonly text: string
  readonly structure: Structure
}

export type Loading =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'ready'; readonly value: SourceText }

/** The text of a source: of the rendition that is asked for, else of its newest. */
export function useSourceText(source: string, wanted: string | null): Loading {
  const store = useStore()
  const { rows, loaded } = useBy('rendition', 'source', source)
  const rendition = rows.find(({ id }) => id === wanted) ?? rows.at(-1)
  const [result, setResult] = useState<Loading>({ state: 'loading' })
  useEffect(() => {
    if (rendition === undefined) return
    let current = true
    setResult({ state: 'loading' })
    void store.text(rendition).then((text) => {
      if (!current) return
      setResult(
        text.ok
          ? { state: 'ready', value: { rendition, ...text.value } }
          : { state: 'failed', message: text.error.message },
      )
    })
    return () => {
      current = false
    }
    // A rendition never changes: its id stands for it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, rendition?.id])
  if (loaded && rendition === undefined) {
    return { state: 'failed', message: 'The text of this source is not in this case.' }
  }
  // While another source loads, its predecessor's text is not shown under its title.
  if (result.state === 'ready' && result.value.rendition.id !== rendition?.id) return { state: 'loading' }
  return result
}

export type PlacedExcerpts = {
  readonly loaded: boolean
  readonly excerpts: readonly Excerpt[]
  /** Where each excerpt of this rendition stands, in the order of the text. */
  readonly places: readonly NamedRange[]
  readonly segments: readonly Segment[]
  /** Excerpts that name an entity. */
  readonly entities: ReadonlySet<string>
  /** Excerpts whose words were not found in the text. */
  readonly lost: readonly Excerpt[]
}

/** The excerpts of a source in its text. */
export function usePlacedExcerpts(source: string, loading: Loading): PlacedExcerpts {
  const { rows, loaded } = useBy('excerpt', 'source', source)
  const value = loading.state === 'ready' ? loading.value : null
  return useMemo(() => {
    const places: NamedRange[] = []
    const lost: Excerpt[] = []
    if (value !== null) {
      for (const excerpt of rows) {
        if (excerpt.rendition !== value.rendition.id) continue
        const anchor = anchorExcerpt(value.text, excerpt)
        if (anchor.verdict === 'none') lost.push(excerpt)
        else places.push({ id: excerpt.id, ...anchor.place })
      }
    }
    places.sort((a, b) => a.start - b.start || b.end - a.end)
    const entities = new Set(rows.filter(({ mentions }) => mentions.length > 0).map(({ id }) => id))
    return { loaded, excerpts: rows, places, segments: segmentsOf(places), entities, lost }
  }, [rows, loaded, value])
}
