import * as v from 'valibot'
import { itemsOf, line } from '@shared/kernel/fields'
import { idSchema } from '@shared/kernel/ids'
import { baseEntries } from '@shared/kernel/record'

/** What was suggested. */
export const SUGGESTED_KINDS = [
  'name',
  'same-as',
  'figure',
  'claim',
  'response',
  'shipment',
  'attribution',
  'duplicate',
  'contradiction',
] as const
export type SuggestedKind = (typeof SUGGESTED_KINDS)[number]

/**
 * What a person decided about a suggestion. It holds for the whole case wherever the same words are found again: what
 * was refused once is refused for ever.
 */
export const verdictSchema = v.strictObject({
  ...baseEntries('verdict'),
  /** Depends on what was suggested alone, not on where it was found. */
  key: v.pipe(line(), v.nonEmpty('a verdict needs what it is about')),
  kind: v.picklist(SUGGESTED_KINDS),
  /** Where it was met; the verdict is withheld together with it. Null where it lies between records of several. */
  source: v.nullable(idSchema('source')),
  decision: v.picklist(['accepted', 'refused']),
  /** A person's reason; '' for none. */
  why: line(),
  /** The records it became. They may be in the trash by now. */
  made: itemsOf({ record: line() }),
})
export type Verdict = v.InferOutput<typeof verdictSchema>
