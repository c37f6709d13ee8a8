import { useMemo } from 'react'
import { type Fate, fateInLines, fatesOf } from '@shared/excerpt/carry/fate'
import type { Excerpt } from '@shared/excerpt/excerpt'
import { useBy, useRecords } from '@renderer/store/react'

const NONE: readonly string[] = []

/** What became of one excerpt in the later versions of its source, in lines; none where there is no later version. */
export function useFate(excerpt: Pick<Excerpt, 'id' | 'source'>): readonly string[] {
  const { rows: sources } = useRecords('source', 'both')
  const { rows: carried } = useBy('carryOver', 'excerpt', excerpt.id)
  const { id, source } = excerpt
  return useMemo(() => {
    const fate = fatesOf([{ id, source }], sources, carried).get(id)
    return fate === undefined ? NONE : fateInLines(fate, source, sources)
  }, [id, source, sources, carried])
}

/** The same for many, by excerpt. */
export function useFates(excerpts: readonly Excerpt[]): ReadonlyMap<string, Fate> {
  const { rows: sources } = useRecords('source', 'both')
  const { rows: carried } = useRecords('carryOver')
  return useMemo(() => fatesOf(excerpts, sources, carried), [excerpts, sources, carried])
}
