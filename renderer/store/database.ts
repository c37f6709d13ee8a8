import { Dexie, type Table, type Transaction } from 'dexie'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import { toFault } from './faults'

/** One version of a database: its tables by name, in Dexie's notation, and what brings the one before up to it. */
export type Version = {
  readonly number: number
  readonly tables: Readonly<Record<string, string | null>>
  readonly upgrade?: (transaction: Transaction) => PromiseLike<void>
}

/** How long one attempt to open a database may take, in milliseconds, and how often it is tried. */
const PATIENCE = 8_000
const ATTEMPTS = 3

export type Database = Dexie

/**
 * Opens a database at the newest of `versions`. Every write is flushed to disk before it counts as done (`strict`).
 * Dexie's own cache is off: it made windows hang (dexie/Dexie.js#1961), and our live queries do not use it.
 */
export async function openDatabase(
  name: string,
  versions: readonly Version[],
  patience = PATIENCE,
): Promise<Result<Database>> {
  let last = fault('store.unopened', 'The case could not be opened.')
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const opened = await openOnce(name, versions, patience)
    if (opened.ok) return opened
    last = opened.error
    if (last.code !== 'store.unopened') break
  }
  return err(last)
}

async function openOnce(
  name: string,
  versions: readonly Version[],
  patience: number,
): Promise<Result<Database>> {
  const db = new Dexie(name, { cache: 'disabled', chromeTransactionDurability: 'strict' })
  for (const { number, tables, upgrade } of versions) {
    const version = db.version(number).stores({ ...tables })
    if (upgrade) version.upgrade(upgrade)
  }
  const newest = Math.max(...versions.map(({ number }) => number))
  let blocked = false
  db.on('blocked', () => {
    blocked = true
  })
  // Another window wants to bring the database up to date: let it, and answer later calls with a fault.
  db.on('versionchange', () => db.close())
  const outcome = await Promise.race([
    db.open().then(
      () => null,
      (error: unknown) => ({ error }),
    ),
    new Promise<'late'>((resolve) => setTimeout(resolve, patience, 'late')),
  ])
  // Dexie multiplies version numbers by ten; it opens newer databases without a word.
  if (outcome === null && db.backendDB().version < (newest + 1) * 10) return ok(db)
  db.close()
  if (outcome === null) {
    return err(fault('store.newer', 'This case was last opened by a newer Gainsay. Open it there.'))
  }
  if (blocked) {
    return err(
      fault(
        'store.blocked',
        'This case is open in another window with an older Gainsay. Close that window and try again.',
      ),
    )
  }
  if (outcome === 'late') {
    return err(fault('store.unopened', 'The disk did not answer in time. Nothing was changed. Try again.'))
  }
  const known = toFault(outcome.error)
  return err(
    known.code === 'store.failed'
      ? fault('store.unopened', 'The case could not be opened. Nothing was changed. Try again.')
      : known,
  )
}

/** A table by name; the caller knows what its rows are. */
export const tableOf = <Row>(db: Database, name: string): Table<Row, string> => db.table<Row, string>(name)
