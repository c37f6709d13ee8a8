import type { Result } from '@shared/kernel/result'
import { err, fault } from '@shared/kernel/result'
import { tooLarge } from '@shared/source/decode'
import { MAX_SOURCE_BYTES } from '@shared/source/limits'
import type { FileFacts } from '@shared/source/pick-extractor'
import type { OpenedFile } from '@shared/desk/files'
import { readOpened } from '@renderer/desk/transfer'
import type { Store } from '@renderer/store/store'
import { captureBytes, type Captured } from './actions'

/** Something to capture: what it is called, how large it is, and how to get at its bytes. */
export type Capturable = {
  readonly facts: FileFacts
  readonly byteLength: number
  readonly bytes: (signal: AbortSignal) => Promise<Result<Uint8Array<ArrayBuffer>>>
}

/** What became of one of them. */
export type CaptureOutcome = { readonly name: string; readonly result: Result<Captured> }

/** A file that was dropped on the window or chosen in it. */
export const fromFile = (file: File): Capturable => ({
  facts: { fileName: file.name, mediaType: file.type },
  byteLength: file.size,
  bytes: async () => {
    try {
      return { ok: true, value: new Uint8Array(await file.arrayBuffer()) }
    } catch {
      return err(fault('source.unreadable', 'The file could not be read. Nothing was kept.'))
    }
  },
})

/** A file that the computer opened. */
export const fromOpened = (file: OpenedFile): Capturable => ({
  facts: { fileName: file.name, mediaType: '' },
  byteLength: file.byteLength,
  bytes: (signal) => readOpened(file, { signal }),
})

/**
 * Captures one after the other and reports each. A large one is refused before it is read; a stop leaves what was kept
 * and refuses the rest.
 */
export async function captureAll(
  store: Store,
  items: readonly Capturable[],
  signal: AbortSignal,
  onDone: (done: number) => void,
): Promise<CaptureOutcome[]> {
  const outcomes: CaptureOutcome[] = []
  for (const item of items) {
    outcomes.push({
      name: item.facts.fileName || 'Pasted text',
      result: await captureOne(store, item, signal),
    })
    onDone(outcomes.length)
  }
  return outcomes
}

async function captureOne(store: Store, item: Capturable, signal: AbortSignal): Promise<Result<Captured>> {
  if (signal.aborted) return err(fault('stopped', 'Stopped before it was read.'))
  if (item.byteLength > MAX_SOURCE_BYTES) return err(tooLarge(item.byteLength))
  const bytes = await item.bytes(signal)
  return bytes.ok ? captureBytes(store, item.facts, bytes.value, { signal }) : bytes
}
