import type { Response, ResponseOutcome } from './response'

export const OUTCOME_WORDS: Readonly<Record<ResponseOutcome, string>> = {
  'not-asked': 'not asked',
  'no-response': 'no response',
  'not-immediately': 'no immediate response',
  declined: 'declined to comment',
  answered: 'answered',
  statement: 'gave a statement',
}

/** The outcome of a response in words; who was asked and has not answered yet must not read as if nobody had tried. */
export const outcomeWords = ({ outcome, attempts }: Pick<Response, 'outcome' | 'attempts'>): string =>
  outcome === 'not-asked' && attempts.length > 0 ? 'asked, no outcome yet' : OUTCOME_WORDS[outcome]
