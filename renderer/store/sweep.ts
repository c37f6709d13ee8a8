import type { Table } from 'dexie'
import type { Noun } from '@shared/schema/registry'
import type { Content, Tables } from './tables'

/** Content younger than this may belong to a commit that is on its way, here or in another window: an hour. */
const GRACE = 3_600_000
/** How long after the opening of a case the sweep waits, so that the first views come first: ten seconds. */
const DELAY = 10_000

type Orphan = { readonly table: string; readonly noun: Noun; readonly sha256: string }

/**
 * Drops originals, texts, structures and packed rows that no record refers to. What the history refers to is marked and kept: an
 * undone capture can be redone. `now`: milliseconds since 1970. Returns how many were dropped.
 */
export async function sweep(tables: Tables, now: number): Promise<number> {
  const orphans = [
    ...(await orphansOf(tables, tables.originals, 'source', now)),
    ...(await orphansOf(tables, tables.texts, 'rendition', now)),
    ...(await orphansOf(tables, tables.structures, 'rendition', now)),
    ...(await orphansOf(tables, tables.blocks, 'table', now)),
  ]
  if (orphans.length === 0) return 0
  const remembered = await inHistory(tables, new Set(orphans.map(({ sha256 }) => sha256)))
  let dropped = 0
  for (const { table, noun, sha256 } of orphans) {
    await tables.db.transaction('rw', [noun, table], async () => {
      const content = tables.db.table<Content, string>(table)
      // A commit may have taken it up since.
      if ((await tables.records(noun).where('keys').equals(sha256).count()) > 0) return
      if (remembered.has(sha256)) return void (await content.update(sha256, { kept: true }))
      await content.delete(sha256)
      dropped += 1
    })
  }
  return dropped
}

async function orphansOf<Row extends Content>(
  tables: Tables,
  table: Table<Row, string>,
  noun: Noun,
  now: number,
): Promise<Orphan[]> {
  const referred = new Set(await tables.records(noun).orderBy('keys').uniqueKeys())
  const candidates = (await table.toCollection().primaryKeys()).filter((sha256) => !referred.has(sha256))
  const orphans: Orphan[] = []
  // One at a time: an import that was stopped can leave hundreds of megabytes behind.
  for (const sha256 of candidates) {
    const row = await table.get(sha256)
    if (row !== undefined && !row.kept && row.at < now - GRACE)
      orphans.push({ table: table.name, noun, sha256 })
  }
  return orphans
}

/** Which of the digests any state of a source, a rendition or a table names. */
async function inHistory(tables: Tables, digests: ReadonlySet<string>): Promise<Set<string>> {
  const found = new Set<string>()
  await tables.states.each(({ state }) => {
    const blocks = Array.isArray(state['blocks']) ? state['blocks'].map(digestOf) : []
    for (const digest of [
      digestOf(state['original']),
      state['textSha256'],
      state['structureSha256'],
      ...blocks,
    ]) {
      if (typeof digest === 'string' && digests.has(digest)) found.add(digest)
    }
  })
  return found
}

const digestOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'sha256' in value ? value.sha256 : null

/** Sweeps once, some time after the case was opened. Returns the way to call it off. */
export function sweepWhenIdle(tables: Tables, now: number): () => void {
  const timer = setTimeout(() => {
    // A sweep that fails leaves everything where it is; the next opening sweeps again.
    requestIdleCallback(() => void sweep(tables, now).catch(() => 0))
  }, DELAY)
  return () => clearTimeout(timer)
}
