import { useCallback, useMemo, useState } from 'react'
import type { Segment } from '@shared/excerpt/highlight'
import type { Aside } from '@shared/source/overlay'
import { type ReaderView, readerView } from './reader-view'
import type { SourceText } from './use-source-text'

type Range = { readonly start: number; readonly end: number }

/** What is drawn of the text, and a way to have a place drawn that was left out. */
export function useReaderView(
  { text, structure }: SourceText,
  aside: readonly Aside[],
  segments: readonly Segment[],
  raw: boolean,
): {
  readonly view: ReaderView
  readonly open: (range: Range) => void
  /** Lets what was drawn at a place be left out again. */
  readonly close: (range: Range) => void
} {
  const [opened, setOpened] = useState<readonly Range[]>(NONE)
  const kept = useMemo(() => union([...segments, ...opened]), [segments, opened])
  const view = useMemo(
    () => readerView(text, structure.blocks, aside, { raw, kept }),
    [text, structure, aside, raw, kept],
  )
  const open = useCallback(
    ({ start, end }: Range) =>
      setOpened((before) =>
        before.some((range) => range.start <= start && end <= range.end)
          ? before
          : [...before, { start, end: Math.max(end, start + 1) }],
      ),
    [],
  )
  const close = useCallback(
    ({ start, end }: Range) =>
      setOpened((before) => before.filter((range) => range.end <= start || range.start >= end)),
    [],
  )
  return { view, open, close }
}

const NONE: readonly Range[] = []

/** Ranges in order and without overlaps. */
function union(ranges: readonly Range[]): readonly Range[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}
