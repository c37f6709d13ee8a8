/*
 * Between the text of a rendition and the document that shows it. A block element carries the offset of its first
 * unit in `data-start`, and its text content is exactly that stretch of the text: nothing is added inside it.
 */

/** A place in the document, as a Range or Selection takes it. */
export type DomPlace = { readonly node: Node; readonly offset: number }

const BLOCK = '[data-start]'

/** The offset in the text that a place in the document stands for; null outside the blocks of `root`. */
export function offsetOf(root: Element, { node, offset }: DomPlace): number | null {
  if (node !== root && !root.contains(node)) return null
  const element = node instanceof Element ? node : node.parentElement
  const block = element?.closest<HTMLElement>(BLOCK) ?? null
  if (block !== null && root.contains(block)) return startOf(block) + unitsBefore(block, node, offset)
  // Between blocks: the beginning of the next one, or the end of the last.
  const place = document.createRange()
  place.setStart(node, offset)
  const blocks = root.querySelectorAll<HTMLElement>(BLOCK)
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    const candidate = blocks[middle]
    if (candidate !== undefined && place.comparePoint(candidate, 0) < 0) low = middle + 1
    else high = middle
  }
  const [next, last] = [blocks[low], blocks[blocks.length - 1]]
  if (next !== undefined) return startOf(next)
  return last === undefined ? null : startOf(last) + lengthOf(last)
}

/**
 * The place in the document where an offset stands; null when its block is not in it. `start` is the offset of the
 * block that holds it.
 */
export function placeOf(root: Element, start: number, offset: number): DomPlace | null {
  const block = blockElement(root, start)
  if (block === null) return null
  let left = offset - start
  let last: Text | null = null
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (left <= node.length) return { node, offset: Math.max(0, left) }
    left -= node.length
    last = node
  }
  return last === null ? { node: block, offset: 0 } : { node: last, offset: last.length }
}

/**
 * The element of the block that begins at an offset; null when it is not in the document. It is looked for in its chunk
 * (`data-from`), where there are any: a long text has many thousand blocks.
 */
export const blockElement = (root: Element, start: number): HTMLElement | null =>
  (chunkElement(root, start) ?? root).querySelector<HTMLElement>(`[data-start="${start}"]`)

function chunkElement({ children }: Element, start: number): Element | null {
  let low = 0
  let high = children.length
  while (low < high) {
    const middle = (low + high) >> 1
    const chunk = children[middle]
    // What is no chunk, such as the caret, stands behind them.
    const from = chunk instanceof HTMLElement ? Number(chunk.dataset['from'] ?? Infinity) : Infinity
    if (from <= start) low = middle + 1
    else high = middle
  }
  return children[low - 1] ?? null
}

const startOf = (block: HTMLElement): number => Number(block.dataset['start'])

const lengthOf = (block: HTMLElement): number => block.textContent.length

function unitsBefore(block: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange()
  before.selectNodeContents(block)
  before.setEnd(node, offset)
  return before.toString().length
}
