import * as v from 'valibot'
import { count, line, sha256Field } from '@shared/kernel/fields'
import { idSchema } from '@shared/kernel/ids'
import { baseEntries } from '@shared/kernel/record'
import { type Finding, findingSchema } from './finding'
import type { ProposedAside } from './overlay'

/** The text extracted from a snapshot by one version of one extractor. A better extractor adds a rendition. */
export const renditionSchema = v.strictObject({
  ...baseEntries('rendition'),
  source: idSchema('source'),
  extractor: v.strictObject({ name: line(), version: count() }),
  /** Over the text's UTF-8 bytes. */
  textSha256: sha256Field(),
  /** Length of the text in UTF-16 units. */
  length: count(),
  /** Over the canonical JSON of the structure. */
  structureSha256: sha256Field(),
  /** What the extractor left out or changed, in plain sentences: "2 scripts were left out". */
  remarks: v.pipe(v.array(line()), v.maxLength(1_000)),
  /** What the document says about itself. Absent in renditions of Gainsay 0.1. */
  found: v.exactOptional(v.pipe(v.array(findingSchema), v.maxLength(100))),
})
export type Rendition = v.InferOutput<typeof renditionSchema>

export const BLOCK_KINDS = ['heading', 'paragraph', 'item', 'quote', 'pre', 'caption', 'row'] as const

/**
 * The structure of a rendition's text: ranges in UTF-16 units, in order, blocks not overlapping. What lies between
 * blocks is white space. Stored and exported beside the text under its own SHA-256.
 */
export const structureSchema = v.strictObject({
  blocks: v.array(
    v.strictObject({
      kind: v.picklist(BLOCK_KINDS),
      /** Level of a heading (1–6) or depth of an item (1…); 0 otherwise. */
      level: count(),
      start: count(),
      end: count(),
    }),
  ),
  links: v.array(v.strictObject({ start: count(), end: count(), url: line() })),
  pages: v.array(v.strictObject({ number: count(), start: count(), end: count() })),
})
export type Structure = v.InferOutput<typeof structureSchema>
export type TextBlock = Structure['blocks'][number]

/** What an extractor returns. `text` is well-formed, without a BOM, with its own line endings, never normalised. */
export type Extraction = {
  readonly extractor: { readonly name: string; readonly version: number }
  readonly text: string
  readonly structure: Structure
  readonly remarks: readonly string[]
  /** What the document says about itself, the most credible first. */
  readonly found: readonly Finding[]
  /** What belongs to the page rather than to the document, in order; the first overlay is made of it. */
  readonly aside: readonly ProposedAside[]
}
