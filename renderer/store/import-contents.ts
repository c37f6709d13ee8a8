import type { Table } from 'dexie'
import type { BundleContents, Progress } from '@shared/bundle/contents'
import type { Case } from '@shared/case/case'
import { type Change, headsOf, makeChange, type RecordChange } from '@shared/history/change'
import { makeStateEntry, type StateEntry } from '@shared/history/state'
import { inOrder } from '@shared/history/verify'
import { canonicalJson } from '@shared/kernel/canonical-json'
import type { CaseId, PersonaId, ReplicaId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { sha256HexOfText } from '@shared/kernel/sha256'
import { ulidTime } from '@shared/kernel/ulid'
import { type Noun, NOUNS } from '@shared/schema/registry'
import { type CaseEntry, entryOf } from './catalogue-entry'
import { checkContents } from './check-contents'
import { openDatabase } from './database'
import { refuse, toFault } from './faults'
import type { IdSource } from './id-source'
import { keysOf } from './indexes'
import { keptBody } from './original-body'
import { browserPlatform, plain } from './platform'
import {
  type AnyRow,
  CASE_VERSIONS,
  caseDatabaseName,
  type Meta,
  type Standing,
  noCounts,
  type Tables,
  tablesOf,
} from './tables'

export type ImportOptions = {
  /** Gives the case an id of its own, so that it can stand beside the one that is here. Records keep their ids. */
  readonly asCopy?: boolean
  /** In originals, packed rows and texts. */
  readonly onProgress?: Progress
}

/** Who imports. */
type Importer = {
  readonly ids: IdSource
  readonly replica: ReplicaId
  /** The id of the copy; null to import the case as itself. */
  readonly copyId: CaseId | null
}

/** A case as it will be written: all of it was checked before the first byte is stored. */
type Prepared = {
  readonly record: Case
  readonly rows: ReadonlyMap<Noun, readonly AnyRow[]>
  readonly changes: readonly Change[]
  readonly states: readonly StateEntry[]
  readonly meta: Meta
  readonly standing: Standing
}

/**
 * Writes a case into a database of its own. Originals, packed rows and texts go ahead, hashed again on the way; the records, their
 * history and the counters become visible in one transaction. If anything is wrong, nothing stays. The caller has
 * made sure that no case of this id is here, unless it asks for a copy.
 */
export async function importCase(
  importer: Importer,
  contents: BundleContents,
  { onProgress = () => undefined }: ImportOptions,
): Promise<Result<CaseEntry>> {
  let tables: Tables | null = null
  try {
    const prepared = prepare(importer, contents)
    const opened = await openDatabase(caseDatabaseName(prepared.record.id), CASE_VERSIONS)
    if (!opened.ok) return opened
    tables = tablesOf(opened.value)
    await writeContent(tables, contents, onProgress)
    await writePrepared(tables, prepared)
    tables.db.close()
    const lastChange = prepared.changes.reduce((latest, { at }) => (at > latest ? at : latest), '')
    return ok(entryOf(prepared.record, prepared.standing.counts, lastChange))
  } catch (error) {
    await tables?.db.delete()
    return err(toFault(error))
  }
}

function prepare(importer: Importer, contents: BundleContents): Prepared {
  const { record, rows } = checkContents(contents)
  const persona = record.personas[0]?.id ?? record.author
  const history =
    contents.changes.length === 0
      ? beginHistory(importer, persona, rows)
      : { rows, changes: contents.changes, states: contents.states }
  const { copyId } = importer
  const copied = copyId ? copyCase(importer, copyId, persona, record, history) : { ...history, record }
  const meta: Meta = { key: 'case', replica: importer.replica, persona }
  return { ...copied, meta, standing: { heads: headsOf(copied.changes), counts: count(copied.rows) } }
}

type History = Pick<Prepared, 'rows' | 'changes' | 'states'>

/** Contents without a history begin one: a single change that brings all records. */
function beginHistory(importer: Importer, persona: PersonaId, bare: Prepared['rows']): History {
  const states: StateEntry[] = []
  const records: RecordChange[] = []
  const rows = new Map<Noun, AnyRow[]>()
  for (const [noun, list] of bare) {
    const digested = list.map((row) => {
      const entry = makeStateEntry(row.record, browserPlatform.random)
      states.push(entry)
      records.push({ noun, id: row.record.id, before: null, after: entry.digest })
      return { ...row, digest: entry.digest }
    })
    rows.set(noun, digested)
  }
  return { rows, states, changes: [importChange(importer, persona, 'Import the case', records, [])] }
}

/** A copy is a case of its own from here on: its history says when it parted. */
function copyCase(
  importer: Importer,
  id: CaseId,
  persona: PersonaId,
  original: Case,
  history: History,
): History & { record: Case } {
  const record: Case = { ...original, id, updatedAt: now() }
  const entry = makeStateEntry(record, browserPlatform.random)
  const [old] = history.rows.get('case') ?? []
  const records: RecordChange[] = [
    { noun: 'case', id: original.id, before: old?.digest ?? null, after: null },
    { noun: 'case', id: record.id, before: null, after: entry.digest },
  ]
  const row = { record, digest: entry.digest, keys: keysOf('case', record) }
  return {
    record,
    rows: new Map([...history.rows, ['case', [row]]]),
    states: [...history.states, entry],
    changes: [
      ...history.changes,
      importChange(importer, persona, 'Import as a copy', records, history.changes),
    ],
  }
}

function importChange(
  { ids, replica }: Importer,
  persona: PersonaId,
  label: string,
  records: RecordChange[],
  earlier: readonly Change[],
): Change {
  const latest = earlier.reduce((time, { id }) => Math.max(time, ulidTime(id.slice(4)) ?? -1), -1)
  const content = {
    id: ids('change', latest),
    replica,
    persona,
    at: now(),
    label,
    kind: 'change',
    undoes: null,
    records,
  } as const
  return makeChange({ ...content, records }, headsOf(earlier))
}

const now = (): string => new Date(browserPlatform.now()).toISOString()

function count(rows: Prepared['rows']): Record<Noun, number> {
  const counts = noCounts()
  for (const [noun, list] of rows) counts[noun] = list.filter(({ record }) => record.trashed === null).length
  return counts
}

async function writeContent(tables: Tables, contents: BundleContents, onProgress: Progress): Promise<void> {
  const { originals, blocks, texts, structures } = contents
  const total = originals.size + blocks.size + texts.size + structures.size
  const at = browserPlatform.now()
  let done = 0
  const tick = () => onProgress((done += 1), total)
  await writeEach(tables.originals, originals, tick, async (sha256, { byteLength, bytes }) => {
    const all = await bytes()
    if (all.byteLength !== byteLength || (await browserPlatform.sha256(all)) !== sha256)
      altered('an original', sha256)
    return { row: { sha256, body: keptBody(all), at, kept: false }, size: byteLength }
  })
  await writeEach(tables.blocks, blocks, tick, async (sha256, read) => {
    const all = await read()
    if ((await browserPlatform.sha256(all)) !== sha256) altered('a part of a table', sha256)
    return { row: { sha256, bytes: plain(all), at, kept: false }, size: all.byteLength }
  })
  await writeEach(tables.texts, texts, tick, async (sha256, read) => {
    const text = await read()
    if (sha256HexOfText(text) !== sha256) altered('a text', sha256)
    return { row: { sha256, text, at, kept: false }, size: 2 * text.length }
  })
  await writeEach(tables.structures, structures, tick, async (sha256, read) => {
    const structure = await read()
    const json = canonicalJson(structure)
    if (sha256HexOfText(json) !== sha256) altered('a structure', sha256)
    return { row: { sha256, structure, at, kept: false }, size: json.length }
  })
}

/** Most rows and bytes that are written at once: every transaction waits for the disk, and what waits is in memory. */
const BATCH_ROWS = 200
const BATCH_BYTES = 8 * 1024 * 1024

/** Makes a row of every entry and writes them batch by batch. */
async function writeEach<Entry, Row>(
  table: Table<Row, string>,
  entries: ReadonlyMap<string, Entry>,
  tick: () => void,
  make: (sha256: string, entry: Entry) => Promise<{ readonly row: Row; readonly size: number }>,
): Promise<void> {
  let batch: Row[] = []
  let bytes = 0
  for (const [sha256, entry] of entries) {
    const { row, size } = await make(sha256, entry)
    batch.push(row)
    bytes += size
    tick()
    if (batch.length < BATCH_ROWS && bytes < BATCH_BYTES) continue
    await table.bulkPut(batch)
    batch = []
    bytes = 0
  }
  if (batch.length > 0) await table.bulkPut(batch)
}

const altered = (what: string, sha256: string): never =>
  refuse('import.hash', `Refused: ${what} does not have its SHA-256 (${sha256}). Nothing was stored.`)

/** The moment at which an imported case comes to be: before it nothing of it can be seen. */
function writePrepared(
  tables: Tables,
  { rows, changes, states, meta, standing }: Prepared,
): PromiseLike<unknown> {
  const newest = inOrder(changes).at(-1)
  const changeRows = changes.map((change) => ({
    change,
    ids: change.records.map(({ id }) => id),
    after: change === newest ? standing : null,
  }))
  return tables.db.transaction('rw', [...NOUNS, 'changes', 'states', 'meta'], () =>
    Promise.all([
      ...[...rows].map(([noun, list]) => tables.records(noun).bulkAdd([...list])),
      tables.changes.bulkAdd(changeRows),
      // In the order of their keys, which the database writes a quarter faster.
      tables.states.bulkAdd(states.toSorted((a, b) => (a.digest < b.digest ? -1 : 1))),
      tables.meta.put(meta),
    ]),
  )
}
