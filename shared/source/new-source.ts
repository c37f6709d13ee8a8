import { parseEdtf } from '@shared/kernel/edtf'
import type { SourceId } from '@shared/kernel/ids'
import type { BaseField } from '@shared/kernel/record'
import { findingsOf, foundValue } from './finding'
import type { SourceFormat } from './reading'
import type { Extraction, Rendition } from './rendition'
import type { Original, Source, SourceKind } from './source'

export type SourceDraft = Omit<Source, BaseField>
export type RenditionDraft = Omit<Rendition, BaseField>

/** What a person can say about a source at capture; the rest comes from the document or stays empty. */
export type CaptureFacts = {
  readonly original: Original
  readonly format: SourceFormat
  /** Where nothing better is known, a note or an interview that was typed, not opened. */
  readonly kind: SourceKind | null
  readonly title: string
  /** The day of capture as an EDTF day. */
  readonly accessed: string
}

/** The source record of a captured document. What the document says of itself is taken up as a proposal to be edited. */
export function sourceFrom(extraction: Extraction, facts: CaptureFacts): SourceDraft {
  const { found } = extraction
  const title = facts.title || foundValue(found, 'title') || withoutExtension(facts.original.fileName)
  return {
    title: title.slice(0, 500),
    kind: facts.kind ?? kindOf(facts.format, foundValue(found, 'url')),
    publisher: foundValue(found, 'publisher'),
    authors: findingsOf(found, 'author').map(({ value }) => value),
    published: publishedFrom(foundValue(found, 'published')),
    accessed: { edtf: facts.accessed, words: '' },
    url: foundValue(found, 'url'),
    archiveUrl: '',
    language: foundValue(found, 'language'),
    original: facts.original,
    attribution: [],
    reliability: 'F',
    tags: [],
    review: { state: 'unread', by: '' },
    supersedes: null,
    comment: '',
  }
}

/** The rendition record of an extraction whose text and structure are kept under these hashes. */
export const renditionFrom = (
  extraction: Extraction,
  source: SourceId,
  hashes: { readonly textSha256: string; readonly structureSha256: string },
): RenditionDraft => ({
  source,
  extractor: { ...extraction.extractor },
  textSha256: hashes.textSha256,
  length: extraction.text.length,
  structureSha256: hashes.structureSha256,
  remarks: extraction.remarks.slice(0, 1_000),
  found: extraction.found.slice(0, 100),
})

/**
 * A date as a page's head gives it ("2023-12-03T10:11:00+02:00", "2023-12-03"), parted into day, time and zone. What
 * is no date is kept as words.
 */
export function publishedFrom(text: string): Source['published'] {
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/.exec(
    text.trim(),
  )
  const day = match?.[1] ?? text.trim()
  if (day === '' || !parseEdtf(day).ok)
    return { edtf: '', words: text.trim().slice(0, 500), time: '', zone: '' }
  return {
    edtf: day,
    words: '',
    time: match?.[2] ?? '',
    zone: (match?.[3] ?? '').replace(/^([+-]\d\d)(\d\d)$/, '$1:$2'),
  }
}

function kindOf(format: SourceFormat, url: string): SourceKind {
  if (format === 'csv') return 'data-set'
  if (format === 'mail') return 'message'
  if (format === 'image') return 'picture'
  if (format === 'archive') return 'archive'
  return format === 'html' || url !== '' ? 'article' : 'other'
}

const withoutExtension = (fileName: string): string => fileName.replace(/\.[a-z0-9]{1,8}$/i, '')
