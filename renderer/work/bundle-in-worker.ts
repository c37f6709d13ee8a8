import type { BundleContents, Progress } from '@shared/bundle/contents'
import type { Inventory } from '@shared/bundle/verify'
import type { WriteInputs } from '@shared/bundle/write'
import { err, fault, type Fault, ok, type Result } from '@shared/kernel/result'
import { type FromWorker, fromPlain, toPlain, type ToWorker } from './bundle-messages'
import { partExchange } from './part-exchange'
import { spawnWorker } from './spawn'

export type BundleWork = { readonly onProgress?: Progress; readonly signal?: AbortSignal }

const STOPPED = fault('stopped', 'Stopped. Nothing was changed.')
const BROKEN = fault(
  'bundle.worker',
  'The bundle could not be worked on: the memory may not suffice. Nothing was changed.',
)

/** A bundle that was read and checked. Its parts are fetched from the file until it is closed. */
export type BundleAtHand = {
  readonly contents: BundleContents
  readonly inventory: Inventory
  readonly close: () => void
}

/** Reads and checks a bundle outside the window's own thread. */
export function readInWorker(
  file: Blob,
  { onProgress, signal }: BundleWork = {},
): Promise<Result<BundleAtHand>> {
  if (signal?.aborted) return Promise.resolve(err(STOPPED))
  return new Promise((resolve) => {
    const worker = spawnWorker('bundle')
    const post = (message: ToWorker) => worker.postMessage(message)
    const exchange = partExchange(post)
    const close = () => {
      signal?.removeEventListener('abort', stop)
      worker.terminate()
      exchange.end('The bundle was closed.')
    }
    const refuse = (why: Fault) => {
      close()
      resolve(err(why))
    }
    const stop = () => refuse(STOPPED)
    signal?.addEventListener('abort', stop)
    worker.addEventListener('error', () => refuse(BROKEN))
    worker.addEventListener('messageerror', () => refuse(BROKEN))
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'progress') onProgress?.(data.done, data.total)
      else if (data.kind === 'failed') refuse(BROKEN)
      else if (data.kind === 'read') {
        if (!data.result.ok) return refuse(data.result.error)
        const { contents, inventory } = data.result.value
        const whole = fromPlain(contents, (part, sha256) => exchange.ask(part, sha256))
        resolve(ok({ contents: whole, inventory, close }))
      } else if (data.kind === 'part' || data.kind === 'no-part') exchange.take(data)
    })
    post({ kind: 'read', file })
  })
}

/**
 * Writes contents as a bundle outside the window's own thread, piece by piece: the next one is made when the last was
 * taken. Throws with one sentence where that fails or is stopped.
 */
export async function* writeInWorker(
  contents: BundleContents,
  inputs: WriteInputs,
  { onProgress, signal }: BundleWork = {},
): AsyncGenerator<Uint8Array> {
  const worker = spawnWorker('bundle')
  const post = (message: ToWorker) => worker.postMessage(message)
  const exchange = partExchange(post)
  exchange.hold(contents)
  let wake: () => void = () => undefined
  const arrived: (Uint8Array | 'end' | Fault)[] = []
  const put = (what: Uint8Array | 'end' | Fault) => {
    arrived.push(what)
    wake()
  }
  const stop = () => put(STOPPED)
  signal?.addEventListener('abort', stop)
  if (signal?.aborted) stop()
  worker.addEventListener('error', () => put(BROKEN))
  worker.addEventListener('messageerror', () => put(BROKEN))
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'progress') onProgress?.(data.done, data.total)
    else if (data.kind === 'piece') put(data.bytes)
    else if (data.kind === 'written') put('end')
    else if (data.kind === 'failed')
      put(fault('bundle.write', `The bundle could not be written: ${data.message}.`))
    else if (data.kind !== 'read') exchange.take(data)
  })
  try {
    post({ kind: 'write', contents: toPlain(contents), inputs })
    for (;;) {
      const next = arrived.shift()
      if (next === undefined) await new Promise<void>((resolve) => (wake = resolve))
      else if (next === 'end') return
      else if (next instanceof Uint8Array) {
        yield next
        post({ kind: 'more' })
      } else throw new Error(next.message)
    }
  } finally {
    signal?.removeEventListener('abort', stop)
    worker.terminate()
  }
}
