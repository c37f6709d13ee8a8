import { extract, type Extracted } from '@shared/source/extract'
import type { FileFacts } from '@shared/source/pick-extractor'
import { err, fault, type Result } from '@shared/kernel/result'
import { decodeAs } from './decode-as'

/** What the window asks of this worker, and what it answers: one question, one answer, and it is ended. */
export type ExtractRequest = { readonly bytes: Uint8Array<ArrayBuffer>; readonly facts: FileFacts }
export type ExtractAnswer = Result<Extracted>

const answer = ({ bytes, facts }: ExtractRequest): ExtractAnswer => {
  try {
    return extract(bytes, facts, decodeAs)
  } catch {
    // Whatever a hostile file breaks in here stays in here.
    return err(fault('source.unreadable', 'The file could not be read. Nothing was kept.'))
  }
}

globalThis.addEventListener('message', (event: MessageEvent<ExtractRequest>) => {
  globalThis.postMessage(answer(event.data))
})
