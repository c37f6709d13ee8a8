/** Rows as records of a bare database, one each: what a table would be without packed blocks. */

const STORE = 'rows'
const BATCH = 10_000

export type RawRows = {
  /** Reads all records at once. */
  readonly all: () => Promise<readonly unknown[]>
  /** The next records behind a key. */
  readonly page: (after: number, count: number) => Promise<readonly unknown[]>
  /** Writes texts, one record each, in one strict transaction. */
  readonly putTexts: (texts: readonly string[]) => Promise<void>
  readonly close: () => void
}

/** Makes a database of records, each with a field for every header. */
export async function rawRows(
  name: string,
  headers: readonly string[],
  rows: Iterable<readonly string[]>,
): Promise<RawRows> {
  const db = await open(name)
  let batch: Record<string, string | number>[] = []
  let id = 0
  const flush = async (): Promise<void> => {
    const records = batch
    batch = []
    await write(db, STORE, (store) => {
      for (const record of records) store.put(record)
    })
  }
  for (const cells of rows) {
    const record: Record<string, string | number> = { id: (id += 1) }
    for (const [place, header] of headers.entries()) record[header] = cells[place] ?? ''
    batch.push(record)
    if (batch.length === BATCH) await flush()
  }
  await flush()
  const read = (range: IDBKeyRange | null, count?: number) =>
    new Promise<readonly unknown[]>((resolve, reject) => {
      const request = db.transaction(STORE, 'readonly').objectStore(STORE).getAll(range, count)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  return {
    all: () => read(null),
    page: (after, count) => read(IDBKeyRange.lowerBound(after, true), count),
    putTexts: (texts) =>
      write(db, 'texts', (store) => {
        for (const [place, text] of texts.entries()) store.put({ id: place, text })
      }),
    close: () => db.close(),
  }
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE, { keyPath: 'id' })
      request.result.createObjectStore('texts', { keyPath: 'id' })
    }
    request.onerror = () => reject(request.error)
    request.onsuccess = () => resolve(request.result)
  })
}

function write(db: IDBDatabase, name: string, work: (store: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(name, 'readwrite', { durability: 'strict' })
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
    work(transaction.objectStore(name))
    transaction.commit()
  })
}
