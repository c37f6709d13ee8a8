import type { Excerpt } from '@shared/excerpt/excerpt'
import type { Creating } from './NewRecord'
import type { View } from './route'

/** What the views of a place may ask of the window. */
export type PlaceTools = {
  /** Shows a record of this place; `within` is a place inside it. */
  readonly select: (id: string, within?: string) => void
  readonly create: (noun: Creating['noun'], from?: Excerpt | null, about?: Creating['about']) => void
  readonly goTo: (view: View, id?: string | null) => void
}
