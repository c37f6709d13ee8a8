import type { NamedRange } from '@shared/excerpt/highlight'
import type { ClipKind } from '@shared/excerpt/kinds'
import type { Structure } from '@shared/source/rendition'

/** A part of a page (counted from 1), as fractions of its width and height. */
export type PageRegion = {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
export type NamedRegion = PageRegion & { readonly id: string; readonly caption: string }

export type PdfPagesProps = {
  /** The captured bytes: `store.original(sha256)`. Another Blob is another document. */
  readonly original: Blob
  /** Text and structure of the rendition that is read beside the pages. */
  readonly text: string
  readonly structure: Structure
  /** Where excerpts of this rendition stand in the text. */
  readonly places: readonly NamedRange[]
  /** Regions that were clipped. */
  readonly regions: readonly NamedRegion[]
  readonly kinds: ReadonlyMap<string, ClipKind>
  /**
   * Words were selected on the pages: a range of the text, and where the selection ends in the window, for a bar of
   * actions; null when nothing is selected any more.
   */
  readonly onSelectText: (selected: SelectedText | null) => void
  /** A region was drawn, by pointer or keys. It is kept on the page until `regions` holds it or another is drawn. */
  readonly onRegion: (region: PageRegion) => void
  /** An excerpt on a page was pressed. */
  readonly onOpenExcerpt?: (id: string) => void
  /** What to go to: a range of the text, or a region. A new object goes there again. */
  readonly at?: { readonly start: number; readonly end: number } | PageRegion | null
}
export type SelectedText = { readonly start: number; readonly end: number; readonly box: DOMRect }
