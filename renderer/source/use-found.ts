import { useCallback, useMemo, useState } from 'react'
import type { RefObject } from 'react'
import type { Range as TextRange } from '@shared/excerpt/make-excerpt'
import type { DomPlace } from './reader-offsets'
import { useHighlight } from './use-highlight'

type FoundOptions = {
  readonly root: RefObject<HTMLElement | null>
  readonly placeAt: (offset: number) => DomPlace | null
  readonly drawn: unknown
}

/** As many hits around the current one are coloured; the others are counted. */
const COLOURED = 300

/** The state of find: what was found, which hit is shown, and their colours in the text. */
export function useFound({ root, placeAt, drawn }: FoundOptions) {
  const [from, setFrom] = useState<number | null>(null)
  const isOpen = from !== null
  const [found, setFound] = useState<{ readonly hits: readonly TextRange[]; readonly index: number }>({
    hits: [],
    index: 0,
  })
  const onHits = useCallback((hits: readonly TextRange[], index: number) => setFound({ hits, index }), [])
  const current = isOpen ? (found.hits[found.index] ?? null) : null
  const rangeOf = (hit: TextRange): Range[] => {
    const [from, to] = [placeAt(hit.start), placeAt(hit.end)]
    if (root.current === null || from === null || to === null) return []
    const range = document.createRange()
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, to.offset)
    return [range]
  }
  const near = () =>
    isOpen
      ? found.hits.slice(Math.max(0, found.index - COLOURED / 2), found.index + COLOURED / 2).flatMap(rangeOf)
      : []
  useHighlight('gainsay-found', near, [found, isOpen, drawn])
  useHighlight('gainsay-found-now', () => (current === null ? [] : rangeOf(current)), [current, drawn])
  return useMemo(
    () => ({
      isOpen,
      from: from ?? 0,
      current,
      onHits,
      /** Opens it; the search begins at an offset. */
      open: (start: number) => setFrom(start),
      close: () => {
        setFrom(null)
        setFound({ hits: [], index: 0 })
      },
    }),
    [isOpen, from, current, onHits],
  )
}
