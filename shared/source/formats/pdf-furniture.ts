import type { PdfLine } from './pdf-lines'

/** Share of a page's height, above and below, in which running heads and page numbers stand. */
const EDGE = 0.13
/** Lines at each edge that are looked at. */
const LINES = 3
/** A running head may move by this share of the page's height from page to page. */
const SLIP = 0.02

const NUMBER = /^(?:[-–—[(]?\s*)?(?:(?:page|p\.|seite|с\.|стр\.|стор\.)\s*)?#(?:\s*(?:of|\/|von|из|з|sur|de)\s*#)?(?:\s*[-–—\])])?$/iu // prettier-ignore

/**
 * Lines that stand on most pages at the same place, with the reason to set them aside: running heads, running feet, and
 * page numbers. Numbers in them may differ. A text of fewer than two pages has none; of fewer than three only numbers.
 */
export function furnitureOf(pages: readonly (readonly PdfLine[])[]): ReadonlyMap<PdfLine, string> {
  const seen = new Map<string, { line: PdfLine; page: number }[]>()
  for (const [page, lines] of pages.entries())
    for (const line of edgesOf(lines)) {
      const key = keyOf(line)
      const there = seen.get(key)
      if (there === undefined) seen.set(key, [{ line, page }])
      else there.push({ line, page })
    }
  const furniture = new Map<PdfLine, string>()
  for (const [key, found] of seen)
    for (const group of atOnePlace(found)) {
      const on = new Set(group.map(({ page }) => page)).size
      const number = NUMBER.test(key)
      const least = number
        ? Math.max(2, Math.ceil(pages.length * 0.3))
        : Math.max(3, Math.ceil(pages.length * 0.3))
      if (on < least) continue
      for (const { line } of group)
        furniture.set(line, number ? 'a page number' : line.down < 0.5 ? 'a running head' : 'a running foot')
    }
  return furniture
}

const keyOf = (line: PdfLine): string =>
  line.text
    .trim()
    .replace(/\p{Nd}+/gu, '#')
    .replace(/\s+/gu, ' ')

function edgesOf(lines: readonly PdfLine[]): PdfLine[] {
  const down = lines.toSorted((a, b) => a.down - b.down)
  const above = down.slice(0, LINES).filter((line) => line.down < EDGE)
  const below = down.slice(-LINES).filter((line) => line.down > 1 - EDGE)
  return [...new Set([...above, ...below])]
}

function atOnePlace<F extends { readonly line: PdfLine }>(found: readonly F[]): F[][] {
  const groups: F[][] = []
  for (const one of found.toSorted((a, b) => a.line.down - b.line.down)) {
    const group = groups.at(-1)
    const first = group?.[0]
    if (group !== undefined && first !== undefined && one.line.down - first.line.down <= SLIP) group.push(one)
    else groups.push([one])
  }
  return groups
}
