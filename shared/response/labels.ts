import type { ResponseOutcome } from './response'

export const OUTCOME_WORDS: Readonly<Record<ResponseOutcome, string>> = {
  'not-asked': 'not asked',
  'no-response': 'no response',
  'not-immediately': 'no immediate response',
  declined: 'declined to comment',
  answered: 'answered',
  statement: 'gave a statement',
}
