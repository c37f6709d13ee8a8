import { type Change, makeChange, type RecordChange } from '@shared/history/change'
import { NOUN_WORDS } from '@shared/history/record-title'
import { makeStateEntry, type StateEntry } from '@shared/history/state'
import type { Platform } from '@shared/kernel/platform'
import { type Fault, fault } from '@shared/kernel/result'
import { type AnyRecord, type Noun, nounOfId, NOUNS } from '@shared/schema/registry'
import { checkRecord } from './check-record'
import { Refusal } from './faults'
import type { IdSource } from './id-source'
import { contentOf, keysOf } from './indexes'
import type { AnyRow, Meta, Tables } from './tables'

/** What writing needs beside the tables. */
export type Workshop = { readonly tables: Tables; readonly platform: Platform; readonly ids: IdSource }

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

/** A change, the records as it left them, and the counters after it. */
export type Written = {
  readonly change: Change
  readonly touched: readonly Touched[]
  readonly counts: Readonly<Record<Noun, number>>
}

/** What a change says of itself, beside its records. */
export type Stamp = Pick<Change, 'id' | 'at' | 'label' | 'kind' | 'undoes'>

/**
 * Writes the steps: checks every record once, hashes it, and puts records, states, one change and the kept counters
 * in one go. Runs inside the caller's transaction and throws to take all of it back.
 */
export async function persist(
  { tables, platform }: Workshop,
  meta: Meta,
  steps: readonly Step[],
  stamp: Stamp,
): Promise<Written> {
  const counts = { ...meta.counts }
  const states: StateEntry[] = []
  const records: RecordChange[] = []
  const touched: Touched[] = []
  const rows = new Map<Noun, AnyRow[]>()
  for (const { noun, id, before, record: draft, digest } of steps) {
    const record = draft === null ? null : checkRecord(noun, draft)
    counts[noun] += inUse(record) - inUse(before?.record ?? null)
    const after =
      record === null ? null : (digest ?? remember(states, makeStateEntry(record, platform.random)))
    if (record !== null && after !== null) {
      const list = rows.get(noun) ?? []
      rows.set(noun, list)
      list.push({ record, digest: after, keys: keysOf(noun, record) })
    }
    touched.push({ noun, id, record })
    records.push({ noun, id, before: before?.digest ?? null, after })
  }
  await checkReferences(tables, steps, rows)
  const change = makeChange({ ...stamp, replica: meta.replica, persona: meta.persona, records }, meta.heads)
  await Promise.all([
    ...[...rows].map(([noun, list]) => putAll(tables, noun, list)),
    ...touched.filter(({ record }) => record === null).map(({ noun, id }) => tables.records(noun).delete(id)),
    states.length > 0 && tables.states.bulkAdd(states),
    tables.changes.add({ change, ids: records.map(({ id }) => id) }),
    tables.meta.put({ ...meta, heads: [{ id: change.id, digest: change.digest }], counts }),
  ])
  return { change, touched, counts }
}

function remember(states: StateEntry[], entry: StateEntry): string {
  states.push(entry)
  return entry.digest
}

const putAll = (tables: Tables, noun: Noun, rows: readonly AnyRow[]): PromiseLike<unknown> => {
  const [first] = rows
  return rows.length === 1 && first ? tables.records(noun).put(first) : tables.records(noun).bulkPut(rows)
}

const inUse = (record: AnyRecord | null): number => (record === null || record.trashed !== null ? 0 : 1)

/**
 * Refuses steps that would leave a reference without its record, or evidence without its bytes. Only references that
 * are new are looked up; a record in the trash is still there.
 */
async function checkReferences(
  tables: Tables,
  steps: readonly Step[],
  rows: ReadonlyMap<Noun, readonly AnyRow[]>,
): Promise<void> {
  const after = new Map<string, AnyRow>()
  for (const list of rows.values()) for (const row of list) after.set(row.record.id, row)
  const lookups: Promise<Fault | null>[] = []
  const asked = new Set<string>()
  for (const { noun, id, before, record } of steps) {
    if (record === null) lookups.push(findCiting(tables, noun, id, after, steps))
    const row = after.get(id)
    if (row === undefined) continue
    const content = contentOf(noun, row.record)
    for (const key of row.keys) {
      if (asked.has(key) || after.has(key) || before?.keys.includes(key)) continue
      asked.add(key)
      lookups.push(content.includes(key) ? findContent(tables, noun, key) : findRecord(tables, noun, key))
    }
  }
  // Looked up together, and refused only when all have answered: an abort in between would fail the others.
  const missing = (await Promise.all(lookups)).find((found) => found !== null)
  if (missing) throw new Refusal(missing)
}

async function findRecord(tables: Tables, citing: Noun, id: string): Promise<Fault | null> {
  const noun = nounOfId(id)
  if (noun !== null && (await tables.records(noun).where(':id').equals(id).count()) > 0) return null
  const missing = noun === null ? 'record' : NOUN_WORDS[noun].one
  return fault(
    'store.dangling',
    `This ${NOUN_WORDS[citing].one} refers to a ${missing} that is not in the case. Nothing was saved.`,
  )
}

async function findContent(tables: Tables, noun: Noun, sha256: string): Promise<Fault | null> {
  const places = noun === 'source' ? [tables.originals] : [tables.texts, tables.structures]
  const found = await Promise.all(places.map((table) => table.where(':id').equals(sha256).count()))
  if (found.some((count) => count > 0)) return null
  return fault(
    'store.no-content',
    `The bytes of this ${NOUN_WORDS[noun].one} are not in the case. Nothing was saved.`,
  )
}

/** Only an undo takes a record away altogether; it may not leave others that refer to it. */
async function findCiting(
  tables: Tables,
  noun: Noun,
  id: string,
  after: ReadonlyMap<string, AnyRow>,
  steps: readonly Step[],
): Promise<Fault | null> {
  const settled = new Set(steps.map((step) => step.id))
  const citing = await Promise.all(
    NOUNS.map(async (other) => ({
      other,
      ids: await tables.records(other).where('keys').equals(id).primaryKeys(),
    })),
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
