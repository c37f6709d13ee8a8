import type { Frame } from '@shared/excerpt/make-region'
import type { PdfPageText } from '@shared/source/formats/pdf-item'
import type { PdfPlace } from '@shared/source/formats/pdf-places'

/**
 * The stretch of the text whose pieces lie in a region with their middles; null where none do, or where others, from
 * outside, stand between them in the text.
 */
export function wordsInRegion(
  frame: Frame,
  { width, height, items }: PdfPageText,
  places: readonly PdfPlace[],
): { readonly start: number; readonly end: number } | null {
  const inside = places.map(({ item }) => {
    const piece = items[item]
    if (piece === undefined) return false
    const [a, b, , , e, f] = piece.transform
    const along = Math.hypot(a, b)
    const [cos, sin] = piece.vertical ? [0, 1] : along > 0 ? [a / along, b / along] : [1, 0]
    const x = (e + (cos * piece.width) / 2) / width
    const y = (f + (sin * piece.width) / 2) / height
    return x >= frame.x && x <= frame.x + frame.width && y >= frame.y && y <= frame.y + frame.height
  })
  const first = inside.indexOf(true)
  const last = inside.lastIndexOf(true)
  if (first < 0 || inside.slice(first, last).includes(false)) return null
  const [from, to] = [places[first], places[last]]
  return from === undefined || to === undefined ? null : { start: from.start, end: to.end }
}
