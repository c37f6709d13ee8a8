import type { Aside } from '@shared/source/overlay'
import { readingBlocks } from '@shared/source/overlay-rules'
import type { TextBlock } from '@shared/source/rendition'
import { within } from './reader-blocks'

type Stretch = { readonly start: number; readonly end: number }

/** Something that was left out of the clean view: a stretch of the text, what it is made of and why. */
export type Gap = Stretch & {
  /** How many blocks it covers, or parts of blocks. */
  readonly pieces: number
  readonly kinds: ReadonlySet<TextBlock['kind']>
  /** Whether it is less than one block. */
  readonly part: boolean
}

/** What the reader draws, in the order of the text: blocks, and between them what is left out. */
export type ReaderView = { readonly blocks: readonly TextBlock[]; readonly gaps: readonly Gap[] }

const NO_GAPS: readonly Gap[] = []

/**
 * The blocks to read. The raw view has all of them; the clean one leaves out what is set aside, except for what `kept`
 * covers (in order, not overlapping): excerpts, and what a person asked to see. A block that stays whole stays the same
 * object, so that it is not drawn again; of one that is cut the white space at the cut is not drawn.
 */
export function readerView(
  text: string,
  blocks: readonly TextBlock[],
  aside: readonly Aside[],
  { raw, kept }: { readonly raw: boolean; readonly kept: readonly Stretch[] },
): ReaderView {
  if (raw || aside.length === 0) return { blocks, gaps: NO_GAPS }
  const drawn: TextBlock[] = []
  const gaps: Gap[] = []
  let at = 0
  let open = false
  for (const { aside: isAside, kind, level, ...range } of readingBlocks(blocks, aside)) {
    while ((blocks[at]?.end ?? Number.POSITIVE_INFINITY) <= range.start) at += 1
    const block = blocks[at]
    const whole = block?.start === range.start && block.end === range.end
    const piece = whole ? block : { kind, level, ...trimmed(text, range) }
    if (piece.start === piece.end) continue
    if (!isAside || within(kept, piece).length > 0) {
      drawn.push(piece)
      open = false
      continue
    }
    const last = open ? gaps.pop() : undefined
    gaps.push(
      last === undefined
        ? { start: piece.start, end: piece.end, pieces: 1, kinds: new Set([piece.kind]), part: !whole }
        : {
            start: last.start,
            end: piece.end,
            pieces: last.pieces + 1,
            kinds: new Set([...last.kinds, piece.kind]),
            part: false,
          },
    )
    open = true
  }
  return { blocks: drawn, gaps }
}

function trimmed(text: string, { start, end }: Stretch): Stretch {
  const words = text.slice(start, end)
  const from = end - words.trimStart().length
  return { start: from, end: Math.max(from, start + words.trimEnd().length) }
}

/** Whether a stretch lies wholly in what is left out. */
export const isLeftOut = ({ gaps }: ReaderView, stretch: Stretch): boolean =>
  within(gaps, stretch).some(({ start, end }) => start <= stretch.start && stretch.end <= end)

/** Blocks that are shorter than this on average, in UTF-16 units, are lines rather than paragraphs. */
const SHORT = 60

/** As many reasons as the line of a gap names. */
const NAMED = 2

/** What the line says that stands for a gap: "3 paragraphs set aside: a menu". */
export function gapInWords(gap: Gap, text: string, aside: readonly Aside[]): string {
  const [kind] = gap.kinds
  const short = gap.end - gap.start < SHORT * gap.pieces
  const { one, many } = gap.kinds.size === 1 && kind === 'paragraph' && !short ? PARAGRAPHS : LINES
  const words = gap.part ? text.slice(gap.start, gap.end).trim().split(/\s+/u).length : 0
  const what = gap.part
    ? `${words} ${words === 1 ? 'word' : 'words'}`
    : `${gap.pieces} ${gap.pieces === 1 ? one : many}`
  return `${what} set aside${reasonsInWords(within(aside, gap))}`
}

/** What is set aside of a whole text, in words: "7 passages set aside: a menu, by hand". */
export const asideInWords = (aside: readonly Aside[]): string =>
  `${aside.length} ${aside.length === 1 ? 'passage' : 'passages'} set aside${reasonsInWords(aside)}`

function reasonsInWords(aside: readonly Aside[]): string {
  const whys = [...new Set(aside.map(({ why }) => why))].filter((why) => why !== '')
  const named = whys.slice(0, NAMED).join(', ')
  return `${named && `: ${named}`}${whys.length > NAMED ? ' and more' : ''}`
}

const PARAGRAPHS = { one: 'paragraph', many: 'paragraphs' }
const LINES = { one: 'line', many: 'lines' }

/** The range set aside that holds an offset; null outside of all. */
export const asideAt = (aside: readonly Aside[], offset: number): Aside | null =>
  within(aside, { start: offset, end: offset + 1 })[0] ?? null
