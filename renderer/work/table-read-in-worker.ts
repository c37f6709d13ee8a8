import { err, fault, type Fault, ok, type Result } from '@shared/kernel/result'
import type { Settled } from '@shared/table/detect-layout'
import type { Layout } from '@shared/table/layout'
import { MAX_TABLE_BYTES } from '@shared/table/limits'
import type { TablePreview } from '@shared/table/read-file'
import { tableTooLarge } from '@shared/table/read-rows'
import { spawnWorker } from './spawn'
import type { BlockRead, FileRead, FromTableRead, ToTableRead } from './table-read-messages'

export type { BlockRead, FileRead } from './table-read-messages'

const STOPPED = fault('stopped', 'Stopped. Nothing was kept.')
const TOO_LONG = fault(
  'table.too-slow',
  'Looking at the file took more than a minute, so it was stopped. Nothing was kept.',
)
const BROKEN = fault(
  'table.unreadable',
  'The file could not be read: the memory may not suffice. Nothing was kept.',
)

/** A preview that takes longer than this, in milliseconds, is of a file that was made to. */
const LONGEST_PREVIEW = 60_000

export type PreviewWork = { readonly signal?: AbortSignal }

/**
 * Detects how a file is written and reads its first rows, away from the window's own thread. `settled` is what a person
 * has corrected: it is taken as it is, and the rest is detected with it. Faults: `table.too-large`, `table.binary`,
 * `table.too-slow`, `table.unreadable`, `stopped`, and those of `readRows`.
 */
export async function previewTable(
  file: Blob,
  settled: Settled = {},
  { signal }: PreviewWork = {},
): Promise<Result<TablePreview>> {
  if (file.size > MAX_TABLE_BYTES) return err(tableTooLarge())
  const work: Work<TablePreview> = {
    question: { kind: 'preview', file, settled },
    hear: ({ data, settle }) => {
      if (data.kind === 'preview') settle(data.result)
    },
    signal,
    longest: LONGEST_PREVIEW,
  }
  return inWorker(work)
}

export type ReadTableWork = {
  readonly signal?: AbortSignal
  /** How far the reading is, in bytes of the file. */
  readonly onProgress?: (done: number, total: number) => void
  /** Takes each packed block, in the order of the rows; some megabytes of them may wait until they are put away. */
  readonly onBlock: (block: BlockRead) => Promise<Result<unknown>>
}

/** A whole table as read: its blocks in order beside what `readRows` says, and the SHA-256 of the file. */
export type TableRead = FileRead & {
  readonly blocks: readonly { readonly sha256: string; readonly rows: number }[]
}

/**
 * Reads a whole file into packed blocks by its layout, away from the window's own thread. A block that cannot be put
 * away ends it with that fault. Faults else: `table.too-large`, `table.unreadable`, `stopped`, those of `readRows`.
 */
export async function readTable(
  file: Blob,
  layout: Layout,
  { signal, onProgress, onBlock }: ReadTableWork,
): Promise<Result<TableRead>> {
  if (file.size > MAX_TABLE_BYTES) return err(tableTooLarge())
  const blocks: { sha256: string; rows: number }[] = []
  let putting: Promise<unknown> = Promise.resolve()
  return inWorker<TableRead>({
    question: { kind: 'read', file, layout },
    hear: ({ data, settle, say }) => {
      if (data.kind === 'progress') onProgress?.(data.done, file.size)
      if (data.kind === 'block') {
        const { block } = data
        const { byteLength } = block.bytes
        blocks.push({ sha256: block.sha256, rows: block.rows })
        // Not one after the other: the store writes together what waits for it.
        const put = Promise.resolve(block)
          .then(onBlock)
          .then(
            (result) => (result.ok ? say({ kind: 'put-away', byteLength }) : settle(result)),
            () => settle(err(BROKEN)),
          )
        putting = Promise.all([putting, put])
      }
      if (data.kind === 'read') {
        const { result } = data
        void putting.then(() => settle(result.ok ? ok({ ...result.value, blocks }) : result))
      }
    },
    signal,
    longest: null,
  })
}

type Hearing<T> = {
  readonly data: FromTableRead
  readonly settle: (result: Result<T>) => void
  readonly say: (message: ToTableRead) => void
}
type Work<T> = {
  readonly question: ToTableRead
  readonly hear: (hearing: Hearing<T>) => void
  readonly signal: AbortSignal | undefined
  readonly longest: number | null
}

/** Asks a worker of its own, which ends with the answer, with the signal, or when anything breaks in it. */
function inWorker<T>({ question, hear, signal, longest }: Work<T>): Promise<Result<T>> {
  if (signal?.aborted) return Promise.resolve(err(STOPPED))
  return new Promise((resolve) => {
    const worker = spawnWorker('table-read')
    let settled = false
    const settle = (result: Result<T>): void => {
      if (settled) return
      settled = true
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      worker.terminate()
      resolve(result)
    }
    const end = (why: Fault) => settle(err(why))
    const stop = () => end(STOPPED)
    const timer = longest === null ? undefined : setTimeout(() => end(TOO_LONG), longest)
    const say = (message: ToTableRead): void => {
      if (!settled) worker.postMessage(message)
    }
    signal?.addEventListener('abort', stop)
    worker.addEventListener('message', ({ data }: MessageEvent<FromTableRead>) => {
      if (!settled) hear({ data, settle, say })
    })
    worker.addEventListener('error', () => end(BROKEN))
    worker.addEventListener('messageerror', () => end(BROKEN))
    say(question)
  })
}
