import type { PdfItem } from './pdf-item'
import { itemText } from './pdf-lines'

/** The stretch of the rendition's text that a piece of a page says, without white space at its ends. */
export type PdfPlace = { readonly item: number; readonly start: number; readonly end: number }

/** How far the search goes for a piece that is not where it should be. */
const NEAR = 400

/**
 * Finds the pieces of a page again in the page's stretch of a text, which holds them in order with white space between
 * them. Made of the same bytes, every piece is found. Where another version made the text, what differs is left out and
 * the search goes on behind it.
 */
export function placesOf(
  text: string,
  page: { readonly start: number; readonly end: number },
  items: readonly PdfItem[],
): PdfPlace[] {
  // prettier-ignore
  const places: PdfPlace[] = []
  let at = page.start
  for (const [item, piece] of items.entries()) {
    const words = itemText(piece).trim()
    if (words === '') continue
    while (at < page.end && /\s/u.test(text.charAt(at))) at += 1
    const start = text.startsWith(words, at) ? at : text.slice(at, Math.min(page.end, at + NEAR + words.length)).indexOf(words) + at // prettier-ignore
    if (start < at || start + words.length > page.end) continue
    places.push({ item, start, end: start + words.length })
    at = start + words.length
  }
  return places
}
