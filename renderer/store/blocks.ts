import { err, fault, ok, type Result } from '@shared/kernel/result'
import { toFault } from './faults'
import { plain } from './platform'
import type { Store } from './store'
import type { BlockRow } from './tables'
import type { Workshop } from './write'

/** Most bytes of one transaction: every one waits for the disk, and what waits is in memory. */
const BATCH_BYTES = 8 * 1024 * 1024

/** What waits to be written together, and the write. */
type Batch = { readonly rows: BlockRow[]; bytes: number; readonly written: Promise<unknown> }

/** Keeps and reads packed rows. What is put while something is written is written together after it. */
export function createBlocks({
  tables,
  platform,
}: Pick<Workshop, 'tables' | 'platform'>): Pick<Store, 'putBlock' | 'readBlocks'> {
  let waiting: Batch | null = null
  let last: Promise<unknown> = Promise.resolve()

  const begin = (): Batch => {
    const rows: BlockRow[] = []
    const written = last.then(() => {
      if (waiting?.rows === rows) waiting = null
      return tables.blocks.bulkPut(rows)
    })
    last = written.catch(() => undefined)
    return { rows, bytes: 0, written }
  }

  return {
    async putBlock(bytes, sha256) {
      try {
        const key = sha256 ?? (await platform.sha256(bytes))
        if (waiting === null || waiting.bytes >= BATCH_BYTES) waiting = begin()
        const batch = waiting
        batch.rows.push({ sha256: key, bytes: tight(bytes), at: platform.now(), kept: false })
        batch.bytes += bytes.byteLength
        await batch.written
        return ok({ sha256: key })
      } catch (error) {
        return err(toFault(error))
      }
    },
    async readBlocks(sha256s): Promise<Result<Uint8Array<ArrayBuffer>[]>> {
      try {
        const rows = await tables.blocks.bulkGet([...sha256s])
        const found = rows.filter((row) => row !== undefined)
        return found.length === rows.length ? ok(found.map(({ bytes }) => bytes)) : err(NOT_HERE)
      } catch (error) {
        return err(toFault(error))
      }
    },
  }
}

const NOT_HERE = fault('store.no-block', 'Rows of this table are not in this copy of the case.')

/** Bytes whose memory holds nothing else: with a part of a buffer, the database would keep all of it. */
const tight = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.byteLength === bytes.buffer.byteLength ? plain(bytes) : plain(bytes).slice()
