import type { SourceId } from '@shared/kernel/ids'
import { err, fault, ok, type Result } from '@shared/kernel/result'
import { bytesInWords } from '@shared/source/limits'
import { renditionFrom, sourceFrom } from '@shared/source/new-source'
import type { Extraction } from '@shared/source/rendition'
import type { Source } from '@shared/source/source'
import type { Store } from '@renderer/store/store'
import { today } from '@renderer/source/capture'

/** Largest receipt that is taken: 1 MB. Time-stamps have a few thousand bytes, a notary's PDF some hundred thousand. */
export const MAX_RECEIPT_BYTES = 1024 * 1024

/** The receipt's text is none: its bytes are kept as they are and nothing is read out of them. */
const UNREAD: Extraction = {
  extractor: { name: 'unread', version: 1 },
  text: '',
  structure: { blocks: [], links: [], pages: [] },
  remarks: ['The bytes are kept and were not read.'],
  found: [],
  aside: [],
}

/** Keeps the receipt of a time-stamp beside the list of hashes it was given for. */
export async function keepReceipt(store: Store, list: SourceId, file: File): Promise<Result<Source>> {
  if (file.size === 0) return err(fault('source.empty', 'The file is empty. Nothing was kept.'))
  if (file.size > MAX_RECEIPT_BYTES)
    return err(
      fault(
        'source.too-large',
        `The file has ${bytesInWords(file.size)}; a receipt has at most ${bytesInWords(MAX_RECEIPT_BYTES)}. Nothing was kept.`,
      ),
    )
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  )
  if (bytes === null) return err(fault('source.unreadable', 'The file could not be read. Nothing was kept.'))
  const original = await store.putOriginal(bytes)
  if (!original.ok) return original
  const hashes = await store.putText(UNREAD.text, UNREAD.structure)
  if (!hashes.ok) return hashes
  const draft = sourceFrom(UNREAD, {
    original: {
      fileName: file.name.slice(0, 255),
      mediaType: file.type || 'application/octet-stream',
      byteLength: bytes.length,
      sha256: original.value.sha256,
    },
    format: 'text',
    kind: 'receipt',
    title: file.name,
    accessed: today(),
  })
  const made: Source[] = []
  const change = await store.commit('Attach a receipt', (tx) => {
    const source = tx.create('source', { ...draft, partOf: { source: list, part: file.name, at: '' } })
    tx.create('rendition', renditionFrom(UNREAD, source.id, hashes.value))
    made.push(source)
  })
  if (!change.ok) return change
  const [source] = made
  return source === undefined
    ? err(fault('source.not-kept', 'The receipt could not be kept. Nothing was stored.'))
    : ok(source)
}
