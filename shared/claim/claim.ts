import * as v from 'valibot'
import { dateField, itemsOf, line, longText } from '@shared/kernel/fields'
import { idSchema } from '@shared/kernel/ids'
import { baseEntries } from '@shared/kernel/record'
import { scopeSchema } from './scope'

export const CLAIM_KINDS = ['denial', 'assertion', 'promise', 'warning', 'no-evidence'] as const
export type ClaimKind = (typeof CLAIM_KINDS)[number]

/** What somebody asserted, denied, promised or warned. */
export const claimSchema = v.strictObject({
  ...baseEntries('claim'),
  /** The speaker as an entity, and as the source words it ("the foreign ministry"). */
  speaker: v.strictObject({ entity: v.nullable(idSchema('entity')), words: line() }),
  /** Who spoke for the speaker: a spokesperson. */
  through: v.strictObject({ entity: v.nullable(idSchema('entity')), words: line() }),
  /** Who passed it on, when it is not a direct quotation. */
  reportedBy: line(),
  kind: v.picklist(CLAIM_KINDS),
  /** One plain sentence. */
  proposition: v.pipe(line(), v.nonEmpty('a claim needs its proposition')),
  excerpts: itemsOf({ excerpt: idSchema('excerpt') }),
  /** When it was said. */
  date: dateField,
  scope: scopeSchema,
  /** The earlier claim that this one rewords. */
  rewords: v.nullable(idSchema('claim')),
  comment: longText(),
})
export type Claim = v.InferOutput<typeof claimSchema>
