import type { StateEntry } from '@shared/history/state'
import { type Noun, NOUNS } from '@shared/schema/registry'
import type { Database } from './database'
import { refuse } from './faults'
import type { AnyRow, BlockRow, ChangeRow, Meta, OriginalRow, Row, StructureRow, TextRow } from './tables'

/** What lies in each table of a case. */
type Shapes = {
  readonly changes: ChangeRow
  readonly states: StateEntry
  readonly originals: OriginalRow
  readonly texts: TextRow
  readonly structures: StructureRow
  readonly blocks: BlockRow
  readonly meta: Meta
}
type TableName = keyof Shapes

const TABLES: readonly (TableName | Noun)[] = [
  ...NOUNS,
  'changes',
  'states',
  'originals',
  'texts',
  'structures',
  'blocks',
  'meta',
]

/**
 * One transaction over the whole case. Reads are awaited; writes are only handed in, and fail the transaction as a
 * whole if they fail.
 */
export type Session = {
  get<T extends TableName>(table: T, key: string): Promise<Shapes[T] | undefined>
  /** The row of a record. */
  row<N extends Noun>(noun: N, id: string): Promise<Row<N> | undefined>
  has(table: TableName | Noun, key: string): Promise<boolean>
  /** Keys of the rows of a noun that refer to `id`. */
  referring(noun: Noun, id: string): Promise<string[]>
  /** The key of the newest change; null where there is none. */
  newestChange(): Promise<string | null>
  /** Changes from the newest back, until `enough` says so. */
  changesBack(enough: (row: ChangeRow) => boolean): Promise<void>
  put<T extends TableName>(table: T, row: Shapes[T]): void
  putRow(noun: Noun, row: AnyRow): void
  /** Puts a row whose key must be new. */
  add<T extends TableName>(table: T, row: Shapes[T]): void
  removeRow(noun: Noun, id: string): void
}

/**
 * Runs `body` in one transaction and returns when all it wrote is on disk. This one place speaks to IndexedDB
 * itself: the same writes through Dexie take twice as long, and a commit should cost no more than three bare puts.
 * Work that waits for anything but the session lets the transaction end early; that is answered as a fault.
 */
export function inSession<T>(
  db: Database,
  body: (session: Session) => Promise<T>,
  mode: 'readonly' | 'readwrite' = 'readwrite',
): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = begin(db, mode)
    let done: { readonly value: T } | null = null
    transaction.oncomplete = () => {
      if (done) resolve(done.value)
      else reject(new DOMException('the work was still going on', 'TransactionInactiveError'))
    }
    transaction.onabort = () => reject(transaction.error ?? new DOMException('taken back', 'AbortError'))
    body(sessionOf(transaction))
      .then(
        (value) => {
          done = { value }
          transaction.commit()
        },
        (error: unknown) => {
          reject(error)
          transaction.abort()
        },
      )
      .catch(reject)
  })
}

function begin(db: Database, mode: 'readonly' | 'readwrite'): IDBTransaction {
  if (!db.isOpen()) refuse('store.closed', 'This case is closed. Nothing was saved. Open it again to go on.')
  return db.backendDB().transaction(TABLES, mode, { durability: 'strict' })
}

function sessionOf(transaction: IDBTransaction): Session {
  const table = (name: TableName | Noun): IDBObjectStore => transaction.objectStore(name)
  return {
    get: (name, key) => answerOf(table(name).get(key)),
    row: (noun, id) => answerOf(table(noun).get(id)),
    has: async (name, key) => (await answerOf(table(name).getKey(key))) !== undefined,
    referring: (noun, id) =>
      answerOf<IDBValidKey[]>(table(noun).index('keys').getAllKeys(id)).then((keys) => keys.map(String)),
    newestChange: async () => {
      const cursor = await answerOf(table('changes').openKeyCursor(null, 'prev'))
      return cursor === null ? null : String(cursor.primaryKey)
    },
    changesBack: (enough) =>
      new Promise((resolve, reject) => {
        const request = table('changes').openCursor(null, 'prev')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const cursor = request.result
          if (cursor === null || enough(cursor.value as ChangeRow)) resolve()
          else cursor.continue()
        }
      }),
    put: (name, row) => void table(name).put(row),
    putRow: (noun, row) => void table(noun).put(row),
    add: (name, row) => void table(name).add(row),
    removeRow: (noun, id) => void table(noun).delete(id),
  }
}

/** The answer of a request. A failed one has already taken the transaction back. */
function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
