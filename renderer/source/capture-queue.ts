import { isWorkbookName } from '@shared/desk/files'
import { err, fault, type Result } from '@shared/kernel/result'
import { tooLarge } from '@shared/source/decode'
import { MAX_SOURCE_BYTES } from '@shared/source/limits'
import type { Store } from '@renderer/store/store'
import type { Capturable } from './capturable'
import { type Captured, keepPrepared, prepareBytes, type Prepared } from './capture'

/** What became of one of them. */
export type CaptureOutcome = {
  readonly name: string
  readonly result: Result<Captured>
  /** What it was, to try it once more; null where that makes no sense. */
  readonly item: Capturable | null
}

/** How far a capture of several is: how many are done, and what is read now. */
export type CaptureProgress = (done: number, now: string) => void

const WORKBOOK = fault(
  'source.workbook',
  'A workbook has no text to capture: import it as a table. Nothing of it was kept.',
)
const STOPPED = fault('stopped', 'Stopped before it was read. Nothing of it was kept.')

export type CaptureAllOptions = {
  readonly signal: AbortSignal
  readonly onProgress?: CaptureProgress
  /** How far one is read, by its name: pages of a PDF. */
  readonly onPages?: (name: string, done: number, all: number) => void
  /** Opens what is protected. */
  readonly password?: string
}

/**
 * Captures one after the other and reports each; while one is being kept the next is read. A large one is refused
 * before it is read; a stop leaves what was kept and refuses the rest.
 */
export async function captureAll(
  store: Store,
  items: readonly Capturable[],
  options: CaptureAllOptions,
): Promise<CaptureOutcome[]> {
  const { signal, onProgress } = options
  const outcomes: CaptureOutcome[] = []
  let next = prepareOne(store, items[0], options)
  for (const [index, item] of items.entries()) {
    onProgress?.(index, item.name)
    const prepared = await next
    next = prepareOne(store, items[index + 1], options)
    const result = prepared.ok ? await keepPrepared(store, prepared.value, signal) : prepared
    outcomes.push({ name: item.name, result, item })
  }
  onProgress?.(items.length, '')
  return outcomes
}

async function prepareOne(
  store: Store,
  item: Capturable | undefined,
  { signal, password, onPages }: CaptureAllOptions,
): Promise<Result<Prepared>> {
  if (item === undefined || signal.aborted) return err(STOPPED)
  if (isWorkbookName(item.name)) return err(WORKBOOK)
  if (item.byteLength > MAX_SOURCE_BYTES) return err(tooLarge(item.byteLength))
  const opened = await item.open(signal)
  if (!opened.ok) return opened
  const { facts, bytes, about } = opened.value
  return prepareBytes(store, facts, bytes, {
    ...about,
    signal,
    ...(onPages && { onProgress: (done: number, all: number) => onPages(item.name, done, all) }),
    ...(password !== undefined && { password }),
  })
}
