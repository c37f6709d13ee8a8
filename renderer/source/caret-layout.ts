import { type DomPlace, offsetOf } from './reader-offsets'

/** Where a caret at a place is drawn, in the window's coordinates; null where nothing is laid out. */
export function caretRect({ node, offset }: DomPlace): DOMRect | null {
  const range = document.createRange()
  range.setStart(node, offset)
  range.collapse(true)
  const rect = [...range.getClientRects()].at(-1)
  if (rect !== undefined && rect.height > 0) return rect
  // At some ends of lines a collapsed range has no box: the letter beside it has.
  if (node instanceof Text && offset > 0) {
    range.setStart(node, offset - 1)
    range.setEnd(node, offset)
    const before = [...range.getClientRects()].at(-1)
    if (before !== undefined) return new DOMRect(before.right, before.top, 0, before.height)
  }
  const element = node instanceof Element ? node : node.parentElement
  const box = element?.getBoundingClientRect()
  return box === undefined || box.height === 0
    ? null
    : new DOMRect(box.left, box.top, 0, Math.min(box.height, 29))
}

/** The place under a point of the window, inside `root`, as an offset of the text. */
export function offsetAtPoint(root: Element, x: number, y: number): number | null {
  const found = document.caretPositionFromPoint(x, y)
  return found === null ? null : offsetOf(root, { node: found.offsetNode, offset: found.offset })
}

/** Frames in which a jump is corrected: heights of what was out of sight are estimates until it is drawn. */
const SETTLING = 6
const MARGIN = 48

/**
 * Scrolls until a place is in sight: just so far (`nearest`), or to the middle (`center`). Asks for the place again in
 * every frame, since drawing may replace it.
 */
export function reveal(scroller: Element, place: () => DomPlace | null, where: 'nearest' | 'center'): void {
  const step = (frame: number): void => {
    const at = place()
    const rect = at === null ? null : caretRect(at)
    if (rect === null) return
    const view = scroller.getBoundingClientRect()
    const moved = scrollBy(scroller, rect, view, where)
    if (frame < SETTLING && (where === 'center' || moved)) requestAnimationFrame(() => step(frame + 1))
  }
  step(0)
}

function scrollBy(scroller: Element, rect: DOMRect, view: DOMRect, where: 'nearest' | 'center'): boolean {
  const before = scroller.scrollTop
  if (where === 'center') scroller.scrollTop += rect.top + rect.height / 2 - (view.top + view.height / 2)
  else if (rect.top < view.top + MARGIN) scroller.scrollTop -= view.top + MARGIN - rect.top
  else if (rect.bottom > view.bottom - MARGIN) scroller.scrollTop += rect.bottom - (view.bottom - MARGIN)
  return Math.abs(scroller.scrollTop - before) > 1
}
