import { assertNever, err, fault, ok, type Result } from '@shared/kernel/result'
import { tooLarge } from './decode'
import { extractWithText } from './extract'
import { remarksOfName } from './file-name'
import type { Container } from './formats/container'
import { openDocx } from './formats/docx/open-docx'
import { imageKind } from './formats/image-kind'
import { openMail } from './formats/open-mail'
import { openMhtml } from './formats/open-mhtml'
import { readImage } from './formats/read-image'
import { openWacz } from './formats/warc/open-wacz'
import { openWarc } from './formats/warc/open-warc'
import { MAX_SOURCE_BYTES } from './limits'
import type { FileFacts } from './pick-extractor'
import type { PartBytes, Reading } from './reading'
import type { ReadTools } from './read-tools'
import { type FileKind, sniff } from './sniff'

/**
 * Opens a captured file of any kind but PDF, which only the window can read: finds out what it is by its bytes, and
 * gives its text with structure, what it says of itself, and the documents that stand in it; or one plain sentence
 * about why it was refused.
 */
export async function openDocument(
  bytes: Uint8Array,
  facts: FileFacts,
  tools: ReadTools,
): Promise<Result<Container>> {
  if (bytes.length === 0) return err(fault('source.empty', 'The file is empty. Nothing was kept.'))
  if (bytes.length > MAX_SOURCE_BYTES) return err(tooLarge(bytes.length))
  const sniffed = sniff(bytes, facts)
  if (!sniffed.ok) return sniffed
  const opened = await openAs(sniffed.value.kind, bytes, facts, tools)
  if (!opened.ok) return opened
  const { reading } = opened.value
  const remarks = [...remarksOfName(facts.fileName), ...sniffed.value.remarks, ...reading.extraction.remarks]
  return ok({ ...opened.value, reading: { ...reading, extraction: { ...reading.extraction, remarks } } })
}

/** The reading of a captured file; see `openDocument`. */
export async function readDocument(
  bytes: Uint8Array,
  facts: FileFacts,
  tools: ReadTools,
): Promise<Result<Reading>> {
  const opened = await openDocument(bytes, facts, tools)
  return opened.ok ? ok(opened.value.reading) : opened
}

/** Takes a part out of a container by the key its reading gave it. To take several, open it once. */
export async function readPart(
  bytes: Uint8Array,
  facts: FileFacts,
  key: string,
  tools: ReadTools,
): Promise<Result<PartBytes>> {
  const opened = await openDocument(bytes, facts, tools)
  return opened.ok ? opened.value.take(key) : opened
}

function openAs(
  kind: FileKind,
  bytes: Uint8Array,
  facts: FileFacts,
  tools: ReadTools,
): Promise<Result<Container>> | Result<Container> {
  switch (kind) {
    case 'words':
      return openWords(bytes, facts, tools)
    case 'image':
      return openImage(bytes)
    case 'warc':
    case 'warc.gz':
      return openWarc(bytes, tools)
    case 'wacz':
      return openWacz(bytes, tools)
    case 'pdf':
      return err(
        fault('source.pdf', 'A PDF is read in the app’s window only: open it there. Nothing was kept.'),
      )
    case 'mail':
      return openMail(bytes)
    case 'mhtml':
      return openMhtml(bytes, tools)
    case 'docx':
      return openDocx(bytes, tools)
    default:
      return assertNever(kind)
  }
}

function openWords(bytes: Uint8Array, facts: FileFacts, { decodeAs }: ReadTools): Result<Container> {
  const read = extractWithText(bytes, facts, decodeAs)
  if (!read.ok) return read
  const { text, ...extracted } = read.value
  const page = extracted.format === 'html' ? text : null
  return ok({ ...withoutParts({ ...extracted, parts: [] }), page: () => page })
}

function openImage(bytes: Uint8Array): Result<Container> {
  const kind = imageKind(bytes)
  if (kind === null) return err(fault('source.binary', 'This is no picture. Nothing was kept.'))
  const extraction = readImage(bytes, kind)
  return ok(withoutParts({ format: 'image', mediaType: kind.mediaType, extraction, parts: [] }))
}

const withoutParts = (reading: Reading): Container => ({
  reading,
  page: () => null,
  take: () =>
    Promise.resolve(
      err(fault('source.no-part', 'This document holds no other documents. Nothing was kept.')),
    ),
})
