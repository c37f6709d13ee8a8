import { useEffect } from 'react'

type Caret = { readonly node: Text; readonly offset: number }

/** A line beside the mouse is meant rather than one above or below it, although that one may be nearer. */
const ACROSS = 25
/** How far the pages move at a time while words are selected beyond their edge, in pixels. */
const SCROLL = 24

/**
 * Selects words on the pages by dragging. Between printed lines there is nothing to select, and Chromium would take
 * everything to the end of the page: here the nearest letter counts. A second or third press selects a word or line as
 * elsewhere; Shift goes on from where the selection began.
 */
export function useDragSelect(root: { readonly current: HTMLElement | null }, on: boolean): void {
  useEffect(() => {
    const host = root.current
    if (host === null || !on) return
    let from: Caret | null = null
    const begin = (event: MouseEvent): void => {
      if (event.button !== 0 || event.detail > 1 || !(event.target instanceof Element)) return
      const layer = event.target.closest<HTMLElement>('[data-page-start]')
      const caret = layer === null ? null : nearest(layer, event.clientX, event.clientY)
      const selection = document.getSelection()
      if (caret === null || selection === null) return
      event.preventDefault()
      host.focus({ preventScroll: true })
      const { anchorNode, anchorOffset } = selection
      if (event.shiftKey && anchorNode instanceof Text && host.contains(anchorNode)) {
        from = { node: anchorNode, offset: anchorOffset }
        select(from, caret)
      } else {
        from = caret
        selection.collapse(caret.node, caret.offset)
      }
    }
    const follow = (event: MouseEvent): void => {
      if (from === null) return
      if ((event.buttons & 1) === 0) {
        from = null
        return
      }
      const { top, bottom } = host.getBoundingClientRect()
      if (event.clientY < top) host.scrollBy(0, -SCROLL)
      else if (event.clientY > bottom) host.scrollBy(0, SCROLL)
      const layer = layerAt(host, event.clientX, event.clientY)
      const to = layer === null ? null : nearest(layer, event.clientX, event.clientY)
      if (to !== null) select(from, to)
    }
    const end = (): void => {
      from = null
    }
    host.addEventListener('mousedown', begin)
    window.addEventListener('mousemove', follow)
    window.addEventListener('mouseup', end)
    return () => {
      host.removeEventListener('mousedown', begin)
      window.removeEventListener('mousemove', follow)
      window.removeEventListener('mouseup', end)
    }
  }, [root, on])
}

const select = (from: Caret, to: Caret): void =>
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)

/** How far a point lies outside a stretch. */
const beyond = (at: number, from: number, to: number): number => Math.max(from - at, 0, at - to)

const away = (box: DOMRect, x: number, y: number): number =>
  beyond(x, box.left, box.right) + ACROSS * beyond(y, box.top, box.bottom)

function layerAt(host: HTMLElement, x: number, y: number): HTMLElement | null {
  return closest(host.querySelectorAll<HTMLElement>('[data-page-start]'), x, y)
}

function closest(elements: Iterable<HTMLElement>, x: number, y: number): HTMLElement | null {
  let best: HTMLElement | null = null
  let least = Number.POSITIVE_INFINITY
  for (const element of elements) {
    const distance = away(element.getBoundingClientRect(), x, y)
    if (distance >= least) continue
    best = element
    least = distance
  }
  return best
}

/** The place between two letters of a page that is nearest to a point of the window. */
function nearest(layer: HTMLElement, x: number, y: number): Caret | null {
  const piece = closest(layer.querySelectorAll<HTMLElement>(':scope > span:not([data-unplaced])'), x, y)
  const node = piece?.firstChild
  if (piece === null || !(node instanceof Text)) return null
  const box = piece.getBoundingClientRect()
  const [within, middle] = [
    Math.min(box.right - 1, Math.max(box.left + 1, x)),
    Math.min(box.bottom - 1, Math.max(box.top + 1, y)),
  ]
  const hit = document.caretPositionFromPoint(within, middle)
  const beside = x < box.left || x > box.right
  if (!beside && hit?.offsetNode === node) return { node, offset: hit.offset }
  // Before the first letter, or behind the last: white space that follows is not selected with it.
  const behind = beside ? x > box.right : y > box.bottom
  return { node, offset: behind ? node.data.trimEnd().length : 0 }
}
