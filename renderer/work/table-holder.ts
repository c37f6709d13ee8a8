import { err, fault, type Fault, ok, type Result } from '@shared/kernel/result'
import type { Table } from '@shared/table/table'
import { spawnWorker } from './spawn'
import type {
  FromTable,
  TableAnswers,
  TableFacts,
  TableQuestion,
  TableQuestionKind,
  ToTable,
} from './table-messages'

/** Reads packed rows, in the order of the hashes. */
export type ReadBlocks = (sha256s: readonly string[]) => Promise<Result<readonly Uint8Array<ArrayBuffer>[]>>

/** Blocks that are read at once: about two megabytes, so that no step of it is felt in the window. */
const AT_ONCE = 8
/** A question that takes longer than this, in milliseconds, was made to. */
const LONGEST = 120_000

export const CLOSED = fault('table.closed', 'This table was closed.')
const BROKEN = fault(
  'table.worker',
  'The table could not be worked on: the memory may not suffice. Nothing was changed. Open it again to go on.',
)
const TOO_LONG = fault(
  'table.too-slow',
  'The answer took more than two minutes, so it was stopped. Nothing was changed.',
)

/** A worker that holds one table. It must be closed. */
export type TableHolder = {
  /** Settles when the table is loaded, or cannot be. */
  readonly loaded: Promise<Result<null>>
  /** Rows that were handed over so far. */
  readonly rowsLoaded: () => number
  /** Tells it of a changed mapping or corrections; questions asked later are answered by them. */
  readonly learn: (facts: TableFacts) => void
  readonly ask: <K extends TableQuestionKind>(
    question: Extract<TableQuestion, { kind: K }>,
  ) => Promise<Result<TableAnswers[K]>>
  readonly isClosed: () => boolean
  readonly close: (why?: Fault) => void
}

/** Starts a worker and hands it the blocks of a table, a few at a time. */
export function holdTable(
  table: Pick<Table, 'columns' | 'rowCount' | 'blocks'>,
  facts: TableFacts,
  readBlocks: ReadBlocks,
): TableHolder {
  const worker = spawnWorker('table')
  const waiting = new Map<number, (result: FromTable['result']) => void>()
  let ended: Fault | null = null
  let next = 0
  let rows = 0

  const close = (why: Fault = CLOSED): void => {
    if (ended !== null) return
    ended = why
    worker.terminate()
    for (const give of waiting.values()) give(err(why))
    waiting.clear()
  }
  worker.addEventListener('message', ({ data }: MessageEvent<FromTable>) =>
    waiting.get(data.id)?.(data.result),
  )
  worker.addEventListener('error', () => close(BROKEN))
  worker.addEventListener('messageerror', () => close(BROKEN))
  const say = (message: ToTable, transfer: Transferable[] = []): void => worker.postMessage(message, transfer)

  const ask = <K extends TableQuestionKind>(
    question: Extract<TableQuestion, { kind: K }>,
  ): Promise<Result<TableAnswers[K]>> => {
    if (ended !== null) return Promise.resolve(err(ended))
    next += 1
    const id = next
    return new Promise((resolve) => {
      const timer = setTimeout(() => close(TOO_LONG), LONGEST)
      waiting.set(id, (result) => {
        clearTimeout(timer)
        waiting.delete(id)
        // The answer to a question of this kind is of its kind, since the worker is made of the same types.
        resolve(result as Result<TableAnswers[K]>)
      })
      say({ kind: 'ask', id, question })
    })
  }

  const load = async (): Promise<Result<null>> => {
    const columns = table.columns.map(({ key, header }) => ({ key, header }))
    say({ kind: 'load', columns, rowCount: table.rowCount, facts })
    for (let from = 0; from < table.blocks.length; from += AT_ONCE) {
      const some = table.blocks.slice(from, from + AT_ONCE)
      const blocks = await readBlocks(some.map(({ sha256 }) => sha256))
      if (ended !== null) return err(ended)
      if (!blocks.ok) {
        close(blocks.error)
        return blocks
      }
      // The bytes were read for this, and are handed over.
      say({ kind: 'blocks', blocks: blocks.value }, [...new Set(blocks.value.map(({ buffer }) => buffer))])
      rows += some.reduce((sum, block) => sum + block.rows, 0)
    }
    const ready = await ask({ kind: 'ready' })
    if (!ready.ok) close(ready.error)
    return ready.ok ? ok(null) : ready
  }

  return {
    loaded: load().catch(() => {
      close(BROKEN)
      return err(BROKEN)
    }),
    rowsLoaded: () => rows,
    learn: (changed) => {
      if (ended === null) say({ kind: 'facts', facts: changed })
    },
    ask,
    isClosed: () => ended !== null,
    close,
  }
}
