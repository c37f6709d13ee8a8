import type { Excerpt } from '@shared/excerpt/excerpt'
import type { Range } from '@shared/excerpt/make-excerpt'
import { type Frame, makeRegion } from '@shared/excerpt/make-region'
import type { ChangeId } from '@shared/kernel/ids'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import type { Rendition, Structure } from '@shared/source/rendition'
import type { Store } from '@renderer/store/store'

const NOT_MADE = fault('region.not-made', 'The region could not be clipped. Nothing was stored.')

type Clipped = {
  readonly rendition: Pick<Rendition, 'id' | 'source'>
  readonly text: string
  readonly structure: Pick<Structure, 'pages'>
}

/** Clips a region of a page or picture with its caption, as one change. */
export async function clipRegion(
  store: Store,
  { rendition, text, structure }: Clipped,
  frame: Frame,
  caption: string,
  words: Range | null = null,
): Promise<Result<{ readonly excerpt: Excerpt; readonly change: ChangeId }>> {
  const place = { source: rendition.source, rendition: rendition.id, text, structure }
  const draft = makeRegion(place, frame, caption, words)
  if (!draft.ok) return draft
  const made: Excerpt[] = []
  const change = await store.commit('Clip a region', (tx) => {
    made.push(tx.create('excerpt', draft.value))
  })
  if (!change.ok) return change
  const [excerpt] = made
  return excerpt === undefined || change.value === null
    ? err(NOT_MADE)
    : ok({ excerpt, change: change.value.id })
}
