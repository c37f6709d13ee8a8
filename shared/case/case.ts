import * as v from 'valibot'
import { line, longText } from '@shared/kernel/fields'
import { idSchema } from '@shared/kernel/ids'
import { baseEntries } from '@shared/kernel/record'

/** One investigation. There is exactly one such record in a case's database. */
export const caseSchema = v.strictObject({
  ...baseEntries('case'),
  name: v.pipe(line(), v.nonEmpty('a case needs a name')),
  description: longText(),
  /** Who works here, under names they chose: a random id each, an empty name at first. */
  personas: v.pipe(
    v.array(v.strictObject({ id: idSchema('persona'), name: line() })),
    v.maxLength(1_000),
  ),
  /** Set on the sample case, so that the window can offer the tour. */
  sample: v.boolean(),
})
export type Case = v.InferOutput<typeof caseSchema>
