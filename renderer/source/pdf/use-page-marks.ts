import { useEffect } from 'react'
import type { NamedRange } from '@shared/excerpt/highlight'
import type { ClipKind } from '@shared/excerpt/kinds'
import { rangeIn } from './text-layer'

/**
 * Marks the words of excerpts on a page, and those that are gone to. The marks are CSS highlights, which many pages
 * share by name: the pieces of the layer stay as they are, and a selection in them holds. The text beside the pages has
 * the same marks as elements.
 */
export function usePageMarks(
  layer: { readonly current: HTMLElement | null },
  /** Counts how often the layer was filled; 0 before it is. */
  filled: number,
  marks: readonly NamedRange[],
  kinds: ReadonlyMap<string, ClipKind>,
  wanted: { readonly start: number; readonly end: number } | null,
): void {
  useEffect(() => {
    if (filled === 0 || layer.current === null) return
    const added: [string, Range][] = []
    const add = (name: string, place: { readonly start: number; readonly end: number }): void => {
      const range = layer.current === null ? null : rangeIn(layer.current, place)
      if (range === null) return
      const highlight = CSS.highlights.get(name) ?? new Highlight()
      // What is gone to lies over the marks.
      highlight.priority = name.endsWith('now') ? 1 : 0
      highlight.add(range)
      CSS.highlights.set(name, highlight)
      added.push([name, range])
    }
    for (const mark of marks) add(`gainsay-page-${kinds.get(mark.id) ?? 'clip'}`, mark)
    if (wanted !== null) add('gainsay-page-now', wanted)
    return () => {
      for (const [name, range] of added) CSS.highlights.get(name)?.delete(range)
    }
  }, [layer, filled, marks, kinds, wanted])
}
