import { assertNever } from '@shared/kernel/result'
import { daysLeft } from './deadline'
import type { Response } from './response'

/** How many earnest attempts a reader is told were fair: shown as progress, never enforced. */
export const FAIR_ATTEMPTS = 5

/**
 * Where the right of reply of a party stands, from the most urgent. unasked: nothing was put, or something is not put
 * yet. overdue: asked, the deadline is over, and no outcome is written down. waiting: asked, no outcome yet. silent: it
 * did not respond. heard: it answered or declined.
 */
export const STANDINGS = ['unasked', 'overdue', 'waiting', 'silent', 'heard'] as const
export type Standing = (typeof STANDINGS)[number]

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  unasked: 'to ask',
  overdue: 'overdue',
  waiting: 'waiting',
  silent: 'no response',
  heard: 'heard',
}

type Asked = Pick<Response, 'outcome' | 'attempts' | 'deadline'>

/** The standing of a response, by `today` (`2024-05-18`); `unput` says that something it covers is not put yet. */
export function standingOf(response: Asked | null, unput: boolean, today: string): Standing {
  if (response === null || unput) return 'unasked'
  switch (response.outcome) {
    case 'not-asked':
      return response.attempts.length === 0 ? 'unasked' : pending(response, today)
    case 'not-immediately':
      return pending(response, today)
    case 'no-response':
      return 'silent'
    case 'declined':
    case 'answered':
    case 'statement':
      return 'heard'
    default:
      return assertNever(response.outcome)
  }
}

const pending = ({ deadline }: Asked, today: string): Standing =>
  (daysLeft(deadline, today) ?? 0) < 0 ? 'overdue' : 'waiting'

/** Whether a party was asked about anything: an attempt is logged, or an outcome is written down. */
export const wasAsked = (response: Asked | null): boolean =>
  response !== null && (response.attempts.length > 0 || response.outcome !== 'not-asked')

/**
 * What to do next about a party, as a sentence; '' where nothing is left to do. `asked` says that it was asked about
 * something else before.
 */
export function nextStep(standing: Standing, attempts: number, asked = false): string {
  switch (standing) {
    case 'unasked':
      return asked
        ? 'Put to them what they were not asked yet.'
        : 'Put it to them, and log the first attempt.'
    case 'overdue':
      return 'The deadline is over: write down what came, or that nothing did.'
    case 'waiting':
      return 'An answer may still come. When the deadline is over, write down the outcome.'
    case 'silent':
      return attempts < FAIR_ATTEMPTS
        ? `${attempts} of ${FAIR_ATTEMPTS} attempts are in the log: try again by another channel.`
        : ''
    case 'heard':
      return ''
    default:
      return assertNever(standing)
  }
}
