import { describe, expect, it } from 'vitest'
import { item, madeUpBase, madeUpId } from '@shared/contradiction/made-up'
import type { Response } from './response'
import { attemptsInWords, responseWording } from './wording'

const none = { edtf: '', words: '' }
const attempts = (...channels: Response['attempts'][number]['channel'][]): Response['attempts'] =>
  channels.map((channel) => ({ id: item(), when: none, time: '', channel, by: '', words: '' }))
const response = (fields: Partial<Response>): Response => ({
  ...madeUpBase('response', 1),
  party: madeUpId('entity', 1),
  allegations: [],
  attempts: [],
  deadline: none,
  outcome: 'not-asked',
  answer: null,
  wording: '',
  comment: '',
  ...fields,
})
const say = (fields: Partial<Response>, answer = '') =>
  responseWording(response(fields), 'Orison Motors', answer)

describe('the sentence about a right of reply', () => {
  it('follows from the log', () => {
    expect(say({})).toBe('Orison Motors was not asked.')
    expect(say({ outcome: 'declined' })).toBe('Orison Motors declined to comment.')
    expect(
      say({
        outcome: 'no-response',
        attempts: attempts('e-mail', 'e-mail', 'telephone', 'e-mail'),
        deadline: { edtf: '2024-05-18', words: '' },
      }),
    ).toBe('Orison Motors did not respond to three e-mails and a call by 18 May 2024.')
    expect(say({ outcome: 'no-response' })).toBe('Orison Motors did not respond.')
    expect(say({ outcome: 'not-immediately', attempts: attempts('e-mail') })).toBe(
      'Orison Motors did not immediately respond to an e-mail.',
    )
  })

  it('quotes an answer and closes with one stop', () => {
    expect(say({ outcome: 'answered' }, 'We sell to sportsmen')).toBe(
      'Orison Motors answered: “We sell to sportsmen”.',
    )
    expect(say({ outcome: 'statement' }, 'We sell to sportsmen.')).toBe(
      'Orison Motors gave a statement: “We sell to sportsmen.”',
    )
    expect(say({ outcome: 'answered' })).toBe('Orison Motors answered.')
  })

  it('is the one a person wrote, where there is one', () => {
    expect(say({ outcome: 'declined', wording: ' Orison hung up. ' })).toBe('Orison hung up.')
  })

  it('counts channels in the order of their first use', () => {
    expect(attemptsInWords(attempts('letter', 'other', 'letter', 'in person'))).toBe(
      'two letters, a request and a request in person',
    )
    expect(attemptsInWords([])).toBe('')
  })
})
