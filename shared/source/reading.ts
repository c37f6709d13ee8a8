import type { FileFacts } from './pick-extractor'
import type { Extraction } from './rendition'

/** What a file turned out to be. */
export const SOURCE_FORMATS = [
  'text',
  'markdown',
  'html',
  'csv',
  'pdf',
  'mail',
  'docx',
  'image',
  'archive',
] as const
export type SourceFormat = (typeof SOURCE_FORMATS)[number]

/**
 * A document that stands in another and can be brought in as a source of its own: a page of an archive, a message's
 * attachment. Nothing of it has been read yet but what its container says of it.
 */
export type PartFacts = {
  /** Finds the part again in the same bytes. */
  readonly key: string
  /** What `partOf.part` will say: the page's address, the attachment's file name. */
  readonly part: string
  readonly title: string
  readonly fileName: string
  readonly mediaType: string
  /** '' where the container gives none. */
  readonly url: string
  /** Instant of capture in UTC with milliseconds, as the container gives it; '' where it gives none. */
  readonly at: string
  /** In bytes; null where it is not known before it is unpacked. */
  readonly byteLength: number | null
  /** Whether what the container says of it holds: "altered" when a digest does not match its bytes. */
  readonly digest: 'verified' | 'altered' | 'none'
  /** Why it cannot be brought in, in one sentence; '' when it can. */
  readonly problem: string
  /** Whether a person would want it: false for a page's scripts, styles and pictures. */
  readonly wanted: boolean
}

/** A document as read: its text, and what else stands in it. */
export type Reading = {
  readonly format: SourceFormat
  readonly mediaType: string
  readonly extraction: Extraction
  readonly parts: readonly PartFacts[]
  /** Instant of capture in UTC with milliseconds, where the file itself gives it: a page saved by a browser. */
  readonly at?: string
}

/** A part as it was taken out of its container: ready to be captured as a source of its own. */
export type PartBytes = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly facts: FileFacts
  /** Where it was fetched from; '' where the container gives none. */
  readonly url: string
  /** Instant of capture in UTC with milliseconds; '' where the container gives none. */
  readonly at: string
  readonly digest: PartFacts['digest']
  /** What was done to the bytes on the way out, in plain sentences: "The response was unpacked (gzip)." */
  readonly remarks: readonly string[]
}

/** SHA-256 of a rendition's text (UTF-8) and of its structure (canonical JSON). */
export type TextHashes = { readonly textSha256: string; readonly structureSha256: string }
