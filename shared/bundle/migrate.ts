import * as v from 'valibot'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import { type Noun, type Records, REGISTRY } from '@shared/schema/registry'

/** Brings a record of an older version up to ours, and parses it. `where` names the line, for the message. */
export function parseRecord<N extends Noun>(
  noun: N,
  version: number,
  raw: unknown,
  where: string,
): Result<Records[N]> {
  const { schema, migrations, version: ours } = REGISTRY[noun]
  let value = raw
  try {
    for (let from = version; from < ours; from += 1) {
      const migrate = migrations[from]
      if (!migrate) return err(fault('bundle.record', `${where} is of a version that is no longer read.`))
      value = migrate(value)
    }
  } catch {
    return err(fault('bundle.record', `${where} cannot be brought up to date.`))
  }
  const parsed = v.safeParse(schema, value)
  if (parsed.success) return ok(parsed.output)
  const issue = parsed.issues[0]
  const path = v.getDotPath(issue)
  return err(
    fault(
      'bundle.record',
      `${where} does not hold what it should${path ? ` (${path}: ${issue.message})` : ''}.`,
    ),
  )
}
