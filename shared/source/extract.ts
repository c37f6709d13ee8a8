import { assertNever, ok, type Result } from '@shared/kernel/result'
import { type DecodeAs, decodeBytes } from './decode'
import { extractHtml } from './extract-html'
import { extractMarkdown } from './extract-markdown'
import { extractCsv, extractText } from './extract-text'
import { stated } from './finding'
import { statedIn } from './formats/charset-in'
import { savedPage } from './formats/saved-page'
import { type FileFacts, formatOf, mediaTypeOf, type TextFormat, typeAgrees } from './pick-extractor'
import type { Extraction } from './rendition'

export type Extracted = {
  readonly format: TextFormat
  readonly mediaType: string
  readonly extraction: Extraction
  /** Instant of capture in UTC with milliseconds, where the file itself gives it. */
  readonly at?: string
}

/** Extracted, with the characters it was extracted from. */
export type ExtractedText = Extracted & { readonly text: string }

/**
 * The one door for captured bytes that are text inside: decodes them, picks an extractor and returns text, structure
 * and remarks, or one plain sentence about why the source was refused.
 */
export function extractWithText(
  bytes: Uint8Array,
  facts: FileFacts,
  decodeAs: DecodeAs,
): Result<ExtractedText> {
  const decoded = decodeBytes(bytes, decodeAs, statedIn(facts.mediaType))
  if (!decoded.ok) return decoded
  const { text, remarks } = decoded.value
  const { format, remark } = formatOf(facts, text)
  const extraction = extractAs(format, text)
  if (!extraction.ok) return extraction
  const mediaType = typeAgrees(facts.mediaType, format) ? facts.mediaType : mediaTypeOf(format)
  const saved = format === 'html' ? savedPage(text) : null
  const told = remark === '' ? remarks : [remark, ...remarks]
  return ok({
    format,
    mediaType,
    extraction: {
      ...extraction.value,
      remarks: [...savedRemarks(saved), ...told, ...extraction.value.remarks],
      found: [...savedFindings(saved), ...extraction.value.found],
    },
    ...(saved === null || saved.at === '' ? {} : { at: saved.at }),
    text,
  })
}

/** The same without the characters, which a page may have many of. */
export function extract(bytes: Uint8Array, facts: FileFacts, decodeAs: DecodeAs): Result<Extracted> {
  const read = extractWithText(bytes, facts, decodeAs)
  if (!read.ok) return read
  const { text: _, ...extracted } = read.value
  return ok(extracted)
}

type Saved = ReturnType<typeof savedPage>

const savedRemarks = (saved: Saved): readonly string[] =>
  saved === null
    ? []
    : [`The page was saved with ${saved.by}${saved.at === '' ? '' : ` on ${saved.at}`}, as the file says.`]

const savedFindings = (saved: Saved) =>
  saved === null || saved.url === ''
    ? []
    : [stated('url', saved.url, 'the note of where it was saved from, at the top of the file')]

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
