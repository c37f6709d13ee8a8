import { err, fault, ok, type Result } from '@shared/kernel/result'
import { spawnWorker } from './spawn'
import type {
  ComparedTables,
  CompareTables,
  FromTableCompare,
  Side,
  ToTableCompare,
} from './table-compare-messages'

const STOPPED = fault('stopped', 'The comparison was stopped.')
const BROKEN = fault(
  'table.compare',
  'The two exports could not be compared: the memory may not suffice. Nothing was changed.',
)

/** The packed blocks of both tables, a few at a time, each side in the order of its rows. */
export type ComparedBlocks = AsyncIterable<
  Result<{ readonly side: Side; readonly blocks: readonly Uint8Array[] }>
>

/** Compares two exports of a table outside the window's own thread. A signal stops it at once. */
export function compareTables(
  request: CompareTables,
  blocks: ComparedBlocks,
  signal?: AbortSignal,
): Promise<Result<ComparedTables>> {
  if (signal?.aborted) return Promise.resolve(err(STOPPED))
  return new Promise((resolve) => {
    const worker = spawnWorker('table-compare')
    let settled = false
    const settle = (result: Result<ComparedTables>): void => {
      settled = true
      signal?.removeEventListener('abort', stop)
      worker.terminate()
      resolve(result)
    }
    const stop = () => settle(err(STOPPED))
    const say = (message: ToTableCompare): void => worker.postMessage(message)
    signal?.addEventListener('abort', stop)
    worker.addEventListener('message', ({ data }: MessageEvent<FromTableCompare>) =>
      settle(data.kind === 'compared' ? ok(data.value) : err(data.error)),
    )
    worker.addEventListener('error', () => settle(err(BROKEN)))
    worker.addEventListener('messageerror', () => settle(err(BROKEN)))
    const send = async (): Promise<void> => {
      say({ kind: 'begin', request })
      for await (const some of blocks) {
        if (settled) return
        if (!some.ok) return settle(some)
        say({ kind: 'blocks', ...some.value })
      }
      say({ kind: 'compare' })
    }
    send().catch(() => settle(err(BROKEN)))
  })
}
