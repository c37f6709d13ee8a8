import type { Excerpt } from '@shared/excerpt/excerpt'
import type { Range } from '@shared/excerpt/make-excerpt'
import type { ChangeId } from '@shared/kernel/ids'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import type { Rendition } from '@shared/source/rendition'
import { excerptAt } from '@renderer/record/excerpt-at'
import type { Store } from '@renderer/store/store'

const NOT_MADE = fault('excerpt.not-made', 'The words could not be clipped. Nothing was stored.')

/** An excerpt, and the change that made it; null when the same words were clipped before. */
export type Clipped = { readonly excerpt: Excerpt; readonly change: ChangeId | null }

/**
 * Clips words of a rendition's text as an excerpt. The same words of the same place are clipped once: the excerpt that
 * is there comes back.
 */
export async function clip(
  store: Store,
  rendition: Pick<Rendition, 'id' | 'source'>,
  text: string,
  selected: Range,
): Promise<Result<Clipped>> {
  const found = await excerptAt(store, rendition, text, selected)
  if (!found.ok) return found
  const { there, draft } = found.value
  if (there !== null) return ok({ excerpt: there, change: null })
  const made: Excerpt[] = []
  const change = await store.commit('Clip an excerpt', (tx) => {
    made.push(tx.create('excerpt', draft))
  })
  if (!change.ok) return change
  const [excerpt] = made
  return excerpt === undefined || change.value === null
    ? err(NOT_MADE)
    : ok({ excerpt, change: change.value.id })
}
