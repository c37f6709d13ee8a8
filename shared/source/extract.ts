import { assertNever, ok, type Result } from '@shared/kernel/result'
import { decodeBytes, type DecodeAs } from './decode'
import { extractHtml } from './extract-html'
import { extractMarkdown } from './extract-markdown'
import { extractCsv, extractText } from './extract-text'
import { type FileFacts, mediaTypeOf, pickFormat, type TextFormat } from './pick-extractor'
import type { Extraction } from './rendition'

export type Extracted = {
  readonly format: TextFormat
  readonly mediaType: string
  readonly extraction: Extraction
}

/**
 * The one door for captured bytes: decodes them, picks an extractor and returns text, structure and remarks, or one
 * plain sentence about why the source was refused.
 */
export function extract(bytes: Uint8Array, facts: FileFacts, decodeAs: DecodeAs): Result<Extracted> {
  const decoded = decodeBytes(bytes, decodeAs)
  if (!decoded.ok) return decoded
  const { text, remarks } = decoded.value
  const format = pickFormat(facts, text)
  const extraction = extractAs(format, text)
  if (!extraction.ok) return extraction
  const mediaType = facts.mediaType === '' ? mediaTypeOf(format) : facts.mediaType
  return ok({
    format,
    mediaType,
    extraction: { ...extraction.value, remarks: [...remarks, ...extraction.value.remarks] },
  })
}

function extractAs(format: TextFormat, text: string): Result<Extraction> {
  switch (format) {
    case 'text':
      return ok(extractText(text))
    case 'markdown':
      return ok(extractMarkdown(text))
    case 'csv':
      return ok(extractCsv(text))
    case 'html':
      return extractHtml(text)
    default:
      return assertNever(format)
  }
}
