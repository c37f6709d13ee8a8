import { err, fault, type Result } from '@shared/kernel/result'
import type { CompareAnswer, CompareRequest, Comparison } from './compare.worker'
import { spawnWorker } from './spawn'

const STOPPED = fault('stopped', 'The comparison was stopped.')
const BROKEN = fault(
  'version.too-large',
  'The two versions could not be compared: the memory may not suffice. Nothing was changed.',
)

/** Compares two versions outside the window's own thread. A signal stops it at once. */
export function compareInWorker(request: CompareRequest, signal?: AbortSignal): Promise<Result<Comparison>> {
  if (signal?.aborted) return Promise.resolve(err(STOPPED))
  return new Promise((resolve) => {
    const worker = spawnWorker('compare')
    const settle = (result: Result<Comparison>): void => {
      signal?.removeEventListener('abort', stop)
      worker.terminate()
      resolve(result)
    }
    const stop = () => settle(err(STOPPED))
    signal?.addEventListener('abort', stop)
    worker.addEventListener('message', (event: MessageEvent<CompareAnswer>) => settle(event.data))
    worker.addEventListener('error', () => settle(err(BROKEN)))
    worker.addEventListener('messageerror', () => settle(err(BROKEN)))
    worker.postMessage(request)
  })
}
