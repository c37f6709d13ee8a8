import { parseEdtf } from '@shared/kernel/edtf'
import type { SourceId } from '@shared/kernel/ids'
import type { BaseField } from '@shared/kernel/record'
import { assertNever } from '@shared/kernel/result'
import { wellFormed } from '@shared/kernel/text'
import { authorsFound, type Finding, findingsOf, foundValue } from './finding'
import { documentFindings, judgedOn } from './metadata/document-findings'
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
  /** The day of capture as an EDTF day; of a part of a container the day that the container gives. */
  readonly accessed: string
}

/**
 * The source record of a captured document. What the document says of itself is taken up as a proposal to be edited;
 * what the person said goes first, and a date that is not sure is kept as uncertain (`?`).
 */
export function sourceFrom(extraction: Extraction, facts: CaptureFacts): SourceDraft {
  const found = judgedOn(documentFindings(extraction), facts.accessed)
  const title = facts.title || foundValue(found, 'title') || withoutExtension(facts.original.fileName)
  return {
    title: cut(title, 500),
    kind: facts.kind ?? kindOf(facts.format, found),
    publisher: cut(foundValue(found, 'publisher')),
    authors: (authorsFound(found)[0]?.names ?? []).map((name) => cut(name)),
    published: publishedIn(found),
    accessed: { edtf: facts.accessed, words: '' },
    url: whole(foundValue(found, 'url')),
    archiveUrl: '',
    language: whole(foundValue(found, 'language')),
    original: {
      ...facts.original,
      fileName: cut(facts.original.fileName, 255),
      mediaType: cut(facts.original.mediaType, 255),
    },
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
  remarks: extraction.remarks.slice(0, 1_000).map((remark) => cut(remark)),
  found: documentFindings(extraction)
    .filter(({ field, value }) => field !== 'url' || value.length <= LINE)
    .map((finding) => ({
      ...finding,
      value: cut(finding.value),
      where: cut(finding.where),
      why: cut(finding.why),
    })),
})

/** Longest line of a record, in UTF-16 units: a document that names longer ones is kept all the same. */
const LINE = 4_000

/** A line as a record can hold it; half a character at its end is none. */
const cut = (line: string, most = LINE): string => wellFormed(line.slice(0, most))

/** A line that says something else when it is cut: an address. */
const whole = (line: string): string => (line.length > LINE ? '' : wellFormed(line))

/** A year alone, such as that of a copyright notice, is offered but not taken. */
function publishedIn(found: readonly Finding[]): Source['published'] {
  const best = findingsOf(found, 'published').find(({ value }) => value.length > 4)
  return best === undefined ? { edtf: '', words: '', time: '', zone: '' } : publishedFrom(best)
}

/**
 * A date of publication as the record holds it, from a finding's "2023-12-03T10:11+02:00" or "2023-12-03": day, time and
 * zone, the day uncertain (`?`) where the finding is not sure. What is no date is kept as words.
 */
export function publishedFrom({ value, sure }: Pick<Finding, 'value' | 'sure'>): Source['published'] {
  const text = value.trim()
  const match =
    /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/.exec(text)
  const day = match?.[1] ?? text
  if (day === '' || !parseEdtf(day).ok) return { edtf: '', words: text.slice(0, 500), time: '', zone: '' }
  return {
    edtf: sure ? day : `${day}?`,
    words: '',
    time: match?.[2] ?? '',
    zone: (match?.[3] ?? '').replace(/^([+-]\d\d)(\d\d)$/, '$1:$2'),
  }
}

function kindOf(format: SourceFormat, found: readonly Finding[]): SourceKind {
  switch (format) {
    case 'csv':
      return 'data-set'
    case 'mail':
      return 'message'
    case 'image':
      return 'picture'
    case 'archive':
      return 'archive'
    case 'html':
      return 'article'
    case 'text':
    case 'markdown':
      // Copied from a page: such a text tells where it stood, or begins with its own date.
      return foundValue(found, 'url') !== '' ||
        findingsOf(found, 'published').some(({ place }) => place !== null)
        ? 'article'
        : 'other'
    case 'pdf':
    case 'docx':
      return foundValue(found, 'url') === '' ? 'other' : 'article'
    default:
      return assertNever(format)
  }
}

const withoutExtension = (fileName: string): string => fileName.replace(/\.[a-z0-9]{1,8}$/i, '')
