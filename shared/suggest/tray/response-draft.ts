import type { EntityId, ExcerptId } from '@shared/kernel/ids'
import type { BaseField } from '@shared/kernel/record'
import { NO_DATE } from '@shared/kernel/fields'
import { collapseSpace } from '@shared/kernel/text'
import type { Response } from '@shared/response/response'
import type { ResponseSuggestion } from '@shared/suggest/suggestion'

/**
 * The right of reply that a source reports. An answer or statement stands as the answer; of silence or a refusal the
 * words stand in the comment, since they answer nothing.
 */
export function responseDraft(
  { outcome, exact }: ResponseSuggestion,
  party: EntityId,
  excerpt: ExcerptId,
): Omit<Response, BaseField> {
  const answered = outcome === 'answered' || outcome === 'statement'
  return {
    party,
    allegations: [],
    attempts: [],
    deadline: NO_DATE,
    outcome,
    answer: answered ? excerpt : null,
    wording: '',
    comment: answered ? '' : `As a source reports it: “${collapseSpace(exact)}”`,
  }
}
