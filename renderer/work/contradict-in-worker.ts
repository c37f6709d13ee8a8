import type {
  SuggestedContradiction,
  SuggestRecords,
  TableHits,
} from '@shared/contradiction/suggested/suggestion'
import { err, fault, type Result } from '@shared/kernel/result'
import type { ContradictAnswer, ContradictRequest } from './contradict-messages'
import { spawnWorker } from './spawn'

/** A case that takes longer than this, in milliseconds, was made to. */
const LONGEST = 60_000
/** How many records are handed over at a time. */
const PART = 500

const STOPPED = fault('stopped', 'Stopped.')
const TOO_LONG = fault(
  'contradict.too-slow',
  'Searching the case for contradictions took more than a minute, so it was stopped. The case itself is as it was.',
)
const BROKEN = fault(
  'contradict.broken',
  'The case could not be searched for contradictions: the memory may not suffice. The case itself is as it was.',
)

type Answer = Result<readonly SuggestedContradiction[]>
type Question = {
  readonly records: SuggestRecords
  readonly hits: readonly TableHits[]
  readonly settle: (answer: Answer) => void
}

/** The window's one worker for contradictions of the case that is open. Only what changed is handed to it. */
class Asker {
  private worker: Worker | undefined
  /** What the worker holds. */
  private sent: { readonly records: SuggestRecords; readonly hits: readonly TableHits[] } | undefined
  private current: Question | undefined
  /** Of questions that wait only the last counts: the case has moved on. */
  private next: Question | undefined
  private timer: ReturnType<typeof setTimeout> | undefined

  ask(records: SuggestRecords, hits: readonly TableHits[], signal?: AbortSignal): Promise<Answer> {
    if (signal?.aborted === true) return Promise.resolve(err(STOPPED))
    return new Promise((resolve) => {
      signal?.addEventListener('abort', () => resolve(err(STOPPED)), { once: true })
      this.next?.settle(err(STOPPED))
      this.next = { records, hits, settle: resolve }
      this.go()
    })
  }

  private go(): void {
    if (this.current !== undefined || this.next === undefined) return
    this.current = this.next
    this.next = undefined
    this.timer = setTimeout(() => this.fail(TOO_LONG), LONGEST)
    this.worker ??= this.spawn()
    void this.send(this.worker, this.current).catch(() => this.fail(BROKEN))
  }

  /** Hands over what the worker does not have, a part in each turn, so that typing and drawing come between. */
  private async send(worker: Worker, { records, hits }: Question): Promise<void> {
    const { sent } = this
    const tell = (request: ContradictRequest) => worker.postMessage(request)
    const nouns = Object.keys(records) as (keyof SuggestRecords)[]
    const lists = nouns.filter((noun) => sent?.records[noun] !== records[noun])
    for (const list of lists) {
      const all = records[list]
      for (let at = 0; at < all.length; at += PART) {
        tell({ kind: 'part', list, records: all.slice(at, at + PART) })
        if (all.length > PART) await new Promise((resolve) => setTimeout(resolve))
        // It broke or took too long meanwhile: the next question hands everything to another.
        if (worker !== this.worker) return
      }
    }
    this.sent = { records, hits }
    tell({ kind: 'ask', lists, hits: sent?.hits === hits ? null : hits })
  }

  private spawn(): Worker {
    const worker = spawnWorker('contradict')
    worker.addEventListener('message', ({ data }: MessageEvent<ContradictAnswer>) => this.done(data))
    worker.addEventListener('error', () => this.fail(BROKEN))
    worker.addEventListener('messageerror', () => this.fail(BROKEN))
    return worker
  }

  private done(answer: Answer): void {
    clearTimeout(this.timer)
    this.current?.settle(answer)
    this.current = undefined
    this.go()
  }

  /** The worker is of no more use; the next question starts another and hands it everything. */
  private fail(why: typeof BROKEN): void {
    this.worker?.terminate()
    this.worker = undefined
    this.sent = undefined
    this.done(err(why))
  }
}

const asker = new Asker()

/**
 * Suggested contradictions of a case, worked out away from the window's own thread. Hand in the same list objects while
 * a list has not changed: only others are sent, and only the rules that read them run again. A question that still
 * waits when another one comes is answered `stopped`. Faults: `stopped`, `contradict.too-slow`, `contradict.broken`,
 * `contradict.failed`.
 */
export const suggestedContradictions = (
  records: SuggestRecords,
  hits: readonly TableHits[],
  signal?: AbortSignal,
): Promise<Answer> => asker.ask(records, hits, signal)
