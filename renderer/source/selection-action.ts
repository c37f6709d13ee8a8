import type { Excerpt } from '@shared/excerpt/excerpt'

/** What can be done with selected words beside clipping them. They are clipped first, then this runs. */
export type SelectionAction = {
  readonly id: string
  readonly label: string
  readonly key: string
  readonly run: (excerpt: Excerpt) => void | Promise<void>
}
