import { err, fault, type Result } from '@shared/kernel/result'
import type { Extracted } from '@shared/source/extract'
import type { FileFacts } from '@shared/source/pick-extractor'
import type { ExtractAnswer, ExtractRequest } from './extract.worker'
import { spawnWorker } from './spawn'

/** A file that takes longer than this, in milliseconds, was made to. */
const LONGEST = 300_000

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
 * Extracts the text of a file outside the window's own thread, so that neither a large nor a hostile file can freeze
 * it. A signal stops it at once. The bytes are copied, not taken away.
 */
export function extractInWorker(
  bytes: Uint8Array<ArrayBuffer>,
  facts: FileFacts,
  signal?: AbortSignal,
): Promise<Result<Extracted>> {
  if (signal?.aborted) return Promise.resolve(err(STOPPED))
  return new Promise((resolve) => {
    const worker = spawnWorker('extract')
    const settle = (result: Result<Extracted>): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      worker.terminate()
      resolve(result)
    }
    const stop = () => settle(err(STOPPED))
    const timer = setTimeout(() => settle(err(TOO_LONG)), LONGEST)
    signal?.addEventListener('abort', stop)
    worker.addEventListener('message', (event: MessageEvent<ExtractAnswer>) => settle(event.data))
    worker.addEventListener('error', () => settle(err(BROKEN)))
    worker.addEventListener('messageerror', () => settle(err(BROKEN)))
    const request: ExtractRequest = { bytes, facts }
    worker.postMessage(request)
  })
}
