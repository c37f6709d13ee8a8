import { isGraphemeBoundary } from '@shared/kernel/text'
import { MAX_BLOCK_LENGTH, MAX_BLOCKS } from './limits'
import type { Structure, TextBlock } from './rendition'

/** A structure without links and pages. */
export const structureOf = (blocks: readonly TextBlock[], links: Structure['links'] = []): Structure => ({
  blocks: [...blocks],
  links,
  pages: [],
})

/**
 * What is wrong with a structure for its text, as a plain sentence; null when every law holds: blocks in order, inside
 * the text, not overlapping, not empty, and only white space between them; links in order, inside the text, not
 * overlapping.
 */
export function faultOfStructure(text: string, structure: Structure): string | null {
  let at = 0
  for (const { start, end } of structure.blocks) {
    if (start < at || end <= start || end > text.length) return `The block at ${start} is out of place.`
    if (text.slice(at, start).trim() !== '') return `Words before the block at ${start} stand in no block.`
    at = end
  }
  if (text.slice(at).trim() !== '') return `Words after ${at} stand in no block.`
  at = 0
  for (const { start, end } of structure.links) {
    if (start < at || end <= start || end > text.length) return `The link at ${start} is out of place.`
    at = end
  }
  return null
}

/**
 * Blocks that a reader can lay out: long ones are split, at white space if there is any, and where there are too many,
 * neighbours of one kind are joined with what stands between them.
 */
export function fitBlocks(text: string, blocks: readonly TextBlock[]): TextBlock[] {
  return joinMany(blocks).flatMap((block) =>
    block.end - block.start <= MAX_BLOCK_LENGTH ? [block] : pieces(text, block),
  )
}

function joinMany(blocks: readonly TextBlock[]): readonly TextBlock[] {
  if (blocks.length <= MAX_BLOCKS) return blocks
  const most = Math.ceil(blocks.length / MAX_BLOCKS)
  const joined: TextBlock[] = []
  let count = 0
  for (const block of blocks) {
    const last = joined.at(-1)
    const fits =
      count < most && last?.kind === block.kind && last.level === block.level && block.kind !== 'heading'
    if (last !== undefined && fits) {
      last.end = block.end
      count += 1
    } else {
      joined.push({ ...block })
      count = 1
    }
  }
  return joined
}

function pieces(text: string, block: TextBlock): TextBlock[] {
  const found: TextBlock[] = []
  let start = block.start
  while (block.end - start > MAX_BLOCK_LENGTH) {
    const end = cutBefore(text, start, start + MAX_BLOCK_LENGTH)
    found.push({ ...block, start, end })
    start = end
  }
  found.push({ ...block, start, end: block.end })
  return found
}

/** Where to cut at or before `limit`: after a line break, else after a space, else between two graphemes. */
function cutBefore(text: string, start: number, limit: number): number {
  const half = start + MAX_BLOCK_LENGTH / 2
  // Only the second half is looked through: a search back through the whole text would cost its square.
  const second = text.slice(half, limit)
  for (const space of ['\n', ' ', '\t']) {
    const at = second.lastIndexOf(space)
    if (at >= 0) return half + at + 1
  }
  let at = limit
  while (at > half && !isGraphemeBoundary(text, at)) at -= 1
  return at
}
