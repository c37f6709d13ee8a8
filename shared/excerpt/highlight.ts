export type NamedRange = { readonly id: string; readonly start: number; readonly end: number }

/** A stretch of text that the same excerpts cover from its start to its end. */
export type Segment = { readonly start: number; readonly end: number; readonly ids: readonly string[] }

/**
 * Overlapping ranges as a flat row of segments in order, each with the ids that cover it, in the order in which they
 * begin (longer before shorter). Stretches that nothing covers are left out. One sweep over the sorted ends.
 */
export function segmentsOf(ranges: readonly NamedRange[]): Segment[] {
  const open = ranges.filter(({ start, end }) => start < end).toSorted(byStart)
  const ends = open.toSorted((a, b) => a.end - b.end)
  const segments: Segment[] = []
  const active = new Set<string>()
  let at = 0
  let nextOpen = 0
  let nextEnd = 0
  while (nextEnd < ends.length) {
    const opening = open[nextOpen]?.start ?? Number.POSITIVE_INFINITY
    const ending = ends[nextEnd]?.end ?? Number.POSITIVE_INFINITY
    const here = Math.min(opening, ending)
    if (active.size > 0 && here > at) segments.push({ start: at, end: here, ids: [...active] })
    at = here
    for (; ends[nextEnd]?.end === here; nextEnd += 1) active.delete(ends[nextEnd]?.id ?? '')
    for (; open[nextOpen]?.start === here; nextOpen += 1) active.add(open[nextOpen]?.id ?? '')
  }
  return segments
}

const byStart = (a: NamedRange, b: NamedRange): number =>
  a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
