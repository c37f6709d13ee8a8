import type { TextBlock } from './rendition'

/** A stretch of blocks that a reader lays out together: indexes into the blocks, `to` exclusive. */
export type Stretch = { readonly from: number; readonly to: number }

type Limit = { readonly length: number; readonly blocks: number }

/** As much text as stands in the document at once; only a longer text is read in parts. */
export const PART: Limit = { length: 1_500_000, blocks: 12_000 }
/** As much as a browser may skip as one while it is out of sight. */
export const CHUNK: Limit = { length: 3_000, blocks: 40 }

/** Cuts blocks into stretches of at most the limit; each has at least one block. */
export function stretchesOf(
  blocks: readonly TextBlock[],
  limit: Limit,
  from = 0,
  to = blocks.length,
): Stretch[] {
  const stretches: Stretch[] = []
  let begin = from
  let start = blocks[from]?.start ?? 0
  for (let index = from; index < to; index += 1) {
    const block = blocks[index]
    if (block === undefined) break
    if (index > begin && (block.end - start > limit.length || index - begin >= limit.blocks)) {
      stretches.push({ from: begin, to: index })
      begin = index
      start = block.start
    }
  }
  if (begin < to) stretches.push({ from: begin, to })
  return stretches
}

/** The index of the stretch that holds a block. */
export function stretchWith(stretches: readonly Stretch[], block: number): number {
  const found = stretches.findIndex(({ to }) => block < to)
  return found < 0 ? Math.max(0, stretches.length - 1) : found
}
