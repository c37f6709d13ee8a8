import { err, ok, type Result } from '@shared/kernel/result'
import { remarksOfName } from '@shared/source/file-name'
import type { PageNode } from '@shared/source/page-tree/page-node'
import type { FileFacts } from '@shared/source/pick-extractor'
import { readDocument } from '@shared/source/read-document'
import type { PartBytes, Reading, TextHashes } from '@shared/source/reading'
import { sniff } from '@shared/source/sniff'
import { readPdf } from './pdf/read-pdf'
import type { ReadAnswer } from './read-messages'
import { readTools } from './read-tools'
import { startReader, STOPPED } from './reader'
import { askOnce } from './spare-reader'
import { hashesOf } from './text-hashes'

export type { ReadAnswer }

export type ReadWork = {
  readonly signal?: AbortSignal
  /** How far the reading of a PDF is: pages read, and pages in all. Other formats are read in one go. */
  readonly onProgress?: (done: number, total: number) => void
  /** Opens a PDF that asked for one (`source.password`). It is kept nowhere. */
  readonly password?: string
}

/** Up to this many bytes are read in the window itself: quicker than a worker, and too few to be felt. */
const SMALL = 4 * 1024
/** A text of up to this many UTF-16 units is hashed in the window. */
const SMALL_TEXT = 64 * 1024

/**
 * Reads a captured file of any kind outside the window's own thread, so that neither a large nor a hostile file can
 * freeze it. A signal stops it at once. The bytes are copied, not taken away.
 */
export async function readInWorker(
  bytes: Uint8Array<ArrayBuffer>,
  facts: FileFacts,
  work: ReadWork = {},
): Promise<Result<ReadAnswer>> {
  const { signal } = work
  if (signal?.aborted) return err(STOPPED)
  const sniffed = sniff(bytes, facts)
  if (!sniffed.ok) return sniffed
  const { kind, remarks } = sniffed.value
  if (kind === 'pdf') {
    const read = await readPdf(bytes, facts, work)
    return read.ok
      ? withHashes(remarked(read.value, [...remarksOfName(facts.fileName), ...remarks]), signal)
      : read
  }
  if (kind !== 'words' || bytes.length > SMALL) return askOnce({ kind: 'read', bytes, facts }, signal)
  const read = await readDocument(bytes, facts, readTools)
  return read.ok ? withHashes(read.value, signal) : read
}

/** A container that stays open while its parts are taken out, so that it is unpacked once. It must be closed. */
export type OpenContainer = {
  readonly part: (key: string) => Promise<Result<PartBytes>>
  readonly close: () => void
}

/** Opens an archive or message in a worker, to take several of its parts out. */
export async function openInWorker(
  bytes: Uint8Array<ArrayBuffer>,
  facts: FileFacts,
  { signal }: Pick<ReadWork, 'signal'> = {},
): Promise<Result<OpenContainer>> {
  const reader = startReader(signal)
  const opened = await reader.ask({ kind: 'open', bytes, facts })
  if (opened.ok) return ok({ part: (key) => reader.ask({ kind: 'part', key }), close: reader.close })
  reader.close()
  return opened
}

/**
 * Takes one part out of a container (a page of an archive, an attachment of a message) by the key that its reading
 * gave.
 */
export async function partInWorker(
  bytes: Uint8Array<ArrayBuffer>,
  facts: FileFacts,
  key: string,
  work: Pick<ReadWork, 'signal'> = {},
): Promise<Result<PartBytes>> {
  const opened = await openInWorker(bytes, facts, work)
  if (!opened.ok) return opened
  const part = await opened.value.part(key)
  opened.value.close()
  return part
}

/**
 * The sanitised structure of a captured page, of a page saved as one file, or of a message, for showing it. Code
 * `source.no-page` where the document has none.
 */
export async function pageInWorker(
  bytes: Uint8Array<ArrayBuffer>,
  facts: FileFacts,
  { signal }: Pick<ReadWork, 'signal'> = {},
): Promise<Result<readonly PageNode[]>> {
  const reader = startReader(signal)
  const opened = await reader.ask({ kind: 'open', bytes, facts })
  const page = opened.ok ? await reader.ask({ kind: 'page' }) : opened
  reader.close()
  return page
}

const remarked = (reading: Reading, remarks: readonly string[]): Reading => ({
  ...reading,
  extraction: { ...reading.extraction, remarks: [...remarks, ...reading.extraction.remarks] },
})

async function withHashes(reading: Reading, signal: AbortSignal | undefined): Promise<Result<ReadAnswer>> {
  const { text, structure } = reading.extraction
  const hashes: Result<TextHashes> =
    text.length <= SMALL_TEXT
      ? ok(await hashesOf(text, structure))
      : await askOnce({ kind: 'hash', text, structure }, signal)
  return hashes.ok ? ok({ ...reading, hashes: hashes.value }) : hashes
}
