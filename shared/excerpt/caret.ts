import { isGraphemeBoundary, sentences, type TextRange, words } from '@shared/kernel/text'

/** Steps of a caret through a text that need no layout. Lines and pages are the reader's. */
export const MOTIONS = ['character', 'word', 'sentence', 'text'] as const
export type Motion = (typeof MOTIONS)[number]
export type Direction = 'forward' | 'backward'

/** Stretches of a text in which a caret can stand, in order: the blocks of its structure. */
export type Blocks = readonly TextRange[]

/**
 * Where a caret goes from `offset` by one step. Words and sentences are stepped over to the beginning of the next, and
 * back to the beginning of this or the one before. A caret never stands inside a grapheme or between two blocks.
 */
export function moveCaret(
  text: string,
  blocks: Blocks,
  offset: number,
  motion: Motion,
  direction: Direction,
): number {
  const forward = direction === 'forward'
  const first = blocks[0]
  const last = blocks.at(-1)
  if (first === undefined || last === undefined) return 0
  const at = nearestCaret(blocks, offset)
  if (motion === 'text') return forward ? last.end : first.start
  const index = blockAt(blocks, at)
  const block = blocks[index] ?? first
  const within =
    motion === 'character'
      ? stepCharacter(text, block, at, forward)
      : stepRange(text, block, at, motion, forward)
  if (within !== null) return within
  const beside = blocks[forward ? index + 1 : index - 1]
  if (beside === undefined) return forward ? last.end : first.start
  if (forward) return beside.start
  return motion === 'character'
    ? beside.end
    : (stepRange(text, beside, beside.end, motion, false) ?? beside.start)
}

/** The nearest place for a caret: itself inside a block, else the beginning of the block after it. */
export function nearestCaret(blocks: Blocks, offset: number): number {
  const block = blocks[blockAt(blocks, offset)]
  if (block === undefined) return 0
  return Math.min(Math.max(offset, block.start), block.end)
}

/** The index of the block that holds the offset, or of the first after it; the last one where none follows. */
export function blockAt(blocks: Blocks, offset: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.end ?? 0) < offset) low = middle + 1
    else high = middle
  }
  // Where two blocks touch, the offset belongs to the one that begins there.
  const next = blocks[low + 1]
  return next !== undefined && next.start === offset ? low + 1 : Math.max(low, 0)
}

function stepCharacter(text: string, block: TextRange, at: number, forward: boolean): number | null {
  let next = forward ? at + 1 : at - 1
  while (next > block.start && next < block.end && !isGraphemeBoundary(text, next)) next += forward ? 1 : -1
  return next < block.start || next > block.end ? null : next
}

function stepRange(
  text: string,
  block: TextRange,
  at: number,
  motion: 'word' | 'sentence',
  forward: boolean,
): number | null {
  const starts = rangesIn(text, block, motion).map(({ start }) => start)
  if (!forward) return starts.findLast((start) => start < at) ?? (at > block.start ? block.start : null)
  return starts.find((start) => start > at) ?? (at < block.end ? block.end : null)
}

const rangesIn = (text: string, block: TextRange, motion: 'word' | 'sentence'): TextRange[] => {
  const body = text.slice(block.start, block.end)
  const found = motion === 'word' ? words(body) : sentences(body)
  return found.map(({ start, end }) => ({ start: start + block.start, end: end + block.start }))
}
