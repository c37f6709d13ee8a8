import { dateInWords } from '@shared/kernel/edtf-prose'
import { assertNever } from '@shared/kernel/result'
import type { Response } from './response'

type Channel = Response['attempts'][number]['channel']

const CHANNEL_NOUNS: Readonly<Record<Channel, readonly [one: string, many: string]>> = {
  'e-mail': ['e-mail', 'e-mails'],
  telephone: ['call', 'calls'],
  letter: ['letter', 'letters'],
  message: ['message', 'messages'],
  'web form': ['message by web form', 'messages by web form'],
  'in person': ['request in person', 'requests in person'],
  other: ['request', 'requests'],
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const

/**
 * The sentence about a party's right of reply: the one a person wrote, or the one that follows from the log.
 * `name` is the party's caption.
 */
export function responseWording(response: Response, name: string, answer = ''): string {
  return response.wording.trim() === '' ? proposedWording(response, name, answer) : response.wording.trim()
}

/**
 * The sentence that follows from the log: “X was not asked.”, “X did not respond to three e-mails and a call by
 * 18 May 2024.” `answer` are the words of the answer, '' where none was clipped.
 */
export function proposedWording(
  response: Pick<Response, 'outcome' | 'attempts' | 'deadline'>,
  name: string,
  answer = '',
): string {
  const tried = attemptsInWords(response.attempts)
  const deadline =
    response.deadline.edtf === '' ? response.deadline.words : dateInWords(response.deadline.edtf, 'en')
  const words = answer.trim() === '' ? '.' : `: ${quoted(answer.trim())}`
  switch (response.outcome) {
    case 'not-asked':
      // Somebody who was written to must not be printed as if nobody had tried.
      return tried === ''
        ? `${name} was not asked.`
        : `${name} was asked in ${tried}${deadline && `, with a deadline of ${deadline}`}.`
    case 'declined':
      return `${name} declined to comment.`
    case 'no-response':
      return `${name} did not respond${tried && ` to ${tried}`}${deadline && ` by ${deadline}`}.`
    case 'not-immediately':
      return `${name} did not immediately respond${tried && ` to ${tried}`}.`
    case 'answered':
      return `${name} answered${words}`
    case 'statement':
      return `${name} gave a statement${words}`
    default:
      return assertNever(response.outcome)
  }
}

/** A sentence that ends in a quotation closes with one stop, inside or after it. */
const quoted = (words: string): string => `“${words}”${/[.!?…]$/.test(words) ? '' : '.'}`

/** “three e-mails and a call”; '' for no attempts. Channels come in the order of their first use. */
export function attemptsInWords(attempts: readonly Pick<Response['attempts'][number], 'channel'>[]): string {
  const counts = new Map<Channel, number>()
  for (const { channel } of attempts) counts.set(channel, (counts.get(channel) ?? 0) + 1)
  const parts = [...counts].map(([channel, count]) => {
    const [one, many] = CHANNEL_NOUNS[channel]
    if (count === 1) return `${/^[aeio]/.test(one) ? 'an' : 'a'} ${one}`
    return `${NUMBERS[count] ?? String(count)} ${many}`
  })
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}
