import type { SourceId } from '@shared/kernel/ids'
import {
  isNearDuplicate,
  type Likeness,
  likeness,
  type Sketch,
  sketchOf,
} from '@shared/source/near-duplicate'
import { cleanText } from '@shared/source/overlay-rules'
import type { Rendition } from '@shared/source/rendition'
import type { Store } from '@renderer/store/store'

/** Sketches of the texts of each open case, by rendition: a rendition never changes. */
const kept = new WeakMap<Store, Map<string, Sketch>>()

/** Longer texts are told by their beginning, in UTF-16 units. */
const LOOKED_AT = 200_000

/** Work of this many milliseconds, then the window is let in. */
const SLICE = 8

export type NearDuplicate = { readonly source: SourceId; readonly likeness: Likeness }

/** How far the comparing is: texts read of all. */
export type Comparing = (done: number, all: number) => void

/**
 * The sources whose texts tell the same story as this one's, the most alike first. What is set aside while reading does
 * not count: two pages of one site share their menus. Read in slices, so that the window stays free.
 */
export async function nearDuplicates(
  store: Store,
  id: SourceId,
  signal: AbortSignal,
  onProgress: Comparing,
): Promise<readonly NearDuplicate[]> {
  const renditions = await newestRenditions(store)
  const own = renditions.get(id)
  if (own === undefined) return []
  const sketch = await sketched(store, own)
  const found: NearDuplicate[] = []
  let since = performance.now()
  let done = 0
  for (const [source, rendition] of renditions) {
    if (signal.aborted) return []
    done += 1
    if (source === id) continue
    const like = likeness(sketch, await sketched(store, rendition))
    if (like !== null && isNearDuplicate(like)) found.push({ source, likeness: like })
    if (performance.now() - since < SLICE) continue
    onProgress(done, renditions.size)
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
  return found.toSorted((a, b) => b.likeness.containment - a.likeness.containment)
}

/** The newest rendition of every source in use. */
async function newestRenditions(store: Store): Promise<Map<SourceId, Rendition>> {
  const [sources, renditions] = await Promise.all([store.list('source'), store.list('rendition')])
  const used = new Set(sources.map(({ id }) => id))
  // Oldest first, so the last one that is set is the newest.
  return new Map(renditions.flatMap((one) => (used.has(one.source) ? [[one.source, one] as const] : [])))
}

async function sketched(store: Store, rendition: Rendition): Promise<Sketch> {
  const known = kept.get(store) ?? new Map<string, Sketch>()
  kept.set(store, known)
  const there = known.get(rendition.id)
  if (there !== undefined) return there
  const text = await store.text(rendition)
  const [overlay] = await store.by('overlay', 'rendition', rendition.id)
  const aside = overlay?.aside ?? []
  const words = text.ok ? text.value.text : ''
  const clean = text.ok && aside.length > 0 ? cleanText(words, text.value.structure, aside) : words
  const made = sketchOf(clean.slice(0, LOOKED_AT))
  known.set(rendition.id, made)
  return made
}
