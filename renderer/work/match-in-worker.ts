import type { Fault } from '@shared/kernel/result'
import { err, fault, type Result } from '@shared/kernel/result'
import type { SourceId } from '@shared/kernel/ids'
import type { FromMatch, MatchAnswers, MatchAsked, MatchNews, ToMatch } from './match-messages'
import { spawnWorker } from './spawn'

const STOPPED = fault('stopped', 'Stopped.')
const BROKEN = fault(
  'match.broken',
  'The tables of this case could not be searched: the memory may not suffice. Nothing in the case was changed.',
)

/** A worker that holds scopes against rows and shipments. It answers by what it was told before it was asked. */
export type MatchWorker = {
  readonly tell: (news: MatchNews, transfer?: readonly Transferable[]) => void
  /** Faults: `stopped`, `match.broken`, `match.failed`. */
  readonly ask: <K extends MatchAsked['kind']>(
    asked: Extract<MatchAsked, { kind: K }>,
    signal?: AbortSignal,
  ) => Promise<Result<MatchAnswers[K]>>
  readonly end: () => void
}

type Heard = {
  /** A table cannot be read. */
  readonly onNoTable: (source: SourceId, fault: Fault) => void
  /** The worker ended by itself; whoever wants answers must start another. */
  readonly onBroken: () => void
}

export function startMatchWorker({ onNoTable, onBroken }: Heard): MatchWorker {
  const worker = spawnWorker('match')
  const waiting = new Map<number, (result: Result<MatchAnswers[keyof MatchAnswers]>) => void>()
  let asked = 0
  let ended = false
  const say = (message: ToMatch, transfer: readonly Transferable[] = []) => {
    if (!ended) worker.postMessage(message, [...transfer])
  }
  const end = (why: Fault) => {
    ended = true
    worker.terminate()
    for (const settle of waiting.values()) settle(err(why))
    waiting.clear()
  }
  const broke = () => {
    if (ended) return
    end(BROKEN)
    onBroken()
  }
  worker.addEventListener('error', broke)
  worker.addEventListener('messageerror', broke)
  worker.addEventListener('message', ({ data }: MessageEvent<FromMatch>) => {
    if (data.kind === 'no-table') return onNoTable(data.source, data.fault)
    waiting.get(data.id)?.(data.result)
    waiting.delete(data.id)
  })
  return {
    tell: say,
    ask: <K extends MatchAsked['kind']>(
      question: Extract<MatchAsked, { kind: K }>,
      signal?: AbortSignal,
    ): Promise<Result<MatchAnswers[K]>> => {
      if (ended) return Promise.resolve(err(BROKEN))
      if (signal?.aborted === true) return Promise.resolve(err(STOPPED))
      const id = (asked += 1)
      return new Promise((resolve) => {
        // A question is answered by what its kind is answered with.
        waiting.set(id, (result) => resolve(result as Result<MatchAnswers[K]>))
        signal?.addEventListener(
          'abort',
          () => {
            waiting.delete(id)
            say({ kind: 'forget', id })
            resolve(err(STOPPED))
          },
          { once: true },
        )
        say({ kind: 'ask', id, asked: question })
      })
    },
    end: () => end(STOPPED),
  }
}
