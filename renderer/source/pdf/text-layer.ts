import type { PdfItem } from '@shared/source/formats/pdf-item'
import type { PdfPlace } from '@shared/source/formats/pdf-places'

type TextRange = { readonly start: number; readonly end: number }

/** How far the base line of a letter lies below its top, as a share of its height. */
const ASCENT = 0.8
/** The size at which widths are measured, in pixels; they grow in proportion. */
const MEASURED_AT = 100

let pen: CanvasRenderingContext2D | null = null

/** Width of words in the layer's own letters, for a size of one. */
function widthOf(words: string): number {
  pen ??= document.createElement('canvas').getContext('2d')
  if (pen === null) return 0
  pen.font = `${MEASURED_AT}px sans-serif`
  return pen.measureText(words.replace(/\s+/gu, ' ')).width / MEASURED_AT
}

/**
 * Writes a page's stretch of the text over the page, every piece where it is printed, in points. The text content of the
 * layer is exactly that stretch: offsets rest on it, and it is read aloud as text.
 */
export function fillTextLayer(
  layer: HTMLElement,
  text: string,
  page: TextRange,
  items: readonly PdfItem[],
  places: readonly PdfPlace[],
): void {
  const pieces = document.createDocumentFragment()
  let at = page.start
  for (const [index, { item, start, end }] of places.entries()) {
    const piece = items[item]
    if (piece === undefined) continue
    const next = Math.max(end, places[index + 1]?.start ?? page.end)
    const between = text.slice(end, next)
    const plain = between.trim() === ''
    if (at < start) pieces.append(unplaced(text.slice(at, start)))
    pieces.append(placed(text.slice(start, end), plain ? between : '', piece))
    at = plain ? next : end
  }
  if (at < page.end) pieces.append(unplaced(text.slice(at, page.end)))
  layer.replaceChildren(pieces)
  layer.dataset['pageStart'] = String(page.start)
}

function placed(words: string, space: string, { transform, width, vertical }: PdfItem): HTMLElement {
  const span = document.createElement('span')
  // White space at the end of a line takes no room, but belongs to the text.
  span.textContent = words + space
  const [a, b, c, d, e, f] = transform
  const size = Math.hypot(c, d)
  const natural = vertical ? [...words].length * size : widthOf(words) * size
  const stretch = natural > 0 && width > 0 ? width / natural : 1
  span.style.fontSize = `${size}px`
  if (vertical) {
    span.style.writingMode = 'vertical-rl'
    span.style.left = `${e - size / 2}px`
    span.style.top = `${f}px`
    span.style.transformOrigin = '0 0'
    span.style.transform = `scaleY(${stretch})`
    return span
  }
  span.style.left = `${e}px`
  span.style.top = `${f - ASCENT * size}px`
  span.style.transformOrigin = `0 ${ASCENT * size}px`
  span.style.transform = `rotate(${Math.atan2(b, a)}rad) scaleX(${stretch})`
  return span
}

/** Words of the text that no piece of the page says, because another version of the program made the text. */
function unplaced(words: string): HTMLElement {
  const span = document.createElement('span')
  span.dataset['unplaced'] = ''
  span.textContent = words
  return span
}

/** The layer that a node lies in; null outside all of them. */
export const layerOf = (node: Node): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-page-start]') ?? null

const startOf = (layer: HTMLElement): number => Number(layer.dataset['pageStart'])

/** The offset in the text of a place in a layer. */
export function offsetIn(layer: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange()
  before.selectNodeContents(layer)
  before.setEnd(node, offset)
  return startOf(layer) + before.toString().length
}

/** The part of a stretch of the text that lies in a layer, as a range of the document; null when none does. */
export function rangeIn(layer: HTMLElement, { start, end }: TextRange): Range | null {
  const from = startOf(layer)
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  let at = from
  let begun = false
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const next = at + node.length
    if (!begun && start < next && end > at) {
      range.setStart(node, Math.max(0, start - at))
      begun = true
    }
    if (begun) range.setEnd(node, Math.max(0, Math.min(node.length, end - at)))
    if (end <= next) break
    at = next
  }
  return begun && !range.collapsed ? range : null
}

/** What a selection covers of the layers in `root`; null when it covers nothing. */
export function selectedIn(root: HTMLElement, range: Range): TextRange | null {
  const layers = [...root.querySelectorAll<HTMLElement>('[data-page-start]')].filter((layer) =>
    range.intersectsNode(layer),
  )
  const [first] = layers
  const last = layers.at(-1)
  if (first === undefined || last === undefined) return null
  const { startContainer, startOffset, endContainer, endOffset } = range
  const start = first.contains(startContainer) ? offsetIn(first, startContainer, startOffset) : startOf(first)
  const end = last.contains(endContainer) ? offsetIn(last, endContainer, endOffset) : startOf(last) + last.textContent.length // prettier-ignore
  return start < end ? { start, end } : null
}
