import type { SuggestedSchema } from '@shared/suggest/suggestion'
import type { Entry } from './gazetteer'

/** What a name seems to be, how strongly, and why. */
export type Hint = { readonly schema: SuggestedSchema; readonly weight: number; readonly reason: string }

/** A stretch of the text that may be a name. */
export type Candidate = {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The gazetteer entry it matched as a whole. */
  readonly entry: Entry | null
  /** Hints that its finder is sure of; those of the words around are added later. */
  readonly hints: readonly Hint[]
  /** Its capital may come from its place in the sentence: it needs a second sign. */
  readonly doubtful: boolean
}
