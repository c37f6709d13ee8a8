import { err, fault, ok, type Result } from '@shared/kernel/result'
import type { FileFacts } from '@shared/source/pick-extractor'
import { readDocument } from '@shared/source/read-document'
import type { PartBytes, Reading } from '@shared/source/reading'
import { readTools } from './read-tools'
import type { ReadAnswer, ReadAnswers, ReadRequest } from './read.worker'
import { spawnWorker } from './spawn'
import { hashesOf } from './text-hashes'

export type { ReadAnswer }

/** How far the reading is: pages of a PDF, bytes of an archive. */
export type ReadProgress = (done: number, total: number) => void
export type ReadWork = { readonly signal?: AbortSignal; readonly onProgress?: ReadProgress }

/** A file that takes longer than this, in milliseconds, was made to. */
const LONGEST = 300_000
/** Up to this many bytes of text are read in the window itself: quicker than a worker, and too few to be felt. */
const SMALL = 64 * 1024

const STOPPED = fault('stopped', 'Stopped. Nothing was kept.')
const TOO_LONG = fault(
  'source.too-slow',
  'Reading the file took more than five minutes, so it was stopped. Nothing was kept.',
)
const BROKEN = fault(
  'source.unreadable',
  'The file could not be read: the memory may not suffice. Nothing was kept.',
)

/**
 * Reads a captured file of any kind outside the window's own thread, so that neither a large nor a hostile file can
 * freeze it. A signal stops it at once. The bytes are copied, not taken away.
 */
export async function readInWorker(
  bytes: Uint8Array<ArrayBuffer>,
  facts: FileFacts,
  { signal }: ReadWork = {},
): Promise<Result<ReadAnswer>> {
  if (signal?.aborted) return err(STOPPED)
  if (bytes.length > SMALL) return ask({ kind: 'read', bytes, facts }, signal)
  const read = await readDocument(bytes, facts, readTools)
  return read.ok ? ok(await withHashes(read.value)) : read
}

/**
 * Takes a part out of a container (a page of an archive, an attachment of a message) by the key that its reading gave.
 */
export const partInWorker = (
  bytes: Uint8Array<ArrayBuffer>,
  facts: FileFacts,
  key: string,
  { signal }: ReadWork = {},
): Promise<Result<PartBytes>> => ask({ kind: 'part', bytes, facts, key }, signal)

async function withHashes(reading: Reading): Promise<ReadAnswer> {
  const { text, structure } = reading.extraction
  return { ...reading, hashes: await hashesOf(text, structure) }
}

function ask<K extends ReadRequest['kind']>(
  request: Extract<ReadRequest, { kind: K }>,
  signal: AbortSignal | undefined,
): Promise<Result<ReadAnswers[K]>> {
  if (signal?.aborted) return Promise.resolve(err(STOPPED))
  return new Promise((resolve) => {
    const worker = spawnWorker('read')
    const settle = (result: Result<ReadAnswers[K]>): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      worker.terminate()
      resolve(result)
    }
    const stop = () => settle(err(STOPPED))
    const timer = setTimeout(() => settle(err(TOO_LONG)), LONGEST)
    signal?.addEventListener('abort', stop)
    worker.addEventListener('message', (event: MessageEvent<Result<ReadAnswers[K]>>) => settle(event.data))
    worker.addEventListener('error', () => settle(err(BROKEN)))
    worker.addEventListener('messageerror', () => settle(err(BROKEN)))
    worker.postMessage(request)
  })
}
