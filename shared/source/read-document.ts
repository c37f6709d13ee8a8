import { err, fault, ok, type Result } from '@shared/kernel/result'
import { extract } from './extract'
import { remarksOfName } from './file-name'
import type { FileFacts } from './pick-extractor'
import type { PartBytes, Reading } from './reading'
import type { ReadTools } from './read-tools'

/**
 * Reads a captured file of any kind but PDF, which only the window can: finds out what it is by its bytes, and returns
 * its text with structure, what it says of itself, and the documents that stand in it; or one plain sentence about why
 * it was refused.
 */
export async function readDocument(
  bytes: Uint8Array,
  facts: FileFacts,
  tools: ReadTools,
): Promise<Result<Reading>> {
  const read = await Promise.resolve(extract(bytes, facts, tools.decodeAs))
  if (!read.ok) return read
  const { format, mediaType, extraction } = read.value
  const remarks = [...remarksOfName(facts.fileName), ...extraction.remarks]
  return ok({ format, mediaType, extraction: { ...extraction, remarks }, parts: [] })
}

/** Takes a part out of a container by the key its reading gave it. */
export function readPart(
  _bytes: Uint8Array,
  _facts: FileFacts,
  _key: string,
  _tools: ReadTools,
): Promise<Result<PartBytes>> {
  return Promise.resolve(
    err(fault('source.no-part', 'This document holds no other documents. Nothing was kept.')),
  )
}
