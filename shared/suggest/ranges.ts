import type { TextRange } from '@shared/kernel/segments'

/** The first of ranges in order that ends behind an offset; their number where none does. */
function firstEndingBehind(ranges: readonly TextRange[], at: number): number {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** Those of ranges, in order and apart from each other, that share a unit with a range. */
export function meeting<Range extends TextRange>(
  ranges: readonly Range[],
  { start, end }: TextRange,
): Range[] {
  const found: Range[] = []
  for (let at = firstEndingBehind(ranges, start); at < ranges.length; at += 1) {
    const range = ranges[at]
    if (range === undefined || range.start >= end) break
    found.push(range)
  }
  return found
}

/** The place, among ranges in order and apart from each other, of the one that holds an offset; -1 for none. */
export function placeOf(ranges: readonly TextRange[], offset: number): number {
  const at = firstEndingBehind(ranges, offset)
  return (ranges[at]?.start ?? Infinity) <= offset ? at : -1
}
