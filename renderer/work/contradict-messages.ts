import type {
  SuggestedContradiction,
  SuggestRecords,
  TableHits,
} from '@shared/contradiction/suggested/suggestion'
import type { Result } from '@shared/kernel/result'

/** What changed since the last question: only lists that are other ones are sent. Lists stay with the worker. */
export type ContradictRequest = {
  readonly lists: Partial<SuggestRecords>
  /** Rows of tables that fall into claims; null where they are as before. */
  readonly hits: readonly TableHits[] | null
}

/** One for each request, in order. */
export type ContradictAnswer = Result<readonly SuggestedContradiction[]>
