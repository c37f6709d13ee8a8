import type {
  SuggestedContradiction,
  SuggestRecords,
  TableHits,
} from '@shared/contradiction/suggested/suggestion'
import type { Result } from '@shared/kernel/result'

/** What changed since the last question: only lists that are other ones are sent. Lists stay with the worker. */
export type ContradictRequest =
  /** Some records of a list that is another one, in order: a long list in one piece would hold the window up. */
  | { readonly kind: 'part'; readonly list: keyof SuggestRecords; readonly records: readonly unknown[] }
  | {
      readonly kind: 'ask'
      /** The lists that are other ones: what was sent of each since the last question is all of it. */
      readonly lists: readonly (keyof SuggestRecords)[]
      /** Rows of tables that fall into claims; null where they are as before. */
      readonly hits: readonly TableHits[] | null
    }

/** One for each question, in order. */
export type ContradictAnswer = Result<readonly SuggestedContradiction[]>
