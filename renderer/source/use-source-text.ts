import { useEffect, useMemo, useState } from 'react'
import { anchorExcerpt } from '@shared/excerpt/anchor'
import type { Excerpt } from '@shared/excerpt/excerpt'
import { type NamedRange, type Segment, segmentsOf } from '@shared/excerpt/highlight'
import type { Rendition, Structure } from '@shared/source/rendition'
import { useBy, useStore } from '@renderer/store/react'
import type { Store } from '@renderer/store/store'

export type SourceText = {
  readonly rendition: Rendition
  readonly text: string
  readonly structure: Structure
}

export type Loading =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'ready'; readonly value: SourceText }

type Read = ReturnType<Store['text']>

/** The last texts that were read: the reader and the column beside it show the same one. */
const lately = new WeakMap<Store, readonly { readonly key: string; readonly read: Read }[]>()
const KEPT = 2

function readOnce(store: Store, rendition: Rendition): Read {
  const known = lately.get(store) ?? []
  const key = `${rendition.textSha256}/${rendition.structureSha256}`
  const last = known.find((one) => one.key === key)
  if (last !== undefined) return last.read
  const read = store.text(rendition)
  lately.set(store, [{ key, read }, ...known].slice(0, KEPT))
  // What could not be read is asked for again.
  void read.then((text) => {
    if (text.ok) return
    lately.set(
      store,
      (lately.get(store) ?? []).filter((one) => one.key !== key),
    )
  })
  return read
}

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
    void readOnce(store, rendition).then((text) => {
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

/** Milliseconds of placing before the window gets its turn. */
const TURN = 8

type Placing = {
  readonly rows: readonly Excerpt[]
  readonly value: SourceText | null
  readonly places: readonly NamedRange[]
  readonly lost: readonly Excerpt[]
}

/**
 * The excerpts of a source in its text. Those that stand where they were clipped are placed at once; one that has to be
 * looked for may cost a walk through the whole text, so they are looked for in turns.
 */
export function usePlacedExcerpts(source: string, loading: Loading): PlacedExcerpts {
  const { rows, loaded } = useBy('excerpt', 'source', source)
  const value = loading.state === 'ready' ? loading.value : null
  const atOnce = useMemo(() => placeAtOnce(rows, value), [rows, value])
  const [searched, setSearched] = useState<Placing | null>(null)
  useEffect(() => {
    if (value === null || atOnce.left.length === 0) return
    const places = [...atOnce.places]
    const lost: Excerpt[] = []
    const left = atOnce.left[Symbol.iterator]()
    let turn: ReturnType<typeof setTimeout> | undefined
    const go = () => {
      const until = performance.now() + TURN
      while (performance.now() < until) {
        const next = left.next()
        if (next.done === true) return setSearched({ rows, value, places, lost })
        const anchor = anchorExcerpt(value.text, next.value)
        if (anchor.verdict === 'none') lost.push(next.value)
        else places.push({ id: next.value.id, ...anchor.place })
      }
      turn = setTimeout(go)
    }
    go()
    return () => clearTimeout(turn)
  }, [atOnce, rows, value])
  return useMemo(() => {
    const done = searched?.rows === rows && searched.value === value ? searched : null
    const places = (done?.places ?? atOnce.places).toSorted((a, b) => a.start - b.start || b.end - a.end)
    const entities = new Set(rows.filter(({ mentions }) => mentions.length > 0).map(({ id }) => id))
    const lost = done?.lost ?? NONE
    return { loaded, excerpts: rows, places, segments: segmentsOf(places), entities, lost }
  }, [rows, loaded, value, atOnce, searched])
}

const NONE: readonly Excerpt[] = []

/** The excerpts that stand where they were clipped, with their context; the others are left. */
function placeAtOnce(rows: readonly Excerpt[], value: SourceText | null) {
  const places: NamedRange[] = []
  const left: Excerpt[] = []
  if (value === null) return { places, left }
  for (const excerpt of rows) {
    if (excerpt.rendition !== value.rendition.id) continue
    const { quote, position } = excerpt
    const from = position.start - quote.prefix.length
    const there = from >= 0 && value.text.startsWith(quote.prefix + quote.exact + quote.suffix, from)
    if (there) places.push({ id: excerpt.id, ...position })
    else left.push(excerpt)
  }
  return { places, left }
}
