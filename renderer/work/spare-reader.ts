import { err, type Result } from '@shared/kernel/result'
import type { ReadAnswers, ReadKind, ReadQuestion } from './read-messages'
import { type Reader, startReader, STOPPED } from './reader'

/** A worker that nobody asked for so long, in milliseconds, is ended. */
const IDLE = 20_000
/** A worker that read more bytes than this is not kept: its memory goes with it. */
const KEPT_AFTER = 4 * 1024 * 1024

let spare: { readonly reader: Reader; readonly timer: ReturnType<typeof setTimeout> } | null = null

/** Starts a worker ahead of the first question, where none waits. */
export function warmReader(): void {
  if (spare === null) keep(startReader())
}

/**
 * Asks one thing of a worker, and keeps the worker for the next: starting one costs more than reading an article. One in
 * which anything went wrong is ended. A signal ends it at once.
 */
export async function askOnce<K extends ReadKind>(
  question: Extract<ReadQuestion, { kind: K }>,
  signal: AbortSignal | undefined,
): Promise<Result<ReadAnswers[K]>> {
  if (signal?.aborted) return err(STOPPED)
  const reader = take() ?? startReader()
  signal?.addEventListener('abort', reader.close)
  const answer = await reader.ask(question)
  signal?.removeEventListener('abort', reader.close)
  if (answer.ok && spare === null && sizeOf(question) <= KEPT_AFTER) keep(reader)
  else reader.close()
  return answer
}

function take(): Reader | null {
  if (spare === null) return null
  const { reader, timer } = spare
  clearTimeout(timer)
  spare = null
  return reader
}

function keep(reader: Reader): void {
  const timer = setTimeout(() => {
    spare = null
    reader.close()
  }, IDLE)
  spare = { reader, timer }
}

const sizeOf = (question: ReadQuestion): number =>
  'bytes' in question ? question.bytes.length : 'text' in question ? question.text.length : 0
