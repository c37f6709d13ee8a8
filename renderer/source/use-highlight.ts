import { useEffect } from 'react'

/** Colours ranges of the document without touching its elements, as long as the component shows (CSS ::highlight). */
export function useHighlight(name: string, ranges: () => readonly Range[], deps: readonly unknown[]): void {
  useEffect(() => {
    const found = ranges()
    if (found.length === 0) return
    CSS.highlights.set(name, new Highlight(...found))
    return () => void CSS.highlights.delete(name)
    // oxlint-disable-next-line react/exhaustive-deps -- the caller says what the ranges rest on
  }, [name, ...deps])
}
