import type { TextRange } from '@shared/kernel/segments'

/** Which parts of a text are taken. Asking and taking cost the length of the range, whatever was taken before. */
export type Coverage = {
  /** Takes the range if no unit of it is taken; says whether it did. */
  readonly take: (range: TextRange) => boolean
  readonly isFree: (range: TextRange) => boolean
}

/** A coverage of a text of `length` units, with some ranges taken from the start. */
export function coverageOf(length: number, taken: Iterable<TextRange> = []): Coverage {
  const units = new Uint8Array(length)
  for (const { start, end } of taken) units.fill(1, start, end)
  const isFree = ({ start, end }: TextRange): boolean => {
    return !units.subarray(start, end).includes(1)
  }
  return {
    isFree,
    take: (range) => {
      if (!isFree(range)) return false
      units.fill(1, range.start, range.end)
      return true
    },
  }
}
