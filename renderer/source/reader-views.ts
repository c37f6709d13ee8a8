import type { Original } from '@shared/source/source'

/** Ways to look at a source: its text, the pages or the picture as they look, a web page's structure. */
export type ReadingView = 'text' | 'pages' | 'both' | 'page' | 'picture'

export const VIEW_WORDS: Readonly<Record<ReadingView, string>> = {
  text: 'Text',
  pages: 'Pages',
  both: 'Both',
  page: 'Page',
  picture: 'Picture',
}

/** Pictures that every Chromium shows. SVG is not among them: it can hold scripts and links, and is read as text. */
const SHOWN_PICTURES = /^image\/(?:png|jpeg|gif|webp|avif|bmp)$/

/** Whether the original is a picture that can be shown. */
export const isPicture = ({ mediaType }: Pick<Original, 'mediaType'>): boolean =>
  SHOWN_PICTURES.test(mediaType)

/** The views that a source has, the usual one first. */
export function viewsOf(original: Pick<Original, 'mediaType'>, hasText: boolean): readonly ReadingView[] {
  if (isPicture(original)) return hasText ? ['picture', 'text'] : ['picture']
  if (original.mediaType === 'application/pdf') return ['text', 'pages', 'both']
  // A page saved as one file is multipart/related.
  if (/^(?:text\/html|application\/xhtml\+xml|multipart\/related)$/.test(original.mediaType))
    return ['text', 'page']
  return ['text']
}
