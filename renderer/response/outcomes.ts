import { OUTCOME_WORDS, outcomeWords } from '@shared/response/labels'
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

const OUTCOME_TONES: Readonly<Record<ResponseOutcome, Tone>> = {
  'not-asked': 'clash',
  'no-response': 'rec',
  'not-immediately': 'rec',
  declined: 'said',
  answered: 'ok',
  statement: 'ok',
}

/** The colour of an outcome: asked and not answered yet is no clash. */
export const outcomeTone = ({ outcome, attempts }: Pick<Response, 'outcome' | 'attempts'>): Tone =>
  outcome === 'not-asked' && attempts.length > 0 ? 'rec' : OUTCOME_TONES[outcome]

/** The outcomes to choose from. Of somebody who was asked, “not asked” would be false. */
export const outcomeChoices = (attempts: Response['attempts']) =>
  OUTCOME_CHOICES.map((choice) =>
    choice.value === 'not-asked'
      ? { ...choice, label: outcomeWords({ outcome: choice.value, attempts }) }
      : choice,
  )

export const OUTCOME_CHOICES = RESPONSE_OUTCOMES.map((value) => ({ value, label: OUTCOME_WORDS[value] }))

/** Where the outcome does not go with the rest of the record, in words; null where it does. */
export function outcomeDoubt({ outcome, answer }: Pick<Response, 'outcome' | 'answer'>): string | null {
  const answered = outcome === 'answered' || outcome === 'statement'
  if (answer !== null && !answered)
    return `An answer is chosen, but the outcome is “${OUTCOME_WORDS[outcome]}”.`
  return null
}
