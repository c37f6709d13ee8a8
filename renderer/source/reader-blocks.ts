import type { Segment } from '@shared/excerpt/highlight'
import type { Aside } from '@shared/source/overlay'
import type { Structure, TextBlock } from '@shared/source/rendition'

/** A link of the structure. */
export type Link = Structure['links'][number]

/** A run of text inside a block that looks the same from its start to its end. */
export type Run = {
  readonly start: number
  readonly end: number
  /** Ids of the excerpts that cover it; empty for plain text. */
  readonly ids: readonly string[]
  /** The address of the link it belongs to, '' for none. */
  readonly url: string
  /** Why it is set aside; null where it is not. */
  readonly aside: string | null
}

const NO_IDS: readonly string[] = []

/** The part of an ordered list of ranges that touches a block, found by halving. */
export function within<R extends { readonly start: number; readonly end: number }>(
  ranges: readonly R[],
  { start, end }: { readonly start: number; readonly end: number },
): readonly R[] {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  let to = low
  while (to < ranges.length && (ranges[to]?.start ?? end) < end) to += 1
  return ranges.slice(low, to)
}

/**
 * The runs of a block: its text cut at the ends of marks, links and what is set aside, and where else it is told to,
 * without a gap.
 */
export function runsOf(
  block: TextBlock,
  segments: readonly Segment[],
  links: readonly Link[],
  aside: readonly Aside[],
  more: readonly number[] = [],
): Run[] {
  const cuts = new Set([block.start, ...more, block.end])
  for (const { start, end } of [...segments, ...links, ...aside]) {
    if (start > block.start && start < block.end) cuts.add(start)
    if (end > block.start && end < block.end) cuts.add(end)
  }
  const ends = [...cuts].toSorted((a, b) => a - b)
  return ends.slice(0, -1).map((start, index) => ({
    start,
    end: ends[index + 1] ?? block.end,
    ids: segments.find((segment) => segment.start <= start && start < segment.end)?.ids ?? NO_IDS,
    url: links.find((link) => link.start <= start && start < link.end)?.url ?? '',
    aside: aside.find((range) => range.start <= start && start < range.end)?.why ?? null,
  }))
}

/** Where the cells of a row end: behind each tab, which stays with the cell before it. */
export function cellEnds(text: string, { kind, start, end }: TextBlock): number[] {
  if (kind !== 'row') return []
  const body = text.slice(start, end - 1)
  return [...body.matchAll(/\t/g)].map(({ index }) => start + index + 1)
}

/** Whether the same is set aside for the same reasons; a record that was read again is another object. */
export const sameAside = (before: readonly Aside[], after: readonly Aside[]): boolean =>
  before === after ||
  (before.length === after.length &&
    before.every(({ start, end, why }, index) => {
      const other = after[index]
      return other?.start === start && other.end === end && other.why === why
    }))
