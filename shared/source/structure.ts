import { isGraphemeBoundary } from '@shared/kernel/text'
import { MAX_BLOCK_LENGTH } from './limits'
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

/** Blocks of which none is longer than a reader can lay out at once: long ones are split, at white space if there is any. */
export function splitLongBlocks(text: string, blocks: readonly TextBlock[]): TextBlock[] {
  return blocks.flatMap((block) =>
    block.end - block.start <= MAX_BLOCK_LENGTH ? [block] : pieces(text, block),
  )
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
  for (const space of ['\n', ' ', '\t']) {
    const at = text.lastIndexOf(space, limit - 1) + 1
    if (at > half) return at
  }
  let at = limit
  while (at > half && !isGraphemeBoundary(text, at)) at -= 1
  return at
}
