import { err, fault, type Result } from '@shared/kernel/result'
import type { KnownEntity } from '@shared/suggest/names/gazetteer'
import { spawnWorker } from './spawn'
import type { SuggestAnswer, Suggested, SuggestRequest } from './suggest.worker'

export type { Suggested } from './suggest.worker'

/** A text, the names the case knows, and its day of publication as EDTF ('' where it is not known). */
export type SuggestQuestion = {
  readonly text: string
  readonly entities: readonly KnownEntity[]
  readonly published: string
}

/** A text that takes longer than this, in milliseconds, was made to. */
const LONGEST = 30_000

const STOPPED = fault('stopped', 'Stopped.')
const TOO_LONG = fault(
  'suggest.too-slow',
  'Searching this text took more than half a minute, so it was stopped. The text itself is as it was.',
)
const BROKEN = fault(
  'suggest.broken',
  'This text could not be searched: the memory may not suffice. The text itself is as it was.',
)

type Turn = {
  readonly question: SuggestQuestion
  readonly signal: AbortSignal | undefined
  readonly settle: (result: Result<Suggested>) => void
}

/** The window's one worker for suggestions: kept warm, asked one question after the other. */
class Asker {
  private worker: Worker | undefined
  /** The list the worker has; it is handed over again only when it is another. */
  private entities: readonly KnownEntity[] | undefined
  private readonly waiting: Turn[] = []
  private current: Turn | undefined
  private timer: ReturnType<typeof setTimeout> | undefined

  warm(): void {
    if (this.worker === undefined) this.post({ kind: 'warm' })
  }

  ask(question: SuggestQuestion, signal?: AbortSignal): Promise<Result<Suggested>> {
    if (signal?.aborted === true) return Promise.resolve(err(STOPPED))
    return new Promise((resolve) => {
      const turn: Turn = { question, signal, settle: resolve }
      this.waiting.push(turn)
      // A question in hand goes on, since its answer is near; nobody hears it.
      signal?.addEventListener('abort', () => resolve(err(STOPPED)), { once: true })
      this.next()
    })
  }

  private next(): void {
    if (this.current !== undefined) return
    const turn = this.waiting.shift()
    if (turn === undefined) return
    if (turn.signal?.aborted === true) return this.next()
    this.current = turn
    this.timer = setTimeout(() => this.fail(TOO_LONG), LONGEST)
    const { text, entities, published } = turn.question
    if (this.worker === undefined || this.entities !== entities) this.post({ kind: 'entities', entities })
    this.entities = entities
    this.post({ kind: 'text', text, published })
  }

  private post(request: SuggestRequest): void {
    this.worker ??= this.spawn()
    this.worker.postMessage(request)
  }

  private spawn(): Worker {
    const worker = spawnWorker('suggest')
    worker.addEventListener('message', ({ data }: MessageEvent<SuggestAnswer>) => this.done(data))
    worker.addEventListener('error', () => this.fail(BROKEN))
    worker.addEventListener('messageerror', () => this.fail(BROKEN))
    return worker
  }

  private done(result: Result<Suggested>): void {
    clearTimeout(this.timer)
    this.current?.settle(result)
    this.current = undefined
    this.next()
  }

  /** The worker is of no more use; the next question starts another. */
  private fail(why: typeof BROKEN): void {
    this.worker?.terminate()
    this.worker = undefined
    this.entities = undefined
    this.done(err(why))
  }
}

const asker = new Asker()

/** Starts the worker and has its patterns made, so that the first text does not wait for it. */
export const warmSuggestions = (): void => asker.warm()

/**
 * What can be found in a text, worked out away from the window's own thread. Questions wait for each other; one whose
 * signal is given before its turn is not asked. Faults: `stopped`, `suggest.too-slow`, `suggest.broken`, `suggest.failed`.
 */
export const suggestInWorker = (
  question: SuggestQuestion,
  signal?: AbortSignal,
): Promise<Result<Suggested>> => asker.ask(question, signal)
