import { OUTCOME_WORDS } from '@shared/response/labels'
import { type Response, RESPONSE_OUTCOMES, type ResponseOutcome } from '@shared/response/response'
import type { Standing } from '@shared/response/standing'
import type { Tone } from '@renderer/ui/tone'

export const STANDING_TONES: Readonly<Record<Standing, Tone>> = {
  unasked: 'clash',
  overdue: 'clash',
  waiting: 'rec',
  silent: 'neutral',
  heard: 'ok',
}

export const OUTCOME_TONES: Readonly<Record<ResponseOutcome, Tone>> = {
  'not-asked': 'clash',
  'no-response': 'rec',
  'not-immediately': 'rec',
  declined: 'said',
  answered: 'ok',
  statement: 'ok',
}

export const OUTCOME_CHOICES = RESPONSE_OUTCOMES.map((value) => ({ value, label: OUTCOME_WORDS[value] }))

/** Where the outcome does not go with the rest of the record, in words; null where it does. */
export function outcomeDoubt({
  outcome,
  attempts,
  answer,
}: Pick<Response, 'outcome' | 'attempts' | 'answer'>): string | null {
  const answered = outcome === 'answered' || outcome === 'statement'
  if (answer !== null && !answered)
    return `An answer is chosen, but the outcome is “${OUTCOME_WORDS[outcome]}”.`
  if (outcome === 'not-asked' && attempts.length > 0) {
    return 'An attempt is logged, so the party was asked. Say what came of it.'
  }
  return null
}
