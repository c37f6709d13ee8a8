/** The platform's limits that the store's work is held against. */
import { browserPlatform, plain } from '@renderer/store/platform'

/** Hashes and deflates every file, one after the other: what no bundle can be written without. */
export async function hashAndDeflate(files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const packed: Uint8Array[] = []
  for (const bytes of files) {
    await browserPlatform.sha256(bytes)
    packed.push(await through(bytes, new CompressionStream('deflate-raw')))
  }
  return packed
}

/** Inflates and hashes every file: what no bundle can be checked without. */
export async function inflateAndHash(packed: readonly Uint8Array[]): Promise<void> {
  for (const bytes of packed)
    await browserPlatform.sha256(await through(bytes, new DecompressionStream('deflate-raw')))
}

type BytePair = {
  readonly readable: ReadableStream<Uint8Array>
  readonly writable: WritableStream<BufferSource>
}

async function through(bytes: Uint8Array, pair: BytePair): Promise<Uint8Array> {
  const writer = pair.writable.getWriter()
  const written = writer.write(plain(bytes)).then(() => writer.close())
  const unpacked = new Uint8Array(
    await new Response(pair.readable as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer(),
  )
  await written
  return unpacked
}

export type BareStore = { readonly put: (record: object) => Promise<void>; readonly close: () => void }

/** An object store of its own, without an index, and a strict put into it. */
export function openBare(name: string): Promise<BareStore> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => request.result.createObjectStore('records', { keyPath: 'id' })
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const db = request.result
      resolve({
        put: (record) =>
          new Promise<void>((done, failed) => {
            const transaction = db.transaction('records', 'readwrite', { durability: 'strict' })
            transaction.oncomplete = () => done()
            transaction.onabort = () => failed(transaction.error)
            transaction.objectStore('records').put(record)
            transaction.commit()
          }),
        close: () => db.close(),
      })
    }
  })
}
