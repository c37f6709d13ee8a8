import { type Change, makeChange, type RecordChange } from '@shared/history/change'
import { makeStateEntry, type StateEntry } from '@shared/history/state'
import type { ChangeId } from '@shared/kernel/ids'
import type { Platform } from '@shared/kernel/platform'
import { type AnyRecord, type Noun } from '@shared/schema/registry'
import { checkRecord } from './check-record'
import { Refusal } from './faults'
import type { IdSource } from './id-source'
import { keysOf } from './indexes'
import { findMissing } from './missing'
import type { Session } from './session'
import type { AnyRow, Meta, Standing, Tables } from './tables'

/** What writing needs: the tables, and what is known about the case without asking them. */
export type Workshop = {
  readonly tables: Tables
  readonly platform: Platform
  readonly ids: IdSource
  /** Where the case stood after the last change seen here; another window may have gone on. */
  known: Known
}

export type Known = Standing & Pick<Meta, 'replica' | 'persona'> & { readonly newest: ChangeId | null }

/**
 * What is to become of one record: its row before (undefined: none) and its new state (null: taken away), with the
 * digest of that state where the history knows it already, as after an undo.
 */
export type Step = {
  readonly noun: Noun
  readonly id: string
  readonly before: AnyRow | undefined
  readonly record: AnyRecord | null
  readonly digest: string | null
}

/** One record as a change left it; null where it was taken away. */
export type Touched = { readonly noun: Noun; readonly id: string; readonly record: AnyRecord | null }

/** A change, the records as it left them, and where the case stands with it. */
export type Written = {
  readonly change: Change
  readonly touched: readonly Touched[]
  readonly after: Standing
}

/** What a change says of itself, beside its records. */
export type Stamp = Pick<Change, 'id' | 'at' | 'label' | 'kind' | 'undoes'>

/**
 * Writes the steps: checks every record once, hashes it, and puts records, states, and one change with the kept
 * counters in one go. Runs inside the caller's transaction and throws to take all of it back.
 */
export async function persist(
  session: Session,
  { platform }: Workshop,
  known: Known,
  steps: readonly Step[],
  stamp: Stamp,
): Promise<Written> {
  const counts = { ...known.counts }
  const states: StateEntry[] = []
  const records: RecordChange[] = []
  const touched: Touched[] = []
  const rows = new Map<Noun, AnyRow[]>()
  for (const { noun, id, before, record: draft, digest } of steps) {
    const record = draft === null ? null : checkRecord(noun, draft)
    counts[noun] += inUse(record) - inUse(before?.record ?? null)
    const next =
      record === null ? null : (digest ?? remember(states, makeStateEntry(record, platform.random)))
    if (record !== null && next !== null) {
      const list = rows.get(noun) ?? []
      rows.set(noun, list)
      list.push({ record, digest: next, keys: keysOf(noun, record) })
    }
    touched.push({ noun, id, record })
    records.push({ noun, id, before: before?.digest ?? null, after: next })
  }
  const change = makeChange(
    { ...stamp, replica: known.replica, persona: known.persona, records },
    known.heads,
  )
  const missing = findMissing(session, steps, rows)
  // Handed in behind the look-ups without waiting for them: what they refuse is taken back as a whole.
  for (const [noun, list] of rows) for (const row of list) session.putRow(noun, row)
  for (const { noun, id, record } of touched) if (record === null) session.removeRow(noun, id)
  for (const entry of states) session.add('states', entry)
  const after = { heads: [{ id: change.id, digest: change.digest }], counts }
  session.add('changes', { change, ids: records.map(({ id }) => id), after })
  const fault = await missing
  if (fault) throw new Refusal(fault)
  return { change, touched, after }
}

function remember(states: StateEntry[], entry: StateEntry): string {
  states.push(entry)
  return entry.digest
}

const inUse = (record: AnyRecord | null): number => (record === null || record.trashed !== null ? 0 : 1)
