import { err, fault, ok, type Result } from '@shared/kernel/result'
import type { FileFacts } from '@shared/source/pick-extractor'
import { readDocument, readPart } from '@shared/source/read-document'
import type { PartBytes, Reading, TextHashes } from '@shared/source/reading'
import type { Structure } from '@shared/source/rendition'
import { readTools } from './read-tools'
import { hashesOf } from './text-hashes'

/** A document as read, with the hashes its rendition is kept under. */
export type ReadAnswer = Reading & { readonly hashes: TextHashes }

/** What the window asks of this worker: one question, one answer, and it is ended. */
export type ReadRequest =
  | { readonly kind: 'read'; readonly bytes: Uint8Array<ArrayBuffer>; readonly facts: FileFacts }
  | {
      readonly kind: 'part'
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly facts: FileFacts
      readonly key: string
    }
  | { readonly kind: 'hash'; readonly text: string; readonly structure: Structure }

/** What it answers to each. */
export type ReadAnswers = { readonly read: ReadAnswer; readonly part: PartBytes; readonly hash: TextHashes }

async function answer(request: ReadRequest): Promise<Result<ReadAnswers[ReadRequest['kind']]>> {
  try {
    if (request.kind === 'hash') return ok(await hashesOf(request.text, request.structure))
    if (request.kind === 'part') return await readPart(request.bytes, request.facts, request.key, readTools)
    const read = await readDocument(request.bytes, request.facts, readTools)
    if (!read.ok) return read
    const { text, structure } = read.value.extraction
    return ok({ ...read.value, hashes: await hashesOf(text, structure) })
  } catch {
    // Whatever a hostile file breaks in here stays in here.
    return err(fault('source.unreadable', 'The file could not be read. Nothing was kept.'))
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  void answer(data).then((result) => globalThis.postMessage(result))
})
