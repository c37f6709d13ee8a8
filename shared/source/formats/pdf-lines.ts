import type { PdfItem, PdfPageText } from './pdf-item'

/** A line of a page: pieces that stand beside each other, up to where pdf.js says that a line ends. */
export type PdfLine = {
  /** Indexes of its pieces, from and up to but not including. */
  readonly from: number
  readonly to: number
  readonly text: string
  /** In points along the writing: where it begins and ends. */
  readonly left: number
  readonly right: number
  /** In points across the writing, growing from line to line. */
  readonly base: number
  /** Height of most of its letters, in points. */
  readonly size: number
  /** The fonts of its words. */
  readonly fonts: ReadonlySet<string>
  /** Direction of the writing in whole degrees; 90 is downwards. */
  readonly angle: number
  /** Widest gap between two of its pieces, in points. */
  readonly gap: number
  /** Share of the page's height above it, 0 to 1. */
  readonly down: number
}

/** What a piece says, as it stands in the text: well-formed, a byte order mark and null characters left out. */
export const itemText = ({ str }: Pick<PdfItem, 'str'>): string =>
  str
    .replace(/[\ufeff\0]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')

type Place = {
  readonly along: number
  readonly across: number
  readonly size: number
  readonly angle: number
}

/** Where a piece stands, seen along its own writing. */
function placeOf({ transform: [a, b, c, d, e, f], vertical }: PdfItem): Place {
  const angle = vertical ? 90 : Math.round((Math.atan2(b, a) * 180) / Math.PI)
  const turn = (angle * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  return {
    along: e * cos + f * sin,
    across: f * cos - e * sin,
    size: Math.hypot(c, d),
    angle,
  }
}

/** The base line of a piece on another line is this far off, in heights of its letters; of a raised figure less. */
const OFF = 0.9

/**
 * The lines of a page, in the order of its text; a line without words is left out. A line ends where pdf.js says so, and
 * where the next piece stands higher or lower, which it does not always say.
 */
export function linesOf({ items, height }: PdfPageText): PdfLine[] {
  const lines: PdfLine[] = []
  let from = 0
  let first: Place | null = null
  const end = (to: number): void => {
    const line = lineOf(items, from, to, height)
    if (line !== null) lines.push(line)
    from = to
    first = null
  }
  for (const [index, item] of items.entries()) {
    if (itemText(item).trim() !== '') {
      const place = placeOf(item)
      if (first !== null && !onOneLine(first, place)) end(index)
      first ??= place
    }
    if (item.hasEOL) end(index + 1)
  }
  end(items.length)
  return lines
}

const onOneLine = (a: Place, b: Place): boolean =>
  a.angle === b.angle && Math.abs(a.across - b.across) <= OFF * Math.max(a.size, b.size)

function lineOf(items: readonly PdfItem[], from: number, to: number, height: number): PdfLine | null {
  const sizes = new Map<number, number>()
  const fonts = new Set<string>()
  let first: Place | null = null
  let text = ''
  let [left, right, gap, down] = [0, 0, 0, 0]
  for (const item of items.slice(from, to)) {
    const said = itemText(item)
    text += said
    if (said.trim() === '') continue
    fonts.add(item.font)
    const place = placeOf(item)
    const size = Math.round(place.size * 2) / 2
    sizes.set(size, (sizes.get(size) ?? 0) + said.length)
    if (first === null) {
      first = place
      left = place.along
      right = place.along + item.width
      down = height > 0 ? item.transform[5] / height : 0
      continue
    }
    gap = Math.max(gap, place.along - right)
    left = Math.min(left, place.along)
    right = Math.max(right, place.along + item.width)
  }
  if (first === null) return null
  const size = [...sizes].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0]
  return { from, to, text, left, right, base: first.across, size, fonts, angle: first.angle, gap, down }
}
