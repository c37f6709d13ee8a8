import { useEffect, useRef } from 'react'
import type { SelectedText } from './props'
import { layerOf, selectedIn } from './text-layer'

/** Says what is selected on the pages in `root`, and that nothing is any more. */
export function useSelectedWords(
  root: { readonly current: HTMLElement | null },
  onSelect: (selected: SelectedText | null) => void,
): void {
  const told = useRef(false)
  useEffect(() => {
    const say = (): void => {
      const selection = document.getSelection()
      const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
      const anchor = selection?.anchorNode ?? null
      const ours =
        root.current !== null &&
        range !== null &&
        !range.collapsed &&
        anchor !== null &&
        root.current.contains(anchor) &&
        layerOf(anchor) !== null
      const words = ours && root.current !== null ? selectedIn(root.current, range) : null
      if (words === null || range === null) {
        if (told.current) onSelect(null)
        told.current = false
        return
      }
      told.current = true
      const boxes = range.getClientRects()
      onSelect({ ...words, box: boxes[boxes.length - 1] ?? range.getBoundingClientRect() })
    }
    document.addEventListener('selectionchange', say)
    return () => document.removeEventListener('selectionchange', say)
  }, [root, onSelect])
}
