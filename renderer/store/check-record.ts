import * as v from 'valibot'
import { fieldLabel } from '@shared/history/field-labels'
import { NOUN_WORDS } from '@shared/history/record-title'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import { type Noun, type Records, REGISTRY } from '@shared/schema/registry'
import { Refusal } from './faults'

/** A record as its type has it, or in plain words why it is none. */
function parseRecord<N extends Noun>(noun: N, record: unknown): Result<Records[N]> {
  const parsed = v.safeParse(REGISTRY[noun].schema, record)
  if (parsed.success) return ok(parsed.output)
  const [issue] = parsed.issues
  const path = v.getDotPath(issue)
  const where = path === null ? '' : ` (${path.split('.').map(fieldLabel).join(', ')})`
  return err(fault('record.invalid', `This ${NOUN_WORDS[noun].one} was not saved: ${issue.message}${where}.`))
}

/** The same inside a transaction: a record that is none takes the transaction back. */
export function checkRecord<N extends Noun>(noun: N, record: unknown): Records[N] {
  const parsed = parseRecord(noun, record)
  if (!parsed.ok) throw new Refusal(parsed.error)
  return parsed.value
}
