import * as v from 'valibot'
import { dateField, itemsOf, line, longText } from '@shared/kernel/fields'
import { idSchema } from '@shared/kernel/ids'
import { baseEntries } from '@shared/kernel/record'

export const RESPONSE_OUTCOMES = [
  'not-asked',
  'no-response',
  'not-immediately',
  'declined',
  'answered',
  'statement',
] as const
export type ResponseOutcome = (typeof RESPONSE_OUTCOMES)[number]

export const CHANNELS = [
  'e-mail',
  'telephone',
  'letter',
  'message',
  'web form',
  'in person',
  'other',
] as const

/** The right of reply of one party. */
export const responseSchema = v.strictObject({
  ...baseEntries('response'),
  party: idSchema('entity'),
  /** What was put to the party, each tied to the contradiction it comes from. */
  allegations: itemsOf({ words: line(), contradiction: v.nullable(idSchema('contradiction')) }),
  attempts: itemsOf({
    when: dateField,
    /** "14:05", '' when not noted. */
    time: line(),
    channel: v.picklist(CHANNELS),
    by: line(),
    words: line(),
  }),
  deadline: dateField,
  outcome: v.picklist(RESPONSE_OUTCOMES),
  /** The answer as it stands in a source. */
  answer: v.nullable(idSchema('excerpt')),
  /** The sentence the dossier prints where a person changed the proposed one; '' for the proposed one. */
  wording: line(),
  comment: longText(),
})
export type Response = v.InferOutput<typeof responseSchema>
