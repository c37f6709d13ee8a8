import { useEffect } from 'react'

/**
 * Between two printed lines there is nothing to select, and Chromium would then select to the end of the page. While the
 * mouse is held down, an empty element lies under the words, right behind where the selection ends, and catches it
 * (the way of pdf.js's own viewer).
 */
export function useDragGuard(root: { readonly current: HTMLElement | null }, on: boolean): void {
  useEffect(() => {
    const host = root.current
    if (host === null || !on) return
    const guard = document.createElement('div')
    guard.dataset['guard'] = ''
    guard.setAttribute('aria-hidden', 'true')
    let down = false
    let before: Range | null = null
    const begin = (event: PointerEvent): void => {
      if (event.button !== 0 || !(event.target instanceof Element)) return
      const layer = event.target.closest('[data-page-start]')
      if (layer === null) return
      down = true
      before = null
      layer.append(guard)
    }
    const end = (): void => {
      down = false
      guard.remove()
    }
    const follow = (): void => {
      const selection = document.getSelection()
      if (!down || selection === null || selection.rangeCount === 0) return
      const range = selection.getRangeAt(0)
      const backwards =
        before !== null &&
        range.compareBoundaryPoints(Range.END_TO_END, before) === 0 &&
        range.compareBoundaryPoints(Range.START_TO_START, before) !== 0
      before = range.cloneRange()
      const node = backwards ? range.startContainer : range.endContainer
      const piece = node instanceof Text ? node.parentElement : null
      const layer = piece?.parentElement
      if (piece === null || layer?.hasAttribute('data-page-start') !== true) return
      layer.insertBefore(guard, backwards ? piece : piece.nextSibling)
    }
    host.addEventListener('pointerdown', begin)
    window.addEventListener('pointerup', end)
    window.addEventListener('blur', end)
    document.addEventListener('selectionchange', follow)
    return () => {
      guard.remove()
      host.removeEventListener('pointerdown', begin)
      window.removeEventListener('pointerup', end)
      window.removeEventListener('blur', end)
      document.removeEventListener('selectionchange', follow)
    }
  }, [root, on])
}
