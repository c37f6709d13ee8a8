import type { RandomReader } from '@shared/bundle/archive'
import { readBundle } from '@shared/bundle/read'
import { inventoryOf } from '@shared/bundle/verify'
import { writeBundle, type WriteInputs } from '@shared/bundle/write'
import { hex } from '@shared/kernel/sha256'
import { type FromWorker, fromPlain, type PlainContents, toPlain, type ToWorker } from './bundle-messages'
import { partExchange } from './part-exchange'

/** Bytes are read anew for every question, so they can be handed over instead of copied. */
const post = (message: FromWorker): void =>
  message.kind === 'part' && message.value instanceof Uint8Array
    ? globalThis.postMessage(message, { transfer: [message.value.buffer] })
    : globalThis.postMessage(message)
const exchange = partExchange(post)
const platform = {
  sha256: async (bytes: Uint8Array) =>
    hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))),
}
const onProgress = (done: number, total: number) => post({ kind: 'progress', done, total })

const readerOf = (file: Blob): RandomReader => ({
  size: file.size,
  read: async (offset, length) => new Uint8Array(await file.slice(offset, offset + length).arrayBuffer()),
})

/** Reads and checks a bundle, then stays to hand out its parts. */
async function read(file: Blob): Promise<void> {
  const result = await readBundle(readerOf(file), platform, { onProgress })
  if (!result.ok) return post({ kind: 'read', result })
  exchange.hold(result.value)
  const answer = { contents: toPlain(result.value), inventory: inventoryOf(result.value) }
  post({ kind: 'read', result: { ok: true, value: answer } })
}

let taken: () => void = () => undefined

/** Writes a bundle piece by piece; the next piece is made when the last one was taken. */
async function write(contents: PlainContents, inputs: WriteInputs): Promise<void> {
  const whole = fromPlain(contents, (part, sha256) => exchange.ask(part, sha256))
  for await (const bytes of writeBundle(whole, inputs, platform, onProgress)) {
    const next = new Promise<void>((resolve) => (taken = resolve))
    post({ kind: 'piece', bytes })
    await next
  }
  post({ kind: 'written' })
}

const failed = (error: unknown) =>
  post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })

globalThis.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'read') void read(data.file).catch(failed)
  else if (data.kind === 'write') void write(data.contents, data.inputs).catch(failed)
  else if (data.kind === 'more') taken()
  else exchange.take(data)
})
