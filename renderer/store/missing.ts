import { NOUN_WORDS } from '@shared/history/record-title'
import { type Fault, fault } from '@shared/kernel/result'
import { type Noun, nounOfId, NOUNS } from '@shared/schema/registry'
import { type ContentKey, contentOf } from './indexes'
import type { Session } from './session'
import type { AnyRow } from './tables'
import type { Step } from './write'

/**
 * What a change would leave without its foundation: a reference without its record, or evidence without its bytes.
 * Only references that are new are looked up; a record in the trash is still there. All look-ups are asked before the
 * first is answered.
 */
export async function findMissing(
  session: Session,
  steps: readonly Step[],
  rows: ReadonlyMap<Noun, readonly AnyRow[]>,
): Promise<Fault | null> {
  const after = new Map<string, AnyRow>()
  for (const list of rows.values()) for (const row of list) after.set(row.record.id, row)
  const lookups: Promise<Fault | null>[] = []
  const asked = new Set<string>()
  for (const { noun, id, before, record } of steps) {
    if (record === null) lookups.push(findCiting(session, noun, id, after, steps))
    const row = after.get(id)
    if (row === undefined) continue
    const earlier = new Set(before?.keys)
    const content = new Set<string>()
    for (const key of contentOf(noun, row.record)) {
      content.add(key.sha256)
      if (!earlier.has(key.sha256)) lookups.push(findContent(session, noun, key))
    }
    for (const key of row.keys) {
      const known = asked.has(key) || after.has(key) || earlier.has(key)
      if (known || content.has(key)) continue
      asked.add(key)
      lookups.push(findRecord(session, noun, key))
    }
  }
  if (lookups.length === 0) return null
  return (await Promise.all(lookups)).find((found) => found !== null) ?? null
}

async function findRecord(session: Session, citing: Noun, id: string): Promise<Fault | null> {
  const noun = nounOfId(id)
  if (noun !== null && (await session.has(noun, id))) return null
  const missing = noun === null ? 'record' : NOUN_WORDS[noun].one
  return fault(
    'store.dangling',
    `This ${NOUN_WORDS[citing].one} refers to a ${missing} that is not in the case. Nothing was saved.`,
  )
}

async function findContent(
  session: Session,
  noun: Noun,
  { table, sha256 }: ContentKey,
): Promise<Fault | null> {
  if (await session.has(table, sha256)) return null
  return fault(
    'store.no-content',
    `The bytes of this ${NOUN_WORDS[noun].one} are not in the case. Nothing was saved.`,
  )
}

/** Only an undo takes a record away altogether; it may not leave others that refer to it. */
async function findCiting(
  session: Session,
  noun: Noun,
  id: string,
  after: ReadonlyMap<string, AnyRow>,
  steps: readonly Step[],
): Promise<Fault | null> {
  const settled = new Set(steps.map((step) => step.id))
  const citing = await Promise.all(
    NOUNS.map(async (other) => ({ other, ids: await session.referring(other, id) })),
  )
  const cited = citing.find(({ ids }) => ids.some((citingId) => !settled.has(citingId)))
  const staged = [...after.values()].find(({ keys }) => keys.includes(id))
  const by = cited?.other ?? (staged && nounOfId(staged.record.id))
  if (!by) return null
  return fault(
    'undo.cited',
    `This cannot be undone: a ${NOUN_WORDS[by].one} refers to the ${NOUN_WORDS[noun].one} that would go. Nothing was changed. Move it to the trash instead.`,
  )
}
