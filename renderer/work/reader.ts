import { err, fault, type Result } from '@shared/kernel/result'
import type { FromReader, ReadAnswers, ReadKind, ReadQuestion, ToReader } from './read-messages'
import { spawnWorker } from './spawn'

/** A question that takes longer than this, in milliseconds, was made to. */
const LONGEST = 300_000

export const STOPPED = fault('stopped', 'Stopped. Nothing was kept.')
const TOO_LONG = fault(
  'source.too-slow',
  'Reading the file took more than five minutes, so it was stopped. Nothing was kept.',
)
const BROKEN = fault(
  'source.unreadable',
  'The file could not be read: the memory may not suffice. Nothing was kept.',
)

/** A worker that reads. It is asked one thing after the other and must be closed. */
export type Reader = {
  ask<K extends ReadKind>(question: Extract<ReadQuestion, { kind: K }>): Promise<Result<ReadAnswers[K]>>
  close(): void
}

/** Starts a worker that reads. A signal ends it at once; so does anything that breaks in it or takes too long. */
export function startReader(signal?: AbortSignal): Reader {
  const worker = spawnWorker('read')
  const waiting = new Map<number, (result: FromReader['result']) => void>()
  let ended: ReturnType<typeof fault> | null = null
  let next = 0

  const end = (why: ReturnType<typeof fault>): void => {
    if (ended !== null) return
    ended = why
    signal?.removeEventListener('abort', stop)
    worker.terminate()
    for (const give of waiting.values()) give(err(why))
    waiting.clear()
  }
  const stop = () => end(STOPPED)
  signal?.addEventListener('abort', stop)
  if (signal?.aborted) stop()
  worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) =>
    waiting.get(data.id)?.(data.result),
  )
  worker.addEventListener('error', () => end(BROKEN))
  worker.addEventListener('messageerror', () => end(BROKEN))

  return {
    ask<K extends ReadKind>(question: Extract<ReadQuestion, { kind: K }>) {
      if (ended !== null) return Promise.resolve(err(ended))
      next += 1
      const id = next
      return new Promise<Result<ReadAnswers[K]>>((resolve) => {
        const timer = setTimeout(() => end(TOO_LONG), LONGEST)
        waiting.set(id, (result) => {
          clearTimeout(timer)
          waiting.delete(id)
          // The answer to a question of this kind is of its kind, since the worker is made of the same types.
          resolve(result as Result<ReadAnswers[K]>)
        })
        const message: ToReader = { id, question }
        worker.postMessage(message)
      })
    },
    close: () => end(STOPPED),
  }
}
