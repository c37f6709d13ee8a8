/**
 * A selection among any number of rows: positions `from` to `to`, both in it, in order and apart from each other. A
 * million selected rows are one range.
 */
export type Range = { readonly from: number; readonly to: number }
export type Ranges = readonly Range[]

export const NOTHING: Ranges = []

/** All of `count` rows. */
export const everything = (count: number): Ranges => (count === 0 ? NOTHING : [{ from: 0, to: count - 1 }])

/** How many positions are in it. */
export const sizeOf = (ranges: Ranges): number => ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0)

export const includes = (ranges: Ranges, position: number): boolean =>
  ranges.some(({ from, to }) => from <= position && position <= to)

/** The range between two positions, whichever is first. */
export const between = (a: number, b: number): Range => ({ from: Math.min(a, b), to: Math.max(a, b) })

/** With a range added; what touches becomes one. */
export function add(ranges: Ranges, { from, to }: Range): Ranges {
  let low = from
  let high = to
  const apart = ranges.filter((range) => {
    if (range.to < from - 1 || range.from > to + 1) return true
    low = Math.min(low, range.from)
    high = Math.max(high, range.to)
    return false
  })
  return [...apart, { from: low, to: high }].toSorted((a, b) => a.from - b.from)
}

/** With a range taken out. */
export const remove = (ranges: Ranges, { from, to }: Range): Ranges =>
  ranges.flatMap((range) =>
    range.to < from || range.from > to
      ? [range]
      : [
          ...(range.from < from ? [{ from: range.from, to: from - 1 }] : []),
          ...(range.to > to ? [{ from: to + 1, to: range.to }] : []),
        ],
  )

/** With one position put in, or taken out where it was in. */
export const toggle = (ranges: Ranges, position: number): Ranges =>
  (includes(ranges, position) ? remove : add)(ranges, { from: position, to: position })
