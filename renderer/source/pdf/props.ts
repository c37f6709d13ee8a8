import type { Excerpt } from '@shared/excerpt/excerpt'
import type { NamedRange } from '@shared/excerpt/highlight'
import type { ClipKind } from '@shared/excerpt/kinds'
import type { Frame } from '@shared/excerpt/make-region'
import type { SourceText } from '@renderer/source/use-source-text'

/** What to go to: a stretch of the text, or a region of a page. */
export type PdfTarget = { readonly start: number; readonly end: number } | Frame

/** Words selected on the pages: their stretch of the text, and where they end in the window, for a bar of actions. */
export type SelectedText = { readonly start: number; readonly end: number; readonly box: DOMRect }

export type PdfPagesProps = {
  /** The captured bytes, from `store.original(sha256)`. Another Blob is another document. */
  readonly original: Blob
  readonly value: SourceText
  /** All excerpts of the source; those with a region of a page are drawn on it. */
  readonly excerpts: readonly Excerpt[]
  /** Where excerpts of this rendition stand in the text. */
  readonly places: readonly NamedRange[]
  readonly kinds: ReadonlyMap<string, ClipKind>
  /** A new object goes there again. */
  readonly at: PdfTarget | null
  /** The excerpt that is open, for its region. */
  readonly current: string | null
  /** Words were selected by mouse; null when nothing is selected any more. */
  readonly onSelectText: (selected: SelectedText | null) => void
  /** Marked words of an excerpt were pressed. */
  readonly onOpenExcerpt: (id: string) => void
}
